"""Which blocks an editor is offered, page type by page type."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.telepath import JSContext
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.content.blocks.body import body_blocks, offered_blocks
from cms.content.fields import BodyField, stream_value
from cms.content.home_pages import is_home_page_type
from pages.home.models import HomePage
from pages.news.models import NewsPage
from pages.text.models import ContactPage

pytestmark = [pytest.mark.once]

OVERVIEWS = {
    "area_grid",
    "distinctions_strip",
    "hero",
    "institutions_strip",
    "key_figures",
    "latest_news",
    "mission_sentence",
    "project_cards",
}
WITH_BODY = [
    (model, field)
    for model in get_page_models()
    for field in model._meta.local_fields
    if isinstance(field, BodyField)
]


def packed(model: type[Page]) -> list[Any]:
    """What the form of a page type tells the script that makes its picker."""
    block = model._meta.get_field("body").stream_block
    name, arguments = (lambda made: (made["_type"], made["_args"]))(JSContext().pack(block))
    assert name == "cms.content.BodyStream"
    return arguments


@pytest.mark.parametrize(
    ("model", "field"), WITH_BODY, ids=[model.__name__ for model, _field in WITH_BODY]
)
def test_what_sums_up_the_site_is_offered_on_front_pages_only(
    model: type[Page], field: BodyField
) -> None:
    offered = field.stream_block.offered
    assert (offered >= OVERVIEWS) == is_home_page_type(model)
    assert offered >= OVERVIEWS or not OVERVIEWS & offered
    assert {"heading", "text", "image", "table", "cards", "call"} <= offered


def test_a_sentence_from_the_settings_is_offered_in_standing_texts() -> None:
    assert "fact_sentence" in offered_blocks(ContactPage)
    assert "fact_sentence" not in offered_blocks(NewsPage)


def test_the_form_knows_every_block_and_names_those_of_its_picker() -> None:
    _name, groups, _initial, meta = packed(NewsPage)
    known = str(groups)
    assert all(f"'{name}'" in known for name, _block in body_blocks())
    assert not OVERVIEWS & set(meta["offered"])
    assert set(packed(HomePage)[3]["offered"]) >= OVERVIEWS


@pytest.mark.django_db
def test_a_stored_block_of_another_page_type_is_saved_and_shown_without_an_error(
    admin_client: Client, client: Client
) -> None:
    page = NewsPage.objects.filter(locale__language_code="pl", live=True).first()
    assert page is not None
    stored = {"type": "area_grid", "value": {"heading": "Nasze obszary"}}
    page.body = stream_value(NewsPage._meta.get_field("body").stream_block, [stored])
    page.save_revision().publish()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = admin_client.get(address).context["form"]
    assert "Nasze obszary" in str(form["body"])
    data = {**form.initial, "body": streamfield([("area_grid", {"heading": "Co umiemy"})])}
    bound = type(form)(nested_form_data(data), instance=page, for_user=form.for_user)
    assert "body" not in bound.errors
    assert [block.block_type for block in bound.cleaned_data["body"]] == ["area_grid"]
    assert "Nasze obszary" in client.get(page.get_url()).content.decode()
