"""Messages that came in through the contact form."""

import calendar
import datetime

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.content.dates import day_of
from cms.content.normalisation import JudgedAsStored

# Topics in the form's order. The value is stored; the label follows the reader's language.
SUBJECTS = [
    ("cooperation", _("Co-operation")),
    ("membership", _("Membership of the cluster")),
    ("projects", _("Projects")),
    ("media", _("Media")),
    ("accessibility", _("Accessibility of the site")),
    ("personal_data", _("Personal data")),
    ("other", _("Other matter")),
]


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return day.replace(
        year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1])
    )


class ContactMessage(JudgedAsStored):
    """A message with the consent that it was given with, and what became of its mail."""

    class Mail(models.TextChoices):
        """What became of the mail to the office."""

        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        STORED = "stored", _("stored, not mailed")

    seen_by_public = False

    page = models.ForeignKey(
        "pages_text.ContactPage",
        verbose_name=_("page"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    received_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    language = models.CharField(_("language"), max_length=10)
    name = models.CharField(pgettext_lazy("of a person", "name"), max_length=120)
    email = models.EmailField(_("e-mail address"))
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    subject = models.CharField(_("subject"), max_length=20, choices=SUBJECTS)
    message = models.TextField(_("message"))
    consent = models.TextField(
        _("consent given"), help_text=_("The words that the sender agreed to, as they were shown.")
    )
    mail = models.CharField(
        _("mail to the office"), max_length=7, choices=Mail.choices, default=Mail.WAITING
    )
    mail_error = models.TextField(_("why the mail failed"), blank=True)
    # How often the clock has asked for the mail anew.
    mail_asked_again = models.PositiveSmallIntegerField(default=0, editable=False)
    keep_until = models.DateField(
        _("kept until"),
        db_index=True,
        help_text=_("Deleted by itself after this day, as promised when it was sent."),
    )

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ("-received_at", "-pk")
        # Messages come from the form alone: they are read and deleted, never written or changed.
        default_permissions = ("view", "delete")

    def __str__(self) -> str:
        # Not who wrote: the log of the admin keeps this when the message has been deleted.
        received = f"{timezone.localtime(self.received_at):%Y-%m-%d %H:%M}"
        return f"{self.get_subject_display()}, {received}"

    @classmethod
    def overdue(cls, today: datetime.date | None = None) -> "QuerySet[ContactMessage]":
        """Messages that must not be kept any longer."""
        return cls.objects.filter(keep_until__lt=today or day_of())
