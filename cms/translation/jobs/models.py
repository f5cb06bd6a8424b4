"""What the worker has been given to begin, and how far it is."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SubtreeRequest(models.Model):
    """The pages below one that somebody wants begun in a language, and how far that is.

    `pages` are their ids as they stood in the tree when it was asked, the first `done` of which
    have had their turn. `refused` is a list of {page, title, reason}.
    """

    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    pages = models.JSONField(default=list)
    done = models.PositiveIntegerField(default=0)
    begun = models.PositiveIntegerField(default=0)
    refused = models.JSONField(default=list)
    # Only the task that knows it goes on: whoever passes the work on raises it.
    turn = models.PositiveIntegerField(default=0)
    # When the work last went on.
    alive_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("request to begin a subtree")
        verbose_name_plural = _("requests to begin subtrees")
        constraints = [
            models.UniqueConstraint(
                "source", "locale", "user", name="cms_translation_subtree_request"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.locale_id}: {self.done}/{self.total}"

    @property
    def total(self) -> int:
        return len(self.pages)

    @property
    def there_before(self) -> int:
        """How many pages had a translation already, or are gone: nothing was done to them."""
        return self.done - self.begun - len(self.refused)


class PublishedSource(models.Model):
    """A page that was published and whose translations the worker has not begun or refreshed."""

    source = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    # How often it was begun without an end, and when it is tried again.
    tries = models.PositiveSmallIntegerField(default=0)
    due = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("published page to be translated")
        verbose_name_plural = _("published pages to be translated")

    def __str__(self) -> str:
        return f"{self.source_id}: {self.at}"
