"""The plugins that are installed, read-only, each after those that it requires."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from typing import TypeVar

from django.apps import apps

from .contract import Contribution, Plugin, extension_points
from .faults import Fault, Judge, described

logger = logging.getLogger(__name__)

Kind = TypeVar("Kind", bound=Contribution)


@cache
def plugins() -> tuple[Plugin, ...]:
    """Every installed plugin, a required one before those that require it, otherwise by menu."""
    installed = _installed()
    # In a circle there is no such order; a check tells of it.
    sorter = TopologicalSorter(dict.fromkeys(installed, ()) if circle() else _needs())
    sorter.prepare()
    order: list[Plugin] = []
    ready: list[tuple[int, str]] = []
    while sorter.is_active():
        for label in sorter.get_ready():
            heappush(ready, (installed[label].menu_order, label))
        label = heappop(ready)[1]
        order.append(installed[label])
        sorter.done(label)
    return tuple(order)


def circle() -> list[str]:
    """Labels of plugins that require each other, the first one again at the end; mostly none."""
    try:
        TopologicalSorter(_needs()).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def _installed() -> dict[str, Plugin]:
    return {c.label: c for c in apps.get_app_configs() if isinstance(c, Plugin)}


def _needs() -> dict[str, set[str]]:
    installed = _installed()
    return {label: set(c.requires) & installed.keys() for label, c in installed.items()}


def contributions(kind: type[Kind]) -> list[Kind]:
    """What all plugins contribute of a kind, such as `Relation`, in the registry's order.

    What a plugin contributes wrongly is left out, logged, and an error of `manage.py check`.
    Raises AppRegistryNotReady where models are still being loaded.
    """
    apps.check_models_ready()
    found, _ = _contributed()
    return [given for given, _plugin in found if isinstance(given, kind)]


def owner_of(one: Contribution) -> Plugin | None:
    """The plugin that contributes this very object; none where nobody does."""
    found, _ = _contributed()
    return next((plugin for given, plugin in found if given is one), None)


@contextmanager
def named_in_errors(one: Contribution) -> Iterator[None]:
    """Around a call of what a plugin contributes: an exception says in its traceback whose code
    raised it, and goes on."""
    try:
        yield
    except Exception as error:
        plugin = owner_of(one)
        label = plugin.label if plugin else "?"
        error.add_note(f"Raised by {described(one)} of the plugin “{label}”.")
        raise


def faults() -> list[Fault]:
    """What is wrong with what plugins contribute; mostly nothing."""
    _, wrong = _contributed()
    return wrong


@cache
def _contributed() -> tuple[list[tuple[Contribution, Plugin]], list[Fault]]:
    found: list[tuple[Contribution, Plugin]] = []
    wrong: list[Fault] = []
    judge = Judge()
    for plugin in plugins():
        try:
            given = list(plugin.contributes())
        except Exception as error:
            logger.exception("What “%s” contributes could not be read.", plugin.label)
            wrong.append(_misread(plugin, f"contributes() fails: {type(error).__name__}: {error}"))
            continue
        for one in given:
            if isinstance(one, Contribution) and type(one) is not Contribution:
                faulty = judge.faults_of(plugin, one)
            else:
                faulty = [_misread(plugin, f"contributes() returns {one!r}, no contribution.")]
            for fault in faulty:
                logger.error("Plugin “%s”: %s", plugin.label, fault.sentence)
            if not faulty:
                found.append((one, plugin))
            wrong += faulty
    return found, wrong


def _misread(plugin: Plugin, sentence: str) -> Fault:
    points = ", ".join(sorted(point.__name__ for point in extension_points()))
    hint = f"Let it return {points} only; docs/plugins.md shows each with an example."
    return Fault(plugin, sentence, hint, "cms.E008")
