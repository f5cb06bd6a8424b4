import logging
from argparse import ArgumentTypeError
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.content.models import BasePage
from cms.content.occasion import Reason, once_at_the_end, writing_for
from cms.loading.bulk import MissingParentError, bulk_content, load_bulk
from cms.loading.english import leave, translate
from cms.loading.glossary import write_glossary
from cms.loading.indexing import indexed_afterwards
from cms.loading.models import Load
from cms.loading.polish import Gathered, PolishTree
from cms.loading.recording import recorded
from cms.loading.site import write_site
from cms.loading.synonyms import write_synonyms
from cms.loading.undoing import EditedSinceError, undo_interrupted_load
from cms.operations.locking import alone


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) <= 200_000:
        raise ArgumentTypeError(_("a whole number from 1 to 200000 is expected"))
    return int(text)


@contextmanager
def _few_words() -> Iterator[None]:
    """Wagtail logs several lines for each page; how far the load is would be lost among them."""
    logger = logging.getLogger("wagtail")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)


class Command(BaseCommand):
    """Loads the content of all installed plugins in both languages."""

    help = "Loads the plugins' own content into an empty site."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--without-samples",
            action="store_true",
            help="Leave out everything that is marked as sample content.",
        )
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="Do nothing, without an error, where the site has pages already.",
        )
        for name in bulk_content():
            parser.add_argument(
                f"--{name}",
                type=_number,
                metavar="NUMBER",
                help=f"Then add samples to try the site at size: that many of {name}, in both "
                "languages. On a site with content only these are added, as far as they are "
                "missing.",
            )

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = {name: int(options[name]) for name in bulk_content() if options.get(name)}
        if wanted and options["without_samples"]:
            raise CommandError(_("What is added in great numbers are samples; choose one of both."))
        with _few_words(), alone("loading"):
            self._load(options, quiet=options["if_empty"] or bool(wanted))
            for name, number in wanted.items():
                self._add(name, number, options["verbosity"])

    def _add(self, name: str, number: int, verbosity: int) -> None:
        """Adds samples in great numbers, telling how far it is."""

        def progress(done: int, total: int) -> None:
            if verbosity:
                self.stdout.write(f"{name}: {done}/{total}")
                self.stdout.flush()

        try:
            added = load_bulk(bulk_content()[name], number, progress)
        except MissingParentError as error:
            raise CommandError(
                _("“%(key)s” of the real content is not on the site; nothing can stand below it.")
                % {"key": error}
            ) from error
        if verbosity:
            self.stdout.write(
                _("%(name)s: %(added)d of %(total)d added in two languages, the others were there.")
                % {"name": name, "added": added, "total": number}
            )

    def _load(self, options: Mapping[str, Any], quiet: bool) -> None:
        """Loads the real content into an empty site; where there is some, says so or is quiet."""
        try:
            undone = undo_interrupted_load()
        except EditedSinceError as error:
            raise CommandError(
                _(
                    "An earlier load was interrupted and pages were edited since; load into an "
                    "empty database."
                )
            ) from error
        if undone and options["verbosity"]:
            self.stdout.write(_("An earlier load was interrupted; it begins anew."))
        if any(issubclass(p.specific_class or Page, BasePage) for p in Page.objects.all()[:50]):
            if quiet:
                return
            raise CommandError(_("The site has pages already; nothing was loaded."))
        gathered = Gathered(samples=not options["without_samples"])
        load = Load.objects.create()
        with (
            indexed_afterwards(),
            once_at_the_end(),
            writing_for(Reason.LOAD),
            recorded(load),
        ):
            self._write(gathered, options["verbosity"])
        load.finished = timezone.now()
        load.save()
        if options["verbosity"]:
            self.stdout.write(
                _("%(count)d pages in two languages.") % {"count": len(gathered.pages)}
            )

    def _write(self, gathered: Gathered, verbosity: int) -> None:
        # Publishing the translations waits for the commit, so each language is a step of its own.
        with transaction.atomic():
            write_glossary(gathered.glossary)
            write_synonyms(gathered.synonyms)
            tree = PolishTree(gathered)
            tree.write()
        for number, content in enumerate(gathered.pages, start=1):
            with transaction.atomic():
                translate(tree.made[content.key], content)
            if verbosity and number % 20 == 0:
                self.stdout.write(f"{number}/{len(gathered.pages)}")
        with transaction.atomic():
            write_site(tree)
        for content in gathered.pages:
            with transaction.atomic():
                leave(tree.made[content.key], content)
