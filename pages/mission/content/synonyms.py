"""Words that mean the same to whoever searches: those of the site, and those that visitors use.

A word stands here in one form; the search knows the others. What is named in one row finds each
other, so a row holds nothing that would lead astray from one of its words to another.
"""

from cms.loading.content import SynonymsContent

from .synonyms_en import ENGLISH
from .synonyms_pl import POLISH


def synonyms() -> list[SynonymsContent]:
    groups = {"pl": POLISH, "en": ENGLISH}
    return [SynonymsContent(code, alike) for code, rows in groups.items() for alike in rows]
