import logging
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.management.commands import publish_scheduled
from wagtail.models import Page, Revision

from cms.operations.schedule import SCHEDULE_REFUSED

logger = logging.getLogger("cms.operations")


class Command(publish_scheduled.Command):
    """Wagtail's command, except that one page that cannot go live or expire stops no other.

    What its page type refuses goes back to being a draft, is logged and told in the page's
    history; any other failure is logged and tried again the next time.
    """

    help = "Publishes and expires what is due."

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        now = timezone.now()
        for page in Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at"):
            self._expire(page)
        due = Revision.objects.filter(approved_go_live_at__lt=now)
        for revision in due.order_by("approved_go_live_at"):
            self._publish(revision)

    def _expire(self, page: Page) -> None:
        try:
            with transaction.atomic():
                page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        except Exception:
            logger.exception("The page %d could not be unpublished as scheduled.", page.pk)

    def _publish(self, revision: Revision) -> None:
        try:
            with transaction.atomic():
                revision.publish(log_action="wagtail.publish.scheduled")
        except ValidationError as error:
            self._refuse(revision, error)
        except Exception:
            logger.exception("The revision %d could not be published as scheduled.", revision.pk)

    def _refuse(self, revision: Revision, error: ValidationError) -> None:
        reasons = " ".join(error.messages)
        logger.error("The revision %d was not published as scheduled: %s", revision.pk, reasons)
        with transaction.atomic():
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
            log(
                instance=revision.content_object,
                action=SCHEDULE_REFUSED,
                revision=revision,
                data={"reasons": reasons},
            )
