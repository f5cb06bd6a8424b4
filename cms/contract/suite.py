"""The contract suite; each test runs for every page type of the chosen plugins."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db.models import ForeignKey, Model, ProtectedError
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation
from modelcluster.fields import ParentalKey
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction

from cms.content.page_forms import form_of
from cms.content.relations import relations_of
from cms.translation.engine.localize import StringSegment, TranslationSource

from .clock import slips_of_the_day
from .showing import holes, show_everywhere

pytestmark = pytest.mark.django_db


def _html(client: Client, page: Any) -> Any:
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def _addresses(client: Client, page: Any) -> list[str]:
    """Every place in which the public could come across the page."""
    pk, kind = page.pk, page._meta.label
    found = []
    if client.get(page.get_url()).status_code != 404:
        found.append("HTML")
    if client.get(f"/api/v2/pages/{pk}/").status_code != 404:
        found.append("API detail")
    listed = client.get(f"/api/v2/pages/?type={kind}&limit=100&fields=_,id").json()
    if pk in [item["id"] for item in listed["items"]]:
        found.append("API list")
    searched = client.get("/api/v2/pages/", {"search": page.title, "limit": 100}).json()
    if pk in [item["id"] for item in searched["items"]]:
        found.append("search")
    if f"<loc>{page.full_url}</loc>" in client.get("/sitemap.xml").content.decode():
        found.append("sitemap")
    return found


EVERYWHERE = ["HTML", "API detail", "API list", "search", "sitemap"]


def test_a_published_page_is_found_everywhere(client: Client, page: Any) -> None:
    assert _addresses(client, page) == EVERYWHERE


def test_an_unpublished_page_is_found_nowhere(client: Client, page: Any) -> None:
    page.unpublish()
    assert _addresses(client, page) == []


def test_a_private_page_is_found_nowhere(client: Client, page: Any) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert set(_addresses(client, page)) <= {"HTML"}
    assert client.get(page.get_url()).status_code in (302, 403)


def test_html_says_its_language_and_holds_one_title(client: Client, page: Any) -> None:
    html = _html(client, page)
    assert html.select_one("html[lang]")["lang"] == page.locale.language_code
    assert len(html.find_all("h1")) == 1
    assert html.select_one("title").get_text(strip=True)
    assert len(html.find_all("main")) == 1


def test_html_names_every_language_version(
    client: Client, polish_page: Any, english_page: Any
) -> None:
    expected = {"pl": polish_page.full_url, "en": english_page.full_url}
    for page in (polish_page, english_page):
        links = _html(client, page).select('link[rel="alternate"][hreflang]')
        named = {link["hreflang"]: link["href"] for link in links}
        assert {code: named.get(code) for code in expected} == expected
        assert named["x-default"] in expected.values()


def test_html_loads_nothing_from_a_third_party(client: Client, page: Any) -> None:
    html = _html(client, page)
    loaded = [
        tag.get(name, "")
        for tag in html.select("script, img, source, iframe, link[rel=stylesheet]")
        for name in ("src", "href", "srcset")
    ]
    assert [address for address in loaded if address.startswith(("http", "//"))] == []


def test_every_picture_has_an_alternative(client: Client, page: Any) -> None:
    assert [img for img in _html(client, page).find_all("img") if not img.has_attr("alt")] == []


def test_the_api_shows_every_declared_field(client: Client, page: Any) -> None:
    detail = client.get(f"/api/v2/pages/{page.pk}/").json()
    declared = [getattr(field, "name", field) for field in page.api_fields]
    contributed = [relation.name for relation in relations_of(type(page))]
    assert set(declared + contributed) <= set(detail)
    assert detail["meta"]["locale"] == page.locale.language_code
    assert detail["meta"]["type"] == page._meta.label


def test_a_form_is_told_and_refuses_what_lacks_something(client: Client, page: Any) -> None:
    """A page without one takes none."""
    declared = form_of(type(page))
    detail = client.get(f"/api/v2/pages/{page.pk}/").json()
    if declared is None:
        sent = client.post(f"/api/v2/forms/{page.pk}/", {"values": {}}, "application/json")
        assert sent.status_code == 404
        return
    form = detail["form"]
    assert all(field["label"] for field in form["fields"])
    required = {field["name"] for field in form["fields"] if field["required"]}
    body: dict[str, Any] = {"values": {}}
    if form["consent"]:
        assert form["consent"]["text"]
        body["consent_version"] = form["consent"]["version"]
    path = form["action"].removeprefix(settings.BASE_URL)
    answer = client.post(path, body, "application/json")
    assert answer.status_code == 422
    assert {error["field"] for error in answer.json()["errors"]} >= required
    assert all(error["message"] for error in answer.json()["errors"])
    thanks = declared.thanks(page)
    assert thanks["title"]
    page.unpublish()
    assert client.post(path, body, "application/json").status_code == 404


def test_the_api_does_not_depend_on_who_asks(client: Client, page: Any) -> None:
    address = f"/api/v2/pages/{page.pk}/"
    answers = {
        client.get(address, headers={"accept-language": language}).content
        for language in ("pl", "en", "de")
    }
    assert len(answers) == 1


_HREF = re.compile(r'href="([^"]+)"')
_MARKED = re.compile(r"<a [^>]*hreflang=[^>]*>")
_NO_PAGE = ("/media/", "/static/", "/documents/", "/api/")


def _told(data: Any) -> list[str]:
    """The addresses of pages in what the API shows of one, in finished HTML too."""
    if isinstance(data, dict):
        own = [data["html_url"]] if isinstance(data.get("html_url"), str) else []
        return own + [address for value in data.values() for address in _told(value)]
    if isinstance(data, list):
        return [address for value in data for address in _told(value)]
    return _HREF.findall(data) if isinstance(data, str) else []


def _not_below(prefix: str, addresses: list[str]) -> list[str]:
    # The bare address of the site is that of all its languages.
    pages = [address for address in addresses if address != f"{settings.BASE_URL}/"]
    paths = [address.removeprefix(settings.BASE_URL) for address in pages]
    own = [path for path in paths if path.startswith("/") and not path.startswith(_NO_PAGE)]
    return [path for path in own if not path.startswith(prefix)]


@pytest.mark.parametrize("asked", ["pl", "en"])
def test_links_in_an_english_page_lead_to_english_pages(
    client: Client, english_page: Any, asked: str
) -> None:
    """By the page's language, whoever asks; what is marked with another language is a version."""
    prefix = f"/{english_page.locale.language_code}/"
    translation.activate(asked)
    answer = client.get(english_page.get_url(), headers={"accept-language": asked})
    links = BeautifulSoup(answer.content, "html.parser").select("a[href]:not([hreflang])")
    assert _not_below(prefix, [str(link["href"]) for link in links]) == []
    translation.activate(asked)
    detail = client.get(
        f"/api/v2/pages/{english_page.pk}/", headers={"accept-language": asked}
    ).json()
    detail["meta"].pop("translations")
    assert _not_below(prefix, _told(detail)) == []


