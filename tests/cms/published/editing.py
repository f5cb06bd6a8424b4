"""A site that people edit at random, by every way that the public's view of it can change."""

import random
from io import StringIO
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)
from wagtail_localize.models import Translation

from cms.media.models import CmsRendition
from cms.published.models import Document
from cms.site.models import Menu, SiteSettings
from cms.translation.review.approval import approved_elsewhere
from pages.competence.models import AreaPage
from pages.members.models import Competence, MemberPage
from pages.mission.models import MissionPage
from pages.news.models import NewsPage, Topic
from pages.news.models.rows import ConcernedPage, NewsTopic
from tests.cms.people import superuser
from tests.cms.publishing_paths import (
    EDITOR_PATHS,
    PROGRAM_PATHS,
    SCREEN_PATHS,
    TREE_PATHS,
    Somebody,
)
from tests.cms.translating import begin, draft, write

WORDS = ["Klaster rośnie", "Nowe laboratorium", "Łódź i Radom", "Żywe systemy", "ICT 2030"]


class Editors:
    """People who do one thing after another; `day` is how many days went by."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.number = self.day = 0

    def act(self, only: str = "") -> str:
        """Does something and says what; what is refused is undone."""
        names = sorted(name for name in dir(self) if name.startswith("do_"))
        name = only or self.random.choice(names)
        try:
            with transaction.atomic(), approved_elsewhere():
                said = getattr(self, name)()
        except (ValidationError, PermissionDenied) as error:
            return f"{name} refused: {str(error)[:100]}"
        return f"{name} {said}"

    def _page(self, model: Any = None, **conditions: Any) -> Any:
        found = Page.objects.filter(depth__gt=2, **conditions)
        if model is not None:
            kind = ContentType.objects.get_for_model(model)
            found = found.filter(content_type=kind)
        pks = sorted(found.values_list("pk", flat=True))
        if not pks:
            raise ValidationError("nothing there")
        return Page.objects.get(pk=self.random.choice(pks)).specific

    def _one(self, objects: Any) -> Any:
        found = list(objects.order_by("pk"))
        if not found:
            raise ValidationError("nothing there")
        return self.random.choice(found)

    def _new(self, word: str = "nowa") -> str:
        self.number += 1
        return f"{word}-{self.number}"

    # Pages

    def do_publish(self) -> str:
        page = self._page(alias_of=None)
        page.title = f"{self.random.choice(WORDS)} {self._new()}"
        page.lead = self.random.choice(WORDS)
        page.save_revision().publish()
        return str(page.pk)

    def do_draft(self) -> str:
        page = self._page(alias_of=None)
        page.title = f"Szkic {self._new()}"
        page.save_revision()
        return str(page.pk)

    def do_unpublish(self) -> str:
        page = self._page(live=True)
        page.unpublish()
        return str(page.pk)

    def do_publish_again(self) -> str:
        page = self._page(live=False, alias_of=None)
        page.save_revision().publish()
        return str(page.pk)

    def do_save_the_row(self) -> str:
        page = self._page(alias_of=None)
        page.show_in_menus = not page.show_in_menus
        page.cover = self._one(get_image_model().objects)
        page.save()
        return str(page.pk)

    def do_save_one_column(self) -> str:
        page = self._page(alias_of=None)
        page.seo_title = self._new("tytuł")
        page.save(update_fields=["seo_title"])
        return str(page.pk)

    def do_change_the_address(self) -> str:
        page = self._page()
        page.slug = self._new("adres")
        page.save()
        return str(page.pk)

    def do_move(self) -> str:
        page = self._page()
        target = self._page(locale=page.locale)
        if target.path.startswith(page.path):
            raise ValidationError("below itself")
        Page.objects.get(pk=page.pk).move(target, pos="last-child")
        return f"{page.pk} below {target.pk}"

    def do_reorder(self) -> str:
        page = self._page()
        sister = self._one(page.get_siblings(inclusive=False))
        Page.objects.get(pk=page.pk).move(sister, pos=self.random.choice(["left", "right"]))
        return f"{page.pk} beside {sister.pk}"

    def do_delete(self) -> str:
        page = self._page(numchild=0)
        page.delete()
        return str(page.pk)

    def do_delete_a_branch(self) -> str:
        if self.random.random() < 0.8:
            raise ValidationError("rather not")
        page = self._page(depth=3, numchild__lt=8)
        page.delete()
        return str(page.pk)

    def do_copy(self) -> str:
        page = self._page(alias_of=None)
        made = page.copy(
            recursive=self.random.random() < 0.3 and page.numchild < 5,
            update_attrs={"slug": self._new("kopia")},
            keep_live=self.random.random() < 0.8,
        )
        return f"{page.pk} as {made.pk}"

    def do_alias(self) -> str:
        page = self._page(alias_of=None)
        made = page.create_alias(update_slug=self._new("alias"), parent=page.get_parent())
        return f"{made.pk} of {page.pk}"

    def do_alias_in_the_other_language(self) -> str:
        page = self._page(alias_of=None)
        there = Locale.objects.exclude(pk=page.locale_id).get()
        if page.has_translation(there):
            raise ValidationError("there already")
        return str(page.copy_for_translation(there, copy_parents=True, alias=True).pk)

    def do_restrict(self) -> str:
        page = self._page()
        kind = self.random.choice(["login", "password"])
        PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
        return str(page.pk)

    def do_open(self) -> str:
        restriction = self._one(PageViewRestriction.objects)
        restriction.delete()
        return str(restriction.page_id)

    # As people and programs do it, and beside all that hears of it

    def do_ask_the_server(self) -> str:
        page = self._page(NewsPage, alias_of=None, locale__language_code="pl")
        other = page.get_translations().first()
        if other is None:
            raise ValidationError("no other version")
        somebody = self.random.choice(
            [
                Somebody(superuser(), page, other.specific),
                Somebody(superuser(), other.specific, page),
            ]
        )
        tables = [EDITOR_PATHS, SCREEN_PATHS, TREE_PATHS, PROGRAM_PATHS]
        ways = {f"{i} {name}": way for i, table in enumerate(tables) for name, way in table.items()}
        name = self.random.choice(sorted(ways))
        ways[name](somebody)
        return f"{name} at {somebody.page.pk}"

    def do_write_beside_it_and_repair(self) -> str:
        pk, title = self._page(alias_of=None).pk, self._new("obok")
        Page.objects.filter(pk=pk).update(title=title, draft_title=title)
        call_command("rebuild_translation_states", verbosity=0, stdout=StringIO())
        call_command("published", "rebuild", verbosity=0, stdout=StringIO())
        return f"{pk} {title}"

    def do_deploy(self) -> str:
        Document.objects.update(fingerprint=self._new("wersja"))
        return "documents of another version"

    # What pages say of each other

    def do_name_pages_in_news(self) -> str:
        item = self._page(NewsPage, alias_of=None)
        found = [self._page(self.random.choice([AreaPage, MemberPage])) for _ in range(2)]
        item.concerned_rows = [ConcernedPage(page_id=page.pk) for page in set(found)]
        topics = Topic.objects.filter(locale=item.locale)
        item.topic_rows = [NewsTopic(topic=self._one(topics))] if topics else []
        item.save_revision().publish()
        return f"{item.pk}: {sorted(page.pk for page in found)}"

    def do_name_a_front_runner(self) -> str:
        area = self._page(AreaPage, alias_of=None)
        area.named_front_runner = self.random.choice([None, self._page(MemberPage)])
        area.save_revision().publish()
        return f"{area.pk}: {area.named_front_runner_id}"

    def do_date_news_anew(self) -> str:
        item = self._page(NewsPage, alias_of=None)
        item.date = item.date.replace(day=self.random.randint(1, 28))
        item.save_revision().publish()
        return str(item.pk)

    def do_let_a_member_leave(self) -> str:
        member = self._page(MemberPage, alias_of=None)
        days = self.random.choice([None, -1, 0, 1])
        today = timezone.localdate()
        member.joined = None
        member.left = None if days is None else today + timezone.timedelta(days=days)
        member.save()
        return f"{member.pk} {days}"

    def do_take_back_a_consent(self) -> str:
        page = self._page(MissionPage, alias_of=None)
        rows = list(page.people.all())
        for row in rows:
            row.consent, row.consent_on = not row.consent, timezone.localdate()
        page.people = rows
        page.save()
        return str(page.pk)

    # Pictures, files, terms

    def do_change_a_picture(self) -> str:
        image = self._one(get_image_model().objects)
        image.credit = self._new("autor")
        if self.random.random() < 0.5:
            image.focal_point_x, image.focal_point_y = 10, 10
            image.focal_point_width = image.focal_point_height = 5
        image.save()
        return str(image.pk)

    def do_delete_a_picture(self) -> str:
        if self.random.random() < 0.7:
            raise ValidationError("rather not")
        image = self._one(get_image_model().objects)
        pk = image.pk
        image.delete()
        return str(pk)

    def do_lose_a_rendition(self) -> str:
        rendition = self._one(CmsRendition.objects)
        CmsRendition.objects.filter(pk=rendition.pk).delete()
        return str(rendition.image_id)

    def do_make_renditions(self) -> str:
        found = self._one(CmsRendition.objects)
        taken = CmsRendition.objects.filter(image=found.image_id).values_list("filter_spec")
        missing = CmsRendition.objects.exclude(filter_spec__in=taken).first()
        if missing is None:
            raise ValidationError("none is missing")
        made = CmsRendition(
            image_id=found.image_id,
            filter_spec=missing.filter_spec,
            focal_point_key="",
            file=found.file.name,
            width=missing.width,
            height=missing.height,
        )
        CmsRendition.objects.bulk_create([made], ignore_conflicts=True)
        return str(found.image_id)

    def do_change_a_file(self) -> str:
        document = self._one(get_document_model().objects)
        document.title = self._new("plik")
        document.save()
        return str(document.pk)

    def do_hide_a_picture(self) -> str:
        root = Collection.get_first_root_node()
        private = Collection.objects.filter(name="prywatne").first()
        if private is None:
            private = root.add_child(name="prywatne")
        if self.random.random() < 0.5:
            model = self.random.choice([get_image_model(), get_document_model()])
            item = self._one(model.objects)
            item.collection = self.random.choice([root, private])
            item.save()
            return f"{item} in {item.collection}"
        kept = CollectionViewRestriction.objects.filter(collection=private)
        if kept.exists():
            kept.first().delete()
            return "opened"
        CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
        return "closed"

    def do_rename_a_term(self) -> str:
        term = self._one(self.random.choice([Topic, Competence]).objects)
        term.name = self._new("termin")
        term.save()
        return f"{term._meta.label} {term.pk}"

    def do_delete_a_term(self) -> str:
        if self.random.random() < 0.7:
            raise ValidationError("rather not")
        term = self._one(self.random.choice([Topic, Competence]).objects)
        term.delete()
        return term.name

    # Translations, time, the site

    def do_translate(self) -> str:
        page = self._page(NewsPage, alias_of=None, locale__language_code="pl")
        if page.get_translations().filter(alias_of__isnull=False).exists():
            raise ValidationError("an alias stands in its place")
        translation = begin(page)
        texts = translation.source.stringsegment_set.values_list("string__data", flat=True)
        write(translation, {text: f"English {self._new('word')}" for text in texts})
        draft(translation).publish()
        return str(page.pk)

    def do_stop_or_start_a_translation(self) -> str:
        translation = self._one(Translation.objects)
        translation.enabled = not translation.enabled
        translation.save()
        return str(translation.source.object_id)

    def do_let_a_day_go_by(self) -> str:
        self.day += self.random.choice([1, 1, -1])
        return f"day {self.day}"

    def do_change_the_site(self) -> str:
        if self.random.random() < 0.7:
            raise ValidationError("rather not")
        site = Site.objects.get(is_default_site=True)
        site.site_name = self._new("strona")
        site.save()
        return site.site_name

    def do_say_the_site_otherwise(self) -> str:
        found = SiteSettings.current()
        found.name = {"pl": self._new("Klaster"), "en": self._new("Cluster")}
        found.save()
        return str(found.name)

    def do_change_a_menu(self) -> str:
        code = self.random.choice(["pl", "en"])
        menu = Menu.of(code)
        if menu.pk is None:
            raise ValidationError("nothing there")
        place = self.random.choice(["main", "footer"])
        shown = list(getattr(menu, place).raw_data)
        self.random.shuffle(shown)
        setattr(menu, place, shown[:4])
        menu.save()
        return f"{code} {place}"

    def do_lead_an_address_elsewhere(self) -> str:
        page = self._page(live=True)
        made = Redirect.objects.create(old_path=f"/{self._new('stary')}", redirect_page=page)
        return f"{made.old_path} to {page.pk}"
