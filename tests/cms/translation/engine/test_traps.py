"""What the translation engine does wrong by itself, and that it does not happen here.

Each test shows the engine's own behaviour where that is cheap, so that it tells when a trap is
gone. The traps that are not here have their tests where their remedy is: text that is missing goes
live (test_translation_rules.py), "up to date" after a change (test_translation_states.py), what is
not text stays behind and withdrawn sources stay online (test_translation_sync.py,
test_translation_withdrawal.py), an unpublished home page (test_language_of_addresses.py).
"""

from contextlib import contextmanager
from typing import Any

import pytest
from django.db import models, transaction
from django.test import override_settings
from django.urls import reverse
from django.utils import translation
from django.utils.text import slugify
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail_localize.locales.components import LOCALE_COMPONENTS
from wagtail_localize.models import (
    LocaleSynchronization,
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationContext,
)
from wagtail_localize.operations import translate_object, translate_page_subtree
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from cms.content.blocks.pictures import PictureBlock
from cms.content.checks import check_page_types
from cms.content.models import BasePage
from cms.translation.engine.ingestion import as_translated
from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.review import rules
from cms.translation.status import drafts
from cms.translation.status.starting import start
from pages.competence.models import AreaAssociate, AreaPage
from pages.home.models import HomePage
from pages.members.models import MemberPage
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.people import client, superuser
from tests.cms.pipelines import without
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    draft,
    english,
    locale,
    news,
    publish,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("approved")]


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@contextmanager
def undone():
    """Whatever is tried in the block is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def drop_our_rules(monkeypatch):
    without(monkeypatch, rules.translated, drafts.is_the_engine_s_draft)


def live_subtree() -> NewsIndexPage:
    """A live Polish page that nobody has translated, with two live pages below it."""
    index = NewsIndexPage(title="Kronika", slug="kronika", locale=locale("pl"))
    HomePage.objects.get(locale=locale("pl")).add_child(instance=index)
    for number in (1, 2):
        item = NewsPage(title=f"Wpis {number}", slug=f"wpis-{number}", locale=locale("pl"))
        index.add_child(instance=item)
    return index


def test_1_a_live_subtree_that_is_submitted_stays_offline_and_the_tree_sound(commit, monkeypatch):
    index = live_subtree()
    there = {"translation_key": index.translation_key, "locale": locale("en")}
    with undone(), override_settings(WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE=True):
        drop_our_rules(monkeypatch)
        with commit():
            translate_object(index, [locale("en")])
            translate_page_subtree(index.pk, [locale("en")], None, None)
        online = Page.objects.get(**there)
        assert (online.live, online.title, online.numchild) == (True, "Kronika", 0)
        assert any(Page.find_problems())
    monkeypatch.undo()
    address = reverse("wagtail_localize:submit_page_translation", args=[index.pk])
    with commit():
        client(superuser()).post(address, {"locales": [locale("en").pk], "include_subtree": "on"})
    made = Page.objects.get(**there)
    assert [page.live for page in (made, *made.get_children())] == [False, False, False]
    assert Page.find_problems() == ([], [], [], [], [])
    assert index.get_descendants(inclusive=True).live().count() == 3


def redrafted(source) -> Translation:
    """A change of a live page, translated whole and not yet published."""
    publish(stored(source), lead="Firm jest 500.")
    made = begin(stored(source))
    write(made, {"Firm jest 500.": "There are 500 companies."})
    return made


def test_2_a_draft_that_the_engine_saves_does_not_reach_readers(client, commit, monkeypatch):
    source = news()
    page = translated(source)
    made = redrafted(source)
    address = f"/api/v2/pages/{page.pk}/"
    with undone():
        without(monkeypatch, drafts.is_the_engine_s_draft)
        made.save_target(publish=False)
        assert client.get(address).json()["lead"] == "There are 500 companies."
    monkeypatch.undo()
    with commit():
        made.save_target(publish=False)
    assert client.get(address).json()["lead"] == ENGLISH[LEAD]
    assert stored(page).lead == ENGLISH[LEAD]
    assert state(source).state == State.OUTDATED
    # It is a draft, and can go online as one.
    assert stored(page).has_unpublished_changes
    assert stored(page).get_latest_revision_as_object().lead == "There are 500 companies."
    stored(page).latest_revision.publish()
    assert client.get(address).json()["lead"] == "There are 500 companies."
    assert state(source).state == State.CURRENT


def test_2_the_engine_s_own_publishing_goes_on(commit):
    source = news()
    page = translated(source)
    with commit():
        redrafted(source).save_target(publish=True)
        # Nothing is online before the whole has been stored.
        assert stored(page).lead == ENGLISH[LEAD]
    assert stored(page).lead == "There are 500 companies."
    assert state(source).state == State.CURRENT


def test_2_what_is_saved_past_the_engine_stays_as_it_is():
    source = news()
    page = translated(source)
    page.lead = "Written by a command for 140 companies."
    page.save()
    assert stored(page).lead == "Written by a command for 140 companies."


def test_6_a_new_page_gets_no_alias_by_any_way(admin_client, commit):
    home = HomePage.objects.get(locale=locale("en"))
    with undone():
        source = news()
        LocaleSynchronization.objects.create(locale=locale("en"), sync_from=locale("pl"))
        LocaleSynchronization.objects.get().sync_trees()
        alias = english(source)
        assert (alias.alias_of_id, alias.live, alias.lead) == (source.pk, True, LEAD)
    with commit():
        source = news()
    # The translation that is begun by itself is one: offline, and to be translated.
    assert (english(source).alias_of_id, english(source).live) == (None, False)
    assert state(source).state == State.IN_PROGRESS
    assert not home.get_descendants().exclude(alias_of=None).exists()
    assert LocaleSynchronization not in [component["model"] for component in LOCALE_COMPONENTS]
    form = admin_client.get(reverse("wagtaillocales:edit", args=[locale("en").pk]))
    assert "sync_from" not in form.content.decode()


@pytest.mark.parametrize(("given", "address"), [("łódź", "lodz"), ("Żółta jaźń", "zolta-jazn")])
def test_7_a_translated_address_keeps_its_letters(given, address):
    assert slugify(given) != address
    source = news()
    made = begin(source)
    write(made, {**ENGLISH, "klaster-rosnie": given})
    with undone():
        made.save_target(publish=False)
        assert english(source).slug == slugify(given)
    draft(made).publish()
    assert english(source).slug == address


def test_8_a_chosen_page_is_shown_in_the_page_s_language_whatever_is_active(client, commit):
    polish = NewsPage.objects.filter(locale=locale("pl"), live=True).first()
    there = english(polish)
    calls = [{"type": "cards", "value": {"heading": "", "pages": [polish.pk]}}]
    source = news(body=calls)
    page = translated(source)
    # The engine keeps the Polish id, and Wagtail's own way goes by the active language.
    assert page.body.raw_data[0]["value"]["pages"][0]["value"] == polish.pk
    with translation.override("pl"):
        assert polish.localized.pk == polish.pk
        told = client.get(f"/api/v2/pages/{page.pk}/", headers={"accept-language": "pl"}).json()
        html = client.get(page.get_url(), headers={"accept-language": "pl"}).content.decode()
    assert [card["id"] for card in told["body"][0]["value"]["pages"]] == [there.pk]
    assert f'href="{there.get_url()}"' in html
    assert f'href="{polish.get_url()}"' not in html.split("<main")[1].split("</main")[0]


def test_9_a_many_to_many_field_on_a_page_is_refused_before_it_is_lost(monkeypatch):
    assert check_page_types(None) == []
    lost = models.ManyToManyField("pages_members.MemberPage")
    lost.name = "members"
    fields = NewsPage._meta.get_fields()
    monkeypatch.setattr(NewsPage._meta, "get_fields", lambda: (*fields, lost))
    assert "cms.E012" in [message.id for message in check_page_types(None)]


def nested(picture: blocks.Block) -> blocks.StreamBlock:
    inner = blocks.StructBlock([("picture", picture)])
    return blocks.StreamBlock([("outer", blocks.StructBlock([("inner", inner)]))])


def test_10_a_picture_two_blocks_deep_is_read():
    extractor: Any = StreamFieldSegmentExtractor(NewsPage._meta.get_field("body"))
    image = {"image": None, "alt_text": "Opis", "decorative": False}
    raw = [{"type": "outer", "value": {"inner": {"picture": image}}, "id": "a"}]
    with pytest.raises(Exception, match=r".+"):
        extractor.handle_stream_block(nested(ImageBlock()).to_python(raw))
    own = {"image": None, "alt": "Opis", "decorative": False, "caption": "", "credit": ""}
    raw = [{"type": "outer", "value": {"inner": {"picture": own}}, "id": "a"}]
    found = extractor.handle_stream_block(nested(PictureBlock()).to_python(raw))
    assert "Opis" in [segment.string.data for segment in found if hasattr(segment, "string")]


def test_11_the_strings_of_a_deleted_translation_are_kept():
    source = news()
    with undone(), override_settings(WAGTAILLOCALIZE_DISABLE_ON_DELETE=False):
        translated(source).delete()
        assert not Translation.objects.filter(
            source__object_id=source.translation_key, enabled=True
        ).exists()
    translated(source).delete()
    kept = StringTranslation.objects.filter(context__object_id=source.translation_key)
    assert kept.count() == len(ENGLISH)
    assert (state(source).state, state(source).done) == (State.MISSING, 4)
    Translation.objects.filter(source__object_id=source.translation_key).update(enabled=True)
    begin(stored(source))
    assert (state(source).state, state(source).done) == (State.IN_PROGRESS, 4)


def test_12_a_subtree_is_begun_in_the_background_page_by_page(commit):
    index = live_subtree()
    items = list(index.get_children())
    address = reverse("wagtail_localize:submit_page_translation", args=[index.pk])
    asked = {"locales": [locale("en").pk], "include_subtree": "on"}
    person = client(superuser())
    # In the request itself, only the page that was submitted.
    answer = person.post(address, asked)
    assert answer.status_code == 302
    assert index.has_translation(locale("en"))
    assert not any(item.has_translation(locale("en")) for item in items)
    with commit():
        person.post(address, asked)
    made = index.get_translation(locale("en")).get_children()
    assert [page.live for page in made] == [False, False]
    assert [state(item).state for item in items] == [State.IN_PROGRESS] * 2
    assert Page.find_problems() == ([], [], [], [], [])


def test_no_snippet_can_be_taken_offline_by_a_draft():
    """The engine overwrites a draftable snippet's row and sets it offline: there is none."""
    from wagtail.models import DraftStateMixin
    from wagtail.snippets.models import get_snippet_models

    assert [m for m in get_snippet_models() if issubclass(m, DraftStateMixin)] == []
    assert issubclass(BasePage, DraftStateMixin)


