"""Text is normal wherever it is stored, by whatever way it came."""

import json
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import models
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail_localize.models import String, StringTranslation

from cms.content.normalisation import models_with_texts, normalisers
from cms.content.vocabulary import Term
from cms.plugins.registry import plugins
from cms.translation.engine.versions import translation_to
from cms.translation.models import GlossaryTerm, PageText, State
from pages.news.models import NewsAttachment, NewsPage, Topic
from tests.cms.translating import ENGLISH, LEAD, begin, news, paragraph, state, stored, translated
from tests.cms.translation.workbench.at_the_workbench import Workbench, said, translator

pytestmark = pytest.mark.django_db

PASTED = "Prze\u00admysł w\u00a0o\u0301smej\u200b lin\u0301i\x0bŁodzi"
CLEAN = "Przemysł w\u00a0ósmej lińi Łodzi"
BLOCK = "11111111-1111-4111-8111-111111111111"


def body() -> list[dict[str, Any]]:
    return [
        paragraph(f'{PASTED} <a href="https://example.org/o\u0301">tu</a>', BLOCK),
        {"type": "quote", "value": {"text": f"{PASTED}\r\n{PASTED}", "author": "", "source": ""}},
        {
            "type": "table",
            "value": {
                "caption": PASTED,
                "columns": [{"type": "text", "heading": PASTED}],
                "rows": [{"values": [PASTED]}],
            },
        },
        {
            "type": "figures",
            "value": {
                "figures": [
                    {
                        "type": "item",
                        "value": {
                            "value": "1",
                            "label": PASTED,
                            "as_of": "2026-01-01",
                            "as_of_precision": "day",
                            "source": PASTED,
                            "source_url": "https://example.org/o\u0301",
                        },
                        "id": BLOCK,
                    }
                ]
            },
        },
    ]


def assert_normal(page: Any) -> None:
    assert (page.title, page.lead) == (CLEAN, f"{CLEAN}\n{CLEAN}")
    text, quote, table, figures = (block.value for block in page.body)
    assert text.source == f'<p>{CLEAN} <a href="https://example.org/o\u0301">tu</a></p>'
    assert quote["text"] == f"{CLEAN}\n{CLEAN}"
    assert [table.caption, table.columns[0]["heading"]] == [CLEAN, CLEAN]
    assert [row["values"] for row in table.row_data] == [[CLEAN]]
    assert figures["figures"][0]["label"] == CLEAN
    assert figures["figures"][0]["source_url"] == "https://example.org/o\u0301"


def pasted(**fields: Any) -> Any:
    return news(title=PASTED, lead=f"{PASTED}\r\n{PASTED}", body=body(), **fields)


def test_a_page_that_code_saves_is_normal() -> None:
    page = pasted(live=False)
    assert_normal(page)
    assert page.draft_title == CLEAN


def test_a_draft_is_normal_before_it_is_published() -> None:
    page = news(live=False)
    page.title, page.lead, page.body = PASTED, f"{PASTED}\r\n{PASTED}", body()
    revision = page.save_revision()
    assert revision.object_str == CLEAN
    stored = json.loads(revision.content["body"])
    assert PASTED not in json.dumps(stored, ensure_ascii=False)
    assert_normal(Revision.objects.get(pk=revision.pk).as_object())


def test_child_rows_are_normal_in_drafts_too() -> None:
    page = news(live=False)
    page.attachment_rows = [NewsAttachment(title=PASTED)]
    revision = page.save_revision()
    [row] = Revision.objects.get(pk=revision.pk).content["attachment_rows"]
    assert row["title"] == CLEAN


def test_what_an_editor_pastes_in_the_admin_is_normal(admin_client: Client) -> None:
    from wagtail.test.utils.form_data import (
        inline_formset,
        nested_form_data,
        rich_text,
        streamfield,
    )

    page = news(live=False)
    sent = nested_form_data(
        {
            "title": PASTED,
            "slug": "wklejone",
            "lead": f"{PASTED}\r\n{PASTED}",
            "date": "2026-03-04",
            "date_precision": "day",
            "body": streamfield([("text", rich_text(f"<p>{PASTED}</p>"))]),
            **{
                name: inline_formset([])
                for name in ("topic_rows", "attachment_rows", "concerned_rows", "comments")
            },
        }
    )
    answer = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent)
    assert answer.status_code == 302, answer.context["form"].errors
    draft = stored(page).get_latest_revision_as_object()
    assert (draft.title, draft.lead) == (CLEAN, f"{CLEAN}\n{CLEAN}")
    assert CLEAN in draft.body[0].value.source


def test_a_title_of_invisible_characters_is_none() -> None:
    page = news(live=False)
    page.title = "\u200b\u00ad"
    with pytest.raises(ValidationError):
        page.full_clean()


def test_terms_pictures_and_the_glossary_are_normal() -> None:
    image = get_image_model().objects.create(title=PASTED, file=get_test_image_file())
    term = GlossaryTerm.objects.create(polish=PASTED, polish_forms="jeden\r\ndwa")
    topic = Topic.objects.filter(locale__language_code="pl").first()
    topic.name = PASTED
    topic.save()
    for row, name in ((image, "title"), (term, "polish"), (topic, "name")):
        assert getattr(type(row).objects.get(pk=row.pk), name) == CLEAN
    assert GlossaryTerm.objects.get(pk=term.pk).polish_forms == "jeden\ndwa"


