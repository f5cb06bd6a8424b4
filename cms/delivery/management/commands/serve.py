import sys
from typing import Any

from django.core.management.base import BaseCommand

from cms.delivery.supervision import Supervisor


class Command(BaseCommand):
    """Runs server, worker and clock together; the end of one is the end of all."""

    help = "Serves the site: server, background worker and clock."

    def handle(self, *args: Any, **options: Any) -> None:
        sys.exit(Supervisor().run())
