"""Findings that a reviewer accepted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class CheckWaiver(models.Model):
    """Why a reviewer lets a translation go live with a grave finding.

    It holds for the two texts that it was given for, and no longer.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="check_waivers"
    )
    code = models.CharField(max_length=30)
    path = models.TextField(blank=True)
    # Of the source text and its translation.
    digest = models.CharField(max_length=64)
    reason = models.TextField(_("reason"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("accepted finding")
        verbose_name_plural = _("accepted findings")
        constraints = [
            models.UniqueConstraint("page", "digest", "code", name="cms_translation_waiver_unique")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.code}: {self.reason}"
