"""Words whose forms no rule of endings tells: dzień and dnia, criterion and criteria."""

import re

# Of each Polish word the one that its forms are taken for, and these.
_POLISH = """
dzień: dnia dniu dniowi dniem dni dnie dniom dniami dniach
tydzień: tygodnia tygodniu tygodniowi tygodniem tygodnie tygodni tygodniom tygodniami tygodniach
człowiek: ludzie ludzi ludziom ludźmi ludziach
brat: bracia braci braciom braćmi braciach
ksiądz: księdza księdzu księdzem księża księży księżom księżmi księżach
dziecko: dzieci dzieciom dziećmi dzieciach
ręka: ręce rąk rękach rękami
oko: oczy oczu oczom oczami oczach
święto: świąt
zwierzę: zwierzęcia zwierzęta zwierząt zwierzętom zwierzętami zwierzętach
imię: imienia imieniu imieniem imiona imion imionom imionami imionach
plemię: plemienia plemieniu plemiona plemion
ramię: ramienia ramieniu ramieniem ramiona ramion ramionach
źródło: źródeł źródle
tło: teł tle
dno: den dnie
pies: psa psu psem psy psów psom psami psach
sen: snu śnie snem sny snów
len: lnu lnie lnem
mech: mchu mchem mchy
bez: bzu bzem bzy
wieś: wsi wsią wsie wsiom wsiami wsiach
rok: lata lat latom latami latach
cześć: czci czcią
przyjaciel: przyjaciół przyjaciołom przyjaciółmi przyjaciołach
kościół: kościele kościoła kościołowi kościołem kościoły kościołów
mąż: męża mężowi mężem mężowie
up: upu upowi upem upie upy upów upom upami upach
"""
# Names and terms of two words in one, both of which take endings: Białegostoku, Krasnymstawie.
_OF_TWO = re.compile(r"(?<=[bcdfghjklłmnprstwzż])(?:ego|emu|ym)(?=(?:stok|staw|staź)\w*\Z)")
_RZECZPOSPOLITA = re.compile(r"(?<=rzecz)(?:y|ą)(?=pospolit)")
# An “a” or “o” that becomes “ie” before a soft consonant: miasto and mieście, las and lesie.
_SOFTENED = re.compile(r"i?e(ści|ździ|tl|ci|dzi|si|zi|rz|ni|l)e\Z")
_HARD = {"ści": "st", "ździ": "zd", "ci": "t", "dzi": "d", "si": "s", "zi": "z", "rz": "r",
         "ni": "n", "tl": "tł", "l": "ł"}  # fmt: skip
_SHORTEST = 4

_ENGLISH = """
criterion: criteria
phenomenon: phenomena
datum: data
medium: media
curriculum: curricula
spectrum: spectra
bacterium: bacteria
consortium: consortia
symposium: symposia
memorandum: memoranda
forum: fora
stadium: stadia
addendum: addenda
analysis: analyses
basis: bases
crisis: crises
thesis: theses
hypothesis: hypotheses
synthesis: syntheses
diagnosis: diagnoses
emphasis: emphases
axis: axes
index: indices indexes
appendix: appendices
matrix: matrices
vertex: vertices
formula: formulae
nucleus: nuclei
stimulus: stimuli
radius: radii
focus: foci
child: children
man: men
woman: women
person: people
foot: feet
tooth: teeth
mouse: mice
leaf: leaves
shelf: shelves
half: halves
up: ups
life: lives
knife: knives
wife: wives
self: selves
wolf: wolves
businessman: businessmen
businesswoman: businesswomen
spokesman: spokesmen
chairman: chairmen
craftsman: craftsmen
"""


def _by_form(table: str) -> dict[str, str]:
    return {
        form: word
        for line in table.strip().splitlines()
        for word, _colon, forms in [line.partition(": ")]
        for form in forms.split()
    }


_POLISH_WORDS, _ENGLISH_WORDS = _by_form(_POLISH), _by_form(_ENGLISH)


def polish_words(form: str) -> tuple[str, ...]:
    """What a Polish form in small letters may be one of, besides what its endings tell."""
    found = [_POLISH_WORDS.get(form, ""), _OF_TWO.sub("y", form), _RZECZPOSPOLITA.sub("", form)]
    if len(form) > _SHORTEST and form.endswith("um"):
        found.append(form[:-2])
    if len(form) > _SHORTEST and (soft := _SOFTENED.search(form)):
        stem, hard = form[: soft.start()], _HARD[soft[1]]
        joint = "i" if form[soft.start()] == "i" else ""
        found += [f"{stem}{joint}{vowel}{hard}" for vowel in "ao"]
    return tuple(word for word in dict.fromkeys(found) if word and word != form)


def english_singular(word: str) -> str:
    """The singular of an English word in small letters, or the word itself."""
    if word in _ENGLISH_WORDS:
        return _ENGLISH_WORDS[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes", "zzes")) else word[:-1]


# British and American endings, of words that are long enough to have them.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e[drs]?|ers?|ing|ations?|ational|able)\Z)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e[drs]?|ers?|ing)\Z)"), "yz"),
    (
        re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|al|ful|ites?|hoods?|ers?)?\Z)"),
        "or",
    ),
    (re.compile(r"(?<=[a-z][bt])re(?=s?\Z)"), "er"),
    (re.compile(r"(?<=[a-z])ogue(?=s?\Z)"), "og"),
    (re.compile(r"(?<=[a-z])amme(?=s?\Z)"), "am"),
    (re.compile(r"(?<=[a-z])ence(?=s?\Z)"), "ense"),
    (re.compile(r"(?<=[a-z][aeiou])ll(?=(?:ed|ing|er|ers)\Z)"), "l"),
)
_SPELT = {
    "ageing": "aging", "grey": "gray", "cheque": "check", "tyre": "tire", "licence": "license",
    "practise": "practice", "aluminium": "aluminum", "judgement": "judgment", "mould": "mold",
    "paediatric": "pediatric", "anaesthesia": "anesthesia", "sceptic": "skeptic",
    "fulfilment": "fulfillment", "enrolment": "enrollment", "instalment": "installment",
    "manoeuvre": "maneuver", "plough": "plow", "storey": "story",
}  # fmt: skip


def english_spelling(word: str) -> str:
    """An English word in small letters as it is spelt in America, roughly: what is compared."""
    word = _SPELT.get(word, word)
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word
