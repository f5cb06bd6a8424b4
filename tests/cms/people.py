"""People with roles."""

from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client

from cms.translation.roles.groups import Role, group_of


def person(*memberships: tuple[Role, str]) -> Any:
    """Somebody with these roles, each in a language; the same person when asked again."""
    name = "-".join(f"{role.key}-{language}" for role, language in memberships) or "nobody"
    user, _made = get_user_model().objects.get_or_create(
        username=name, defaults={"email": f"{name}@example.org"}
    )
    user.groups.set([group_of(role, language) for role, language in memberships])
    return get_user_model().objects.get(pk=user.pk)


def superuser() -> Any:
    users = get_user_model().objects
    return users.filter(username="super").first() or users.create_superuser("super", "s@e.org", "x")


def client(user: Any) -> Client:
    """The browser of somebody who is signed in; of nobody without a user."""
    made = Client()
    if user is not None:
        made.force_login(user)
    return made
