from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from cms.translation.kept import rebuild


class Command(BaseCommand):
    """Computes the states of all translations anew."""

    help = "Rebuilds the kept states of translations."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            count = rebuild()
        self.stdout.write(_("States of %(count)d pages written.") % {"count": count})
