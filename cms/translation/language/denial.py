"""Words and phrases that deny something in Polish and English, or may stand for a denial."""

import re
from functools import lru_cache
from itertools import pairwise

from .tokens import Text, listed

# Words that deny.
_DENIES = {
    "pl": listed("nie nigdy nikt nikogo nikomu nic niczego niczym żaden żadna żadne żadnego żadnej"
                 " żadnych żadnym żadnymi nigdzie"),
    "en": listed("not cannot never nobody nothing nowhere none neither nor no"),
}  # fmt: skip
# Words that may say the same, or the contrary of a contrary.
_HINTS = {
    "pl": listed(
        "non profit bez ani brak braku poza oprócz zamiast tylko wyłącznie dopiero mało"
        " rzadko ledwo choć chociaż mimo pomimo inaczej niż"
        " wątpliwości maksymalnie maksimum najwyżej najwcześniej"
        " gratis darmo darmowy darmowe darmowa darmowego darmowej darmowych"
        " dobrowolny dobrowolne dobrowolna pusty puste pusta wolny wolna wolne wolnego"
    ),
    "en": listed(
        "without non unless except hardly barely rarely seldom scarcely only instead"
        " lack lacks lacked lacking fail fails failed refuse refuses refused refusal avoid avoids"
        " avoided avoiding prevent prevents prevented prohibit prohibits prohibited forbid"
        " forbidden ban banned deny denies denied exclude excludes excluded excluding exempt"
        " optional optionally voluntary voluntarily free waived otherwise rather"
        " until before beyond impossible invalid incorrect ineligible inaccessible incomplete"
        " taken sold gone closes closing expired void wrong"
        " insufficient inactive indefinite indefinitely independent independently immovable"
        " irrelevant irregular illegal imperfect incapable inability ignore ignored ignores stop"
        " stops stopped regardless irrespective despite missing absent absence empty closed"
        " minus zero maximum earliest"
    ),
}  # fmt: skip
_HINTING = {
    "pl": re.compile(
        r"(?:nie|bez|anty|odm[oó]w|odmaw|odrzuc|zakaz|zabran|zabroni|wyklucz|wyłącz(?!n)|brak|unik|przesta|pomi[nj]"
        r"|z?rezygn|wycof|wstrzym|zwoln|zwalni|wygas|zapobie|zaprzecz|odwoł|cofn|utrac)\w*"
    ),
    "en": re.compile(
        r"(?:un(?!i|der|til|cle|fort)|dis|non|refus|reject|exclu|lack|fail|avoid|prevent|prohibit|forbid"
        r"|deny|deni|declin|stop|omit|omission|absen|exempt|waiv|ignor|neglect|ceas|cancel|revok"
        r"|withdr|irrevoc)\w+|bans?|banned|\w+less|\w+n't"
    ),
}
_COMPARES = {
    "pl": listed(
        "niż dopiero tylko wyłącznie niespełna maksymalnie maksimum najwyżej najwcześniej jedynie"
    ),
    "en": listed("until before beyond less only maximum earliest solely exclusively merely"),
}
# Adjectives that deny what they are made of; niektóre and niemiecki do not.
_NEGATIVE = {
    "pl": re.compile(
        r"nie(?!kt|co|raz|mie|mc|bies|b[oai]|dzi|ste|zwyk|daw|wiel|zmier|mal|gdy|opod|dal|złom|s[ioć]"
        r"|ść|jed|uch|odzow|śmiel|pok|samow)\w{3,}(?:[yaeią]|ego|emu|ej|ych|ymi|ym|ie|im|ich|imi)"
    ),
    "en": re.compile(
        r"un(?:common|usual|likely|like|heard)|in(?:complete|valid|correct|eligible|accurate|sufficient|active|definite|dependent)"
        r"|ir(?:regular|relevant)|im(?:perfect|proper)|illegal|non\w{3,}"
        r"|un(?!i|der|til|less|fort)\w{2,}(?:ed|able|al|ful|fair|safe|known)"
    ),
}  # fmt: skip
# Right after the denial: what is not denied.
_NOT_DENIED = {
    "pl": listed("tylko później wcześniej więcej mniej dłużej krócej rzadziej częściej dalej bez"
                 " lada byle koniecznie sposób inaczej gorzej od dość tak koniec inny kto licząc"
                 " tyle czekaj czekajcie")
    | {f"{stem}{ending}" for stem in ("większ", "mniejsz", "wyższ", "niższ", "dłuższ", "krótsz",
                                      "starsz", "młodsz")
       for ending in ("y", "a", "e", "ą", "ego", "emu", "ej", "ym", "ych", "ymi")},
    "en": listed("only least later more less fewer earlier just hesitate forget miss doubt wonder"
                 " surprisingly longer larger greater higher lower smaller shorter older younger"),
}  # fmt: skip
# Soon after it: what denies already, so that both together do not.
_TWICE = {
    "pl": ("przekrac", "przekrocz", "zapom", "przegap", "brak", "zabrak", "przesta", "ustaj",
           "zwlek", "pomi", "ukryw", "wątp", "omieszk", "szczędz", "dziwi", "docze", "poniżej",
           "powyżej", "przeszk", "przeciwwskaz", "wahaj", "krępuj", "przesyp", "przeocz", "umkn",
           "umyka", "próżnuj", "zawied", "zawiód", "zawiod", "zasyp"),
    "en": ("exceed", "hesitat", "forget", "miss", "doubt", "mention", "below", "obstacle",
           "overlook", "delay", "shortage", "lack", "dearth", "secret", "shy"),
}  # fmt: skip
# Deny only together with a “nie” of their clause, no further before them.
_IN_CONCORD = _DENIES["pl"] - {"nie"}
_AGREES = 4
_THAN = listed("than niż")
_NOT, _LATER, _LATEST = listed("nie no not"), listed("later później"), listed("najpóźniej latest")
# Words that hold their denial themselves.
_DENYING = {
    "pl": ("niedostępn", "niemożliw", "nieobowiązkow", "zakaz", "zabron", "zabrania",
           "niebędąc", "niemając", "nieposiadając", "niespełniając", "niewymagając",
           "niezawierając", "niekorzystając", "nieprowadząc", "nienależąc", "nieuczestnicząc",
           "niepodlegając", "nieobejmując", "niezatrudniając", "niedotycząc", "nieobjęt"),
    "en": ("unavailab", "impossib", "inaccessib", "unable", "prohibit", "forbid"),
}  # fmt: skip
# What denies nothing as a whole.
_IDIOMS = {
    code: [idiom.split() for idiom in idioms.split("|")]
    for code, idioms in {
        "pl": "nie ma za co|nie ma sprawy|nie ma problemu|nic nie szkodzi|nie ma to jak"
        "|nic dziwnego|jak gdyby nigdy nic|jakby nigdy nic|chcąc nie chcąc|co nie miara"
        "|niczego sobie|nie od dziś|nie od wczoraj|nie od parady|nie na żarty|jak nigdy dotąd"
        "|jak nigdy wcześniej|nie mówiąc o|nie mówiąc już o|nie inaczej"
        "|nic nie stoi na przeszkodzie|nic nie przeszkadza|nie możemy nie|nie mogę nie"
        "|nie może nie|nie mogą nie|nie można nie|nie sposób nie|nie wolno nie|nie da się nie"
        "|nie mogliśmy nie|nie mogło nie|nie mógł nie|nie mogła nie",
        "en": "no problem|no worries|not to worry|why not|no wonder|no matter|none other than"
        "|no sooner|in no time|more often than not|like no other|like never before|as never before"
        "|not to mention|believe it or not|nothing but|nothing prevents|nothing to prevent"
        "|nothing stops|nothing to stop|no reason why not|cannot but|cannot help|can't help"
        "|cannot fail|could not but|could not help|couldn't help|cannot not",
    }.items()
}  # fmt: skip
# By each of their words that denies, with its place among them.
_IDIOMS_OF: dict[str, dict[str, list[tuple[int, list[str]]]]] = {"pl": {}, "en": {}}
for _code, _idioms in _IDIOMS.items():
    for _idiom in _idioms:
        for _at, _word in enumerate(_idiom):
            if _word in _DENIES[_code]:
                _IDIOMS_OF[_code].setdefault(_word, []).append((_at, _idiom))
