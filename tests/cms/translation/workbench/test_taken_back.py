"""A link that the translator's screen put in place of the original's, and took back."""

import json
from typing import Any

import pytest

from cms.translation.jobs.synchronising import ask_for_what_is_behind
from cms.translation.models import State
from cms.translation.workbench.replacements import replace, replacements
from tests.cms.people import superuser
from tests.cms.translating import (
    ENGLISH,
    begin,
    draft,
    english,
    news,
    paragraph,
    put_online,
    state,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]

POLISH = 'Zobacz <a href="https://klaster.example/o-nas">tu</a>.'
THERE = "https://klaster.example/about"


@pytest.fixture
def source() -> Any:
    """A page whose translation shows readers another link."""
    page = news(body=[paragraph(POLISH, "11111111-1111-4111-8111-111111111111")])
    translation = begin(page)
    write(translation, ENGLISH | {'Zobacz <a id="a1">tu</a>.': 'See <a id="a1">here</a>.'})
    put(page, THERE, seen=None)
    put_online(draft(translation))
    assert THERE in str(english(page).body)
    assert state(page).state == State.CURRENT
    return page


def put(page: Any, address: str, seen: str | None) -> None:
    row = state(page)
    replace(row, replacements(row)[0], address, json.dumps(seen), superuser())


def test_the_original_s_link_is_on_its_way_and_readers_get_it(
    source: Any, django_capture_on_commit_callbacks: Any
) -> None:
    put(source, "", seen=THERE)
    assert (state(source).state, state(source).pending) == (State.BEHIND, True)
    with django_capture_on_commit_callbacks(execute=True):
        ask_for_what_is_behind()
    assert "https://klaster.example/o-nas" in str(english(source).body)
    assert state(source).state == State.CURRENT


def test_what_is_taken_back_and_put_there_again_is_up_to_date(source: Any) -> None:
    put(source, "", seen=THERE)
    put(source, THERE, seen=None)
    assert (state(source).state, state(source).pending) == (State.CURRENT, False)


def test_readers_keep_their_link_while_another_one_waits_for_its_review(
    source: Any, django_capture_on_commit_callbacks: Any
) -> None:
    put(source, "https://klaster.example/other", seen=THERE)
    assert (state(source).state, state(source).pending) == (State.CURRENT, False)
    with django_capture_on_commit_callbacks(execute=True):
        source.title = "Klaster wciąż rośnie"
        source.save_revision().publish()
        ask_for_what_is_behind()
    assert THERE in str(english(source).body)
