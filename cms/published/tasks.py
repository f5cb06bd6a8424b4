"""What the worker does to documents; each may be done again without harm."""

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django_tasks import task
from wagtail.models import Page

from cms.queue import ask_unless_waiting

from . import marking
from .documents import make_stale, waiting
from .frame import tell_of_frame
from .log import number_entries
from .marking import BusyError, changing
from .rows import is_complete, note_complete, synchronise

# So long at a time, so that other tasks need not wait for all of them.
_SECONDS = 20.0
# How long the log waits for what it is to tell.
_FIRST_SECONDS = 5.0
_PAGES = 200


@task()
def make_documents() -> None:
    """Makes the documents that are stale and numbers what the log tells; what is left goes to
    another task."""
    if not is_complete():
        give_every_page_its_document()
    try:
        # Numbered before, an entry could not say what its change has come to, and would be told
        # twice.
        made = make_stale(_FIRST_SECONDS, told_only=True)
        tell_of_frame()
        number_entries()
        made += make_stale(_SECONDS)
    except BusyError:
        return
    finally:
        number_entries()
    if made and waiting(1):
        ask_the_worker()


def give_every_page_its_document() -> None:
    """Writes the rows that lists walk along, some pages at a time: the site goes on being edited,
    and what is written meanwhile is written by effects."""
    last = 0
    while True:
        pks = Page.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:_PAGES]
        found = list(pks)
        if not found:
            break
        with changing():
            synchronise(Q(pk__gt=last, pk__lte=found[-1]))
        last = found[-1]
    note_complete(True)


def ask_the_worker() -> None:
    """Enqueues the making of documents, unless it waits for the worker already."""
    if settings.PUBLISHED_DOCUMENTS:
        ask_unless_waiting(make_documents, [()])


def resume_documents() -> None:
    """Numbers what the log tells, and asks for what a worker that was stopped left undone, for what
    holds no more since midnight, and after a deployment. Called by the clock."""
    tell_of_frame()
    number_entries()
    if settings.PUBLISHED_DOCUMENTS and (not is_complete() or waiting(1)):
        ask_the_worker()


def ask_when_committed() -> None:
    """Asks the worker once for each transaction that marks something."""
    connection = transaction.get_connection()
    if not any(entry[1] is ask_the_worker for entry in connection.run_on_commit):
        transaction.on_commit(ask_the_worker, robust=True)


marking.asking = ask_when_committed