def _unmarked(data: Any, language: str) -> list[str]:
    """The same, without what is said to be in another language."""
    if isinstance(data, dict):
        if isinstance(data.get("html_url"), str) and data.get("locale") not in (None, language):
            return []
        own = [data["html_url"]] if isinstance(data.get("html_url"), str) else []
        return own + [address for value in data.values() for address in _unmarked(value, language)]
    if isinstance(data, list):
        return [address for value in data for address in _unmarked(value, language)]
    return _HREF.findall(_MARKED.sub("", data)) if isinstance(data, str) else []


def test_a_link_to_a_page_in_another_language_says_so(client: Client, english_page: Any) -> None:
    """Where no other English page is public, whatever is chosen leads to its original."""
    language = english_page.locale.language_code
    above = english_page.get_ancestors(inclusive=True).values_list("pk", flat=True)
    others = Page.objects.filter(locale=english_page.locale, live=True).exclude(pk__in=list(above))
    others.update(live=False)
    # Nobody hears of an update.
    english_page.save()
    links = _html(client, english_page).select("a[href]:not([hreflang])")
    assert _not_below(f"/{language}/", [str(link["href"]) for link in links]) == []
    detail = client.get(f"/api/v2/pages/{english_page.pk}/").json()
    detail["meta"].pop("translations")
    assert _not_below(f"/{language}/", _unmarked(detail, language)) == []


def test_list_and_detail_agree(client: Client, page: Any) -> None:
    detail = client.get(f"/api/v2/pages/{page.pk}/").json()
    listed = client.get(
        "/api/v2/pages/",
        {"type": page._meta.label, "fields": "*", "limit": 100, "locale": detail["meta"]["locale"]},
    ).json()
    item = next(item for item in listed["items"] if item["id"] == page.pk)
    assert json.dumps(item, sort_keys=True) == json.dumps(detail, sort_keys=True)


