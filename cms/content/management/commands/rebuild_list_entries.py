from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, get_page_models

from cms.content.models import BasePage, ListEntry


class Command(BaseCommand):
    """Writes the list entries of all pages anew."""

    help = "Rebuilds the keys that lists order pages by."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            ListEntry.objects.all().delete()
            count = sum(self._rebuild(model) for model in get_page_models())
        self.stdout.write(_("%(count)d list entries written.") % {"count": count})

    def _rebuild(self, model: type[Page]) -> int:
        if not issubclass(model, BasePage):
            return 0
        pages = model.objects.all().iterator(chunk_size=500)
        return len(ListEntry.objects.bulk_create(map(ListEntry.of, pages), batch_size=500))
