"""What people fill in is judged as it will be stored: invisible characters are no text."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    APIToken,
    Collection,
    GroupApprovalTask,
    Page,
    Site,
    Task,
    Workflow,
)

from cms.content.normalisation import normalisers
from cms.plugins.registry import plugins
from cms.previews.models import DraftKey
from cms.search.models import Synonyms
from cms.site.models import Menu, SiteSettings
from cms.translation.models import GlossaryTerm
from cms.webhooks.models import WebhookEndpoint
from pages.text.contact_form import OneLineField, WordsField

# A site that is judged asks for the default one.
pytestmark = [pytest.mark.django_db, pytest.mark.once]

INVISIBLE = "\u200b\u00ad"
PASTED, CLEAN = "Ło\u0301dz\u0301\u200b", "Łódź"


def filled_in() -> list[type[models.Model]]:
    """The models beside the page types that have forms."""
    of_plugins = [model for plugin in plugins() for model in plugin.get_models()]
    ours = [get_image_model(), get_document_model(), SiteSettings, Menu, Synonyms]
    ours += [WebhookEndpoint, DraftKey, GlossaryTerm, get_user_model()]
    others = [Redirect, Collection, Site, Workflow, Task, GroupApprovalTask, Group, APIToken]
    return [m for m in (*of_plugins, *ours, *others) if not issubclass(m, Page) and texts(m)]


def texts(model: type[models.Model]) -> list[models.Field]:
    """The fields of plain text that somebody types into."""
    return [
        field
        for name in normalisers(model)
        if isinstance(field := model._meta.get_field(name), models.CharField | models.TextField)
        and field.editable
        and type(field).__module__.startswith("django.db.models")
    ]


def judged(model: type[models.Model], name: str, text: str) -> models.Model:
    names = {field.name for field in model._meta.fields}
    # Without it the database would be asked for the collection.
    collection = {"collection_id": 1} if "collection" in names else {}
    row = model(**{name: text}, **collection)
    row.clean_fields(exclude=names - {name})
    return row


def test_a_field_that_must_be_filled_in_is_not_filled_in_with_what_nobody_sees() -> None:
    taken = []
    for model in filled_in():
        for field in texts(model):
            if field.blank:
                continue
            try:
                judged(model, field.name, INVISIBLE)
            except ValidationError:
                continue
            taken.append(f"{model.__name__}.{field.name}")
    assert taken == []


def test_a_text_is_normal_before_anybody_judges_it() -> None:
    plain = [
        (model, field.name)
        for model in filled_in()
        for field in texts(model)
        if type(field) in (models.CharField, models.TextField) and not field.validators[1:]
    ]
    assert len({model for model, _name in plain}) > 12
    kept = [(m.__name__, name) for m, name in plain if said(m, name) != CLEAN]
    assert kept == []


def said(model: type[models.Model], name: str) -> str:
    try:
        return str(getattr(judged(model, name, PASTED), name))
    except ValidationError:
        return CLEAN


def test_what_is_not_made_normal_is_typed_by_nobody() -> None:
    found = {model._meta.label for model in apps.get_models() if typed(model)}
    made_normal = {model._meta.label for model in apps.get_models() if normalisers(model)}
    assert found - made_normal == NOT_TYPED


# Written by programs, or of models that stand here beside those that are used in their place.
NOT_TYPED = {
    *("admin.LogEntry", "axes.AccessAttempt", "axes.AccessFailureLog", "axes.AccessLog"),
    *("auth.Permission", "contenttypes.ContentType", "sessions.Session"),
    *("cms_accounts.Attempt", "cms_accounts.IdempotentAnswer"),
    *("django_tasks_database.DBTaskResult", "wagtailembeds.Embed", "wagtailsearch.IndexEntry"),
    *("wagtailadmin.EditingSession", "wagtailadmin.FormState", "wagtailcore.ModelLogEntry"),
    *("wagtailcore.PageLogEntry", "wagtailcore.ReferenceIndex", "wagtailcore.WorkflowState"),
    *("wagtaildocs.Document", "wagtailimages.Image", "wagtailimages.Rendition"),
    *("wagtail_localize.OverridableSegment", "wagtail_localize.SegmentOverride"),
    *("wagtail_localize.String", "wagtail_localize.StringSegment", "wagtail_localize.Template"),
    *("wagtail_localize.TranslationContext", "wagtail_localize.TranslationSource"),
    # Made of what is normal.
    *("cms_published.Coverage", "cms_published.Dependency", "cms_published.Document"),
    *("cms_published.DocumentText", "cms_published.LogEntry", "cms_published.LogHead"),
    *("cms_search.PageWords", "cms_search.WordForm"),
    # Chosen from a list, passwords, and tags, which are made normal in their field.
    *("wagtailcore.Locale", "wagtailusers.UserProfile", "taggit.Tag"),
    *("wagtailcore.CollectionViewRestriction", "wagtailcore.PageViewRestriction"),
}


def typed(model: type[models.Model]) -> list[str]:
    """The fields of text that a form could have."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and field.editable
        and not field.primary_key
        and not field.choices
        # The tables of the search differ by database.
        and not model._meta.label.startswith("wagtailsearch.SQLite")
    ]


@pytest.mark.parametrize("field", [OneLineField(), WordsField()])
def test_a_message_of_invisible_characters_is_none(field: WordsField) -> None:
    with pytest.raises(ValidationError):
        field.clean(INVISIBLE)
    assert field.clean(PASTED) == CLEAN
