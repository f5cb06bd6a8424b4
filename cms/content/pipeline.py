"""Who is handed what is published, decided and changed.

`cms/publishing.py` lists what may refuse each of them and what follows from it, and fills the
pipeline when the site starts. A rule is a function `(publication) -> Refusal | None`, an effect a
function `(publication) -> None`; effects run in the transaction of the write.
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
    """Everything that may refuse, and everything that follows, each in its order."""

    rules: tuple[Rule, ...]
    effects: tuple[Effect, ...]
    # Writes that are no publications: where one of these says so, the row stays as it is.
    no_publications: tuple[Callable[[Publication], bool], ...]
    draft_rules: tuple[DraftRule, ...]
    decision_rules: Mapping[DecisionKind, tuple[DecisionRule, ...]]
    decision_effects: Mapping[DecisionKind, tuple[DecisionEffect, ...]]
    change_effects: Mapping[ChangeKind, tuple[ChangeEffect, ...]]
    # For which reasons a rule or an effect of publications is left out.
    left_out: Mapping[Callable[[Any], Any], tuple[Reason, ...]]


_pipeline: list[Pipeline] = []


def fill(filled: Pipeline) -> None:
    """Sets the lists that every event is handed to."""
    _pipeline[:] = [filled]


def pipeline() -> Pipeline:
    """The lists that `cms.publishing` filled in. Raises RuntimeError where it did not."""
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
        # Only now it counts among the versions of its page.
        publication.forget()
    filled = pipeline()
    for effect in _asked(filled, publication, filled.effects):
        effect(publication)


def _asked(filled: Pipeline, publication: Publication, functions: tuple[T, ...]) -> tuple[T, ...]:
    """Rules or effects without those that are left out for the reason of the write."""
    left_out: Mapping[Any, tuple[Reason, ...]] = filled.left_out
    return tuple(one for one in functions if publication.reason not in left_out.get(one, ()))


def require(event: E, rules: tuple[Callable[[E], Refusal | None], ...]) -> None:
    """Raises the first refusal."""
    for rule in rules:
        refusal = rule(event)
        if refusal is not None:
            raise refusal


def decided(decision: Decision) -> None:
    """Hands a decision to its rules, of which the first refusal is raised, and to its effects."""
    filled = pipeline()
    require(decision, filled.decision_rules.get(decision.kind, ()))
    for effect in filled.decision_effects.get(decision.kind, ()):
        effect(decision)


def changed(change: Change) -> None:
    """Hands a change to its effects."""
    for effect in pipeline().change_effects.get(change.kind, ()):
        effect(change)
