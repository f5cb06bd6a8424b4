"""`manage.py mcp --user NAME`: the site's tools for an assistant, over its standard streams."""

from typing import Any

from asgiref.sync import async_to_sync
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    help = (
        "Serves tools for an assistant (Model Context Protocol) on standard input and output, in "
        "a person's name and with their rights. It drafts and submits; it publishes nothing."
    )
    # Standard output carries the protocol only.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--user", required=True, help="In whose name it acts.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            import mcp  # noqa: F401
        except ImportError as error:
            raise CommandError(
                "The Model Context Protocol needs its package: pip install 'mazovia-cms[mcp]'"
            ) from error
        from cms.api.mcp.acting import UnknownPersonError, person_named
        from cms.api.mcp.tools import server_for

        name = options["user"]
        try:
            person_named(name)
        except UnknownPersonError as error:
            raise CommandError(str(error)) from error
        async_to_sync(server_for(name).run_stdio_async)()