# What turns a sentence round by itself, and back where it is denied: in both languages.
_FAR = 12
_KINDS: dict[str, dict[str, tuple[str, ...]]] = {
    "only": {"pl": ("tylko", "wyłącznie", "jedynie"), "en": ("only", "solely", "exclusively")},
    "reject": {"pl": ("odrzuc", "odmów", "odmaw"), "en": ("reject", "refus", "declin")},
    "exclude": {
        "pl": ("wyklucz", "wyłącza", "wyłącze", "wyłączo"),
        "en": ("exclu",),
    },
    "withdraw": {
        "pl": ("odwoł", "cofn", "wycof", "rezygn", "zrezygn"),
        "en": ("cancel", "withdr", "revok", "resign", "recall", "dismiss"),
    },
    "stop": {"pl": ("wstrzym",), "en": ("stop", "ceas")},
    "exempt": {"pl": ("zwoln", "zwalni"), "en": ("exempt", "waiv")},
}
# After “without”: what is as well said without it (nieprzerwanie, certainly, easily).
MANNERS = {
    "pl": ("przerw", "wątp", "względu", "trudu", "problem", "waha", "wyjątk", "końca", "zarzutu",
           "reszty", "ograniczeń", "zmian", "zwłoki", "pośrednictwa"),
    "en": ("delay", "doubt", "exception", "question", "difficulty", "interruption", "hesitation",
           "saying"),
}  # fmt: skip
_WITHOUT, _REGARDLESS = listed("bez without"), listed("regardless irrespective niezależnie")
# What is outside these is somewhere else.
_PLACES = ("siedzib", "biur", "teren", "granic", "kraj", "polsk", "europ", "firm", "dom", "miast")
# A day that both texts say, before which something was or was not.
_BEFORE = {"pl": "przed", "en": "before"}


