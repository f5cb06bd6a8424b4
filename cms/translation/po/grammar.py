"""The grammar of PO files, line by line.

polib 1.2 reads what is no PO file: of a string whose closing quote is missing, as in a file that
was cut off, it drops the last letter; an entry without its msgstr it takes as untranslated.
"""

import re

_STRING = r'"(?:[^"\\]|\\[abfnrtv\\"\'?0-7x])*"'
_LINE = re.compile(
    rf"(?:(#.*)|(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])?\s+{_STRING}|{_STRING})?"
)
# After which keyword another one may come; "" is the beginning.
_AFTER = {
    "msgctxt": {"", "msgstr"},
    "msgid": {"", "msgstr", "msgctxt"},
    "msgid_plural": {"msgid"},
    "msgstr": {"msgid", "msgid_plural", "msgstr"},
}


def first_broken_line(text: str) -> int | None:
    """The number of the first line that is wrong; None where the text is a whole PO file."""
    last, number = "", 0
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        found = _LINE.fullmatch(line.strip())
        if found is None:
            return number
        keyword = found[2]
        if keyword is None:
            continue
        if last not in _AFTER[keyword]:
            return number
        last = keyword
    return None if last == "msgstr" else number
