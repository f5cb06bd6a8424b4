"""What people fill in is judged as it will be stored: invisible characters are no text."""

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from cms.content.normalisation import normalisers
from cms.plugins.registry import plugins
from cms.previews.models import DraftKey
from cms.search.models import Synonyms
from cms.site.models import Menu, SiteSettings
from cms.translation.models import GlossaryTerm
from cms.webhooks.models import WebhookEndpoint
from pages.text.contact_form import OneLineField, WordsField

pytestmark = pytest.mark.once

INVISIBLE = "\u200b\u00ad"
PASTED, CLEAN = "Ło\u0301dz\u0301\u200b", "Łódź"


def filled_in() -> list[type[models.Model]]:
    """The models beside the page types that have forms."""
    of_plugins = [model for plugin in plugins() for model in plugin.get_models()]
    ours = [get_image_model(), get_document_model(), SiteSettings, Menu, Synonyms]
    ours += [WebhookEndpoint, DraftKey, GlossaryTerm]
    return [m for m in (*of_plugins, *ours) if not issubclass(m, Page) and texts(m)]


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


@pytest.mark.parametrize("field", [OneLineField(), WordsField()])
def test_a_message_of_invisible_characters_is_none(field: WordsField) -> None:
    with pytest.raises(ValidationError):
        field.clean(INVISIBLE)
    assert field.clean(PASTED) == CLEAN
