"""What is done by itself: messages go when their time is over, no mail is forgotten, and the search
knows the settings."""

import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from cms.queue import calls_waiting
from cms.search.effects import learn

from .mail import mail_message
from .models import AccessibilityStatementPage, ContactMessage, ContactPage, PrivacyPage

# After ten minutes, half an hour, an hour and a half …, the last time after fifteen days.
_FIRST = datetime.timedelta(minutes=10)
_TIMES = 8
# What came in earlier, as before messages were mailed again, has long been read in the admin.
_OLDEST = datetime.timedelta(days=30)
# A worker that has been mailing for so long was stopped.
_MAILING_AT_MOST = datetime.timedelta(hours=1)


def delete_overdue_messages() -> None:
    """Keeps the promise of the contact form."""
    ContactMessage.overdue().delete()


def mail_what_was_not() -> None:
    """Asks the worker again to mail messages that wait or failed, each only so often and none that
    it has in hand."""
    now, asked = timezone.now(), _in_hand()
    for times in range(_TIMES):
        unmailed = ContactMessage.objects.filter(
            mail__in=[ContactMessage.Mail.WAITING, ContactMessage.Mail.FAILED],
            mail_asked_again=times,
            received_at__range=(now - _OLDEST, now - _FIRST * 3**times),
        )
        for pk in unmailed.exclude(pk__in=asked).values_list("pk", flat=True):
            with transaction.atomic():
                # Of two clocks one counts it, and asks.
                if unmailed.filter(pk=pk).update(mail_asked_again=times + 1):
                    mail_message.enqueue(pk)
                    asked.add(pk)


def _in_hand() -> set[int]:
    """Which messages wait for the worker or are being mailed by it."""
    begun = DBTaskResult.objects.running().filter(
        task_path=mail_message.module_path,
        started_at__gt=timezone.now() - _MAILING_AT_MOST,
    )
    mailing = {tuple(one["args"]) for one in begun.values_list("args_kwargs", flat=True)}
    return {pk for pk, *_ in calls_waiting(mail_message) | mailing if isinstance(pk, int)}


def find_what_the_settings_say() -> None:
    """Lets the worker bring what is searched of standing texts up to today's settings."""
    types = (AccessibilityStatementPage, ContactPage, PrivacyPage)
    learn(Page.objects.type(*types).values_list("pk", flat=True))