def denies(text: Text, code: str) -> bool:
    """Whether a text denies something."""
    return bool(denials(text, code))


@lru_cache(maxsize=8)
def denials(text: Text, code: str) -> tuple[int, ...]:
    """The tokens that deny something; those of the last texts are kept."""
    return tuple(place for place in range(len(text)) if is_denial(text, place, code))


def is_denial(text: Text, place: int, code: str) -> bool:
    """Whether a token denies something; a “no” that stands alone is an answer and does not."""
    word = text[place]
    if code == "en" and word.low.endswith("n't"):
        return True
    if word.low.startswith(_DENYING[code]):
        return True
    if word.low not in _DENIES[code] or _is_of_an_idiom(text, place, code):
        return False
    following = text[place + 1]
    if word.low in _IN_CONCORD and _agrees_with_none(text, place):
        return False
    # “dopóki nie” is “until”.
    if text[place - 1].low in ("dopóki", "póki"):
        return False
    # “No. 5”, “NO” in a name, and what denies nothing.
    if word.low == "no" and (following.text == "." or following.is_figure):
        return False
    soon = [text[place + step].low for step in range(1, 7)]
    if following.low in _NOT_DENIED[code] or any(w.startswith(_TWICE[code]) for w in soon[:3]):
        return False
    # “May not have fewer than three” is at least three.
    if any(w in _NOT_DENIED[code] and than in _THAN for w, than in pairwise(soon)):
        return False
    alone = not (text[place - 1].is_word or following.is_word)
    return not alone


def _agrees_with_none(text: Text, place: int) -> bool:
    """Whether a Polish word only agrees with a “nie” that denies nothing: nie przeoczy żadnej."""
    for back in range(2, _AGREES + 1):
        if text[place - back].low == "nie":
            return text[place - back + 1].low.startswith(_TWICE["pl"])
    return False


def _is_of_an_idiom(text: Text, place: int, code: str) -> bool:
    return any(
        all(text[place - at + n].low == word for n, word in enumerate(idiom))
        for at, idiom in _IDIOMS_OF[code].get(text[place].low, ())
    )


def hints(text: Text, place: int, code: str) -> bool:
    """Whether a token denies, or says what may stand for a denial."""
    word = text[place].low
    if word == "than" and text[place - 1].low == "other":
        return True
    if word == "chyba" and text[place + 1].low == "że":
        return True
    if word in _THAN and text[place - 1].low in _LATER:
        return False
    if word == "poza" and text[place + 1].low.startswith(_PLACES):
        return False
    known = word in _DENIES[code] or word in _HINTS[code]
    return known or _HINTING[code].fullmatch(word) is not None


def says_the_latest(text: Text, place: int) -> bool:
    """Whether a token begins to say by when at the latest: no later than, najpóźniej."""
    later = text[place + 1].low in _LATER and text[place + 2].low in _THAN
    return text[place].low in _LATEST or (later and text[place].low in _NOT)


def hints_softly(text: Text, place: int, code: str) -> bool:
    """Whether a token may stand for a denial and is none; what compares numbers and days (niż,
    until) does not."""
    word = text[place].low
    in_a_manner = word in _WITHOUT and text[place + 1].low.startswith(MANNERS[code])
    if word in _REGARDLESS or in_a_manner:
        return False
    strict = word in _DENIES[code] or word in _COMPARES[code]
    return not strict and hints(text, place, code)


def is_negative(text: Text, place: int, code: str) -> bool:
    """Whether a word is made of the one that it denies: nieograniczony, impossible."""
    low = text[place].low
    return bool(_NEGATIVE[code].fullmatch(low)) or low.startswith(_DENYING[code])


def own_kind(word: str, code: str) -> str:
    """What a hint is by itself, whatever else the sentence denies; nothing for others."""
    if word == _BEFORE[code]:
        return "before"
    for kind, words in _KINDS.items():
        if word.startswith(words[code]):
            return kind
    known = _NEGATIVE[code].fullmatch(word) and not word.startswith(_DENYING[code])
    return "negative" if known else ""


def is_denied_before(text: Text, place: int, code: str) -> bool:
    """Whether a token is denied by one of the words before it, up to the last sign."""
    for before in range(place - 1, max(place - _FAR, 0) - 1, -1):
        if not text[before].is_word:
            return False
        if is_denial(text, before, code):
            return True
    return False
