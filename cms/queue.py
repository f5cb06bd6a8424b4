"""What is asked of the worker once: one that was away finds the same task waiting once.

It belongs to no room, as rooms that may not know each other ask the worker.
"""

from collections.abc import Iterable

from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from cms.types import Json


def calls_waiting(task: Task) -> set[tuple[Json, ...]]:
    """With which arguments a task waits for the worker."""
    queued = DBTaskResult.objects.ready().filter(task_path=task.module_path)
    return {tuple(one["args"]) for one in queued.values_list("args_kwargs", flat=True)}


def ask_unless_waiting(task: Task, calls: Iterable[tuple[Json, ...]]) -> None:
    """Enqueues a task once for each of the given arguments, unless it waits for the worker with
    the same ones already."""
    waiting = calls_waiting(task)
    for args in calls:
        if args not in waiting:
            task.enqueue(*args)
