"""Drafts as somebody previews them now, and the keys of programs that read drafts."""

import datetime
import hashlib
import secrets
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.content.normalisation import JudgedAsStored

# How long a token is good, and so how long a draft is needed after it was last previewed.
LIFETIME = datetime.timedelta(minutes=15)
# The last use of a key is written at most so often.
USE_NOTED_EVERY = datetime.timedelta(minutes=1)


class PagePreview(models.Model):
    """A draft as somebody previews it on another site, saved or not; the clock removes it.

    `subject` names the page, or the type and the parent of one that was never stored; `place` is
    where the draft comes from: a form that is being typed in, or a text of its own.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=200)
    place = models.CharField(max_length=64)
    page = models.ForeignKey(Page, null=True, on_delete=models.CASCADE, related_name="+")
    parent = models.ForeignKey(Page, null=True, on_delete=models.CASCADE, related_name="+")
    content_type = models.ForeignKey(
        "contenttypes.ContentType", on_delete=models.CASCADE, related_name="+"
    )
    content = models.TextField()
    updated_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("preview")
        verbose_name_plural = _("previews")
        default_permissions = ()
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["user", "subject", "place"], name="cms_previews_one_of_a_place"
            )
        ]

    def __str__(self) -> str:
        return self.subject


def forget_old_previews() -> None:
    """Removes the drafts that no token shows any more."""
    PagePreview.objects.filter(updated_at__lt=timezone.now() - LIFETIME).delete()


class DraftKey(JudgedAsStored):
    """A key with which a program reads the drafts of all pages; only a digest of it is stored."""

    PREFIX = "draft_"

    name = models.CharField(
        _("consumer"),
        max_length=120,
        help_text=_("Who uses the key: the site or program, and who looks after it."),
    )
    expires_at = models.DateTimeField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("Leave empty for a key that is valid until it is revoked."),
    )
    reads_drafts = models.BooleanField(
        _("reads drafts"),
        default=True,
        help_text=_(
            "Otherwise the key only tells us how far its holder has read what changed; it opens "
            "nothing."
        ),
    )
    digest = models.CharField(max_length=64, unique=True, editable=False)
    # What tells keys apart on the screen; too little to guess the rest.
    shown = models.CharField(_("key"), max_length=16, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, editable=False)
    last_used_at = models.DateTimeField(_("last used"), null=True, editable=False)

    class Meta:
        verbose_name = _("key to drafts")
        verbose_name_plural = _("keys to drafts")

    def __str__(self) -> str:
        return self.name

    @property
    def is_valid(self) -> bool:
        return not self.revoked_at and (not self.expires_at or self.expires_at > timezone.now())

    def give_secret(self) -> str:
        """Makes the secret of a new key and returns it; nothing else ever tells it."""
        secret = f"{self.PREFIX}{secrets.token_urlsafe(32)}"
        self.digest, self.shown = _digest(secret), secret[: len(self.PREFIX) + 4]
        return secret

    @classmethod
    def of_secret(cls, secret: str) -> "DraftKey | None":
        """The key of that secret, valid or not."""
        return cls.objects.filter(digest=_digest(secret)).first()

    def note_use(self) -> None:
        """Remembers that the key was used, at most once a minute."""
        now = timezone.now()
        unnoted = Q(last_used_at=None) | Q(last_used_at__lt=now - USE_NOTED_EVERY)
        if not self.last_used_at or self.last_used_at < now - USE_NOTED_EVERY:
            DraftKey.objects.filter(unnoted, pk=self.pk).update(last_used_at=now)


def _digest(secret: str) -> str:
    # A secret of 256 random bits needs neither salt nor a slow hash.
    return hashlib.sha256(secret.encode()).hexdigest()
