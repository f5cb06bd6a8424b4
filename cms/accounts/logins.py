"""Wrong logins: django-axes locks a name where it was tried too often from one address, and no
address may try many names. A stranger elsewhere locks nobody out."""

from typing import Any

from axes.backends import AxesStandaloneBackend
from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.core.exceptions import PermissionDenied
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from .limits import client_address, wrong

LOGIN = "login"


class LoginLimits(AxesStandaloneBackend):
    """The first of the backends: refuses before a password is looked at, known name or not."""

    def authenticate(self, request: Any, *args: Any, **credentials: Any) -> None:
        # Nobody tries from an address where a program asks.
        if request is None:
            return
        if wrong(LOGIN).tried(str(client_address(request))):
            request.axes_locked_out = True
            raise PermissionDenied
        request.counted_as_wrong = True
        super().authenticate(request, *args, **credentials)


@receiver(user_login_failed)
def leave_counted_what_was_wrong(sender: Any, request: Any = None, **kwargs: Any) -> None:
    """What is refused already does not count, so that a lock ends by itself."""
    if getattr(request, "axes_locked_out", False):
        _take_back(request)


@receiver(user_logged_in)
def take_back_what_was_right(sender: Any, request: Any = None, **kwargs: Any) -> None:
    """Who signs in has tried nothing wrong."""
    _take_back(request)


def _take_back(request: Any) -> None:
    if getattr(request, "counted_as_wrong", False):
        request.counted_as_wrong = False
        wrong(LOGIN).taken_back(str(client_address(request)))


def forget_old_logins() -> None:
    """Removes the wrong logins that lock nobody any more, each with a name and an address;
    django-axes does so at the next wrong one alone."""
    if cool_off := get_cool_off():
        AccessAttempt.objects.filter(attempt_time__lte=timezone.now() - cool_off).delete()


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
