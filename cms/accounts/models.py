"""The user model, and the counter of limited attempts."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A person of the cluster's office, a translator or a machine account. A project that has a
    user model of its own goes on with that one."""

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"


class Attempt(models.Model):
    """How often somebody tried something since the first time; `cms.accounts.limits` writes it.

    Who it was stands here as a digest only. `until` is in seconds since 1970; after it the row
    means nothing and the clock removes it.
    """

    name = models.CharField(max_length=32)
    whom = models.CharField(max_length=64)
    number = models.PositiveIntegerField()
    until = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "whom"], name="one_row_of_attempts"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.number}"


class IdempotentAnswer(models.Model):
    """What was answered to a request with a key; `cms.accounts.idempotency` writes it.

    Key and request stand here as digests only. `until` is in seconds since 1970; after it the row
    means nothing and the clock removes it.
    """

    name = models.CharField(max_length=64, unique=True)
    request = models.CharField(max_length=64)
    answer = models.JSONField(null=True)
    until = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return self.name
