"""Words that mean the same to whoever searches: those of the site, and those that visitors use.

A form stands here of its own where the word stands in no text of the site.
"""

from cms.loading.content import SynonymsContent


def synonyms() -> list[SynonymsContent]:
    groups = {"pl": _POLISH, "en": _ENGLISH}
    return [SynonymsContent(code, alike) for code, rows in groups.items() for alike in rows]


_POLISH = [
    ("udział", "dołączyć", "przystąpić", "przystąpienie", "członkostwo", "zostać członkiem"),
    ("uczestnik", "członek", "członkowski"),
    ("kontakt", "napisać", "napisz"),
    ("przedsiębiorstwo", "przedsiębiorca", "firma", "spółka"),
    ("katalog", "lista", "spis", "wykaz"),
    ("aplikacja", "apka", "app"),
    ("programista", "deweloper", "developer"),
    ("sztuczna inteligencja", "SI", "AI"),
    ("uczelnia", "uniwersytet", "szkoła wyższa"),
    ("gmina", "urząd gminy", "urząd miasta", "samorząd"),
    ("cookie", "cookies", "ciasteczka"),
    ("RODO", "GDPR"),
    ("B+R", "badania i rozwój"),
    ("zarząd", "zarządza", "władze"),
]
_ENGLISH = [
    ("membership", "join"),
    ("membership", "become a member"),
    ("company", "companies", "enterprise", "business", "firm", "firms"),
    ("directory", "list", "catalogue"),
    ("application", "applications", "app", "apps"),
    ("programmer", "programmers", "developer", "developers"),
    ("university", "college"),
    ("Warszawa", "Warsaw"),
    ("GDPR", "RODO"),
    ("R&D", "research and development"),
]
