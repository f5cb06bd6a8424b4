"""Whoever cancels a schedule that is over is told what has become of it."""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.views.pages.revisions import RevisionsUnscheduleView
from wagtail.models import PageLogEntry, Revision
from wagtail.users.models import UserProfile

from cms.editor import unscheduling
from tests.cms.people import client, superuser
from tests.cms.translating import let_time_pass, news

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def scheduled() -> tuple[Any, Revision]:
    page = news(live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    revision = page.save_revision()
    revision.publish()
    return page, revision


def told(page: Any, revision: Revision, language: str) -> str:
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    address = reverse("wagtailadmin_pages:revisions_unschedule", args=[page.pk, revision.pk])
    answer = client(user).post(address, follow=True)
    return " ".join(str(message) for message in answer.context["messages"])


def cancelled(page: Any) -> bool:
    return PageLogEntry.objects.filter(page=page, action="wagtail.schedule.cancel").exists()


def test_what_the_clock_has_published_meanwhile_is_not_said_to_be_cancelled() -> None:
    page, revision = scheduled()
    let_time_pass()
    said = told(page, revision, "pl")
    assert "Niczego nie odwołano: ta wersja została w międzyczasie opublikowana (" in said
    assert "nie jest już zaplanowana" not in said
    assert not cancelled(page)
    page.refresh_from_db()
    assert page.live


def test_what_somebody_else_has_cancelled_is_not_cancelled_once_more() -> None:
    page, revision = scheduled()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    said = told(page, revision, "en")
    assert "Nothing was cancelled: this version is not scheduled any more." in said
    assert not cancelled(page)


def test_what_is_scheduled_is_cancelled_as_before() -> None:
    page, revision = scheduled()
    assert "nie jest już zaplanowana" in told(page, revision, "pl")
    assert cancelled(page)


def test_wagtail_still_says_that_it_cancelled_what_is_over(monkeypatch: Any) -> None:
    monkeypatch.setattr(RevisionsUnscheduleView, "post", unscheduling._wagtails_post)
    page, revision = scheduled()
    let_time_pass()
    assert "nie jest już zaplanowana" in told(page, revision, "pl")
    assert cancelled(page)
