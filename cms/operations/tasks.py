"""Tasks of the running site."""

from django_tasks import task

from .models import Heartbeat


@task(priority=100)
def show_that_the_worker_works() -> None:
    """Travels the way of every task, so its arrival says that the way is open."""
    Heartbeat.beat(Heartbeat.Part.WORKER)