def test_the_api_shows_what_the_golden_file_says(
    client: Client, polish_page: Any, english_page: Any, golden: Any
) -> None:
    shown = {}
    for page in (polish_page, english_page):
        locale = page.locale.language_code
        query = {"type": page._meta.label, "locale": locale, "limit": 100}
        listed = client.get("/api/v2/pages/", query).json()["items"]
        shown[locale] = {
            "list item": next(item for item in listed if item["id"] == page.pk),
            "detail": client.get(f"/api/v2/pages/{page.pk}/").json(),
        }
    golden.check(polish_page._meta.label, shown, polish_page)


def test_what_depends_on_the_day_asks_for_it(page: Any) -> None:
    """Else the page is kept as it is today, for ever."""
    assert slips_of_the_day(page) == [], (
        "These change with the day while the page's document is kept: ask cms.content.dates.today "
        "what day it is, instead of the clock."
    )


def test_the_english_page_is_a_translation_of_the_polish_one(
    polish_page: Any, english_page: Any
) -> None:
    source = TranslationSource.objects.get_for_instance(polish_page)
    assert source.locale.language_code == "pl"
    segments = StringSegment.objects.filter(source=source).annotate_translation(english_page.locale)
    assert [segment.string.data for segment in segments if segment.translation is None] == []


def test_a_title_with_polish_letters_gets_a_latin_address(polish_page: Any) -> None:
    polish_page.title, polish_page.slug = "Zażółć gęślą jaźń w Łodzi", ""
    polish_page.full_clean()
    assert polish_page.slug == "zazolc-gesla-jazn-w-lodzi"


def test_the_page_type_has_a_place_in_the_tree(page_type: Any) -> None:
    parents = page_type.allowed_parent_page_models()
    assert parents
    assert (Page in parents) == page_type.is_language_root


@pytest.mark.parametrize("language", ["pl", "en"])
def test_editors_can_open_the_form_and_the_preview(
    admin_client: Client, polish_page: Any, admin_user: Any, language: str
) -> None:
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(admin_user)
    profile.preferred_language = language
    profile.save()
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[polish_page.pk]))
    assert form.status_code == 200
    assert f'lang="{language}"' in form.content.decode()
    draft = polish_page.get_latest_revision_as_object()
    preview = draft.make_preview_request(RequestFactory().get("/"), "")
    assert preview.status_code == 200
    assert polish_page.title in BeautifulSoup(preview.content, "html.parser").get_text()


def _objects_in(value: Any) -> Iterator[Any]:
    """What a block's value chooses."""
    if isinstance(value, Model):
        yield value
    elif isinstance(value, StructValue):
        yield from chain.from_iterable(map(_objects_in, value.values()))
    elif isinstance(value, StreamValue):
        yield from chain.from_iterable(_objects_in(child.value) for child in value)
    elif isinstance(value, (ListValue, list, tuple)):
        yield from chain.from_iterable(map(_objects_in, value))


def _chosen_by(row: Any) -> Iterator[Any]:
    """What a page or a child row chooses: by its keys, its blocks and its child rows."""
    for field in row._meta.get_fields():
        if isinstance(getattr(field, "field", None), ParentalKey):
            if field.name != "wagtail_admin_comments":
                yield from chain.from_iterable(map(_chosen_by, getattr(row, field.name).all()))
        elif isinstance(field, StreamField):
            yield from _objects_in(getattr(row, field.name))
        elif isinstance(field, ForeignKey) and field.name in _edited(row):
            yield getattr(row, field.name)


def _edited(row: Any) -> set[str]:
    """The fields that editors fill: a page type and its rows list them as translatable."""
    return {field.field_name for field in row.translatable_fields}


def test_a_page_stands_when_all_that_it_chooses_is_deleted(
    client: Client, admin_client: Client, polish_page: Any, english_page: Any
) -> None:
    pages = polish_page, english_page
    kept = {
        page.pk for one in pages for page in [one, *one.get_ancestors(), *one.get_descendants()]
    }
    for thing in {thing for page in pages for thing in _chosen_by(page) if thing is not None}:
        if isinstance(thing, Page) and thing.pk in kept:
            continue
        try:
            # Past Wagtail's own view, which only warns.
            type(thing)._base_manager.filter(pk=thing.pk).delete()
        except ProtectedError:
            continue
    shown = [type(page).objects.get(pk=page.pk) for page in pages]
    assert holes(show_everywhere(client, admin_client, *shown)) == []


def test_the_page_type_is_named_in_both_languages(page_type: Any) -> None:
    with translation.override("en"):
        english = str(page_type._meta.verbose_name)
    with translation.override("pl"):
        polish = str(page_type._meta.verbose_name)
    assert polish != english
