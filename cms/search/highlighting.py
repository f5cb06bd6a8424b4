"""Where the words of a search stand in a text."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .abbreviations import abbreviated
from .compounds import compound, joined
from .expression import Phrase, Sought
from .models import PageWords
from .words import WORD, folded

_LENGTH = 240
# From so many signs on, a line is more than a name.
_SENTENCE = 50
# How much of the text is shown before its first marked word.
_BEFORE = 60


@dataclass(frozen=True)
class Piece:
    """A part of a text, marked or not."""

    text: str
    is_marked: bool


def marked(text: str, sought: Sought) -> list[Piece]:
    """The whole text in pieces, with all that is sought marked in whatever form it stands."""
    pieces, end = [], 0
    for start, stop, _word in _places(text, sought):
        if start < end:
            continue
        pieces += [Piece(text[end:start], False), Piece(text[start:stop], True)]
        end = stop
    pieces.append(Piece(text[end:], False))
    return [piece for piece in pieces if piece.text]


def snippet(text: str, sought: Sought) -> list[Piece]:
    """The part of a text that holds the most of what is sought, in pieces; nothing where it has
    none.

    `text` has a line for each field, and a snippet stays within one, a sentence before a name.
    """
    best: tuple[tuple[int, bool], str] = ((0, False), "")
    for line in text.split("\n"):
        places = _places(line, sought)
        for start, _stop, _word in places:
            near = {word for at, _end, word in places if start <= at < start + _LENGTH - _BEFORE}
            worth = (len(near), len(line) >= _SENTENCE)
            if near and worth > best[0]:
                best = (worth, _cut(line, start))
    return marked(best[1], sought)


def as_html(pieces: Sequence[Piece]) -> SafeString:
    """Pieces as HTML with `<mark>`."""
    parts = [
        f"<mark>{escape(piece.text)}</mark>" if piece.is_marked else escape(piece.text)
        for piece in pieces
    ]
    return mark_safe("".join(parts))  # noqa: S308 - every piece is escaped above


def texts_of(page_ids: Collection[int]) -> dict[int, str]:
    """What pages say, by id, as far as it is known; one query."""
    return dict(PageWords.objects.filter(pk__in=page_ids).values_list("page_id", "text"))


def _places(text: str, sought: Sought) -> list[tuple[int, int, str]]:
    standing = [(match.start(), match.end(), folded(match[0])) for match in WORD.finditer(text)]
    found = [place for place in standing if place[2] in sought.words]
    for start, stop, parts in joined(text):
        if (word := compound(parts)) in sought.words:
            found.append((start, stop, word))
    found += [place for place in abbreviated(text) if place[2] in sought.words]
    for phrase in sought.phrases:
        found += _places_of(phrase, standing)
    # Of two at one place, the longer.
    return sorted(found, key=lambda place: (place[0], -place[1]))


def _places_of(
    phrase: Phrase, standing: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    length = len(phrase.words)
    for first in range(len(standing) - length + 1):
        run = standing[first : first + length]
        if all(word in forms for (_, _, word), forms in zip(run, phrase.words, strict=True)):
            yield run[0][0], run[-1][1], " ".join(word for _, _, word in run)


def _cut(line: str, place: int) -> str:
    """Some of a line around a place, from word to word."""
    start = 0 if place <= _BEFORE else line.rfind(" ", 0, place - _BEFORE // 2) + 1
    stop = len(line)
    if stop - start > _LENGTH:
        stop = line.rfind(" ", start, start + _LENGTH)
        stop = stop if stop > place else start + _LENGTH
    return f"{'… ' if start else ''}{line[start:stop]}{' …' if stop < len(line) else ''}"
