"""Whether a translation keeps the links, addresses and placeholders of its source."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from django.utils.translation import gettext as _

from cms.translation.engine.markup import is_broken

from .finding import Severity

# No pattern here is tried again within what it has read: people paste words of any length.
_LINK = re.compile(r'<a\b[^<>]*\bid="([^"]*)"')
_HREF = re.compile(r'\bhref="([^"<>]*)"')
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(
    r"\b(?:https?://|www\.)[^\s<>\"„”“»]+|(?<![@\w.-])(?:[\w-]+\.)+(?:pl|eu|com|org|net)\b(?:/[^\s<>\"]*)?"
)
# Below a path of a language pages may have numbers of their own.
_IN_LANGUAGE = re.compile(r"/(?:pl|en)(?![\w-])|[?&](?:lang|language|locale|hl|l)=")
_FIGURES = re.compile(r"\d+")
_LANGUAGE = re.compile(r"(?:lang|language|locale|hl|l)=(?:pl|en)\b.*", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\{?\s*[\w.]+\s*\}?\}|(?<![\d\s])%[sd]\b|(?<!\S)%[sd]\b")
_STYLE = re.compile(r"<(b|strong|i|em|sup|sub)\b")

Said = Iterator[tuple[str, Severity, str]]


def without_addresses(text: str) -> str:
    """A text without what is no words: addresses and placeholders."""
    for pattern, signs in ((_EMAIL, "@"), (_URL, ".:"), (_PLACEHOLDER, "%{")):
        if any(sign in text for sign in signs):
            text = pattern.sub(" ", text)
    return text


def marked(before: str, after: str) -> Said:
    """What differs in the markup of two segments, as the engine cuts them."""
    if "<" not in before and "<" not in after:
        return
    old, new = Counter(_LINK.findall(before)), Counter(_LINK.findall(after))
    if lost := sum((old - new).values()):
        sentence = _("Links of the original that are missing: %(number)d. Set them again.")
        yield "link", Severity.GRAVE, sentence % {"number": lost}
    elif extra := sum((new - old).values()):
        sentence = _("Links that the original does not have: %(number)d. Take them out.")
        yield "link", Severity.GRAVE, sentence % {"number": extra}
    if is_broken(after) and not is_broken(before):
        sentence = _("The markup is broken: each tag has to be closed. Check the tags.")
        yield "markup", Severity.GRAVE, sentence
    if Counter(_STYLE.findall(before)) != Counter(_STYLE.findall(after)):
        sentence = _("Bold or italic type differs from the original. Check the emphasis.")
        yield "style", Severity.NOTICE, sentence


def hrefs(text: str) -> str:
    """The addresses that the links of a text hold themselves; the engine's hold none."""
    return " ".join(unescape(address) for address in _HREF.findall(text))


def addressed(before: str, after: str) -> Said:
    """What differs in addresses and placeholders; both texts without markup."""
    yield from _same(
        "email",
        Counter(found.lower() for found in _EMAIL.findall(before)),
        Counter(found.lower() for found in _EMAIL.findall(after)),
        _("The e-mail address %(texts)s is missing. Copy it from the original."),
        _("The e-mail address %(texts)s is not in the original. Check it."),
    )
    old, new = _addresses(before), _addresses(after)
    hosts = (
        Counter(host + query for host, _path, query in old),
        Counter(host + query for host, _path, query in new),
    )
    yield from _same(
        "link",
        *hosts,
        _("The address %(texts)s is missing. Copy it from the original."),
        _("The address %(texts)s is not in the original. Check it."),
    )
    numbered = "" if _IN_LANGUAGE.search(f"{before} {after}") else _numbered_otherwise(old, new)
    if hosts[0] == hosts[1] and numbered:
        sentence = _("The address %(texts)s is not in the original. Check it.")
        yield "link", Severity.GRAVE, sentence % {"texts": numbered}
    elif hosts[0] == hosts[1] and old != new:
        sentence = _("The address leads elsewhere than in the original: %(texts)s. Check the page.")
        texts = ", ".join(
            host + path for host, path, query in new if (host, path, query) not in old
        )
        yield "link_path", Severity.NOTICE, sentence % {"texts": texts}
    yield from _same(
        "placeholder",
        Counter(_PLACEHOLDER.findall(before)),
        Counter(_PLACEHOLDER.findall(after)),
        _("The placeholder %(texts)s is missing. Copy it unchanged."),
        _("The placeholder %(texts)s is not in the original. Take it out."),
    )


def _numbered_otherwise(old: list[tuple[str, str, str]], new: list[tuple[str, str, str]]) -> str:
    """The first address that has other figures than in the source, and nothing else: report-2025
    is no translation of report-2024."""
    for one, other in zip(old, new, strict=False):
        if one != other and _FIGURES.sub("", one[1]) == _FIGURES.sub("", other[1]):
            return other[0] + other[1]
    return ""


def _addresses(text: str) -> list[tuple[str, str, str]]:
    """Host, path and query of each address; the language in them does not count."""
    found = []
    for address in _URL.findall(_EMAIL.sub(" ", text)):
        bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.rstrip(".,;:)?!/"))
        host, _slash, path = bare.partition("/")
        path, _mark, query = path.partition("?")
        path = re.sub(r"^(?:pl|en)(?:/|$)", "", path)
        asked = sorted(part for part in query.split("&") if not _LANGUAGE.fullmatch(part))
        query = "?" + "&".join(asked) if any(asked) else ""
        found.append((host.lower(), "/" + path if path else "", query))
    return sorted(found)


def _same(code: str, old: Counter[str], new: Counter[str], missing: str, extra: str) -> Said:
    if lost := old - new:
        yield code, Severity.GRAVE, missing % {"texts": ", ".join(sorted(lost))}
    elif added := new - old:
        yield code, Severity.GRAVE, extra % {"texts": ", ".join(sorted(added))}
