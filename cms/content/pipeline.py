"""Runs the rules and effects listed in `cms/publishing.py`.

`cms.publishing` fills the pipeline when the site starts. A rule takes the event and returns a
`Refusal` or None. An effect takes it and returns nothing; effects run in the transaction of the
write.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from .occasion import Reason
from .publication import (
    Change,
    ChangeKind,
    Decision,
    DecisionKind,
    Draft,
    Event,
    Publication,
    Refusal,
)

T = TypeVar("T")
E = TypeVar("E", bound=Event)

Rule = Callable[[Publication], Refusal | None]
Effect = Callable[[Publication], None]
DraftRule = Callable[[Draft], Refusal | None]
DecisionRule = Callable[[Decision], Refusal | None]
DecisionEffect = Callable[[Decision], None]
ChangeEffect = Callable[[Change], None]


@dataclass(frozen=True)
class Pipeline:
    """All rules and effects, each list in the order in which it runs."""

    rules: tuple[Rule, ...]
    effects: tuple[Effect, ...]
    # Recognise writes that are no publications: where one returns True, the row is not written.
    no_publications: tuple[Callable[[Publication], bool], ...]
    draft_rules: tuple[DraftRule, ...]
    decision_rules: Mapping[DecisionKind, tuple[DecisionRule, ...]]
    decision_effects: Mapping[DecisionKind, tuple[DecisionEffect, ...]]
    change_effects: Mapping[ChangeKind, tuple[ChangeEffect, ...]]
    # The reasons for which a rule or an effect of publications does not run.
    left_out: Mapping[Callable[[Any], Any], tuple[Reason, ...]]


_pipeline: list[Pipeline] = []


def fill(filled: Pipeline) -> None:
    """Sets the rules and effects; called once, when the site starts."""
    _pipeline[:] = [filled]


def pipeline() -> Pipeline:
    """The rules and effects from `cms.publishing`. Raises RuntimeError where none were set."""
    if not _pipeline:
        raise RuntimeError("Nothing is published without cms.apps.PublishingConfig installed.")
    return _pipeline[0]


def admitted(publication: Publication) -> bool:
    """Whether the row is to be written. Raises the first refusal of the rules."""
    filled = pipeline()
    if any(is_none(publication) for is_none in filled.no_publications):
        return False
    judge(publication)
    return True


def judge(publication: Publication) -> None:
    """Raises the first refusal of the rules."""
    filled = pipeline()
    require(publication, _asked(filled, publication, filled.rules))


def published(publication: Publication) -> None:
    """Runs the effects of a row that has been written."""
    before = publication.before
    if before is None or before.alias_of_id != publication.page.alias_of_id:
        # Only now is it among the versions of its page, so what was found out before is wrong.
        publication.forget()
    filled = pipeline()
    for effect in _asked(filled, publication, filled.effects):
        effect(publication)


def _asked(filled: Pipeline, publication: Publication, functions: tuple[T, ...]) -> tuple[T, ...]:
    """Rules or effects without those that are left out for the reason of the write."""
    left_out: Mapping[Any, tuple[Reason, ...]] = filled.left_out
    return tuple(one for one in functions if publication.reason not in left_out.get(one, ()))


def require(event: E, rules: tuple[Callable[[E], Refusal | None], ...]) -> None:
    """Asks rules in order and raises the first refusal."""
    for rule in rules:
        refusal = rule(event)
        if refusal is not None:
            raise refusal


def decided(decision: Decision) -> None:
    """Runs the rules and effects of a decision. Raises the first refusal."""
    filled = pipeline()
    require(decision, filled.decision_rules.get(decision.kind, ()))
    for effect in filled.decision_effects.get(decision.kind, ()):
        effect(decision)


def changed(change: Change) -> None:
    """Runs the effects of a change."""
    for effect in pipeline().change_effects.get(change.kind, ()):
        effect(change)
