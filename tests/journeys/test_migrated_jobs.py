"""A site made before there was one table of jobs goes on with what it had begun."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.journeys.site import RunningSite

pytestmark = pytest.mark.django_db

# What such a site had: a published page, a subtree at work and one that is over, two people's
# drafts, one that was given up, and the tasks of before.
BEFORE = """
import datetime, json
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone
models = MigrationLoader(connection).project_state([
    ("cms_translation", "0011_sent_back"),
    ("django_tasks_database", "0021_conditional_partial_index_ordering"),
]).apps
def of(name, app="cms_translation"):
    return models.get_model(app, name).objects
first, second = of("Page", "wagtailcore").filter(depth=3)[:2]
english = of("Locale", "wagtailcore").get(language_code="en")
a, b = [of("User", "cms_accounts").create(username=name) for name in ("a", "b")]
ago = timezone.now() - datetime.timedelta(days=2)
of("PublishedSource").create(source=first, tries=3)
common = {"locale": english, "user": a}
refused = [{"page": second.pk, "title": "W", "reason": "Nie."}]
of("SubtreeRequest").create(source=first, pages=[1, 2], done=1, begun=1, turn=4, **common)
of("SubtreeRequest").create(
    source=second, pages=[2], done=1, refused=refused, finished_at=ago, **common
)
of("MachineRequest").create(source=first, locale=english, user=a, written=4, finished_at=ago)
of("MachineRequest").create(source=first, locale=english, user=b, refusal="Nie.", finished_at=ago)
of("MachineRequest").create(source=second, locale=english, user=b, asked_at=ago)
for name in ("published.translate_published", "subtrees.begin_subtree"):
    of("DBTaskResult", "django_tasks_database").create(
        task_path=f"cms.translation.jobs.{name}", args_kwargs={"args": [1], "kwargs": {}},
        backend_name="default", run_after=timezone.now(),
    )
print(json.dumps([first.pk, second.pk, english.pk, a.pk, b.pk]))
"""

AFTER = """
import json
from django_tasks_db.models import DBTaskResult
from cms.translation.background import JOBS
from cms.translation.jobs.models import key_of
from cms.translation.models import Job
kinds = {kind.name: kind for kind in JOBS}
jobs = list(Job.objects.order_by("pk"))
assert all(j.key == key_of(j.kind, j.source_id, j.locale_id, j.user_id) for j in jobs)
print(json.dumps({
    "jobs": sorted([
        [j.kind, j.source_id, j.locale_id, j.user_id, j.tries, bool(j.finished_at), j.reason,
         vars(kinds[j.kind].progress_of(j))] for j in jobs
    ], key=str),
    "tasks": DBTaskResult.objects.filter(task_path__contains="begin_subtree").count(),
}))
"""

BACK = """
import json
from django.db import connection
counts = []
with connection.cursor() as cursor:
    for name in ("publishedsource", "subtreerequest", "machinerequest"):
        cursor.execute(f"SELECT COUNT(*) FROM cms_translation_{name}")
        counts += cursor.fetchone()
print(json.dumps(counts))
"""


@pytest.fixture
def own_site(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[RunningSite]:
    """A site without a server or a worker."""
    with django_db_blocker.unblock():
        site = RunningSite(tmp_path_factory.mktemp("jobs"))
        site.copy_content()
    yield site
    with django_db_blocker.unblock():
        site.remove()


def test_what_a_site_had_begun_goes_on(own_site: RunningSite) -> None:
    own_site.python("from cms.translation.models import Job; Job.objects.all().delete()")
    own_site.manage("migrate", "cms_translation", "0011", "-v0")
    first, second, english, a, b = own_site.python(BEFORE)
    own_site.manage("migrate", "-v0")

    after = own_site.python(AFTER)
    refused = [{"page": second, "title": "W", "reason": "Nie."}]
    assert after["tasks"] == 0
    assert after["jobs"] == sorted(
        [
            ["published", first, None, None, 3, False, "", {}],
            ["subtree", first, english, a, 0, False, "",
             {"pages": [1, 2], "done": 1, "begun": 1, "refused": []}],
            ["subtree", second, english, a, 0, True, "",
             {"pages": [2], "done": 1, "begun": 0, "refused": refused}],
            ["draft", first, english, a, 0, True, "", {"written": 4, "unusable": 0}],
            ["draft", first, english, b, 0, True, "Nie.", {"written": 0, "unusable": 0}],
        ],
        key=str,
    )  # fmt: skip

    own_site.manage("migrate", "cms_translation", "0011", "-v0")
    assert own_site.python(BACK) == [1, 2, 2], "The way back keeps it as well."
