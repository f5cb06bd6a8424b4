"""Plugins that went while their pages remain."""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Page


@dataclass(frozen=True)
class Absent:
    """A plugin that is not installed, and what it left in the database."""

    label: str
    pages: tuple[int, ...]
    tables: tuple[str, ...]


def absent_plugin(label: str, using: str = DEFAULT_DB_ALIAS) -> Absent:
    """What a plugin with that label left; nothing where it was never here."""
    pages = Page.objects.using(using).filter(content_type__app_label=label)
    return Absent(
        label,
        tuple(pages.order_by("path").values_list("pk", flat=True)),
        _tables(label, using) if label in _migrated_labels(using) else (),
    )


def _migrated_labels(using: str) -> set[str]:
    migrations = MigrationRecorder.Migration.objects.using(using)
    return set(migrations.values_list("app", flat=True).distinct())


def _tables(label: str, using: str) -> tuple[str, ...]:
    """The tables that begin with the label, save those of an app that is installed and those that
    begin with another app's longer label."""
    introspection = connections[using].introspection
    longer = [other for other in _migrated_labels(using) if other.startswith(f"{label}_")]
    foreign = tuple(f"{other}_" for other in longer)
    names = set(introspection.table_names()) - set(introspection.django_table_names())
    own = (name for name in names if name.startswith(f"{label}_"))
    return tuple(sorted(name for name in own if not name.startswith(foreign)))


def absent_plugins(using: str = DEFAULT_DB_ALIAS) -> list[Absent]:
    """Every plugin that left pages behind; one query while there is none."""
    used = Page.objects.using(using).values("content_type_id")
    labels = (
        ContentType.objects.using(using)
        .filter(pk__in=used)
        .order_by("app_label")
        .values_list("app_label", flat=True)
        .distinct()
    )
    return [absent_plugin(label, using) for label in labels if label not in apps.app_configs]
