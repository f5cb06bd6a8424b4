"""What operators must know of a running site."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Heartbeat(models.Model):
    """When a part of the running site last showed that it works."""

    class Part(models.TextChoices):
        """The parts that run beside the server."""

        WORKER = "worker", _("background worker")
        CLOCK = "clock", _("clock")

    part = models.CharField(_("part"), max_length=10, primary_key=True, choices=Part.choices)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("heartbeat")
        verbose_name_plural = _("heartbeats")

    def __str__(self) -> str:
        return f"{self.part}: {self.at:%Y-%m-%d %H:%M:%S}"

    @classmethod
    def beat(cls, part: Part) -> None:
        """Notes that a part works."""
        cls.objects.update_or_create(part=part, defaults={"at": timezone.now()})

    @classmethod
    def age(cls, part: Part) -> datetime.timedelta | None:
        """Time since a part last showed; None when it never did."""
        last = cls.objects.filter(part=part).first()
        return timezone.now() - last.at if last else None
