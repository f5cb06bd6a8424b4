"""Journeys go through a real browser to a real site; without a browser they fail."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from .browser import ARGUMENTS, executable
from .site import RunningSite

PASSWORD = "long-enough-for-a-journey"
# Milliseconds for whatever a page is to show: a busy machine takes its time.
PATIENCE = 120_000
expect.set_options(timeout=PATIENCE)

MAKE_PEOPLE = """
import json
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
User = get_user_model()
for name, groups in json.loads({people!r}).items():
    user = User.objects.create_user(name, f"{{name}}@example.org", {password!r})
    user.groups.set([Group.objects.get(name=group) for group in groups])
"""


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[RunningSite]:
    """The running site with the real content, shared by the journeys."""
    with django_db_blocker.unblock():
        site = RunningSite(tmp_path_factory.mktemp("site"))
        site.copy_content()
        from wagtail.models import Site

        site.manage("collectstatic", "--noinput", "-v0")
        hostname = "from wagtail.models import Site; "
        hostname += f"Site.objects.update(hostname='127.0.0.1', port={site.port})"
        site.python(hostname)
        assert Site.objects.count() == 1
        site.start()
    yield site
    with django_db_blocker.unblock():
        site.remove()


@pytest.fixture(scope="session")
def make_people(site: RunningSite) -> Any:
    """Makes people by name with the groups that they belong to; PASSWORD is everybody's."""

    def make(people: dict[str, list[str]]) -> None:
        site.python(MAKE_PEOPLE.format(people=json.dumps(people), password=PASSWORD))

    return make


@pytest.fixture
def browser(site: RunningSite) -> Iterator[Browser]:
    """For one journey: while it runs, Django refuses to use a database in this process."""
    path = executable()
    if path is None:
        pytest.fail("There is no browser; run: python tests/journeys/browser.py")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(
    browser: Browser, site: RunningSite, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Page]:
    """A fresh window, of which a picture is kept if the journey fails; what the page's scripts
    complain of fails it too."""
    context = browser.new_context(
        base_url=site.address, locale="pl-PL", viewport={"width": 1280, "height": 1000}
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    failed = request.session.testsfailed
    yield page
    if request.session.testsfailed > failed:
        page.screenshot(path=tmp_path / "last.png", full_page=True)
    context.close()
    assert not complaints, complaints


def sign_in(page: Page, name: str) -> None:
    """Signs in to the admin as somebody whom `make_people` made."""
    page.goto("/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")


@pytest.fixture
def own_site(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[RunningSite]:
    """A site without a server or a worker."""
    with django_db_blocker.unblock():
        site = RunningSite(tmp_path_factory.mktemp("accidents"))
        site.copy_content()
    yield site
    with django_db_blocker.unblock():
        site.remove()
