from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.published.changes import expunge
from cms.published.documents import make_stale, waiting
from cms.published.freshness import stale
from cms.published.log import begin_epoch
from cms.published.marking import BusyError, changing, mark_everything
from cms.published.tasks import give_every_page_its_document
from cms.published.verification import Difference, verify

# So many seconds between two lines that tell how far it is.
_EVERY = 5.0


class Command(BaseCommand):
    """Verifies documents, makes them anew while the site runs, and looks after the log."""

    help = "Compares what is kept ready for the public with the pages, or makes it anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        commands = parser.add_subparsers(dest="what", required=True)
        commands.add_parser(
            "verify", help="Compare every document with its page; ends with 1 where one differs."
        )
        rebuild = commands.add_parser(
            "rebuild", help="Make all documents anew; answers are put together meanwhile."
        )
        rebuild.add_argument(
            "--resume",
            action="store_true",
            help="Only what is not made yet: after an interrupted run, or beside the worker.",
        )

        commands.add_parser(
            "new-epoch",
            help="After a backup was restored: whoever follows the changes starts anew.",
        )
        expunge = commands.add_parser(
            "expunge", help="Take a page's addresses out of the log of changes for ever."
        )
        expunge.add_argument("page", type=int, help="The page's id.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["what"] == "verify":
            self._verify()
        elif options["what"] == "rebuild":
            self._rebuild(options["resume"])
        elif options["what"] == "new-epoch":
            self.stdout.write(_("The log of changes is in epoch %s now.") % begin_epoch())
        else:
            self.stdout.write(_("Entries changed: %d.") % expunge(options["page"]))

    def _verify(self) -> None:
        differences = pages = 0
        for found in verify():
            if isinstance(found, Difference):
                differences += 1
                self.stdout.write(str(found))
            else:
                pages = found
        left = stale().count()
        self.stdout.write(
            _("%(pages)d pages compared, %(left)d documents wait for the worker.")
            % {"pages": pages, "left": left}
        )
        if differences:
            raise CommandError(
                ngettext(
                    "%(count)d difference. “published rebuild” makes the documents anew.",
                    "%(count)d differences. “published rebuild” makes the documents anew.",
                    differences,
                )
                % {"count": differences}
            )

    def _rebuild(self, resume: bool) -> None:
        give_every_page_its_document()
        if not resume:
            with changing():
                mark_everything()
        total, made = stale().count(), 0
        while waiting(1):
            try:
                now = make_stale(_EVERY)
            except BusyError:
                continue
            made += now
            self.stdout.write(
                _("%(made)d of %(total)d documents made.")
                % {"made": made, "total": max(total, made)}
            )
            if not now:
                raise CommandError(_("Some documents cannot be made; the log says which and why."))
