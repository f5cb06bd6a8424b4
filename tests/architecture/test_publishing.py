"""The page about publishing says what is in `cms.publishing`, and everything there says what it is
for."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings

from cms import publishing
from cms.content import pipeline
from cms.content.publication import ChangeKind, DecisionKind
from cms.content.receivers import ALL_ROUND
from cms.management.commands.describe_publishing import PAGE, described

RULES = [*publishing.RULES, *publishing.DRAFT_RULES, *sum(publishing.DECISION_RULES.values(), ())]
EFFECTS = [
    *publishing.EFFECTS,
    *sum(publishing.DECISION_EFFECTS.values(), ()),
    *sum(publishing.CHANGE_EFFECTS.values(), ()),
]


def test_the_page_is_up_to_date() -> None:
    text = (settings.ROOT / PAGE).read_text("utf-8")
    assert described(text) == text, "Write it anew with `manage.py describe_publishing`."


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_looks_at_and_what_it_tells_people(rule: Callable[..., Any]) -> None:
    said = rule.__doc__ or ""
    assert said.startswith("Looks at ")
    assert "\n    Says: " in said


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: effect.__name__)
def test_an_effect_says_what_it_looks_at(effect: Callable[..., Any]) -> None:
    assert (effect.__doc__ or "").startswith("Looks at ")


@pytest.mark.parametrize("receiver", ALL_ROUND, ids=lambda receiver: receiver.__name__)
def test_a_way_round_says_why_it_is_one(receiver: Callable[..., Any]) -> None:
    assert receiver.__doc__


def test_every_kind_of_change_and_the_site_s_lists_are_filled_in() -> None:
    assert pipeline.pipeline() is publishing.PIPELINE
    assert set(publishing.CHANGE_EFFECTS) == set(ChangeKind)
    assert set(publishing.DECISION_EFFECTS) == set(DecisionKind)


def test_nothing_is_published_where_the_lists_are_not_filled_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pipeline, "_pipeline", [])
    with pytest.raises(RuntimeError, match=r"cms\.apps\.PublishingConfig"):
        pipeline.pipeline()
