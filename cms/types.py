"""Types that signatures of every room name."""

from typing import TYPE_CHECKING, Any, TypeAlias, Union

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser

# What JSON holds, and its objects: whoever reads them knows their shape.
Json: TypeAlias = Any
JsonObject: TypeAlias = dict[str, Json]
# What a template is given.
Context: TypeAlias = dict[str, Any]
# Whoever acts or reads; of which model accounts are, a project chooses.
Person: TypeAlias = Union["AbstractUser", "AnonymousUser"]
