"""Polish alphabetical order, the same on every database."""

import unicodedata

ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
_RANK = {letter: f"{place:02d}" for place, letter in enumerate(ALPHABET, start=20)}
_KEY_LENGTH = 255
# Letters that Unicode does not take apart, each with the one that it is filed under.
_FILED = {"ø": "o", "đ": "d", "ð": "d", "æ": "a", "œ": "o", "ħ": "h", "ı": "i", "ŧ": "t", "ß": "s"}


def _letter(char: str) -> str:
    """The letter of ALPHABET that a character is filed under, or nothing for a mark."""
    if char in _RANK:
        return char
    base = unicodedata.normalize("NFD", char)[0]
    base = _FILED.get(base, base)
    return base if base in _RANK else ""


def sort_key(text: str) -> str:
    """A key of ASCII characters that sorts as the Polish alphabet does: digits before letters,
    other languages' marks dropped, punctuation read as one space."""
    ranks: list[str] = []
    for char in unicodedata.normalize("NFC", text).lower():
        if char.isdigit():
            ranks.append(f"1{unicodedata.digit(char, 0)}")
        elif letter := _letter(char):
            ranks.append(_RANK[letter])
        elif ranks and ranks[-1] != "00":
            ranks.append("00")
    if ranks and ranks[-1] == "00":
        ranks.pop()
    return "".join(ranks)[:_KEY_LENGTH]


def initial(text: str) -> str:
    """The capital letter under which a name stands in an A–Ż index; “#” for digits and signs."""
    for char in unicodedata.normalize("NFC", text).lower():
        if letter := _letter(char):
            return letter.upper()
        if char.isalnum():
            break
    return "#"