def test_a_password_stays_as_it_is() -> None:
    page = news()
    made = PageViewRestriction.objects.create(
        page=page, restriction_type="password", password=PASTED
    )
    assert PageViewRestriction.objects.get(pk=made.pk).password == PASTED


def test_every_text_of_ours_is_seen_to() -> None:
    """A new model with text is heard of without being listed."""
    seen = set(models_with_texts())
    ours = [model for plugin in plugins() for model in plugin.get_models()]
    assert {m for m in ours if _has_text(m)} <= seen
    assert {m for m in apps.get_models() if issubclass(m, (Page, Term))} <= seen
    assert {get_image_model(), GlossaryTerm, StringTranslation} <= seen
    assert not any("password" in name for model in seen for name in normalisers(model))


def _has_text(model: type[models.Model]) -> bool:
    fields = model._meta.concrete_fields
    return any(isinstance(f, models.TextField) and not f.choices for f in fields)


def test_what_a_translator_types_is_normal() -> None:
    source = news()
    target = translated(source)
    workbench = Workbench(translator(), target)
    typed = "The pro\u00adject brings 140 companies from\u00a0Mazovia, cafe\u0301."
    answer = workbench.save("lead", LEAD, typed, ENGLISH[LEAD])
    assert answer.status_code == 200, answer.content
    assert said(target, LEAD) == "The project brings 140 companies from\u00a0Mazovia, café."
    # Typed once more it is the same.
    assert workbench.save("lead", LEAD, typed, said(target, LEAD)).status_code == 200


def test_what_the_engine_keeps_of_a_text_is_normal() -> None:
    source = pasted()
    begin(source)
    texts = set(String.objects.values_list("data", flat=True))
    assert CLEAN in texts
    assert not any("\u00ad" in text or "\r" in text for text in texts)


def test_two_lines_typed_in_the_admin_are_translated_on_the_screen() -> None:
    source = news(lead="Pierwsza linia 140.\r\nDruga linia.")
    target = translated(
        source, {**ENGLISH, "Pierwsza linia 140.<br/>Druga linia.": "First line 140."}
    )
    workbench = Workbench(translator(), target)
    line = next(
        one
        for one in workbench.html().select(".workbench-line")
        if "Pierwsza linia" in one.get_text()
    )
    sent = {
        # A browser sends every line end of a form as CRLF.
        field["name"]: field["value"].replace("\n", "\r\n")
        for field in line.select("[data-form] input[type=hidden]")
        if field["name"] != "csrfmiddlewaretoken"
    }
    answer = workbench.browser.post(
        workbench.url("save"),
        {**sent, "text": "First line 140.\r\nSecond line."},
        HTTP_ACCEPT="application/json",
    )
    assert answer.status_code == 200, answer.content
    assert "error" not in answer.json()
    translation = translation_to(stored(target))
    made = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    assert made.lead == "First line 140.\nSecond line."


FEED = "/aktualnosci/atom.xml"


def stored_before(page: Any) -> None:
    """The rows as they were written before anybody saw to them."""
    raw = json.dumps([paragraph(PASTED, BLOCK)])
    rows = NewsPage.objects.filter(pk=page.pk)
    rows.update(title="a\x0bb", lead=f"{PASTED}\r\n{PASTED}", body=raw)
    said, clean = f"{PASTED}\r<br/>{PASTED}", f"{CLEAN}<br/>{CLEAN}"
    for text, before in ((clean, said), (CLEAN, PASTED), ("a b", "a\x0bb")):
        String.objects.filter(data=text).update(
            data=before, data_hash=String._get_data_hash(before)
        )
    for text in PageText.objects.all():
        kept = json.dumps(text.segments)
        for now, before in ((clean, said), (CLEAN, PASTED), ("a b", "a\x0bb")):
            kept = kept.replace(json.dumps(now)[1:-1], json.dumps(before)[1:-1])
        PageText.objects.filter(pk=text.pk).update(segments=json.loads(kept))


def test_what_is_stored_already_is_made_normal_by_a_command(client: Client, capsys: Any) -> None:
    source = news(title="a b", lead=f"{CLEAN}\n{CLEAN}", body=[paragraph(CLEAN, BLOCK)])
    target = translated(
        source,
        {
            "a b": "a b c",
            "klaster-rosnie": "cluster-grows",
            f"{CLEAN}<br/>{CLEAN}": "Industry on the eighth line of Lodz",
            CLEAN: "Industry on the eighth line",
        },
    )
    assert state(source).state == State.CURRENT
    stored_before(source)
    call_command("normalise_texts", "--dry-run")
    assert "\x0b" in stored(source).title
    call_command("normalise_texts")
    assert stored(source).title == "a b"
    assert stored(source).lead == f"{CLEAN}\n{CLEAN}"
    assert stored(source).body[0].value.source == f"<p>{CLEAN}</p>"
    assert state(source).state == State.CURRENT
    assert said(target, CLEAN) == "Industry on the eighth line"
    capsys.readouterr()
    call_command("normalise_texts")
    assert capsys.readouterr().out.count("\n") == 1


def test_readers_of_a_feed_get_it_whatever_is_stored(client: Client) -> None:
    source = news(title="Dziś")
    rows = NewsPage.objects.filter(pk=source.pk)
    raw = json.dumps([paragraph("a\x0bb", BLOCK)])
    rows.update(title="Dziś\x0b\ufffe", lead="a\x1fb", body=raw)
    for file in ("atom.xml", "feed.json"):
        answer = client.get(f"{source.get_parent().get_url()}{file}")
        assert answer.status_code == 200
        assert "\x0b" not in answer.content.decode()
