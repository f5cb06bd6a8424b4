from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from cms.plugins.absent import Absent, absent_plugin


class Command(BaseCommand):
    """Removes what an uninstalled plugin left: its pages with everything below them, its tables."""

    help = "Removes the pages and tables of a plugin that is no longer installed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "label", help="The plugin's label, as in the warning of `check --database default`."
        )
        parser.add_argument("--yes", action="store_true", help="Do it without asking.")

    def handle(self, *args: Any, **options: Any) -> None:
        label = options["label"]
        if label in apps.app_configs:
            raise CommandError(
                _("The plugin “%(label)s” is installed. Uninstall its distribution first.")
                % {"label": label}
            )
        absent = absent_plugin(label)
        if not absent.pages and not absent.tables:
            raise CommandError(
                _("Nothing of a plugin “%(label)s” is left here.") % {"label": label}
            )
        self._announce(absent)
        if not options["yes"] and input(_("Type the label to go on: ")) != label:
            raise CommandError(_("Nothing was changed."))
        self._retire(absent)
        self.stdout.write(_("The plugin “%(label)s” is retired.") % {"label": label})

    def _announce(self, absent: Absent) -> None:
        pages = _with_descendants(absent)
        self.stdout.write(
            ngettext(
                "%(count)d page will be deleted, with all its history and translations:",
                "%(count)d pages will be deleted, with all their history and translations:",
                len(pages),
            )
            % {"count": len(pages)}
        )
        for page in pages:
            self.stdout.write(f"  {page.url_path} ({page.title})")
        self.stdout.write(_("These tables will be dropped:"))
        for table in absent.tables:
            self.stdout.write(f"  {table}")

    def _retire(self, absent: Absent) -> None:
        # SQLite cannot switch its key constraints inside a transaction; tables that point at
        # each other can only be dropped with the constraints off.
        with connection.constraint_checks_disabled(), transaction.atomic():
            cascade = " CASCADE" if connection.vendor == "postgresql" else ""
            with connection.cursor() as cursor:
                for table in absent.tables:
                    cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}{cascade}")
            for page in _with_descendants(absent):
                # An ancestor may have taken it along.
                if found := Page.objects.filter(pk=page.pk).first():
                    found.delete()
            ContentType.objects.filter(app_label=absent.label).delete()
            MigrationRecorder.Migration.objects.filter(app=absent.label).delete()
        connection.check_constraints()


def _with_descendants(absent: Absent) -> list[Page]:
    found: dict[int, Page] = {}
    for page in Page.objects.filter(pk__in=absent.pages).order_by("path"):
        for below in page.get_descendants(inclusive=True):
            found.setdefault(below.pk, below)
    return list(found.values())
