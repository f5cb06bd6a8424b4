"""What is wrong with what plugins contribute, told to the author."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from django.apps import apps
from wagtail.models import get_page_models

from .contract import Claim, Contribution, Plugin


@dataclass(frozen=True)
class Fault:
    """What is wrong with what a plugin contributes: the plugin, and for its author a sentence, what
    to do, and the id of the system check's error."""

    plugin: Plugin
    sentence: str
    hint: str
    id: str


def described(one: Contribution) -> str:
    """A contribution as its author wrote it, in short: `SitePart “distinctions”`."""
    name = getattr(one, "name", None) or next(iter([*one.page_types(), *one.models()]), None)
    return f"{type(one).__name__} “{name}”" if name else type(one).__name__


class Judge:
    """Looks at contributions one after another: of two that take one name the first has it."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, str], str] = {}

    def faults_of(self, plugin: Plugin, one: Contribution) -> list[Fault]:
        """What is wrong with the next contribution; mostly nothing, and its names are taken."""
        if wrong := unknown_models(plugin, one):
            return wrong
        claims = list(one.claims())
        wrong = [fault for claim in claims for fault in self._taken_already(plugin, one, claim)]
        if not wrong:
            self._taken |= {
                (claim.place, claim.name): f"plugin “{plugin.label}”" for claim in claims
            }
        return wrong

    def _taken_already(self, plugin: Plugin, one: Contribution, claim: Claim) -> list[Fault]:
        holder = claim.held.get(claim.name) or self._taken.get((claim.place, claim.name))
        if holder is None:
            return []
        return [
            Fault(
                plugin,
                f"{described(one)} takes the name “{claim.name}” of a {claim.place}, "
                f"which {holder} has already.",
                f"Give one of the two another name; until then “{claim.name}” is that of {holder}, "
                "and this contribution is left out.",
                "cms.E017",
            )
        ]


def unknown_models(plugin: Plugin, one: Contribution, named: Iterable[str] = ()) -> list[Fault]:
    """A fault for each model that a contribution names and nobody brings; `named` are page types
    that it finds out only when it is asked."""
    page_types = [model._meta.label for model in get_page_models()]
    models = [model._meta.label for model in apps.get_models()]
    asked = [(name, page_types, "page type") for name in (*one.page_types(), *named)]
    asked += [(name, models, "model") for name in one.models()]
    return [
        Fault(
            plugin,
            f"{described(one)} names the {kind} “{name}”, which does not exist.",
            _nearest(name, known),
            "cms.E018",
        )
        for name, known, kind in asked
        if name not in known
    ]


def _nearest(name: str, known: list[str]) -> str:
    by_lower = {label.lower(): label for label in known}
    near = [by_lower[found] for found in get_close_matches(name.lower(), by_lower)]
    if near:
        return f"Did you mean {' or '.join(f'“{label}”' for label in near)}?"
    return "Name it as “app_label.Model”; the app that brings it has to be installed."
