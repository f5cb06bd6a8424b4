from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.list_entries import put_entries_right
from cms.translation.status.records import rebuild


class Command(BaseCommand):
    """Puts everything right that is derived of pages: list entries, what is recorded of texts, and
    the states of translations. No page is written; a second run changes nothing."""

    help = "Puts right what is derived of pages, after writes that nobody heard of."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            entries = put_entries_right()
            repaired = rebuild()
        for sentence, count in (
            (_("Pages looked at, with their translations: %(count)d"), repaired.pages),
            (_("List entries put right: %(count)d"), entries),
            (_("Records of texts put right: %(count)d"), repaired.texts),
            (_("States of translations put right: %(count)d"), repaired.states),
        ):
            self.stdout.write(sentence % {"count": count})
        if repaired.unknown:
            self.stdout.write(
                _("Texts of which nobody knows since when they stand; from now on: %(count)d")
                % {"count": repaired.unknown}
            )
