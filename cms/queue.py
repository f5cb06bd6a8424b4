"""What is asked of the worker once: one that was away finds the same task waiting once.

It belongs to no room, as rooms that may not know each other ask the worker.
"""

from collections.abc import Iterable
from functools import partial

from django.db import transaction
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from cms.types import Json


def calls_waiting(task: Task) -> set[tuple[Json, ...]]:
    """With which arguments a task waits for the worker."""
    queued = DBTaskResult.objects.ready().filter(task_path=task.module_path)
    return {tuple(one["args"]) for one in queued.values_list("args_kwargs", flat=True)}


def ask_unless_waiting(task: Task, calls: Iterable[tuple[Json, ...]]) -> None:
    """Enqueues a task once for each of the given arguments, unless it waits for the worker with
    the same ones already.

    What waits may be begun before a transaction is committed and not see what that writes; so the
    worker is asked for it again then.
    """
    if waiting := _enqueue_missing(task, calls):
        transaction.on_commit(partial(_enqueue_missing, task, waiting), robust=True)


def _enqueue_missing(task: Task, calls: Iterable[tuple[Json, ...]]) -> list[tuple[Json, ...]]:
    """Enqueues what does not wait for the worker; returns what does."""
    waiting, found = calls_waiting(task), []
    for args in calls:
        if args in waiting:
            found.append(args)
        else:
            task.enqueue(*args)
    return found
