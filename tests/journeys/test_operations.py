"""The site as processes: they start, write, fail and end together."""

import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from .site import ROOT, RunningSite, eventually

pytestmark = pytest.mark.journey

# Editors who read a page and then write it, again and again, beside the worker.
EDITORS = """
import json, threading
from django.db import connection, transaction
from cms.operations.tasks import show_that_the_worker_works
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
    "pictures": get_image_model().objects.exclude(title="Moje").count(),
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
from cms.translation.jobs.running import do_job
from cms.translation.models import Job
tasks = DBTaskResult.objects.filter(task_path=do_job.module_path)
print(json.dumps([Job.objects.count(), tasks.count()]))
"""

# What an editor did before anybody loaded anything; what of it is gone.
UPLOADS = """
from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
drawn = BytesIO()
Image.new("RGB", (9, 9)).save(drawn, "PNG")
get_image_model().objects.create(title="Moje", file=ContentFile(drawn.getvalue(), "moje.png"))
get_document_model().objects.create(title="Moje", file=ContentFile(b"Umowa", "moje.txt"))
"""
LOST = """
import json
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
there = [m.objects.filter(title="Moje").first() for m in (get_image_model(), get_document_model())]
print(json.dumps([one is None or not one.file.storage.exists(one.file.name) for one in there]))
"""

# All that waits for the worker but the sizes of pictures, which take long and delete nothing.
WORKER_S_TURN = """
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult
from cms.media.renditions import make_renditions_task
DBTaskResult.objects.filter(task_path=make_renditions_task.module_path).delete()
call_command("db_worker", "--batch", "-v0")
"""

FORGET_A_PAGE = """
from cms.loading.models import LoadedObject
LoadedObject.objects.filter(model="wagtailcore.Page").last().delete()
"""
FORGET_THE_END = "from cms.loading.models import Load; Load.objects.update(finished=None)"


@pytest.fixture
def own_site(
    tmp_path_factory: pytest.TempPathFactory, site: RunningSite, django_db_blocker: Any
) -> Iterator[RunningSite]:
    """A site that a test may break, with the static files that the shared one has collected."""
    with django_db_blocker.unblock():
        own = RunningSite(tmp_path_factory.mktemp("own"))
        own.copy_content()
    shutil.copytree(site.folder / "static", own.folder / "static")
    yield own
    with django_db_blocker.unblock():
        own.remove()


def process_of(site: RunningSite, command: str) -> int | None:
    """The process that the site's supervisor started with a command, if it runs."""
    assert site.process is not None
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    for line in listed.stdout.splitlines():
        pid, parent, arguments = line.split(None, 2)
        if int(parent) == site.process.pid and command in arguments:
            return int(pid)
    return None


def at_once(number: int, site: RunningSite, *command: str) -> None:
    """Runs a command in so many processes at the same time; asserts that each succeeds."""
    processes = [
        subprocess.Popen(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=site.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _number in range(number)
    ]
    said = [process.communicate()[0] for process in processes]
    assert not any(process.returncode for process in processes), said


@pytest.mark.once
def test_the_processes_live_and_die_together(own_site: RunningSite) -> None:
    own_site.start()
    healthy = eventually(lambda: own_site.health().get("status") == "ok" and own_site.health())
    assert set(healthy["checks"]) == {"database", "migrations", "worker", "clock", "disk", "cache"}

    assert own_site.process is not None
    own_site.process.kill()
    own_site.process.wait()
    eventually(lambda: not own_site.answers())

    own_site.start()
    lost = eventually(lambda: process_of(own_site, "run_worker"))
    os.kill(lost, signal.SIGKILL)
    eventually(lambda: "the worker ended" in own_site.log.read_text())
    assert own_site.get("/")
    eventually(lambda: process_of(own_site, "run_worker") not in (None, lost))
    os.kill(eventually(lambda: process_of(own_site, "gunicorn")), signal.SIGKILL)
    assert own_site.process.wait(120) == 1
    assert "the server ended" in own_site.log.read_text()
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
        said, _ = worker.communicate(timeout=120)
    assert done == {"editors": 4, "errors": []}
    assert "locked" not in said
    assert "Traceback" not in said


def test_a_load_killed_half_way_begins_anew_once_though_two_are_asked_for_it(
    own_site: RunningSite,
) -> None:
    whole = own_site.python(COUNT)
    own_site.python(FORGET_THE_END)
    own_site.python(UPLOADS)
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

    # Of two at once one loads, and the other waits and finds it done.
    at_once(2, own_site, "load_content", "--if-empty", "-v0")
    assert own_site.python(COUNT) == whole
    # The worker does what was asked of it before and after.
    own_site.python(WORKER_S_TURN)
    assert own_site.python(MISSING_FILES) == []
    own_site.manage("load_content", "--if-empty", "-v0")
    assert own_site.python(COUNT) == whole
    # What is loaded comes with its translations: nothing is left to begin.
    assert own_site.python(TO_BE_TRANSLATED) == [0, 0]
    assert own_site.python(LOST) == [False, False]


@pytest.mark.once
def test_what_a_stranger_claims_to_be_a_proxy_for_changes_nothing(site: RunningSite) -> None:
    claims = {
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": "example.net",
        "X-Forwarded-For": "198.51.100.7",
        "SCRIPT_NAME": "/x",
        "PATH_INFO": "/en/",
    }
    asked = urllib.request.Request(f"{site.address}/robots.txt", headers=claims)
    with urllib.request.urlopen(asked, timeout=30) as answer:
        assert answer.status == 200
        assert answer.read().decode() == site.get("/robots.txt")


# Four at once count to a hundred together; another process finds what they counted.
COUNTED_TOGETHER = """
import json, threading
from django.db import connection
from cms.accounts.limits import Limit
limit, told = Limit("journey", 100, 3600), []
def count():
    told.extend([limit.counted("somebody") for _ in range(25)])
    connection.close()
threads = [threading.Thread(target=count) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(json.dumps(sorted(told)))
"""
WAIT = """
import json
from cms.accounts.limits import Limit
print(json.dumps(Limit("journey", 100, 3600).wait("somebody")))
"""


def test_processes_share_what_was_tried(site: RunningSite) -> None:
    assert site.python(COUNTED_TOGETHER) == list(range(1, 101))
    assert 0 < site.python(WAIT) <= 3600


def test_of_servers_that_start_at_once_one_migrates_and_the_others_find_it_done(
    own_site: RunningSite,
) -> None:
    own_site.manage("migrate", "cms_accounts", "0001", "-v0")
    at_once(3, own_site, "migrate", "-v0")
    assert "[ ]" not in own_site.manage("showmigrations")


@pytest.mark.once
def test_what_somebody_wrote_below_an_interrupted_load_stays(own_site: RunningSite) -> None:
    whole = own_site.python(COUNT)
    own_site.python(FORGET_THE_END)
    own_site.python(FORGET_A_PAGE)
    with pytest.raises(AssertionError, match="potem edytowane"):
        own_site.manage("load_content", "--if-empty", "-v0")
    assert own_site.python(COUNT) == whole