def area_with_associate() -> tuple[Any, Any]:
    """The English page of an area, and a member that stands in a row of it with its role."""
    area = AreaPage.objects.get(locale=locale("pl"), slug="gis")
    member = MemberPage.objects.filter(locale=locale("pl")).first()
    area.associate_rows.add(AreaAssociate(member=member, role="Mapy"))
    publish(area)
    start(area, locale("en"), None)
    return english(area), member


def test_a_translation_is_shown_when_a_member_in_a_row_of_its_source_is_gone() -> None:
    target, member = area_with_associate()
    frozen = translation_to(target)
    member.delete()
    with pytest.raises(models.ObjectDoesNotExist):
        frozen.source.get_ephemeral_translated_instance(frozen.target_locale, fallback=True)
    made = as_translated(frozen)
    assert made.title == target.title
    assert "Mapy" not in [row.role for row in made.associate_rows.all()]


def test_a_translation_is_shown_when_what_it_showed_instead_is_gone() -> None:
    cover, other = (picture(title) for title in ("Zdjęcie", "Inne"))
    target = translated(news(cover=cover))
    frozen = translation_to(target)
    context, _made = TranslationContext.objects.get_or_create(
        object_id=target.translation_key, path="cover"
    )
    SegmentOverride.objects.create(locale=target.locale, context=context, data_json=str(other.pk))
    assert as_translated(frozen).cover == other
    other.delete()
    with pytest.raises(models.ObjectDoesNotExist):
        frozen.source.get_ephemeral_translated_instance(frozen.target_locale, fallback=True)
    assert as_translated(frozen).cover == cover


def picture(title: str) -> Any:
    return get_image_model().objects.create(title=title, file=get_test_image_file())
