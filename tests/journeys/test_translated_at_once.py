"""One person works on a translation while another one takes away, or changes, what it is of: both
are done, or one is refused with a sentence."""

import pytest

from .site import RunningSite
from .test_at_once import PEOPLE

pytestmark = pytest.mark.journey

TRANSLATING = """
from wagtail_localize.models import Translation, TranslationSource
"""


# A worker is held where it has read the source and not yet frozen it.
FROZEN = """
from cms.translation.jobs.synchronising import freeze_source
page = news("zamrazana", live=True)
in_english(page)
page.lead = "Lid pierwszy."
page.save_revision().publish()
hold(TranslationSource, "update_or_create_from_instance")
patience = 8
def publish_and_freeze():
    newer = now(page).specific
    newer.lead = "Lid drugi."
    newer.save_revision().publish()
    freeze_source(now(page))
at_once(lambda: freeze_source(now(page)), publish_and_freeze)
frozen = TranslationSource.objects.filter(object_id=page.translation_key)
segments = frozen.get().stringsegment_set.filter(context__path="lead")
print(json.dumps({
    "reads": now(page).specific.lead,
    "frozen": [json.loads(one.content_json)["lead"] for one in frozen],
    "segments": [segment.string.data for segment in segments],
}))
"""


def test_what_is_published_while_a_worker_freezes_it_is_what_is_translated_next(
    own_site: RunningSite,
) -> None:
    assert own_site.python(PEOPLE + TRANSLATING + FROZEN) == {
        "reads": "Lid drugi.",
        "frozen": ["Lid drugi."],
        "segments": ["Lid drugi."],
    }


# The first is held where their right to begin is looked at: the page has been read by then.
BEGUN = """
from cms.translation.status import starting
hold(starting, "may_start")
def begun(slug, first):
    page = news(slug, live=True)
    told = at_once(lambda: first(page), lambda: post(users[1], "delete", page.pk))
    versions = Page.objects.filter(translation_key=page.translation_key)
    kept = Translation.objects.filter(source__object_id=page.translation_key, enabled=True)
    return told, versions.count(), kept.count()
def hands_over(page):
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return post(users[0], address, locales=locale("en").pk)
def starts(page):
    return post(users[0], reverse("cms_translation:start", args=[page.pk, "en"]))
def by_program(page):
    return program(users[0], "", "translations", source=page.pk, locale="en")
with override_settings(ALLOWED_HOSTS=["*"]):
    told = [
        begun("zlecana", hands_over), begun("zaczynana", starts), begun("przez-api", by_program)
    ]
print(json.dumps({"told": told, "sound": not any(Page.find_problems())}))
"""


def test_beginning_to_translate_what_is_deleted_at_this_moment_leaves_nothing_behind(
    own_site: RunningSite,
) -> None:
    assert own_site.python(PEOPLE + TRANSLATING + BEGUN) == {
        "told": [[[302, 302], 0, 0], [[302, 302], 0, 0], [[201, 302], 0, 0]],
        "sound": True,
    }
