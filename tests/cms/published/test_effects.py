"""A change marks the documents that it concerns, and in its own transaction."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import AbstractUser
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from cms.content.visibility import public
from cms.media.models import CmsDocument, CmsImage, CmsRendition
from cms.published.consequences import branch_withheld
from cms.published.documents import make
from cms.published.freshness import fresh, stale
from cms.published.log import number_entries
from cms.published.models import Dependency, Document, LogEntry
from cms.published.tasks import give_every_page_its_document
from cms.published.verification import Difference, verify
from cms.site.models import SiteSettings
from cms.translation.review.approval import approved_elsewhere
from pages.competence.models import AreaPage
from pages.home.models import HomePage
from pages.members.models import MemberPage
from pages.mission.models import MissionPage
from pages.news.models import NewsIndexPage, NewsPage
from pages.news.models.rows import ConcernedPage, NewsAttachment, NewsTopic
from pages.projects.models import ProjectIndexPage
from pages.text.models import PrivacyPage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def every_page_has_its_document(db: None) -> None:
    give_every_page_its_document()


def one(model: Any, **conditions: Any) -> Any:
    page = public(model.objects.filter(alias_of=None, **conditions)).order_by("pk").first()
    make([page.pk])
    assert Document.objects.filter(fresh(), pk=page.pk).exists()
    return page


def is_stale(page: Any) -> bool:
    return bool(stale().filter(pk=page.pk).exists())


def test_a_renamed_term_concerns_who_shows_it() -> None:
    row = NewsTopic.objects.filter(page__live=True).first()
    assert row
    page, other = one(NewsPage, pk=row.page_id), one(AreaPage)
    row.topic.name = "Inny temat"
    row.topic.save()
    assert is_stale(page)
    assert not is_stale(other)


def test_news_concern_the_areas_that_they_name_from_the_moment_they_do() -> None:
    area, item = one(AreaPage, locale__language_code="pl"), one(NewsPage)
    assert not Dependency.objects.filter(document=item.pk, key__contains=area.translation_key.hex)
    item.concerned_rows = [ConcernedPage(page_id=area.pk)]
    with approved_elsewhere():
        item.save()
    assert is_stale(area)


def test_a_consent_withdrawn_on_a_version_that_is_offline_concerns_those_that_are_not() -> None:
    page = one(MissionPage, locale__language_code="pl")
    version = page.get_translations().get().specific
    version.unpublish()
    make([page.pk])
    people = list(version.people.all())
    people[0].consent = not people[0].consent
    version.people = people
    version.save()
    assert is_stale(page)


def test_renditions_that_are_made_all_at_once_concern_who_shows_the_picture() -> None:
    page = one(NewsPage, cover__isnull=False)
    made = page.cover.renditions.first()
    CmsRendition.objects.filter(pk=made.pk).delete()
    make([page.pk])
    made.pk = None
    CmsRendition.objects.bulk_create([made], ignore_conflicts=True)
    assert is_stale(page)


def test_pictures_moved_together_into_a_private_collection_are_shown_no_more(
    client: Client, admin_user: AbstractUser, settings: Any
) -> None:
    settings.PUBLISHED_DOCUMENTS = True
    private = Collection.get_first_root_node().add_child(name="prywatne")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    page = one(NewsPage, cover__isnull=False)
    assert client.get(f"/api/v2/pages/{page.pk}/").json()["cover"]
    client.force_login(admin_user)
    action = reverse("wagtail_bulk_action", args=("cms_media", "cmsimage", "add_to_collection"))
    client.post(f"{action}?id={page.cover_id}", {"collection": private.pk})
    assert CmsImage.objects.get(pk=page.cover_id).collection == private
    assert client.get(f"/api/v2/pages/{page.pk}/").json()["cover"] is None


def test_a_file_under_a_new_name_concerns_who_links_to_it() -> None:
    page = one(NewsPage)
    file = CmsDocument.objects.create(title="Statut", file=ContentFile(b"x", "statut.txt"))
    page.attachment_rows = [NewsAttachment(document=file, title="Statut klastra")]
    with approved_elsewhere():
        page.save()
    make([page.pk])
    assert not is_stale(page)
    file.title = "Regulamin"
    file.save()
    assert is_stale(page)


def test_a_member_that_leaves_today_is_kept_for_today_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    member = one(MemberPage, left=None)
    assert Document.objects.get(pk=member.pk).day is None
    member.left = timezone.localdate()
    with approved_elsewhere():
        member.save()
    make([member.pk])
    assert not is_stale(member)
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *args: tomorrow)
    assert is_stale(member)


def test_a_setting_of_the_site_concerns_every_page() -> None:
    page = one(PrivacyPage)
    settings = SiteSettings.current()
    settings.town = "Warszawa"
    settings.save()
    assert is_stale(page)


def test_a_draft_concerns_nobody() -> None:
    page = one(NewsPage)
    page.title = "Szkic"
    page.save_revision()
    assert not is_stale(page)


def test_what_is_undone_marked_nothing() -> None:
    page = one(NewsPage)
    page.title = ""
    with pytest.raises(Exception, match="title"):
        page.save()
    assert not is_stale(page)


@pytest.mark.parametrize(
    "way",
    [
        lambda page: page.copy(recursive=True, update_attrs={"slug": "kopia"}),
        lambda page: page.create_alias(recursive=True, update_slug="kopia"),
    ],
    ids=["copy", "alias"],
)
def test_what_stands_below_a_copy_has_its_document_as_well(way: Any) -> None:
    section = public(ProjectIndexPage.objects.filter(locale__language_code="pl")).get()
    made = way(section)
    below = public(Page.objects.child_of(made))
    assert below.count() == public(Page.objects.child_of(section)).count() > 0
    assert Document.objects.filter(page__in=below).count() == below.count()
    assert not [found for found in verify() if isinstance(found, Difference)]


def test_what_stands_below_the_alias_of_a_page_that_is_restricted_is_told_as_restricted() -> None:
    english = Locale.objects.get(language_code="en")
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    source = NewsPage(title="Źródło", slug="zrodlo", date="2026-11-01", locale=index.locale)
    index.add_child(instance=source)
    above = source.copy_for_translation(english, alias=True)
    above.live = True
    above.save()
    shown = [source, above]
    for slug in ("below", "further-below"):
        page = NewsPage(title=slug, slug=slug, date="2026-11-01", locale=english)
        shown.append(shown[-1].add_child(instance=page))
    pks = {page.pk for page in shown}
    assert Document.objects.filter(pk__in=pks).count() == len(pks)
    number_entries()
    restriction = PageViewRestriction.objects.create(page=source, restriction_type="login")
    assert not Document.objects.filter(pk__in=pks).exists()
    told = LogEntry.objects.filter(number=None, page_id__in=pks)
    assert set(told.values_list("event", "page_id")) == {("restricted", pk) for pk in pks}
    restriction.delete()
    assert Document.objects.filter(pk__in=pks).count() == len(pks)


def test_what_is_concerned_is_asked_as_often_of_many_aliases_as_of_one() -> None:
    source = one(NewsPage, locale__language_code="pl")
    index = NewsIndexPage.objects.get(locale__language_code="pl")

    def asked(slug: str) -> int:
        """After another alias of the page, with a page below it."""
        above = source.create_alias(update_slug=slug, parent=index)
        above.add_child(
            instance=NewsPage(title=slug, slug=slug, date="2026-11-01", locale=index.locale)
        )
        with CaptureQueriesContext(connection) as asked:
            branch_withheld(source)
        return sum(query["sql"].startswith("SELECT") for query in asked)

    asked("first")  # what is read once and kept is no part of it
    assert asked("second") == asked("third")


def test_the_alias_of_a_page_that_is_moved_to_where_it_is_private_is_told_as_restricted() -> None:
    source = one(NewsPage, locale__language_code="pl")
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    alias = source.create_alias(update_slug="alias", parent=index)
    number_entries()
    section = MissionPage.objects.get(locale__language_code="pl")
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    Page.objects.get(pk=source.pk).move(section, pos="last-child")
    told = LogEntry.objects.filter(number=None, page_id__in=[source.pk, alias.pk])
    assert set(told.values_list("event", "page_id")) == {
        ("restricted", source.pk),
        ("restricted", alias.pk),
    }


def plain_section() -> Page:
    """A section of somebody else's type, with one of ours below it, which is told of."""
    home = Page.objects.get(depth=2, locale__language_code="pl")
    section = home.add_child(instance=Page(title="Ich dział", slug="ich-dzial"))
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    index.move(section, pos="last-child")
    return Page.objects.get(pk=section.pk)


