import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections

from cms.operations.clock import Clock
from cms.operations.supervision import end_with_supervisor

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Runs the clock until a signal ends it."""

    help = "Publishes and expires what is scheduled, and tidies up once a day."

    def handle(self, *args: Any, **options: Any) -> None:
        end = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: end.set())
        end_with_supervisor()
        clock = Clock()
        while not end.is_set():
            try:
                clock.tick()
            except DatabaseError:
                logger.exception("The database does not answer; the clock goes on.")
            # As after a request: a connection that broke is not used again.
            close_old_connections()
            end.wait(1)
