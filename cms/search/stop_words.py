"""Words that say nothing of what is looked for: left out of what is typed, not of the index."""

_POLISH = """
a aby ale albo ani az bardzo bez bo by byc byl byla bylo byly bym chce ci cie co czego czy czyli
czym dla dlaczego do gdy gdyz gdzie go i ich ile iloma ilu im in inne inny ja jak jaka jakie jakich
jakiej jakim jakimi jaki jako je jego jej jemu jest jestem jesli jezeli juz kiedy kim kogo komu kto
ktora ktore ktorego ktorej ktory ktorych ktorym lub ma maja mam mi mnie moj moja moje moze mozna mu
my na nad nam nami nas nasz nasza nasze naszej naszych naszym nawet nia nie niej nich nim niz no o
od on ona one oni ono oraz po pod poza przed przez przy sa sie skad soba sobie swoje ta tak taka
taki takie tam te tego tej temu ten to tu twoj ty tych tylko tym u w wam wami was wasz we wiec wy z
za zawsze ze zeby
chce chcialabym chcialbym potrzebuje szukam znajde znalezc zostac
"""
_ENGLISH = """
a about an and any are as at be been being but by can could did do does doing for from had has have
having he her here him his how i if in into is its many me much my no nor not of off on or our ours
she should so some such than that the their them then there these they this those to too us was we
were what when where which while who whom whose why will with would you your yours
become find need want
"""
STOP_WORDS: dict[str, frozenset[str]] = {
    "pl": frozenset(_POLISH.split()),
    "en": frozenset(_ENGLISH.split()),
}

# Written so, they are the language of other searches.
_OPERATORS = frozenset({"AND", "OR", "NOT"})


def is_stop_word(written: str, plain: str, language: str | None) -> bool:
    """Whether a typed word is left out: one that is small in the language of the texts, or, where
    all are searched, in any. One in capitals is an abbreviation: IT, WHO."""
    if written in _OPERATORS:
        return True
    if len(written) > 1 and written.isupper():
        return False
    if language is None:
        return is_small_anywhere(plain)
    return plain in STOP_WORDS.get(language, ())


def is_small_anywhere(plain: str) -> bool:
    """Whether a word says nothing in one of the languages."""
    return any(plain in words for words in STOP_WORDS.values())