def withdrawn(section: Page) -> None:
    section.unpublish()


def renamed(section: Page) -> None:
    section.slug = "inny"
    section.save()


@pytest.mark.parametrize("changed", [withdrawn, renamed])
def test_what_stands_below_a_page_of_somebody_else_s_type_follows_it(changed: Any) -> None:
    section = plain_section()
    changed(section)
    assert not [found for found in verify() if isinstance(found, Difference)]
    below = Document.objects.filter(page__path__startswith=section.path)
    paths = set(below.values_list("public_path", flat=True))
    assert all(path.startswith("/inny/") for path in paths)
    assert bool(paths) == (changed is renamed)


def test_the_pages_of_a_site_that_is_deleted_are_told_as_withdrawn() -> None:
    locale = Locale.objects.get(language_code="pl")
    home = HomePage(title="Drugi serwis", slug="drugi", locale=locale)
    Page.get_first_root_node().add_child(instance=home)
    site = Site.objects.create(hostname="other.example", root_page=home)
    assert Document.objects.filter(pk=home.pk).exists()
    number_entries()
    LogEntry.objects.all().delete()
    site.delete()
    assert not Document.objects.filter(pk=home.pk).exists()
    assert list(LogEntry.objects.values_list("event", "page_id")) == [("withdrawn", home.pk)]
