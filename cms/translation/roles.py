"""Who may do what, in each language's own tree: roles as groups, made and kept by code.

What a role grants is added where it is missing and never taken away: who wants less, or more,
makes a group of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import get_language_info, gettext, override
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
    get_page_models,
)

from cms.content.vocabulary import Term
from cms.plugins.registry import contributions

from .models import GlossaryTerm, RoleGroup


@dataclass(frozen=True)
class Role:
    """What a role may do; the name is said in both languages whatever the admin's language."""

    key: str
    polish: str
    english: str
    # On the pages of its own language.
    pages: tuple[str, ...]
    # On pictures and files, on the terms of vocabularies, and on the glossary.
    files: tuple[str, ...] = ("choose",)
    terms: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ("view", "add", "change")
    redirects: tuple[str, ...] = ()
    # Sees the pages of the other languages in the admin, to translate or compare.
    sees_other_languages: bool = False
    submits_for_translation: bool = False

    def name(self, language_code: str) -> str:
        """The name of this role's group for a language, in Polish and in English."""
        english = get_language_info(language_code)["name"]
        with override("pl"):
            polish = gettext(english).lower()
        return f"{self.polish} ({polish}) / {self.english} ({english})"


EDITOR = Role(
    "editor",
    "Redakcja",
    "Editors",
    pages=("add", "change"),
    files=("add", "change", "choose"),
    terms=("view", "add", "change"),
)
TRANSLATOR = Role(
    "translator",
    "Tłumacze",
    "Translators",
    pages=("change",),
    glossary=("view",),
    sees_other_languages=True,
    submits_for_translation=True,
)
REVIEWER = Role(
    "reviewer",
    "Korekta językowa",
    "Language reviewers",
    pages=("change", "lock"),
    sees_other_languages=True,
)
PUBLISHER = Role(
    "publisher",
    "Wydawcy",
    "Publishers",
    pages=("add", "change", "publish", "bulk_delete", "lock", "unlock"),
    files=("add", "change", "delete", "choose"),
    terms=("view", "add", "change", "delete"),
    glossary=("view", "add", "change", "delete"),
    redirects=("add", "change", "delete"),
    sees_other_languages=True,
    submits_for_translation=True,
)
ROLES = (EDITOR, TRANSLATOR, REVIEWER, PUBLISHER)

# Wagtail knows no right to see pages without changing them. This one lets its holder see a tree,
# and delete nothing: that takes the right to change the page as well.
_SEES = "bulk_delete"


def group_of(role: Role, language_code: str) -> Group:
    """The group of a role in a language."""
    return RoleGroup.objects.get(role=role.key, language_code=language_code).group


def homes(language_code: str | None = None) -> Any:
    """The home pages of a language, or of all languages."""
    models = [model for model in get_page_models() if getattr(model, "is_language_root", False)]
    types = ContentType.objects.get_for_models(*models).values()
    found = Page.objects.filter(content_type__in=types)
    return found.filter(locale__language_code=language_code) if language_code else found


def make_roles() -> None:
    """The groups of every language with what their roles grant, and each home's review."""
    labels = ("wagtailcore", "wagtailimages", "wagtaildocs", "wagtailredirects", "cms_translation")
    for label in labels:
        create_permissions(apps.get_app_config(label), verbosity=0)
    vocabularies = [model for model in apps.get_models() if issubclass(model, Term)]
    given = [apps.get_model(label) for _key, label, _actions in _given_by_plugins()]
    for label in {model._meta.app_label for model in [*vocabularies, *given]}:
        create_permissions(apps.get_app_config(label), verbosity=0)
    for locale in Locale.objects.all():
        for role in ROLES:
            _grant(role, _make_group(role, locale.language_code), locale, vocabularies)
        for home in homes(locale.language_code):
            _make_review(home, locale.language_code)


def _make_group(role: Role, language_code: str) -> Group:
    found = RoleGroup.objects.filter(role=role.key, language_code=language_code).first()
    if found is not None:
        return found.group
    group, _ = Group.objects.get_or_create(name=role.name(language_code))
    RoleGroup.objects.create(group=group, role=role.key, language_code=language_code)
    return group


def _permissions(model: Any, actions: Iterable[str]) -> list[Permission]:
    name = model._meta.model_name
    return list(
        Permission.objects.filter(
            content_type=ContentType.objects.get_for_model(model),
            codename__in=[f"{action}_{name}" for action in actions],
        )
    )


def _given_by_plugins() -> list[tuple[str, str, tuple[str, ...]]]:
    """What plugins let roles do with models of theirs: `granted` in their module `permissions`
    lists a role's key, a model's label and actions, as `view`."""
    return contributions("permissions", "granted")


def _grant(role: Role, group: Group, locale: Locale, vocabularies: list[Any]) -> None:
    for home in homes():
        own = home.locale_id == locale.pk
        actions = role.pages if own else (_SEES,) * role.sees_other_languages
        for permission in _permissions(Page, actions):
            GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)
    collection = Collection.get_first_root_node()
    for model in (Image, Document):
        for permission in _permissions(model, role.files):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )
    granted = [
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        *_permissions(Redirect, role.redirects),
        *_permissions(GlossaryTerm, role.glossary),
    ]
    for model in vocabularies:
        granted += _permissions(model, role.terms)
    for key, label, actions in _given_by_plugins():
        if key == role.key:
            granted += _permissions(apps.get_model(label), actions)
    if role.submits_for_translation:
        granted += Permission.objects.filter(
            content_type__app_label="wagtail_localize", codename="submit_translation"
        )
    group.permissions.add(*granted)


def _make_review(home: Page, language_code: str) -> None:
    """Language review, then approval, for a home page that has no review of its own yet."""
    if WorkflowPage.objects.filter(page=home).exists():
        return
    english = get_language_info(language_code)["name"]
    with override("pl"):
        polish = gettext(english).lower()
    workflow, made = Workflow.objects.get_or_create(
        name=f"Publikacja ({polish}) / Publication ({english})"
    )
    if made:
        steps = [
            ("Korekta językowa", "Language review", REVIEWER),
            ("Zgoda", "Approval", PUBLISHER),
        ]
        for place, (name, english_name, role) in enumerate(steps):
            task = GroupApprovalTask.objects.create(
                name=f"{name} ({polish}) / {english_name} ({english})"
            )
            task.groups.add(group_of(role, language_code))
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=place)
    WorkflowPage.objects.create(page=home, workflow=workflow)
