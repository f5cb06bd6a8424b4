"""System checks of what plugins declare."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError
from django.utils.module_loading import import_string

from .contract import CONTRACT, Plugin
from .discovery import plugin_labels
from .faults import Fault
from .registry import circle, faults, plugins


@register
def check_plugins(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Plugins exist, speak this contract, bear their entry point's name, find what they need."""
    installed = plugins()
    if not installed:
        return [
            Error(
                "No plugin is installed, so there is no page type.",
                hint="Install this distribution (pip install -e .), its entry points name them.",
                id="cms.E001",
            )
        ]
    errors: list[CheckMessage] = []
    labels = {plugin.label for plugin in installed}
    named = {_class_at(path): name for name, path in plugin_labels().items()}
    for plugin in installed:
        contract = getattr(plugin, "contract", None)
        if contract != CONTRACT:
            errors.append(
                Error(
                    f"Plugin “{plugin.label}” speaks contract {contract}, this site {CONTRACT}."
                    if contract
                    else f"Plugin “{plugin.label}” does not say which contract it speaks.",
                    hint="Install a version of the plugin made for this site, or update the site.",
                    obj=plugin,
                    id="cms.E002",
                )
            )
        name = named.get(type(plugin), plugin.label)
        if name != plugin.label:
            errors.append(
                Error(
                    f"The entry point “{name}” names a plugin with label “{plugin.label}”.",
                    hint="Give the entry point the plugin's label as its name.",
                    obj=plugin,
                    id="cms.E003",
                )
            )
        if isinstance(plugin.requires, str):
            errors.append(
                Error(
                    f"Plugin “{plugin.label}” states requires = “{plugin.requires}”, a text.",
                    hint=f"State a tuple of labels: requires = ({plugin.requires!r},)",
                    obj=plugin,
                    id="cms.E004",
                )
            )
        for missing in sorted(_required(plugin) - labels):
            errors.append(
                Error(
                    f"Plugin “{plugin.label}” requires “{missing}”, which is not installed.",
                    hint=f"Install the distribution that brings “{missing}”.",
                    obj=plugin,
                    id="cms.E004",
                )
            )
        errors.extend(_check_names(plugin))
    return [*errors, *_check_entry_points(), *_check_circle(), *_check_contributions()]


def _required(plugin: Plugin) -> set[str]:
    return set() if isinstance(plugin.requires, str) else set(plugin.requires)


def _check_names(plugin: Plugin) -> Iterator[CheckMessage]:
    """A misspelt name in the declaration would say nothing at all."""
    known = [name for name in dir(Plugin) if not name.startswith("_")]
    known += ["contract", "label", "name", "path", "verbose_name", "default"]
    own = (cls for cls in type(plugin).__mro__ if not issubclass(Plugin, cls))
    for name in sorted({name for cls in own for name in vars(cls)} - set(known)):
        if name.startswith("_"):
            continue
        meant = get_close_matches(name, known, 1)
        yield Error(
            f"Plugin “{plugin.label}” states “{name}”, which the contract does not know.",
            hint=(f"Did you mean “{meant[0]}”? " if meant else "")
            + "docs/plugins.md lists what a plugin states; begin a name of your own with “_”.",
            obj=plugin,
            id="cms.E009",
        )


def _check_contributions() -> Iterator[CheckMessage]:
    for fault in faults():
        yield error_of(fault)


def error_of(fault: Fault) -> Error:
    """A fault as a system check tells it."""
    return Error(
        f"Plugin “{fault.plugin.label}”: {fault.sentence}",
        hint=fault.hint,
        obj=fault.plugin,
        id=fault.id,
    )


def _class_at(path: str) -> object:
    try:
        return import_string(path)
    except ImportError:
        return None


def _check_entry_points() -> Iterator[CheckMessage]:
    for name, path in plugin_labels().items():
        found = _class_at(path)
        if not (isinstance(found, type) and issubclass(found, Plugin)):
            yield Error(
                f"The entry point “{name}” names “{path}”, which is no plugin.",
                hint="Let it name a class that inherits cms.plugins.contract.Plugin.",
                id="cms.E006",
            )


def _check_circle() -> Iterator[CheckMessage]:
    if found := circle():
        yield Error(
            f"Plugins require each other: {' → '.join(found)}.",
            hint="Let one of them require the other and contribute a relation to it.",
            id="cms.E007",
        )


@register(Tags.database)
def check_absent_plugins(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Pages of a plugin that is gone are told of; a warning, so that `migrate` still works."""
    from .absent import absent_plugins

    warnings: list[CheckMessage] = []
    for using in databases or ():
        try:
            absent = absent_plugins(using)
        except DatabaseError:
            continue  # Not migrated yet: there can be no pages.
        warnings.extend(
            Warning(
                f"The plugin “{plugin.label}” is not installed, "
                f"but pages of it are there ({len(plugin.pages)}).",
                hint=f"Install it again, or run: manage.py retire_plugin {plugin.label}",
                id="cms.W005",
            )
            for plugin in absent
        )
    return warnings
