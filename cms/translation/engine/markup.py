"""Whether a translation keeps the links, the emphasis and the placeholders of its text."""

import re
from collections import Counter
from html.entities import html5
from html.parser import HTMLParser

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from cms.text import normal_markup

# A line break closes itself, and may come and go.
_BREAK = "br"
PLACEHOLDER = re.compile(
    r"%\(\w+\)[a-z]"  # %(name)s
    r"|(?<![\d\w])%[sd]\b"  # %s, and not “15%do”
    r"|\{\{?\s*(?:\w+\s*)?\}?\}"  # {name}, {} and {{ name }}
)
# A sign that may begin an entity or a tag, and what makes it one.
_SIGN = re.compile(r"&(?:#\d+;|#[xX][0-9a-fA-F]+;|(?P<name>[A-Za-z]\w*;))?|<(?![A-Za-z/!?])")


def escaped(text: str) -> str:
    """Markup in which `&` and `<` stand for themselves only as entities: “AT&T” is “AT&amp;T”.

    What parses markup would lose the T, and reads “§ion” in “?a=1&section=3”.
    """
    return _SIGN.sub(_entity, text)


def _entity(sign: re.Match[str]) -> str:
    found, name = sign[0], sign["name"]
    if found == "<":
        return "&lt;"
    if found == "&" or (name and name not in html5):
        return "&amp;" + found[1:]
    return found


class _Tags(HTMLParser):
    """Counts tags and the ids of links in escaped markup; notices what is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.links: Counter[str] = Counter()
        self.open: list[str] = []
        self.broken = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == _BREAK:
            return
        self.open.append(tag)
        if tag == "a":
            self.links[dict(attrs).get("id") or ""] += 1
        else:
            self.tags[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.broken |= tag != _BREAK

    def handle_endtag(self, tag: str) -> None:
        self.broken |= not self.open or self.open.pop() != tag

    @classmethod
    def of(cls, text: str) -> "_Tags":
        tags = cls()
        tags.feed(text)
        # What stays in the parser is a tag that was begun: “see <b”.
        tags.broken |= bool(tags.open or tags.rawdata)
        return tags


def is_broken(text: str) -> bool:
    """Whether a tag of a text is not closed, or in another order than it was opened."""
    return _Tags.of(escaped(text)).broken


def placeholders(text: str) -> Counter[str]:
    """What a text leaves open for values, as `%(name)s` and `{name}`, with how often it does."""
    return Counter(PLACEHOLDER.findall(text))


def normal(text: str, translation: str) -> str:
    """The translation as the engine stores it; ValidationError says what is wrong with it."""
    translation = escaped(normal_markup(translation))
    now, then = _Tags.of(translation), _Tags.of(escaped(text))
    if now.broken:
        raise ValidationError(
            _("The markup is broken: each tag has to be closed, in the order <b><i>…</i></b>.")
        )
    try:
        stored = StringValue.from_translated_html(translation).data
    except ValueError as error:
        raise ValidationError(
            _("The markup is not allowed here. Use the tags of the source text only.")
        ) from error
    if missing := then.links - now.links:
        raise ValidationError(
            _("A link of the source text is missing: put %(links)s around the words it belongs to.")
            % {"links": ", ".join(f'<a id="{link}">…</a>' for link in sorted(missing))}
        )
    if now.links - then.links:
        raise ValidationError(
            _("There is a link that the source text does not have. Keep the links of the source.")
        )
    if set(now.tags) != set(then.tags):
        tags = ", ".join(f"<{tag}>" for tag in sorted(set(now.tags) ^ set(then.tags)))
        raise ValidationError(
            _("Use the same emphasis as the source text; these tags differ: %(tags)s.")
            % {"tags": tags}
        )
    if placeholders(text) != placeholders(translation):
        differing = {*placeholders(text).items()} ^ {*placeholders(translation).items()}
        names = ", ".join(sorted({name for name, _count in differing}))
        raise ValidationError(
            _("Placeholders have to stay as they are in the source text; these differ: %(names)s.")
            % {"names": names}
        )
    return str(stored)
