"""Who may do what, in each language's own tree: roles as groups, made and kept by code.

What a role grants is added where it is missing and never taken away: who wants less, or more,
makes a group of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
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
    WorkflowState,
    WorkflowTask,
)

from cms.content.home_pages import home_page_types, is_home_page_type
from cms.content.publication import Publication
from cms.content.vocabulary import Term
from cms.plugins.contract import Contribution
from cms.plugins.registry import contributions
from cms.site.permissions import RIGHTS
from cms.translation.language.models import GlossaryTerm

from .models import RoleGroup
from .names import (
    APPROVAL_STEP,
    EDITORS,
    LANGUAGE_STEP,
    PUBLISHERS,
    REVIEW,
    REVIEWERS,
    TRANSLATORS,
    WAGTAILS,
    in_both,
)


@dataclass(frozen=True)
class Role:
    """What a role may do, and what it is called."""

    key: str
    polish: str
    english: str
    # On the pages of its own language.
    pages: tuple[str, ...]
    # On pictures and files, on the terms of vocabularies, on the glossary and search synonyms.
    files: tuple[str, ...] = ("choose",)
    terms: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ("view", "add", "change")
    redirects: tuple[str, ...] = ()
    # Sees the pages of the other languages in the admin, to translate or compare.
    sees_other_languages: bool = False
    submits_for_translation: bool = False

    def name(self, language_code: str) -> str:
        """The name of this role's group for a language, as it is stored."""
        return in_both((self.polish, self.english), language_code)


EDITOR = Role(
    "editor",
    *EDITORS,
    pages=("add", "change"),
    files=("add", "change", "choose"),
    terms=("view", "add", "change"),
)
TRANSLATOR = Role(
    "translator",
    *TRANSLATORS,
    pages=("change",),
    glossary=("view",),
    sees_other_languages=True,
    submits_for_translation=True,
)
REVIEWER = Role(
    "reviewer",
    *REVIEWERS,
    pages=("change", "lock"),
    sees_other_languages=True,
)
PUBLISHER = Role(
    "publisher",
    *PUBLISHERS,
    pages=("add", "change", "publish", "bulk_delete", "lock", "unlock"),
    files=("add", "change", "delete", "choose"),
    terms=("view", "add", "change", "delete"),
    glossary=("view", "add", "change", "delete"),
    redirects=("add", "change", "delete"),
    sees_other_languages=True,
    submits_for_translation=True,
)
ROLES = (EDITOR, TRANSLATOR, REVIEWER, PUBLISHER)


@dataclass(frozen=True)
class RoleGrant(Contribution):
    """What a role may do, in every language, with a model of a plugin that is no page: `role` is
    `editor`, `translator`, `reviewer` or `publisher`, `model` is "app_label.Model", the actions are
    `view`, `add`, `change`, `delete`. Raises ValueError for a role that is not there."""

    role: str
    model: str
    actions: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.role not in (known := [role.key for role in ROLES]):
            raise ValueError(f"“{self.role}” is no role; there are {', '.join(known)}.")

    def models(self) -> Iterable[str]:
        return [self.model]


_SITE_GRANTS = [RoleGrant(*right) for right in RIGHTS]
# Those who write the content read what nobody found in it.
_SEARCH_GRANTS = [
    RoleGrant(role.key, "cms_search.SearchWithoutResults", ("view",))
    for role in (EDITOR, PUBLISHER)
]
# Whose sites are told of changes is for those who answer for what is online; how far each has read
# is for all who write.
_WEBHOOK_GRANTS = [
    RoleGrant("publisher", "cms_webhooks.WebhookEndpoint", ("view", "add", "change", "delete")),
    *(
        RoleGrant(role.key, "cms_webhooks.Acknowledgement", ("view",))
        for role in (EDITOR, PUBLISHER)
    ),
]

# Wagtail knows no right to see pages without changing them. This one lets its holder see a tree,
# and delete nothing: that takes the right to change the page as well.
_SEES = "bulk_delete"


def group_of(role: Role, language_code: str) -> Group:
    """The group of a role in a language."""
    return RoleGroup.objects.get(role=role.key, language_code=language_code).group


