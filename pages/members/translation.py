"""What translations must not get wrong: the members' names."""

from collections import defaultdict
from collections.abc import Iterable

from cms.translation.language.glossary import Entry

from .models import MemberPage


def members() -> Iterable[Entry]:
    """The members with what each is called in each language."""
    rows = MemberPage.objects.values_list(
        "translation_key", "locale__language_code", "title", "legal_name", "short_name"
    )
    found: dict[object, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for member, code, *names in rows:
        found[member][code] = tuple(dict.fromkeys(name for name in names if name))
    return [Entry(forms) for forms in found.values()]
