import re
import shutil
import subprocess
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

# The language that the messages are written in: each is its own translation.
SOURCE = "en"
_DATES = re.compile(r'^"(?:POT-Creation-Date|PO-Revision-Date)[^\n]*\n', re.MULTILINE)


class Command(BaseCommand):
    """Gathers the strings of the code into the catalogues, sorted and without what changes by
    itself (dates, places in the code), so that a difference is a difference of words."""

    help = "Writes the message catalogues anew from the code (needs GNU gettext)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help="Fail where that changes a catalogue, or where a message has no translation.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if shutil.which("msgcat") is None:
            raise CommandError("GNU gettext is needed; on Debian install the package gettext.")
        catalogues = {
            code: settings.ROOT / "locale" / code / "LC_MESSAGES" / "django.po"
            for code, _name in settings.LANGUAGES
        }
        before = {code: path.read_bytes() for code, path in catalogues.items()}
        call_command(
            "makemessages",
            locale=list(catalogues),
            no_location=True,
            no_wrap=True,
            no_obsolete=True,
            ignore_patterns=["var", ".venv", "tests", "dist", "build"],
            verbosity=0,
        )
        for code, path in catalogues.items():
            if code == SOURCE:
                self._run("msgen", "--no-wrap", "-o", path, path)
            self._run("msgcat", "--sort-output", "--no-wrap", "-o", path, path)
            path.write_text(_DATES.sub("", path.read_text("utf-8")), "utf-8")
        if options["check"]:
            self._check(catalogues, before)

    def _check(self, catalogues: dict[str, Path], before: dict[str, bytes]) -> None:
        changed = [code for code, path in catalogues.items() if path.read_bytes() != before[code]]
        if changed:
            raise CommandError(f"Run `make messages`: it changes {', '.join(changed)}.")
        for code, path in catalogues.items():
            for state in ("--untranslated", "--only-fuzzy"):
                found = self._run("msgattrib", state, "--no-wrap", path)
                if found:
                    raise CommandError(f"{code} has messages without a translation:\n{found}")

    def _run(self, *command: str | Path) -> str:
        done = subprocess.run([*command], capture_output=True, text=True)  # noqa: S603
        if done.returncode:
            raise CommandError(done.stderr)
        return done.stdout
