"""A worker that is killed while it brings a page up to date, and people who write at once."""

import subprocess
import sys

import pytest

from .site import ROOT, RunningSite

pytestmark = pytest.mark.journey

CHANGED = """
import json
from tests.cms.translating import news, publish, stored, translated
source = news()
page = translated(source)
publish(stored(source), date="2026-03-04")
print(json.dumps({"source": source.pk, "page": page.pk}))
"""

# The worker's own task, which stops between writing the page and the end of its transaction.
HALF_WAY = """
import time
from wagtail.signals import page_published
from cms.translation.jobs.running import do_job
from cms.translation.models import Job
def stop(**kwargs):
    print("half way", flush=True)
    time.sleep(300)
page_published.connect(stop)
job = Job.objects.get(kind="synchronised", source={source})
do_job.call(job.pk, job.turn)
"""

SEEN = """
import json
from wagtail.models import Page
from cms.translation.models import PageTranslation
from cms.translation.status.states import compute
page = Page.objects.get(pk={page}).specific
row = PageTranslation.objects.get(target=page)
print(json.dumps({{
    "date": str(page.date), "lead": page.lead, "state": row.state, "revisions":
    page.revisions.count(), "sound": not any(Page.find_problems()),
    "computed": row.facts() == compute(row.source, row.locale_id).facts(),
}}))
"""

# A page with two below it, whose translations somebody asks for; the two are published or not.
ASKED = """
import json
from django.contrib.auth import get_user_model
from cms.translation.jobs.subtrees import ask
from cms.translation.models import Job
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.translating import locale
home = NewsIndexPage.objects.get(locale=locale("pl")).get_parent()
index = NewsIndexPage(title="Kronika", slug="kronika", locale=locale("pl"))
home.add_child(instance=index)
for number in (1, 2):
    page = NewsPage(title=f"Wpis {{number}}", slug=f"wpis-{{number}}", locale=locale("pl"))
    page.live = {live}
    index.add_child(instance=page)
if not {live}:
    ask(get_user_model().objects.create_superuser("asking"), index, locale("en"))
kind = "published" if {live} else "subtree"
print(json.dumps({{"job": Job.objects.filter(kind=kind).latest("pk").pk}}))
"""

# A task that stops when it has made the page of that title, before the end of its transaction.
STOPPED = """
import time
from dataclasses import replace
from cms.content.pipeline import fill, pipeline
from cms.translation.jobs.running import do_job
from cms.translation.models import Job
def stop(publication):
    instance = publication.page
    if instance.locale.language_code == "en" and instance.title == "Wpis 2":
        print("half way", flush=True)
        time.sleep(300)
fill(replace(pipeline(), effects=(*pipeline().effects, stop)))
job = Job.objects.get(pk={job})
do_job.call(job.pk, job.turn)
"""

BEGUN = """
import json
from wagtail.models import Page
from cms.translation.models import Job, PageTranslation
from cms.translation.status.states import compute
rows = list(PageTranslation.objects.filter(source__slug__startswith="wpis-"))
subtree = Job.objects.filter(kind="subtree").first()
print(json.dumps({
    "states": sorted(f"{row.source.title}: {row.state}" for row in rows),
    "subtree": subtree and [
        subtree.progress["done"], subtree.progress["begun"], bool(subtree.finished_at)
    ],
    "published": Job.objects.filter(kind="published").count(),
    "sound": not any(Page.find_problems()),
    "computed": all(row.facts() == compute(row.source, row.locale_id).facts() for row in rows),
}))
"""

