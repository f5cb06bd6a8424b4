"""The site as processes: they start, write, fail and end together."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from .site import ROOT, RunningSite, eventually

pytestmark = pytest.mark.journey

# Editors who read a page and then write it, again and again, beside the worker.
EDITORS = """
import json, threading
from django.db import connection, transaction
from cms.delivery.tasks import show_that_the_worker_works
from pages.members.models import MemberPage
ids = list(MemberPage.objects.values_list("pk", flat=True)[:4])
errors = []
def edit(pk):
    try:
        for number in range(15):
            with transaction.atomic():
                page = MemberPage.objects.get(pk=pk)
                page.lead = f"{number}"
                page.save_revision().publish()
                show_that_the_worker_works.enqueue()
    except Exception as error:
        errors.append(repr(error))
    finally:
        connection.close()
threads = [threading.Thread(target=edit, args=(pk,)) for pk in ids]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(json.dumps({"editors": len(threads), "errors": errors}))
"""

COUNT = """
import json
from wagtail.models import Page
from wagtail.images import get_image_model
print(json.dumps({
    "pl": Page.objects.filter(locale__language_code="pl", depth__gt=1, live=True).count(),
    "en": Page.objects.filter(locale__language_code="en", depth__gt=1, live=True).count(),
    "pictures": get_image_model().objects.count(),
}))
"""

MISSING_FILES = """
import json
from wagtail.images import get_image_model
files = [image.file for image in get_image_model().objects.all()]
print(json.dumps([file.name for file in files if not file.storage.exists(file.name)]))
"""

TO_BE_TRANSLATED = """
import json
from django_tasks_db.models import DBTaskResult
from cms.translation.beginning.published import translate_published
from cms.translation.models import PublishedSource
tasks = DBTaskResult.objects.filter(task_path=translate_published.module_path)
print(json.dumps([PublishedSource.objects.count(), tasks.count()]))
"""

FORGET_THE_END = "from cms.loading.models import Load; Load.objects.update(finished=None)"


@pytest.fixture
def own_site(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[RunningSite]:
    """A site that a test may break."""
    with django_db_blocker.unblock():
        site = RunningSite(tmp_path_factory.mktemp("own"))
        site.copy_content()
    site.manage("collectstatic", "--noinput", "-v0")
    yield site
    with django_db_blocker.unblock():
        site.remove()


def process_of(site: RunningSite, command: str) -> int:
    """The process that the site's supervisor started with a command."""
    assert site.process is not None
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    for line in listed.stdout.splitlines():
        pid, parent, arguments = line.split(None, 2)
        if int(parent) == site.process.pid and command in arguments:
            return int(pid)
    raise AssertionError(f"{command} does not run")


def test_the_processes_live_and_die_together(own_site: RunningSite) -> None:
    own_site.start()
    healthy = eventually(lambda: own_site.health().get("status") == "ok" and own_site.health(), 60)
    assert set(healthy["checks"]) == {"database", "migrations", "worker", "clock", "disk"}

    assert own_site.process is not None
    own_site.process.kill()
    own_site.process.wait()
    eventually(lambda: not own_site.answers())

    own_site.start()
    os.kill(process_of(own_site, "run_worker"), signal.SIGKILL)
    assert own_site.process.wait(30) == 1
    assert "the worker ended" in own_site.log.read_text()
    assert not own_site.answers()

    own_site.start()
    assert own_site.end() == 0
    assert not own_site.answers()


def test_editors_and_the_worker_write_at_the_same_time(own_site: RunningSite) -> None:
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "run_worker"],
        cwd=ROOT,
        env=own_site.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        done = own_site.python(EDITORS)
    finally:
        worker.terminate()
        said, _ = worker.communicate(timeout=30)
    assert done == {"editors": 4, "errors": []}
    assert "locked" not in said
    assert "Traceback" not in said


def test_a_first_load_killed_half_way_begins_anew_and_loads_nothing_twice(
    own_site: RunningSite,
) -> None:
    whole = own_site.python(COUNT)
    own_site.manage("shell", "--no-imports", "-c", FORGET_THE_END)
    load = subprocess.Popen(
        [sys.executable, "manage.py", "load_content", "--if-empty", "-v1"],
        cwd=ROOT,
        env=own_site.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert load.stdout is not None
    for line in load.stdout:
        if line.startswith("20/"):
            break
    load.kill()
    load.wait()
    half = own_site.python(COUNT)
    assert 0 < half["en"] < whole["en"]

    own_site.manage("load_content", "--if-empty", "-v0")
    assert own_site.python(COUNT) == whole
    # The worker does what was asked of it before and after.
    own_site.manage("db_worker", "--batch", "-v0")
    assert own_site.python(MISSING_FILES) == []
    own_site.manage("load_content", "--if-empty", "-v0")
    assert own_site.python(COUNT) == whole
    # What is loaded comes with its translations: nothing is left to begin.
    assert own_site.python(TO_BE_TRANSLATED) == [0, 0]
