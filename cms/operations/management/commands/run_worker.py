import logging
import socket
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections, transaction
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from cms.operations.supervision import end_with_supervisor

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """django-tasks-db's worker, which lives through a database that is busy or away for a while
    and takes up what its killed predecessor had begun."""

    help = "Runs background tasks until a signal ends it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--name",
            default=socket.gethostname()[:64],
            help="Name of this worker, by which a new one takes up what a killed one had begun; "
            "two that run at the same time need two names.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(
            queue_names=["*"],
            interval=1,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=options["name"],
            excluded_queue_names=[],
        )
        worker.configure_signals()
        end_with_supervisor()
        taken_up = False
        while worker.running:
            try:
                if not taken_up:
                    take_up_again(options["name"])
                    taken_up = True
                worker.run()
            except OperationalError:
                logger.warning("The database does not answer; the worker tries again.")
                # What it was doing then stands there as begun.
                taken_up = False
                close_old_connections()
                time.sleep(5)


def take_up_again(name: str) -> None:
    """Makes the tasks ready again that a worker of this name was killed in; three times at most,
    since it may have been the task that killed it."""
    with transaction.atomic():
        for result in DBTaskResult.objects.running():
            if not result.worker_ids or result.worker_ids[-1] != name:
                continue
            if len(result.worker_ids) < 3:
                result.status = DBTaskResult._meta.get_field("status").default
                result.save(update_fields=["status"])
            else:
                result.set_failed(RuntimeError("The worker was killed in this task three times."))
