"""Whether a translation says names as they are fixed, and is written in its language."""

import re
from collections.abc import Iterator

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from cms.translation.language.glossary import Glossary, terms_in

from .extent import sentences
from .finding import Severity

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"„[^„”]*”|“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
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
# Of other languages: what neither Polish nor English has.
_OTHERS = (
    "der die das und ist nicht wir zum zur mit für auf ein eine einem einen den dem des sie ihr im"
    " von werden wird alle nächste",
    "le la les des une et nous vous est pour dans avec sur du au aux qui que ne pas ce cette tous",
    "el los las una y es para con por del al que en nosotros todos esta este como",
    "il lo gli una e per con del della che di nel sono questo tutti alla",
    "og det er ikke som til på med av den et jag är inte och att",
)
_OTHER_LANGUAGES = [frozenset(words.split()) for words in _OTHERS]
_OTHER_LETTERS = re.compile(r"[\u0370-\u1fff\u3040-\u9fff]")
# How Polish words end: zapraszamy, spotkanie, działalność, członków.
_POLISH_ENDING = re.compile(
    r".{2,}(?:amy|emy|imy|ymy|anie|enie|ość|ości|ów|ach|ami|ych|ego|emu|owy|owa|owe|ski|ska|skie"
    r"|cja|cji|cję|ują|uje|ają|iego)"
)
_POLISH_LETTERS = re.compile(r"(?<!\w)[^\W\d_A-ZĄĆĘŁŃÓŚŹŻąćęłńśźż]*+[ąćęłńśźż][^\W\d_]*+(?!\w)")
# Nobody quotes more often; each quotation is looked for in the source.
_MOST_QUOTED = 100

Said = Iterator[tuple[str, Severity, str]]


def named(before: str, after: str, source_code: str, target_code: str, glossary: Glossary) -> Said:
    """Names and terms that the translation says otherwise than the glossary."""
    seen = set()
    for found in terms_in(before, source_code, target_code, glossary):
        entry = found.entry
        if not found.wanted or entry in seen:
            continue
        seen.add(entry)
        if glossary.says(after, entry, target_code):
            continue
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
    if _repeats(before, after, source_code, target_code, glossary):
        sentence = _("The text is still in the original's language (%(language)s). Translate it.")
        yield "untranslated", Severity.GRAVE, sentence % {"language": _name(source_code)}
        return
    if _is_of_another_language(own, words, target_code):
        sentence = _("The text is not in this translation's language (%(language)s). Translate it.")
        yield "language", Severity.GRAVE, sentence % {"language": _name(target_code)}
        return
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


def _repeats(
    before: str, after: str, source_code: str, target_code: str, glossary: Glossary
) -> bool:
    """Whether a sentence of the source stands in the translation as it is."""
    original = set(map(str.strip, sentences(before)))
    return any(
        _is_of(_own_words(sentence, "", target_code, glossary), source_code)
        for sentence in map(str.strip, sentences(after))
        if sentence in original
    )


def _is_of(text: str, code: str) -> bool:
    """Whether a text is one of a language for sure, and no name that every language has."""
    found = _WORD.findall(text)
    # A capital at the beginning is no name's where the next word has none.
    first = found[:1] if len(found) > 1 and not found[0].islower() and found[1].islower() else []
    words = [word for word in first + [w for w in found if w.islower()] if len(word) > 2]
    if len(words) < 2 or not any(map(str.islower, words)):
        return False
    if len(words) == 2:
        return code == "pl" and bool(_POLISH_LETTERS.search(text))
    common = any(word in _COMMON.get(code, ()) for word in _WORD.findall(text))
    if code != "pl":
        return common
    return common or any(map(_POLISH_ENDING.fullmatch, words)) or bool(_POLISH_LETTERS.search(text))


def _is_of_another_language(text: str, words: list[str], target_code: str) -> bool:
    if len(words) >= 3 and len(_OTHER_LETTERS.findall(text)) > len(text) / 3:
        return True
    native = sum(word in _COMMON.get(target_code, ()) for word in words)
    others = max(sum(word in of for word in words) for of in _OTHER_LANGUAGES)
    return len(words) >= 5 and others >= 3 and others > 2 * native


def _own_words(text: str, source: str, language_code: str, glossary: Glossary) -> str:
    """A text without names and without what it quotes from the source."""
    text = _QUOTED.sub(
        lambda quoted: " " if quoted[0][1:-1] in source else quoted[0], text, count=_MOST_QUOTED
    )
    own, place = [], 0
    for _entry, start, end in glossary.found_in(text, language_code):
        own.append(text[place:start])
        place = end
    return " ".join([*own, text[place:]])


def _name(language_code: str) -> str:
    return str(get_language_info(language_code)["name_translated"])
