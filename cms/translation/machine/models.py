"""What a machine was asked to draft."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MachineRequest(models.Model):
    """What somebody last asked a machine to draft of a page, and what became of it."""

    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    written = models.PositiveIntegerField(default=0)
    # Answers that could not be used.
    unusable = models.PositiveIntegerField(default=0)
    # Why nothing was written: a sentence for the editor.
    refusal = models.TextField(blank=True)

    class Meta:
        verbose_name = _("request for a machine's drafts")
        verbose_name_plural = _("requests for a machine's drafts")
        constraints = [
            models.UniqueConstraint(
                "source", "locale", "user", name="cms_translation_machine_request"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.locale_id}: {self.refusal or self.written}"
