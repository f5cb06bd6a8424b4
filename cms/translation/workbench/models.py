"""What people say to each other about a text while it is translated."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SegmentComment(models.Model):
    """A remark on one text of a translation, or on all of it where `path` is empty.

    `path` and `of` are the engine's path and the source text that it was said about.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="segment_comments"
    )
    path = models.TextField(blank=True)
    of = models.TextField(blank=True)
    text = models.TextField(_("comment"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("comment on a translation")
        verbose_name_plural = _("comments on translations")
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.page_id} {self.path}: {self.text[:40]}"
