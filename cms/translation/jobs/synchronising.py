"""What is not text follows the source: at once, or by the worker."""

from functools import partial

from django.db import transaction
from django.db.models import Q

from cms.content.publication import Publication
from cms.translation.status.models import PageTranslation
from cms.translation.status.sync import bring_up_to_date

from .tasks import bring_translations_up_to_date


def synchronise(publication: Publication) -> None:
    """Looks at what is not text and differs from the source; publishes it with a translation that
    went online from an older draft, and asks the worker for the translations of a source."""
    page = publication.page
    pending = PageTranslation.objects.filter(pending=True)
    pending = pending.filter(Q(target_id=page.pk) | Q(source_id=page.pk))
    found = set(pending.values_list("target_id", flat=True))
    if page.pk in found and page.live:
        bring_up_to_date(page)
    elif found - {page.pk}:
        transaction.on_commit(partial(bring_translations_up_to_date.enqueue, page.pk))
