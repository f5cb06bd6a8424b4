"""How text is stored: one spelling of each letter, one kind of line end, nothing invisible."""

import html
import re
import unicodedata

# Control characters but tab and line feed, soft hyphen, zero-width space, word joiner, byte order
# mark, and what XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets). Joiners (U+200C, U+200D)
# and variation selectors stay: emoji are made of them.
_OUT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]"
)
# Vertical tab (a line break on a slide), form feed, next line, Unicode's own separators of lines
# and paragraphs: what they part stays parted.
_PARTING = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CHANGES = re.compile(f"\r|{_PARTING.pattern}|{_OUT.pattern}")
_TAG = re.compile("(<[^<>]*>)")
_REFERENCE = re.compile(r"&(?:#\w{1,8}|shy|NoBreak|ZeroWidthSpace|Negative\w{4,10}Space);")


def normal(text: str) -> str:
    """Plain text as it is stored. Cheap where nothing changes."""
    if _CHANGES.search(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _OUT.sub("", _PARTING.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def normal_markup(markup: str) -> str:
    """HTML as it is stored: what it says as `normal` has it, what stands in its tags as it was but
    for what XML forbids."""
    if normal(markup) == markup and "&" not in markup:
        return markup
    pieces = _TAG.split(markup)
    pieces[::2] = [normal(_REFERENCE.sub(_visible, piece)) for piece in pieces[::2]]
    pieces[1::2] = [legal(tag) for tag in pieces[1::2]]
    return "".join(pieces)


def _visible(reference: re.Match[str]) -> str:
    """A reference as it stands; a mark on the letter before it as itself, so that both are one
    letter; nothing where it stands for a character that is not stored."""
    said = html.unescape(reference[0])
    if len(said) == 1 and unicodedata.combining(said):
        return said
    return reference[0] if said and normal(said) == said else normal(said)


def legal(text: str) -> str:
    """A text without the characters that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)
