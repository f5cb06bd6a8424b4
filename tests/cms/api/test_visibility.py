"""What the public may not see shows nowhere in the API: every way to hide, at every place."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction

from pages.competence.models import AreaPage
from pages.home.models import HomePage
from pages.members.models import MemberPage
from pages.news.models import NewsIndexPage, NewsPage

from .conftest import Ask

pytestmark = pytest.mark.django_db

SECRET = "Kryptonimologia"
EVERY_PLACE = {
    "list", "count", "search", "slug", "detail", "find by id", "find by address", "child_of",
    "ancestor_of", "link", "card", "call", "redirect", "translations", "parent", "area",
}  # fmt: skip


@pytest.fixture
def secret() -> MemberPage:
    """A member that an area, a news item, a redirect and its own versions point to."""
    area = AreaPage.objects.filter(
        locale__language_code="pl", named_front_runner__isnull=False
    ).first()
    member = MemberPage.objects.get(pk=area.named_front_runner_id)
    member.title, member.slug = SECRET, SECRET.lower()
    member.save()
    text = f'<p><a linktype="page" id="{member.pk}">odsyłacz</a></p>'
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    body = [
        {"type": "text", "value": text},
        {"type": "cards", "value": {"heading": "", "pages": [member.pk]}},
        {"type": "call", "value": {"heading": "x", "label": "x", "page": member.pk, "url": ""}},
    ]
    index.add_child(instance=NewsPage(title="Wskazówka", slug="wskazowka", body=json.dumps(body)))
    Redirect.objects.create(old_path="/stare", redirect_page=member)
    # A page below it that everybody may see, were it not for what stands above.
    member.add_child(instance=NewsPage(title="Podstrona", slug="podstrona"))
    return MemberPage.objects.get(pk=member.pk)


def places(client: Client, member: MemberPage, before: int) -> set[str]:
    """Every place in which the API shows the member."""

    def get(address: str, **query: Any) -> Any:
        return client.get(f"/api/v2/{address}", query).json()

    def shows(found: bool, place: str) -> set[str]:
        return {place} if found else set()

    pk = member.pk
    own: dict[str, Any] = {"type": "pages_members.MemberPage", "limit": 100, "locale": "pl"}
    listed = get("pages/", **own)
    path = "/uczestnicy/" + member.slug + "/"
    clue = get("pages/", slug="wskazowka", fields="*")["items"][0]
    blocks = {block["type"]: json.dumps(block["value"]) for block in clue["body"]}
    english = get("pages/", translation_of=pk)
    if "items" not in english:
        key = Page.objects.get(pk=pk).translation_key
        other = Page.objects.filter(translation_key=key).exclude(pk=pk).live().first()
        english = {"items": [get(f"pages/{other.pk}/")] if other else []}
    areas = json.dumps(get("pages/", type="pages_competence.AreaPage", fields="*", limit=100))
    below = get("pages/", slug="podstrona")
    return (
        shows(pk in [item["id"] for item in listed["items"]], "list")
        | shows(listed["meta"]["total_count"] == before, "count")
        | shows(get("pages/", search=SECRET)["meta"]["total_count"] > 0, "search")
        | shows(get("pages/", slug=member.slug)["meta"]["total_count"] > 0, "slug")
        | shows("id" in get(f"pages/{pk}/"), "detail")
        | shows(client.get(f"/api/v2/pages/find/?id={pk}").status_code == 302, "find by id")
        | shows(
            client.get("/api/v2/pages/find/", {"html_path": path}).status_code == 302,
            "find by address",
        )
        | shows(client.get(f"/api/v2/pages/?child_of={pk}").status_code == 200, "child_of")
        | shows(client.get(f"/api/v2/pages/?ancestor_of={pk}").status_code == 200, "ancestor_of")
        | shows(member.slug in blocks.get("text", ""), "link")
        | shows(SECRET in blocks.get("cards", ""), "card")
        | shows(SECRET in blocks.get("call", ""), "call")
        | shows(SECRET in json.dumps(get("redirects/", limit=100)), "redirect")
        | shows(SECRET in json.dumps([i["meta"] for i in english["items"]]), "translations")
        | shows(SECRET in json.dumps(below), "parent")
        | shows(SECRET in areas, "area")
    )


def unpublish(page: Any) -> None:
    page.unpublish()


def expire(page: Any) -> None:
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()
    call_command("publish_scheduled", verbosity=0)


def _restrict(page: Any, kind: str) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")


def ask_for_a_password(page: Any) -> None:
    _restrict(page, PageViewRestriction.PASSWORD)


def ask_for_a_login(page: Any) -> None:
    _restrict(page, PageViewRestriction.LOGIN)


def restrict_to_a_group(page: Any) -> None:
    _restrict(page, PageViewRestriction.GROUPS)


def restrict_what_stands_above(page: Any) -> None:
    _restrict(page.get_parent(), PageViewRestriction.LOGIN)


def move_out_of_the_site(page: Any) -> None:
    page.move(Page.get_first_root_node(), "last-child")


def count(client: Client) -> int:
    query: dict[str, Any] = {"type": "pages_members.MemberPage", "locale": "pl", "limit": 1}
    return int(client.get("/api/v2/pages/", query).json()["meta"]["total_count"])


def test_what_is_public_shows_everywhere(client: Client, secret: MemberPage) -> None:
    assert places(client, secret, count(client)) == EVERY_PLACE


@pytest.mark.parametrize(
    "hide",
    [
        unpublish,
        expire,
        ask_for_a_password,
        ask_for_a_login,
        restrict_to_a_group,
        restrict_what_stands_above,
        move_out_of_the_site,
    ],
)
def test_what_is_hidden_shows_nowhere(
    client: Client, admin_client: Client, secret: MemberPage, hide: Callable[[Any], None]
) -> None:
    before = count(client)
    hide(secret)
    assert places(client, secret, before) == set()
    # Not even to those who could see it in the admin: the API is the same for everybody.
    assert places(admin_client, secret, before) == set()


def test_the_words_of_a_draft_show_nowhere(client: Client, secret: MemberPage) -> None:
    # Like no word that somebody else may have meant.
    secret.title = "Nzxqwvrt"
    secret.save_revision()
    answer = client.get(f"/api/v2/pages/{secret.pk}/").json()
    assert answer["title"] == SECRET
    listed = client.get("/api/v2/pages/?search=nzxqwvrt").json()
    assert listed["meta"]["total_count"] == 0
    # Nor does the draft's title move the page in an alphabetical list.
    assert Page.objects.get(pk=secret.pk).list_entry.initial == "K"


@pytest.fixture
def private() -> Collection:
    """A collection below a private one."""
    closed = Collection.get_first_root_node().add_child(name="Zamknięte")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    return closed.add_child(name="Niżej")


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_files_of_private_collections_show_nowhere(
    ask: Ask, client: Client, private: Collection, kind: str
) -> None:
    if kind == "images":
        file: Any = get_test_image_file(filename="kryptonim.png", size=(900, 600))
        model: Any = get_image_model()
    else:
        file, model = ContentFile(b"%PDF", name="kryptonim.pdf"), get_document_model()
    item = model.objects.create(title=SECRET, file=file)
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    link = f'<p><a linktype="document" id="{item.pk}">plik</a></p>'
    block = {
        "images": [{"type": "image", "value": {"image": item.pk, "alt_text": "opis"}}],
        "documents": [{"type": "text", "value": link}],
    }[kind]
    cover = {"cover": item} if kind == "images" else {}
    news = NewsPage(title="Ilustrowana", slug="ilu", body=json.dumps(block), **cover)
    index.add_child(instance=news)

    def everything() -> str:
        return json.dumps(
            [
                ask(f"{kind}/", limit=100),
                ask(f"{kind}/", search=SECRET),
                ask(f"pages/{news.pk}/"),
                ask("pages/", slug="ilu"),
            ]
        )

    assert everything().count("kryptonim") >= 3
    before = ask(f"{kind}/")["meta"]["total_count"]
    item.collection = private
    item.save()
    assert "kryptonim" not in everything()
    assert SECRET not in everything()
    assert ask(f"{kind}/")["meta"]["total_count"] == before - 1
    assert client.get(f"/api/v2/{kind}/{item.pk}/").status_code == 404
    assert client.get(f"/api/v2/{kind}/find/?id={item.pk}").status_code == 404


def test_an_unpublished_home_page_hides_no_other_language(client: Client) -> None:
    english = HomePage.objects.get(locale=Locale.objects.get(language_code="en"))
    english.unpublish()
    answer = client.get("/api/v2/pages/find/?html_path=/en/")
    assert answer.status_code == 404


def test_a_picture_is_shown_with_its_sources(ask: Ask) -> None:
    file = ImageFile(get_test_image_file(size=(1700, 900)), name="obraz.png")
    image = get_image_model().objects.create(title="Obraz", file=file)
    item = ask(f"images/{image.pk}/")
    assert (item["title"], item["width"], item["height"]) == ("Obraz", 1700, 900)
    assert item["src"].startswith("http://testserver/")
    assert ask(f"images/{image.pk}/", fields="_,title").keys() == {"title"}
    assert ask(f"images/{image.pk}/", fields="_,type")["meta"].keys() == {"type"}
    assert ask(f"images/{image.pk}/", fields="-type")["meta"].keys() == {
        "detail_url",
        "download_url",
    }
