from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.core.management.templates import TemplateCommand

TEMPLATE = Path(__file__).resolve().parents[2] / "plugin_template"
NEXT_STEPS = """\
The plugin “{name}” is written to {folder}. Next:

  pip install -e {folder}
  python manage.py makemigrations {name}
  cd {folder} && pytest
"""


class Command(TemplateCommand):
    """Writes a plugin that can be built and passes the contract suite: a page type with template,
    strings in both languages, content and a test."""

    rewrite_template_suffixes = (
        (".py-tpl", ".py"),
        (".po-tpl", ".po"),
        (".toml-tpl", ".toml"),
    )
    help = "Writes a new plugin: a distribution with a page type that passes the contract suite."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="Its label, such as “cluster_jobs”.")
        parser.add_argument(
            "--directory", help="Where to write it; otherwise a folder “cluster-jobs” here."
        )
        parser.add_argument("--english", default="", help="What a page is called: “job offer”.")
        parser.add_argument("--polish", default="", help="The same in Polish: “oferta pracy”.")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        if not (name.isidentifier() and name.isascii() and name == name.lower()):
            raise CommandError(
                f"“{name}” is no label: use small letters, digits and “_”, as in “cluster_jobs”."
            )
        english = options["english"] or name.replace("_", " ")
        polish = options["polish"] or f"{english} (po polsku)"
        if english == polish or {'"', "\\", "\n"} & {*english, *polish}:
            raise CommandError("The two names differ and hold neither quotes nor backslashes.")
        distribution = name.replace("_", "-")
        folder = Path(options["directory"] or distribution).resolve()
        if folder.exists() and any(folder.iterdir()):
            raise CommandError(f"{folder} is there and not empty.")
        folder.mkdir(parents=True, exist_ok=True)
        super().handle(
            "app",
            name,
            str(folder),
            template=str(TEMPLATE),
            extensions=["py", "po", "toml"],
            files=[],
            exclude=[],
            verbosity=0,
            english=english,
            polish=polish,
            distribution=distribution,
        )
        self.stdout.write(NEXT_STEPS.format(name=name, folder=folder))

    def validate_name(self, name: str, name_or_dir: str = "name") -> None:
        """Only the label must be a name that Python can import, the folder need not."""
        if name_or_dir == "name":
            super().validate_name(name, name_or_dir)
