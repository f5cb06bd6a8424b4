"""Wrong logins: django-axes locks a name where it was tried too often from one address, and no
address may try many names. A stranger elsewhere locks nobody out."""

from typing import Any

from axes.backends import AxesStandaloneBackend
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import PermissionDenied
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .limits import client_address, wrong

LOGIN = "login"


class LoginLimits(AxesStandaloneBackend):
    """The first of the backends: refuses before a password is looked at, known name or not."""

    def authenticate(self, request: Any, *args: Any, **credentials: Any) -> None:
        # Nobody tries from an address where a program asks.
        if request is None:
            return
        if wrong(LOGIN).wait(str(client_address(request))):
            request.axes_locked_out = True
            raise PermissionDenied
        super().authenticate(request, *args, **credentials)


@receiver(user_login_failed)
def count_for_the_address(sender: Any, request: Any = None, **kwargs: Any) -> None:
    """What is refused already is not counted, so that a lock ends by itself."""
    if request is not None and not getattr(request, "axes_locked_out", False):
        wrong(LOGIN).counted(str(client_address(request)))


def locked_out(request: HttpRequest, *args: Any) -> HttpResponse:
    """The answer to a login that is locked; the same whether the name exists or not."""
    return told_in_admin(request, settings.LOCK_MINUTES * 60)


def told_in_admin(request: HttpRequest, seconds: int) -> HttpResponse:
    """429 in the looks of the admin's login."""
    answer = render(
        request, "cms_accounts/too_many.html", {"minutes": -(-seconds // 60)}, status=429
    )
    answer.headers["Retry-After"] = str(seconds)
    return answer
