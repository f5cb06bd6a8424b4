"""Whether a translation says names as they are fixed, and is written in its language."""

import re
from collections.abc import Iterator

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from cms.translation.glossary import Glossary, terms_in

from .finding import Severity

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"„[^”]*”|“[^”]*”|\"[^\"]*\"|«[^»]*»")
# Words that every sentence of a language has and the other language has not.
_POLISH = (
    "się nie jest są oraz przez dla od że jak który która które których którzy ich jego przy pod "
    "nad także lub na w z ze po jako tym był była było były został została między może jej tego "
    "ma mają swoich"
)
_ENGLISH = (
    "the of and is are for with that from as at an be was were has have which its this it their "
    "not they our will also more been who into between"
)
_COMMON = {"pl": frozenset(_POLISH.split()), "en": frozenset(_ENGLISH.split())}
_POLISH_LETTERS = re.compile(r"(?<!\w)[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ]*[ąćęłńśźż][^\W\d_]*(?!\w)")

Said = Iterator[tuple[str, Severity, str]]


def named(before: str, after: str, source_code: str, target_code: str, glossary: Glossary) -> Said:
    """Names and terms that the translation says otherwise than the glossary."""
    reported = set()
    for found in terms_in(before, source_code, target_code, glossary):
        entry = found.entry
        if not found.wanted or entry in reported or glossary.says(after, entry, target_code):
            continue
        reported.add(entry)
        names = {"source": found.text, "wanted": found.wanted[0]}
        if not entry.binding:
            sentence = _("The glossary has “%(wanted)s” for “%(source)s”.")
            yield "term", Severity.NOTICE, sentence % names
        elif entry.do_not_translate:
            sentence = _("“%(wanted)s” is not translated. Write it as it is.")
            yield "name", Severity.GRAVE, sentence % names
        else:
            sentence = _("“%(source)s” is “%(wanted)s” in this language. Use that name.")
            yield "name", Severity.GRAVE, sentence % names


def in_language(
    before: str, after: str, source_code: str, target_code: str, glossary: Glossary
) -> Said:
    """Text that was left in the source's language; names and quotations may be in it."""
    if before and not after:
        yield "empty", Severity.GRAVE, _("The translation is empty. Translate the text.")
        return
    own = _own_words(after, before, target_code, glossary)
    words = [word.casefold() for word in _WORD.findall(own)]
    language = {"language": _name(source_code)}
    foreign = sum(word in _COMMON.get(source_code, ()) for word in words)
    native = sum(word in _COMMON.get(target_code, ()) for word in words)
    if foreign >= 2 and foreign > native:
        sentence = _("The text is still in the original's language (%(language)s). Translate it.")
        yield "untranslated", Severity.GRAVE, sentence % language
    elif source_code == "pl" and (polish := _POLISH_LETTERS.findall(own)):
        sentence = _("These words look Polish: %(words)s. Translate them.")
        shown = ", ".join(dict.fromkeys(polish))
        yield "foreign_words", Severity.NOTICE, sentence % {"words": shown}


def _own_words(text: str, source: str, language_code: str, glossary: Glossary) -> str:
    """A text without names and without what it quotes from the source."""
    for quoted in _QUOTED.findall(text):
        if quoted[1:-1] in source:
            text = text.replace(quoted, " ")
    for _entry, start, end in reversed(glossary.found_in(text, language_code)):
        text = text[:start] + " " + text[end:]
    return text


def _name(language_code: str) -> str:
    return str(get_language_info(language_code)["name_translated"])
