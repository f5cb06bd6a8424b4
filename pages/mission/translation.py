"""What translations must not get wrong: the names of the people who run the cluster."""

from collections.abc import Iterable

from cms.translation.language.glossary import Entry

from .models import BoardMember


def people() -> Iterable[Entry]:
    names = BoardMember.objects.values_list("name", flat=True).distinct()
    return [Entry({"pl": (name,), "en": (name,)}, do_not_translate=True) for name in names]
