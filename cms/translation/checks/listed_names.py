"""Whether a translation names all the people or towns that its original lists, and no others."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from django.utils.translation import gettext as _

from cms.translation.language.tokens import Text, listed

from .finding import Severity

_JOINTS = listed(", i oraz and & także also well")
_BETWEEN = _JOINTS | listed("a as w we z ze do na in from to of for dla")


class Mention(Protocol):
    """Somebody or something where a text names it, from one token to another."""

    @property
    def start(self) -> int:
        """The first token of the name."""

    @property
    def end(self) -> int:
        """The token after the name."""

    @property
    def said(self) -> str:
        """The name as the text has it."""


Named = TypeVar("Named", bound=Mention)


def lost(
    text: Text,
    mentions: Sequence[Named],
    is_named: Callable[[Named], bool],
    is_hinted: Callable[[Named], bool],
) -> list[str]:
    """What another text leaves out of a list of which it names something: neither named there, nor
    hinted at by a part of the name."""
    for list_ in _lists(text, mentions):
        missing = [mention for mention in list_ if not is_named(mention)]
        if missing and len(missing) < len(list_):
            left_out = [mention.said for mention in missing if not is_hinted(mention)]
            if left_out:
                return left_out
    return []


def _lists(text: Text, mentions: Sequence[Named]) -> Iterator[list[Named]]:
    """Runs of names that only commas, “and” and prepositions separate."""
    run: list[Named] = []
    for mention in mentions:
        between = [text[at].low for at in range(run[-1].end, mention.start)] if run else []
        if not run or not (set(between) <= _BETWEEN and any(word in _JOINTS for word in between)):
            if len(run) > 1:
                yield run
            run = []
        run.append(mention)
    if len(run) > 1:
        yield run


def told(code: str, left_out: list[str], added: list[str]) -> Iterator[tuple[str, Severity, str]]:
    """The finding of what a translation leaves out of a list, or else of what it adds to one."""
    if left_out:
        sentence = _("The original says %(old)s, the translation does not. Add it.")
        yield code, Severity.GRAVE, sentence % {"old": ", ".join(left_out)}
    elif added:
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
        yield code, Severity.GRAVE, sentence % {"new": ", ".join(added)}
