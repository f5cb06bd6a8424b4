"""What a plugin's code raises while a page is shown says in the log whose code it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from wagtail.blocks import CharBlock
from wagtail.models import Locale
from wagtail.query import PageQuerySet

from cms.api.v2.site import SiteDetail
from cms.content import relations
from cms.content.blocks.stream import BodyStreamBlock
from cms.content.checks import check_page_types
from cms.content.queries import answers, queries
from cms.content.references import QueryReference
from cms.content.relations import narrowed, relations_of
from cms.content.representation import represent
from cms.site.parts import site_parts
from pages.members.models import MemberPage
from pages.text.models import PrivacyPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@contextmanager
def _failing(one: Any, name: str) -> Iterator[None]:
    """A contribution whose code raises."""
    was = getattr(one, name)

    def fail(*given: object) -> None:
        raise RuntimeError("a slip of a plugin")

    object.__setattr__(one, name, fail)
    try:
        yield
    finally:
        object.__setattr__(one, name, was)


def test_a_part_of_the_site_is_named() -> None:
    part = site_parts()[0]
    request = RequestFactory().get("/api/v2/site/")
    with _failing(part, "load"), pytest.raises(RuntimeError) as raised:
        SiteDetail().get(SimpleNamespace(GET=request.GET))  # type: ignore[arg-type]
    [note] = raised.value.__notes__
    assert note.startswith(f"Raised by SitePart “{part.name}” of the plugin “pages_")


def test_a_query_is_named() -> None:
    query = next(iter(queries().values()))
    asked = [(Locale.objects.first().pk, QueryReference(query=query.name))]
    with _failing(query, "load"), pytest.raises(RuntimeError) as raised:
        answers(asked)
    assert f"Query “{query.name}” of the plugin “pages_" in raised.value.__notes__[0]


def test_a_relation_is_named() -> None:
    relation = relations_of(MemberPage)[0]
    member = MemberPage.objects.all()[:1]
    with _failing(relation, "load"), pytest.raises(RuntimeError) as raised:
        represent(member, lambda page: [])
    assert f"Relation “{relation.name}” of the plugin “pages_" in raised.value.__notes__[0]


def test_a_filter_is_named_by_the_listing_that_gives_it() -> None:
    given = relations.filters_of(MemberPage)["town"]
    pages: PageQuerySet = MemberPage.objects.all()
    with _failing(given, "apply"), pytest.raises(RuntimeError) as raised:
        narrowed(pages, MemberPage, "town", "Radom")
    assert "Listing “pages_members.MemberPage” of the plugin “pages_members”" in str(
        raised.value.__notes__
    )


def test_a_property_and_a_block_are_named() -> None:
    page = PrivacyPage.objects.first()
    with (
        patch.object(PrivacyPage, "lead_and_more", property(lambda self: 1 / 0), create=True),
        pytest.raises(ZeroDivisionError) as raised,
    ):
        represent([page], lambda page: ["lead_and_more"])
    assert "“lead_and_more” of pages_text.PrivacyPage" in raised.value.__notes__[0]

    class Broken(CharBlock):
        def get_api_representation(self, value: Any, context: Any = None) -> Any:
            raise RuntimeError("a slip of a plugin")

    block = BodyStreamBlock([("broken", Broken())], ["broken"])
    with pytest.raises(RuntimeError) as raised_by_block:
        block.get_api_representation(block.to_python([{"type": "broken", "value": "x"}]))
    assert "“broken”" in raised_by_block.value.__notes__[0]
    assert block.get_api_representation(None) == []


def test_contributed_says_under_which_name() -> None:
    with pytest.raises(TemplateSyntaxError, match="contributed as relations"):
        Template("{% load cms_design %}{% contributed %}")
    page = MemberPage.objects.first()
    data = {relation.name: [] for relation in relations_of(MemberPage)}
    template = Template("{% load cms_design %}{% contributed as found %}{{ found }}")
    assert template.render(Context({"page": page, "data": data})) == "[]"


def test_a_template_with_a_slip_is_an_error_of_the_check() -> None:
    slip = TemplateSyntaxError("a slip")
    with patch("cms.content.checks.get_template", side_effect=slip):
        found = check_page_types(None)
    assert {error.id for error in found} == {"cms.E011"}
    assert "a slip" in found[0].msg
