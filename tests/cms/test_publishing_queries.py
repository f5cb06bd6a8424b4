"""What publishing a news item asks the database beside stock Wagtail: little, and no more on a
greater site."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from cms.translation.models import PageTranslation, State
from cms.translation.status import records
from pages.news.models import NewsTopic, Topic
from tests.cms.pipelines import only
from tests.cms.translating import ENGLISH, LEAD, begin, draft, news, publish, put_online, stored
from tests.cms.translating import write as write_strings
from tests.counting import CASES, count

pytestmark = [pytest.mark.django_db, pytest.mark.learns, pytest.mark.once]

# What a publication may ask beside stock; what it asks today stands below, more is explained.
MOST = 60
TODAY = {"published first": 59, "published again": 36, "again, with a translation": 60}


@pytest.mark.parametrize("case", CASES)
def test_publishing_asks_little_beside_stock(case: str) -> None:
    found = count(CASES[case])
    assert found.ours <= TODAY[case] <= MOST, found


def with_topics(number: int) -> Any:
    def make() -> Any:
        page = news(slug="druga")
        for place in range(number):
            topic = Topic.objects.create(name=f"Temat {place}", locale=page.locale)
            page.topic_rows.add(NewsTopic(topic=topic, locale=page.locale))
        page.save_revision().publish()
        return page

    return make


def beside(number: int) -> Any:
    def make() -> Any:
        for place in range(number):
            news(slug=f"obok-{place}", title=f"Obok {place}")
        return news(slug="druga")

    return make


@pytest.mark.parametrize("greater", [beside, with_topics])
def test_publishing_asks_no_more_on_a_greater_site(greater: Any) -> None:
    assert count(greater(1)).ours == count(greater(6)).ours


def test_the_states_of_more_languages_are_computed_by_the_same_queries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    only(monkeypatch)
    source = news()
    asked = []
    for codes in (("en",), ("de", "fr", "uk")):
        for code in codes:
            Locale.objects.get_or_create(language_code=code)
            translation = begin(source, code)
            write_strings(translation, ENGLISH)
            put_online(draft(translation))
        publish(stored(source), lead=f"{LEAD} {len(asked)}")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            records.refresh(source.translation_key)
        # The engine empties rows in savepoints of its own, which ask nothing.
        asked.append(sum("SAVEPOINT" not in query["sql"] for query in queries))
    rows = PageTranslation.objects.filter(source_id=source.pk)
    assert [row.state for row in rows] == [State.OUTDATED] * 4
    assert asked[0] == asked[1]
