"""What begins in the background, how far it is, and how its last try ended."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Fault(models.TextChoices):
    """Why a try did not end well."""

    # Until it is known otherwise.
    STOPPED = "stopped", _("A worker was stopped at it, or is at it now.")
    # `Job.error` is the sentence of what refused.
    REFUSED = "refused", _("It was refused.")
    DATABASE = "database", _("The database was busy or did not answer.")
    # `Job.error` is the kind of the exception; the log has the rest.
    ERROR = "error", _("Something went wrong. Ask an administrator to look at the log.")


class Job(models.Model):
    """Something that the worker does for a page: once for each kind, page, language and person,
    however often it is asked for.

    `kind` is the name of a `Kind`, which says what `progress` holds. Jobs that nobody in particular
    asked for have no user, those for all languages at once no locale.
    """

    kind = models.CharField(max_length=20)
    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(
        "wagtailcore.Locale", on_delete=models.CASCADE, null=True, related_name="+"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    # The four above in one: in an index no null equals another one.
    key = models.CharField(max_length=150, unique=True)
    asked_at = models.DateTimeField(default=timezone.now)
    # How often it was tried since it last went on, and when the clock asks for it again.
    tries = models.PositiveSmallIntegerField(default=0)
    due = models.DateTimeField(default=timezone.now)
    # Only the task that knows it goes on: whoever asks anew or passes the work on changes it.
    turn = models.CharField(max_length=32)
    finished_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=10, choices=Fault.choices, blank=True)
    error = models.TextField(blank=True)
    progress = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        indexes = [models.Index("finished_at", "due", name="cms_translation_job_due")]

    def __str__(self) -> str:
        return self.key

    @property
    def reason(self) -> str:
        """Why the last try did not end well, in a sentence; empty where it did."""
        return self.error if self.fault == Fault.REFUSED else str(self.get_fault_display())


def key_of(kind: str, source_id: int, locale_id: int | None, user_id: int | None) -> str:
    """What is the same for two jobs of which there is one only."""
    return ":".join(
        "" if part is None else str(part) for part in (kind, source_id, locale_id, user_id)
    )
