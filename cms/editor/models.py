"""Who wants which mail, and which translations the translators have been told of."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.translation.models import ChangeSeverity, State


class MailPreference(models.Model):
    """What a person wants by mail beyond Wagtail's own notifications; without a row, all of it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="mail_preference",
    )
    to_translate = models.BooleanField(
        _("pages to translate"),
        default=True,
        help_text=_("Send me a mail when a page waits for its translation or is out of date."),
    )

    class Meta:
        verbose_name = _("mail preference")
        verbose_name_plural = _("mail preferences")

    def __str__(self) -> str:
        return f"{self.user_id}: {self.to_translate}"


class TranslationNotice(models.Model):
    """Says that a page waits for its translators, and whether they have been told.

    It goes when the translation is up to date again, so each time is told once, and once more
    where it became graver.
    """

    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices)
    severity = models.CharField(max_length=6, choices=ChangeSeverity.choices, blank=True)
    told_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("notice to translators")
        verbose_name_plural = _("notices to translators")
        constraints = [
            models.UniqueConstraint("source", "locale", name="cms_editor_notice_source_locale")
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.locale_id}: {self.state}"