BOTH_ASK = """
import json, threading
from django.contrib.auth import get_user_model
from django.db import connection
from wagtail.models import Page
from cms.translation.jobs.running import do_job
from cms.translation.jobs.subtrees import ask
from cms.translation.models import Job
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.translating import locale
home = NewsIndexPage.objects.get(locale=locale("pl")).get_parent()
index = NewsIndexPage(title="Kronika", slug="kronika", locale=locale("pl"))
home.add_child(instance=index)
for number in range(12):
    above = index if number % 6 else index.add_child(
        instance=NewsIndexPage(title=f"Rok {number}", slug=f"rok-{number}", locale=locale("pl"))
    )
    above.add_child(
        instance=NewsPage(title=f"W {number}", slug=f"w-{number}", locale=locale("pl"))
    )
users = get_user_model().objects
for name, top in (("one", index), ("other", home)):
    ask(users.create_superuser(name), top, locale("en"))
subtrees = Job.objects.filter(kind="subtree")
def work(job):
    try:
        while not job.finished_at:
            do_job.call(job.pk, job.turn)
            job.refresh_from_db()
    finally:
        connection.close()
threads = [threading.Thread(target=work, args=(job,)) for job in subtrees]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
told = [job.progress for job in subtrees.all()]
made = Page.objects.filter(locale=locale("en"), live=False, slug__regex="^(kronika|rok-|w-)")
print(json.dumps({
    "made": made.count(), "sound": not any(Page.find_problems()),
    "begun": sum(one["begun"] for one in told),
    "refused": [one["refused"] for one in told],
}))
"""

TIME_PASSES = """
from django.utils import timezone
from cms.translation.jobs.running import resume
from cms.translation.models import Job
Job.objects.update(due=timezone.now())
resume()
"""

TOGETHER = """
import json, threading
from django.db import connection
from wagtail_localize.models import StringTranslation
from cms.translation.status.states import compute
from tests.cms.translating import ENGLISH, begin, news, state, write
source = news(slug="dwoje")
translation = begin(source)
texts = [text for text in ENGLISH if text != "klaster-rosnie"]
errors = []
def work(mine):
    try:
        for number in range(8):
            for text in mine:
                write(translation, {text: f"{ENGLISH[text]} {number}"})
    except Exception as error:
        errors.append(repr(error))
    finally:
        connection.close()
threads = [threading.Thread(target=work, args=(texts[start::2],)) for start in (0, 1)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
row = state(source)
written = StringTranslation.objects.filter(context__object_id=source.translation_key)
print(json.dumps({
    "errors": errors, "done": row.done,
    "last": sorted({text.split()[-1] for text in written.values_list("data", flat=True)}),
    "computed": row.facts() == compute(row.source, row.locale_id).facts(),
}))
"""

EVERYBODY = """
import json, threading
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import connection
from wagtail.models import Page
from cms.translation.jobs.published import PUBLISHED
from cms.translation.jobs.running import ask, do_job
from cms.translation.jobs.synchronising import SYNCHRONISED, bring_translations_up_to_date
from cms.translation.models import Job, PageTranslation
from cms.translation.review.workflow import approve, submit
from cms.translation.status.starting import start
from cms.translation.status.states import compute
from tests.cms.translating import (
    ENGLISH, LEAD, begin, english, locale, news, publish, stored, translated, write,
)
source = news(slug="wszyscy")
translated(source, {**ENGLISH, "wszyscy": "everybody"})
user = get_user_model().objects.create_superuser("everybody")
translation = begin(source)
errors, decided = [], []
def editor(number):
    publish(stored(source), lead=LEAD.replace("140", str(140 + number)), body=source.body)
def worker(number):
    for kind in (PUBLISHED, SYNCHRONISED):
        job = ask(kind, source.pk)
        do_job.call(job.pk, job.turn)
        wrong = Job.objects.filter(pk=job.pk, fault__in=("database", "error"))
        errors.extend(wrong.values_list("fault", "error"))
def translator(number):
    for n in range(9):
        write(translation, {LEAD.replace("140", str(140 + n)): f"Lead {140 + n}, again {number}"})
    decided.append(submit(translation, user))
def reviewer(number):
    for step in (1, 2):
        approve(english(source), user)
        decided.append(step)
def beginner(number):
    start(stored(source), locale("en"), user)
    english(source).unpublish(user=user) if number == 5 else None
def repeat(work):
    for number in range(9):
        try:
            work(number)
        except ValidationError as error:
            pass  # Somebody else was quicker, as they are told.
        except Exception as error:
            errors.append(f"{work.__name__}: {error!r}")
    connection.close()
people = (editor, worker, translator, reviewer, beginner)
threads = [threading.Thread(target=repeat, args=(work,)) for work in people]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
bring_translations_up_to_date(stored(source))
rows = PageTranslation.objects.filter(source=source)
print(json.dumps({
    "errors": errors, "decided": len(decided) > 0, "sound": not any(Page.find_problems()),
    "computed": all(row.facts() == compute(row.source, row.locale_id).facts() for row in rows),
}))
"""


