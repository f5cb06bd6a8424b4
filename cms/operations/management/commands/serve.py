import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from cms.operations.first_start import NewerDatabaseError, keep_private, refuse_newer_database
from cms.operations.supervision import Supervisor


class Command(BaseCommand):
    """Runs server, worker and clock together until a signal or the server's end."""

    help = "Serves the site: server, background worker and clock."

    def handle(self, *args: Any, **options: Any) -> None:
        keep_private()
        try:
            refuse_newer_database()
        except NewerDatabaseError as error:
            raise CommandError(str(error)) from error
        except DatabaseError:
            self.stderr.write("The database does not answer; the site is served and says so.")
        connection.close()
        sys.exit(Supervisor().run())
