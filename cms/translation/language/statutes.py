"""References to laws: art. 5 ust. 2 pkt 3 and Article 5(2)(3)."""

import re

_NUMBER = r"(\d{1,4}[a-z]{0,2})"
_REFERENCE = {
    "pl": re.compile(
        rf"(?:\b[Aa]rt\.|§) ?{_NUMBER}(?!\w)(?: (?:ust\.|§) ?{_NUMBER}(?!\w))?"
        rf"(?: pkt\.? ?{_NUMBER}(?!\w))?(?: lit\. ?([a-z])(?!\w))?"
    ),
    "en": re.compile(
        rf"(?:\b(?:[Aa]rt(?:icle|\.)|[Ss]ection)|§) ?{_NUMBER}(?!\w)"
        r"(?: ?\((\w{1,4})\))?(?:\((\w{1,4})\))?(?:\((\w{1,4})\))?"
    ),
}


def references(text: str, language_code: str) -> list[tuple[str, ...]]:
    """Each reference as its parts, from the article down; only those that have several."""
    if not any(mark in text for mark in ("rt", "§", "ection")):
        return []
    found = _REFERENCE[language_code].findall(text)
    parts = (tuple(part.lower() for part in one if part) for one in found)
    return [one for one in parts if len(one) > 1]
