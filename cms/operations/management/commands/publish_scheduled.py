import datetime
import logging
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.management.commands import publish_scheduled
from wagtail.models import DraftStateMixin, Page, Revision

from cms.operations.schedule import SCHEDULE_REFUSED
from cms.translation.status.locks import lock_to_withdraw

logger = logging.getLogger("cms.operations")


class Command(publish_scheduled.Command):
    """Wagtail's command, except that one page that cannot go live or expire stops no other.

    Each is read again under a lock before it is acted on: people change texts and schedules while
    others go live, and two clocks may run. What its page type refuses goes back to being a draft,
    is logged and told in the page's history; any other failure is logged and tried again the next
    time.
    """

    help = "Publishes and expires what is due."

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        now = timezone.now()
        for model in _with_drafts():
            for pk in list(_expired(model, now).values_list("pk", flat=True)):
                self._expire(model, pk, now)
        for pk in list(_due(now).values_list("pk", flat=True)):
            self._publish(pk, now)

    def _expire(self, model: Any, pk: Any, now: datetime.datetime) -> None:
        try:
            with transaction.atomic():
                if model is Page:
                    lock_to_withdraw({pk}, below=False)
                rows = _expired(model, now).filter(pk=pk)
                for row in rows.select_for_update(no_key=True):
                    row.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        except Exception:
            logger.exception("%s %s could not be unpublished as scheduled.", model.__name__, pk)

    def _publish(self, pk: int, now: datetime.datetime) -> None:
        try:
            with transaction.atomic():
                _lock_what_is_shown(pk)
                for revision in _due(now).filter(pk=pk):
                    revision.publish(log_action="wagtail.publish.scheduled")
        except ValidationError as error:
            self._refuse(pk, now, error)
        except Exception:
            logger.exception("The revision %d could not be published as scheduled.", pk)

    def _refuse(self, pk: int, now: datetime.datetime, error: ValidationError) -> None:
        reasons = " ".join(error.messages)
        logger.error("The revision %d was not published as scheduled: %s", pk, reasons)
        with transaction.atomic():
            _lock_what_is_shown(pk)
            for revision in _due(now).filter(pk=pk):
                Revision.objects.filter(pk=pk).update(approved_go_live_at=None)
                log(
                    instance=revision.content_object,
                    action=SCHEDULE_REFUSED,
                    revision=revision,
                    data={"reasons": reasons},
                )


def _with_drafts() -> list[Any]:
    """What can expire: pages, and the models of a project that have drafts."""
    others = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    return [Page, *(model for model in others if not issubclass(model, Page))]


def _expired(model: Any, now: datetime.datetime) -> QuerySet[Any]:
    return model._default_manager.filter(live=True, expire_at__lt=now).order_by("expire_at")


def _due(now: datetime.datetime) -> QuerySet[Revision]:
    return Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")


def _lock_what_is_shown(pk: int) -> None:
    """Locks the row that a revision is of, as whoever publishes or schedules it does: what was
    decided meanwhile is seen afterwards."""
    revision = Revision.objects.filter(pk=pk).select_related("base_content_type").first()
    model: Any = revision and revision.base_content_type.model_class()
    if revision and model:
        rows = model._default_manager.filter(pk=revision.object_id)
        list(rows.select_for_update(no_key=True))
