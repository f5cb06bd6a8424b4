from collections import Counter
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.content.normalisation import models_with_texts, normalise_stored
from cms.translation.status.normalisation import normalise_engine
from cms.translation.status.records import rebuild


class Command(BaseCommand):
    """Makes texts normal that were stored before every write did so; all of them or none."""

    help = "Normalises the texts that are stored: line ends, letters, invisible characters."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="Tells what would change and changes nothing."
        )

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        found: Counter[type[Model]] = Counter()
        with transaction.atomic():
            for model in models_with_texts():
                found[model] += normalise_stored(model)
            for model, count in normalise_engine():
                found[model] += count
            if any(found.values()) and not dry_run:
                call_command("rebuild_list_entries", verbosity=0, stdout=self.stdout)
                rebuild()
            transaction.set_rollback(dry_run)
        self._tell(found, dry_run)
        if any(found.values()) and not dry_run:
            call_command("update_index", verbosity=0, stdout=self.stdout)

    def _tell(self, found: Counter[type[Model]], dry_run: bool) -> None:
        for model, count in found.items():
            if count:
                self.stdout.write(f"{capfirst(model._meta.verbose_name_plural)}: {count}")
        if not any(found.values()):
            self.stdout.write(_("Every text is normal already."))
        elif dry_run:
            self.stdout.write(_("Nothing was changed."))
        else:
            self.stdout.write(_("The texts are normal now."))
