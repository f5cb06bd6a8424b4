"""Addresses of other sites that are told of changes, what was sent to them, and how far each
consumer says that it has read."""

import uuid
from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.content.normalisation import JudgedAsStored
from cms.previews.models import DraftKey


class WebhookEndpoint(JudgedAsStored):
    """An address of another site to which the worker says that the log goes on.

    `epoch` and `number` are the place in the log up to which deliveries were made: whoever is
    behind the log's end has something to be told. Secrets are stored encrypted, see `signing`.
    """

    class Pause(models.TextChoices):
        BY_HAND = "by_hand", _("by hand")
        FAILURES = "failures", _("nothing arrived for days")
        UNSUBSCRIBED = "410", _("the address answered that it wants no more (410)")
        SECRET = "secret", _("its secret cannot be read")

    name = models.CharField(
        _("consumer"),
        max_length=120,
        help_text=_("Who is told: the site or program, and who looks after it."),
    )
    url = models.URLField(
        _("address"),
        max_length=500,
        help_text=_("Where to send: an address that begins with https://."),
    )
    # What is told; empty for everything.
    events = models.JSONField(_("events"), default=list, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    secret = models.TextField(editable=False)
    old_secret = models.TextField(blank=True, editable=False)
    old_secret_until = models.DateTimeField(null=True, editable=False)
    epoch = models.CharField(max_length=8, editable=False)
    number = models.BigIntegerField(default=0, editable=False)
    # Failures one after another, since when, and until when nothing is tried.
    failures = models.PositiveIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)
    rests_until = models.DateTimeField(null=True, editable=False)
    last_success_at = models.DateTimeField(_("last success"), null=True, editable=False)
    paused_at = models.DateTimeField(_("paused"), null=True, editable=False)
    pause = models.CharField(max_length=10, blank=True, choices=Pause.choices, editable=False)
    # Whether people were told of a pause that nobody asked for.
    pause_told = models.BooleanField(default=True, editable=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")

    def __str__(self) -> str:
        return self.name


def _new_message_id() -> str:
    return f"msg_{uuid.uuid4().hex}"


class Delivery(models.Model):
    """A message to one address and what became of it; whatever is sent of it again is the same.

    Of changes at most one waits for each address; what is new is added to it until it was tried.
    """

    class Kind(models.TextChoices):
        CHANGES = "changes", _("changes")
        TEST = "test", pgettext_lazy("kind of a delivery", "test")
        REPLAY = "replay", _("sent again by hand")

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("state of a delivery", "waiting")
        SENDING = "sending", pgettext_lazy("state of a delivery", "being sent")
        DELIVERED = "delivered", pgettext_lazy("state of a delivery", "delivered")
        FAILED = "failed", pgettext_lazy("state of a delivery", "failed")
        SUPERSEDED = "superseded", pgettext_lazy("state of a delivery", "a newer one went instead")

    class Problem(models.TextChoices):
        STATUS = "status", _("The address did not answer with success.")
        TARGET = "target", _("The address leads to where nothing may be sent.")
        NAME = "name", _("The name of the address is not known.")
        TIME = "time", _("The address did not answer in time.")
        CERTIFICATE = "tls", _("The certificate of the address is not valid for it.")
        CONNECTION = "connection", _("No connection, or one that broke.")
        SECRET = "secret", _("The secret cannot be read; make a new one.")
        STOPPED = "stopped", _("The worker was stopped while it was sending.")

    endpoint = models.ForeignKey(
        WebhookEndpoint, on_delete=models.CASCADE, related_name="deliveries"
    )
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.CHANGES)
    message_id = models.CharField(max_length=60, default=_new_message_id, db_index=True)
    at = models.DateTimeField(default=timezone.now)
    cursor = models.CharField(max_length=30)
    events = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    attempted_at = models.DateTimeField(null=True)
    milliseconds = models.PositiveIntegerField(null=True)
    status = models.PositiveIntegerField(null=True)
    problem = models.CharField(max_length=10, blank=True, choices=Problem.choices)
    # The beginning of an answer that was no success.
    answer = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        default_permissions = ()
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["endpoint"],
                condition=models.Q(kind="changes", state="waiting"),
                name="cms_webhooks_one_waits",
            )
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(
                fields=["state"],
                name="cms_webhooks_open",
                condition=models.Q(state__in=["waiting", "sending"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.message_id}: {self.state}"

    def tell_as_well(self, events: Iterable[str], languages: Iterable[str]) -> None:
        """Adds what another message tells. One without events says that anything may have
        changed, one without languages that it concerns each; so does what it is added to."""
        anything, each = not (self.events and events), not (self.languages and languages)
        self.events = [] if anything else sorted({*self.events, *events})
        self.languages = [] if anything or each else sorted({*self.languages, *languages})


class Acknowledgement(models.Model):
    """Up to which entry of the log a consumer says that it shows the site; by its key."""

    key = models.OneToOneField(
        DraftKey, on_delete=models.CASCADE, primary_key=True, related_name="acknowledgement"
    )
    epoch = models.CharField(max_length=8)
    number = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("consumer of changes")
        verbose_name_plural = _("consumers of changes")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.key_id}: {self.epoch}.{self.number}"