def kill_half_way(site: RunningSite, code: str) -> None:
    """Kills a process that runs code once it says so."""
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", code],
        cwd=ROOT,
        env=site.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stdout.readline().strip() == "half way"
    worker.kill()
    worker.wait()


def test_a_worker_killed_half_way_leaves_the_page_as_it_was_and_another_finishes(
    own_site: RunningSite,
) -> None:
    ids = own_site.python(CHANGED)
    before = own_site.python(SEEN.format(**ids))
    assert (before["state"], before["computed"]) == ("behind", True)

    kill_half_way(own_site, HALF_WAY.format(**ids))
    assert own_site.python(SEEN.format(**ids)) == before

    own_site.python(TIME_PASSES)
    own_site.manage("db_worker", "--batch", "-v0")
    after = own_site.python(SEEN.format(**ids))
    assert after == {
        **before,
        "date": "2026-03-04",
        "state": "current",
        "revisions": before["revisions"] + 1,
    }


def test_two_translators_at_once_lose_nothing(own_site: RunningSite) -> None:
    done = own_site.python(TOGETHER)
    assert done == {"errors": [], "done": 4, "last": ["7"], "computed": True}


def test_all_who_work_on_one_page_at_once_stop_nobody(own_site: RunningSite) -> None:
    done = own_site.python(EVERYBODY)
    assert done == {"errors": [], "decided": True, "sound": True, "computed": True}


@pytest.mark.once
def test_a_worker_killed_within_a_subtree_goes_on_with_the_page_that_it_was_killed_in(
    own_site: RunningSite,
) -> None:
    ids = own_site.python(ASKED.format(live=False))
    kill_half_way(own_site, STOPPED.format(**ids))
    well = {"published": 0, "sound": True, "computed": True}
    assert own_site.python(BEGUN) == {
        **well,
        "states": ["Wpis 1: in_progress", "Wpis 2: missing"],
        "subtree": [1, 1, False],
    }
    own_site.python(TIME_PASSES)
    own_site.manage("db_worker", "--batch", "-v0")
    assert own_site.python(BEGUN) == {
        **well,
        "states": ["Wpis 1: in_progress", "Wpis 2: in_progress"],
        "subtree": [2, 2, True],
    }


@pytest.mark.once
def test_a_worker_killed_while_a_published_page_is_begun_leaves_it_to_the_next(
    own_site: RunningSite,
) -> None:
    ids = own_site.python(ASKED.format(live=True))
    kill_half_way(own_site, STOPPED.format(**ids))
    well = {"subtree": None, "sound": True, "computed": True}
    states = ["Wpis 1: missing", "Wpis 2: missing"]
    assert own_site.python(BEGUN) == {**well, "states": states, "published": 2}
    own_site.python(TIME_PASSES)
    own_site.manage("db_worker", "--batch", "-v0")
    states = ["Wpis 1: in_progress", "Wpis 2: in_progress"]
    assert own_site.python(BEGUN) == {**well, "states": states, "published": 0}


def test_two_workers_that_begin_overlapping_subtrees_make_each_page_once(
    own_site: RunningSite,
) -> None:
    done = own_site.python(BOTH_ASK)
    # A page above may be begun with one below it, by whoever comes first.
    assert 12 <= done.pop("begun") <= 15
    assert done == {"made": 15, "sound": True, "refused": [[], []]}
