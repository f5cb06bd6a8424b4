"""System checks of what plugins declare."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError
from django.utils.module_loading import import_string

from .contract import CONTRACT, Plugin
from .discovery import plugin_labels
from .registry import circle, plugins


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
        for missing in sorted(set(plugin.requires) - labels):
            errors.append(
                Error(
                    f"Plugin “{plugin.label}” requires “{missing}”, which is not installed.",
                    hint=f"Install the distribution that brings “{missing}”.",
                    obj=plugin,
                    id="cms.E004",
                )
            )
    return [*errors, *_check_entry_points(), *_check_circle()]


def _class_at(path: str) -> Any:
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
