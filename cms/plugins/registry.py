"""The plugins that are installed, read-only, each after those that it requires."""

from functools import cache
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from typing import Any

from django.apps import apps

from .contract import Plugin


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


def contributions(part: str, name: str) -> list[Any]:
    """What all plugins list under `name` in their module `part`, in the registry's order."""
    found: list[Any] = []
    for plugin in plugins():
        found.extend(getattr(plugin.part(part), name, ()))
    return found