def homes(language_code: str | None = None) -> QuerySet[Page]:
    """The home pages of a language, or of all languages."""
    types = ContentType.objects.get_for_models(*home_page_types()).values()
    found = Page.objects.filter(content_type__in=types)
    return found.filter(locale__language_code=language_code) if language_code else found


def rights_on_a_home_page(publication: Publication) -> None:
    """Looks at a page that is new and the home page of a language; gives the roles their rights on
    it."""
    if publication.before is None and is_home_page_type(type(publication.page)):
        make_roles()


def make_roles() -> None:
    """The groups of every language with what their roles grant, and each home's review."""
    labels = (
        "wagtailcore",
        "wagtailimages",
        "wagtaildocs",
        "wagtailredirects",
        "cms_search",
        "cms_translation",
        "cms_webhooks",
    )
    for label in labels:
        create_permissions(apps.get_app_config(label), verbosity=0)
    vocabularies = [model for model in apps.get_models() if issubclass(model, Term)]
    given = [apps.get_model(grant.model) for grant in contributions(RoleGrant)]
    for label in {model._meta.app_label for model in [*vocabularies, *given]}:
        create_permissions(apps.get_app_config(label), verbosity=0)
    for locale in Locale.objects.all():
        for role in ROLES:
            _grant(role, _make_group(role, locale.language_code), locale, vocabularies)
        for home in homes(locale.language_code):
            _make_review(home, locale.language_code)


def remove_wagtails_roles() -> None:
    """Removes the groups and the review that Wagtail's migrations make for a new site, whose names
    are nearly ours; what somebody belongs to, and a review that has begun, stays."""
    names = [english for _polish, english in WAGTAILS]
    Group.objects.filter(name__in=names, user=None).delete()
    begun = WorkflowState.objects.values("workflow")
    for workflow in Workflow.objects.filter(name__in=names).exclude(pk__in=begun):
        tasks = list(workflow.tasks)
        workflow.delete()
        for task in tasks:
            if not task.workflow_tasks.exists():
                task.delete()


def _make_group(role: Role, language_code: str) -> Group:
    found = RoleGroup.objects.filter(role=role.key, language_code=language_code).first()
    if found is not None:
        return found.group
    group, _ = Group.objects.get_or_create(name=role.name(language_code))
    RoleGroup.objects.create(group=group, role=role.key, language_code=language_code)
    return group


def _permissions(model: type[Model], actions: Iterable[str]) -> list[Permission]:
    name = model._meta.model_name
    return list(
        Permission.objects.filter(
            content_type=ContentType.objects.get_for_model(model),
            codename__in=[f"{action}_{name}" for action in actions],
        )
    )


def _grant(role: Role, group: Group, locale: Locale, vocabularies: list[type[Term]]) -> None:
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
        *_permissions(apps.get_model("cms_search.Synonyms"), role.glossary),
    ]
    for model in vocabularies:
        granted += _permissions(model, role.terms)
    for grant in [*_SITE_GRANTS, *_SEARCH_GRANTS, *_WEBHOOK_GRANTS, *contributions(RoleGrant)]:
        if grant.role == role.key:
            granted += _permissions(apps.get_model(grant.model), grant.actions)
    if role.submits_for_translation:
        granted += Permission.objects.filter(
            content_type__app_label="wagtail_localize", codename="submit_translation"
        )
    group.permissions.add(*granted)


def _make_review(home: Page, language_code: str) -> None:
    """Language review, then approval, for a home page that has no review of its own yet."""
    if WorkflowPage.objects.filter(page=home).exists():
        return
    workflow, made = Workflow.objects.get_or_create(name=in_both(REVIEW, language_code))
    if made:
        steps = [(LANGUAGE_STEP, REVIEWER), (APPROVAL_STEP, PUBLISHER)]
        for place, (step, role) in enumerate(steps):
            task = GroupApprovalTask.objects.create(name=in_both(step, language_code))
            task.groups.add(group_of(role, language_code))
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=place)
    WorkflowPage.objects.create(page=home, workflow=workflow)
