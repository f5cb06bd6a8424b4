"""Whether a translation names the same institutions, programmes and regions: the National Science
Centre is not the NCBR, Silesia is not Lower Silesia.

Told only where each text names one that the other does not, and both are of one sort.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.institutions import institutions
from cms.translation.language.phrases import Called, Vocabulary
from cms.translation.language.regions import regions
from cms.translation.language.tokens import tokenised

from .finding import Severity

_KNOWN = Vocabulary([*institutions(), *regions()])
_CODES = {"body": "name", "programme": "name", "fund": "name", "region": "place"}


def instituted(before: str, after: str) -> Iterator[tuple[str, Severity, str]]:
    """Institutions and the like that one text names in place of others; both without markup."""
    there = list(_KNOWN.named(tokenised(before)))
    if not there:
        return
    here = list(_KNOWN.named(tokenised(after)))
    lacking, added = _missing(there, here), _missing(here, there)
    for sort, code in _CODES.items():
        if sort in lacking and sort in added:
            sentence = _("The original names %(old)s, the translation %(new)s. Check the name.")
            names = {"old": ", ".join(lacking[sort]), "new": ", ".join(added[sort])}
            yield code, Severity.GRAVE, sentence % names


def is_of_an_institution(said: str) -> bool:
    """Whether a name is that of an institution or the like, or a part of one."""
    return any(True for _one in _KNOWN.named(tokenised(said)))


def _missing(named: list[Called], others: list[Called]) -> dict[str, list[str]]:
    """How a text says what another does not name, by its sort."""
    known = {other.name for other in others}
    found: dict[str, list[str]] = {}
    for one in named:
        if one.name not in known:
            found.setdefault(one.sort, []).append(one.said)
    return found
