"""A text as the words, figures and signs that the checks read."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written with spaces."""
    return frozenset(words.split())


_SPACES = re.compile(r"[\u00a0\u2007\u2009\u202f]")
# Soft hyphens, and what has no width.
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
# Hyphens that do not break lines, dashes as wide as a figure, a minus from one figure to another.
_HYPHENS = re.compile(r"[\u2010\u2011]")
_DASHES = re.compile(r"\u2012|(?<=\d)−(?=\d)")
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
# What has a full stop and ends no sentence, besides single letters.
SHORTENED = listed(
    "ul al pl os im dr hab prof inż mgr mec ks św lek nr tys mln mld art ust pkt poz tel tzw np tj"
    " godz sp wew woj pow gm str rys tab mr mrs ms st no vs co ltd inc corp jr eg ie min max"
)
# What stands between the two ends of a range.
TO = listed("– — - do to until till through")
_SENTENCE_ENDS = frozenset(".!?:…")
_QUOTES = frozenset("„“”\"'‚‘’«»(")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, some figures or one sign; `glued` says that nothing separates it from the last."""

    text: str
    low: str
    start: int
    end: int
    glued: bool

    @property
    def is_figure(self) -> bool:
        """Whether it is written in digits."""
        return "0" <= self.text[0] <= "9"

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def owner(self) -> str:
        """The word without an English possessive: “Lis's” is “Lis”."""
        return self.text.removesuffix("'s")


# How many tokens before the first and behind the last one are looked at, at least.
_BEYOND = 64
_NONE = Token("\0", "\0", -1, -1, glued=False)


class Text:
    """The tokens of a text; where there is none it gives one that is nothing."""

    def __init__(self, text: str) -> None:
        text = _UNSEEN.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
        self.text = _DASHES.sub("–", _HYPHENS.sub("-", text.replace("’", "'")))
        self.tokens: list[Token] = []
        end = -1
        for found in _TOKEN.finditer(self.text):
            word, start = found[0], found.start()
            self.tokens.append(Token(word, word.casefold(), start, found.end(), start == end))
            end = found.end()
        # Rules look a few tokens back and ahead of every token; it has to be quick.
        self._with_none = [*self.tokens, *[_NONE] * _BEYOND]
        letters = [letter for letter in self.text if letter.isalpha()]
        self.in_capitals = len(letters) > 2 and "".join(letters).isupper()

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, place: int) -> Token:
        try:
            return self._with_none[place]
        except IndexError:
            return _NONE

    def said(self, start: int, end: int) -> str:
        """The text of the tokens from `start` up to `end`."""
        return self.text[self[start].start : self[end - 1].end]

    def after(self, position: int, place: int) -> int:
        """The first token from `place` on that begins at a position of the text or after it."""
        while place < len(self.tokens) and self.tokens[place].start < position:
            place += 1
        return place

    def begins(self, place: int) -> bool:
        """Whether a sentence begins with a token."""
        place -= 1
        while place >= 0 and self[place].text in _QUOTES:
            place -= 1
        if self[place].text == "." and self[place - 1].low in SHORTENED:
            return False
        return place < 0 or self[place].text in _SENTENCE_ENDS


@lru_cache(maxsize=8)
def tokenised(text: str) -> Text:
    """The tokens of a text. Those of the last texts are kept: all checks read the same two."""
    return Text(text)
