"""Odd characters come in by each way that people and programs have, and are not stored."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Revision

from cms.search.words import words
from cms.translation.models import GlossaryTerm
from pages.news.models import NewsPage
from tests.cms.api.test_v3 import item, post, token_of
from tests.cms.translating import ENGLISH, LEAD, news, translated
from tests.cms.translation.workbench.at_the_workbench import Workbench, said, translator

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ODD = (
    "\ufeffZa\u017co\u0301\u0142c\u0301\u00ad ge\u0328\u015bl\u200ba\u0328\u2060\x0b"
    "140\u2028firm \U0001f469\u200d\U0001f52c"
)
RIGHT = "Zażółć gęślą 140 firm \U0001f469\u200d\U0001f52c"
NOTHING = "\u200b\u00ad\ufeff"
OUT = set("\r\x0b\u00ad\u200b\u2060\ufeff\u0301\u0328\u2028")


def draft_of(page: Any) -> Any:
    return NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_by_the_api(client: Client) -> None:
    token = token_of("add", "change", "publish")
    body = [{"type": "text", "value": f"<p>{ODD} <b>x</b></p>"}]
    answer = post(client, token, {**item(), "title": ODD, "lead": f"{ODD}\r\n{ODD}", "body": body})
    assert answer.status_code == 201, answer.content
    page = NewsPage.objects.get(pk=answer.json()["id"])
    draft = draft_of(page)
    assert (draft.title, draft.lead) == (RIGHT, f"{RIGHT}\n{RIGHT}")
    assert RIGHT in draft.body[0].value.source
    assert page.slug.isascii()
    for content in Revision.objects.filter(object_id=str(page.pk)).values_list(
        "content", flat=True
    ):
        assert not OUT & set(str(content["title"]) + content["lead"] + content["body"])
    answer = post(client, token, {**item(), "title": NOTHING})
    assert answer.status_code == 422, answer.content


def test_by_the_translators_screen_nothing_visible_is_nothing() -> None:
    target = translated(news())
    workbench = Workbench(translator(), target)
    before = said(target, LEAD)
    answer = workbench.save("lead", LEAD, NOTHING, ENGLISH[LEAD])
    assert (answer.status_code, said(target, LEAD)) != (200, ""), (before, answer.content)


@pytest.mark.parametrize("polish", [NOTHING, "gęśl"])
def test_a_glossary_entry_is_judged_as_it_is_stored(admin_client: Client, polish: str) -> None:
    GlossaryTerm.objects.create(polish="gęśl", english="gusle")
    before = GlossaryTerm.objects.count()
    address = reverse(GlossaryTerm.snippet_viewset.get_url_name("add"))
    given = polish.replace("ę", "e\u0328")
    sent = {
        "polish": given,
        "english": "gusle",
        "polish_forms": "",
        "english_forms": "",
        "note": "",
    }
    answer = admin_client.post(address, sent)
    assert answer.status_code == 200
    assert "polish" in answer.context["form"].errors
    assert GlossaryTerm.objects.count() == before


def test_by_the_form_of_a_picture(admin_client: Client) -> None:
    image = get_image_model().objects.create(title="Zdjęcie", file=get_test_image_file())
    address = reverse("wagtailimages:edit", args=[image.pk])
    form = admin_client.get(address).context["form"]
    sent = {name: form.initial.get(name) or "" for name in form.fields if name != "file"}
    admin_client.post(address, {**sent, "title": ODD, "description": ODD})
    image.refresh_from_db()
    assert (image.title, image.description) == (RIGHT, RIGHT)


@pytest.mark.parametrize("asked", ["Ło\u0301dz\u0301", "Łó\u00addź", "Łódź\u200b", "Łód\ufeffź"])
def test_what_is_looked_for_is_read_as_it_is_stored(asked: str) -> None:
    assert words(asked) == words("Łódź")
