"""A page's translation begun: the engine's records and a page that is not live."""

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from .segments import with_all_texts
from .versions import stored


def frozen_today(source: Page) -> TranslationSource:
    """The text that is to be translated: a source's as its row says now. Locks that row until the
    transaction ends: who freezes what somebody else publishes at this moment writes what is newer.
    """
    with transaction.atomic():
        list(Page.objects.select_for_update(no_key=True).filter(pk=source.pk))
        return TranslationSource.update_or_create_from_instance(with_all_texts(stored(source)))[0]
