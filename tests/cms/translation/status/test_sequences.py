"""Whatever happens in whatever order, the kept states are those computed from scratch."""

import datetime
import random
import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.translation.engine.versions import source_among, versions
from cms.translation.jobs.synchronising import ask_for_what_is_behind
from cms.translation.models import PageText, PageTranslation, State
from cms.translation.review.workflow import approve, request_changes, submit
from cms.translation.status.records import rebuild
from cms.translation.status.starting import start
from cms.translation.status.states import compute
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.background import clock
from tests.cms.translating import (
    ENGLISH,
    ONE,
    TWO,
    begin,
    draft,
    let_time_pass,
    locale,
    news,
    paragraph,
    put_online,
    stored,
    write,
)
from tests.cms.translation.po.files import exported_of, imported

pytestmark = pytest.mark.django_db

WORDS = ["Klaster liczy 140 firm", "Klaster liczy 500 firm.", "Nowy tekst", "Łódź, 7 maja", "ICT"]

SAID = {
    **ENGLISH,
    WORDS[0]: "The cluster has 140 companies",
    WORDS[1]: "The cluster has 500 companies.",
    WORDS[2]: "This text is new",
    WORDS[3]: "We meet in Łódź, 7 May",
    WORDS[4]: "Information technology and ICT",
}


def other(text, mark="other"):
    """A text in the other language; addresses stay addresses, numbers stay numbers."""
    if re.fullmatch("[a-z0-9-]+", text):
        return f"{text}-{mark}"
    numbers = " ".join(re.findall(r"\d+", text))
    return f"{SAID.get(text, f'The words of item {numbers}')} ({mark})"


class Newsroom:
    """Some news, and people who do things to them at random."""

    def __init__(self, seed, user, commit):
        self.random = random.Random(seed)  # noqa: S311
        self.user, self.commit = user, commit
        self.number = 0
        self.begun = [self._new("pl") for _ in range(3)] + [self._new("en")]

    def _new(self, code):
        self.number += 1
        slug = f"news-{self.number}"
        return news(code, slug=slug, title=f"News {self.number}").translation_key

    def act(self):
        action = self.random.choice([name for name in dir(self) if name.startswith("do_")])
        page = self.random.choice(
            list(NewsPage.objects.filter(translation_key__in=self.keys()).order_by("pk"))
        )
        try:
            with self.commit():
                getattr(self, action)(page)
        except (ValidationError, PermissionDenied) as error:
            return f"{action} {page.pk} refused: {error}"
        return f"{action} {page.pk}"

    def keys(self):
        left = NewsPage.objects.filter(translation_key__in=self.begun)
        if not left.exists():
            self.begun.append(self._new("pl"))
        return self.begun

    def translations(self, page):
        return Translation.objects.filter(source__object_id=page.translation_key, enabled=True)

    def do_edit(self, page):
        self._change(page)
        page.save_revision()

    def do_edit_and_publish(self, page):
        self._change(page)
        page.save_revision().publish()

    def _change(self, page):
        if page.alias_of_id:
            page.alias_of = None
            page.save()
        choice = self.random.randrange(5)
        if choice == 0:
            page.lead = self.random.choice(["", *WORDS])
        elif choice == 1:
            page.title = self.random.choice(WORDS)
        elif choice == 2:
            page.date = datetime.date(2026, 1, self.random.randint(1, 28))
        else:
            blocks = [ONE, TWO, paragraph(self.random.choice(WORDS), ONE["id"])]
            blocks = self.random.sample(blocks[1:], self.random.randint(0, 2))
            page.body = page.body.stream_block.to_python(blocks)

    def do_publish_the_draft(self, page):
        if page.latest_revision and not page.alias_of_id:
            page.latest_revision.publish()

    def do_unpublish(self, page):
        page.unpublish()

    def do_schedule(self, page):
        if page.alias_of_id:
            return
        page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
        page.save_revision().publish()

    def do_let_time_pass(self, page):
        let_time_pass()

    def do_submit(self, page):
        source = source_among(versions(page.translation_key))
        if source is not None:
            there = Locale.objects.exclude(pk=source.locale_id).get()
            begin(stored(source), there.language_code)

    def do_translate_a_string(self, page):
        for translation in self.translations(page):
            segments = StringSegment.objects.filter(source=translation.source)
            if texts := list(segments.order_by("order").values_list("string__data", flat=True)):
                text = self.random.choice(texts)
                kind = self.random.choice(["manual", "machine"])
                write(translation, {text: self.random.choice([text, other(text)])}, kind)

    def do_translate_all(self, page):
        for translation in self.translations(page):
            segments = StringSegment.objects.filter(source=translation.source)
            texts = segments.values_list("string__data", flat=True)
            write(translation, {text: other(text) for text in texts})

    def do_take_back_a_string(self, page):
        found = StringTranslation.objects.filter(context__object_id=page.translation_key)
        if rows := list(found.order_by("pk")):
            self.random.choice(rows).delete()

    def source(self, page):
        return stored(source_among(versions(page.translation_key)))

    def do_begin(self, page):
        source = self.source(page)
        start(source, Locale.objects.exclude(pk=source.locale_id).get(), self.user)

    def do_hand_in(self, page):
        for translation in self.translations(page):
            if self._has_target(translation):
                submit(translation, self.user, "Gotowe.")

    def do_decide(self, page):
        if page.workflow_in_progress:
            if self.random.random() < 0.8:
                approve(page, self.user)
            else:
                request_changes(page, self.user, "Jeszcze raz.")

    def do_translate_hand_in_and_approve(self, page):
        self.do_begin(page)
        self.do_translate_all(page)
        self.do_hand_in(page)
        target = NewsPage.objects.filter(
            translation_key=page.translation_key, alias_of=None
        ).exclude(pk=self.source(page).pk)
        for found in target:
            approve(found, self.user)
            if self.random.random() < 0.5:
                approve(stored(found), self.user)

    def do_take_up_what_a_worker_left(self, page):
        ask_for_what_is_behind()
        clock()

    def do_import_po(self, page):
        for translation in self.translations(page):
            catalogue = translation.export_po()
            for entry in catalogue:
                entry.msgstr = other(entry.msgid, "po")
            translation.import_po(catalogue, delete=self.random.random() < 0.3)

    def do_po_files(self, page):
        for row in PageTranslation.objects.filter(source__translation_key=page.translation_key):
            code = row.source.locale.language_code
            catalogue = exported_of(row, code)
            for entry in catalogue:
                entry.flags, entry.msgstr = [], other(entry.msgid, "exchanged")
            imported(catalogue, self.user, replace=self.random.random() < 0.5)

    def do_draft(self, page):
        for translation in self.translations(page):
            if self._has_target(translation):
                draft(translation)

    def do_draft_and_publish(self, page):
        for translation in self.translations(page):
            if self._has_target(translation):
                put_online(draft(translation))

    def do_publish_the_stock_way(self, page):
        for translation in self.translations(page):
            translation.save_target(publish=self.random.random() < 0.5)

    def _has_target(self, translation):
        return NewsPage.objects.filter(
            translation_key=translation.source.object_id,
            locale=translation.target_locale,
            alias_of=None,
        ).exists()

    def do_sync(self, page):
        for translation in self.translations(page):
            translation.source.update_from_db()

    def do_start_review(self, page):
        if not page.alias_of_id and not page.workflow_in_progress and page.latest_revision:
            page.get_workflow().start(page, self.user)

    def do_review(self, page):
        if page.workflow_in_progress and (task := page.current_workflow_task_state):
            if self.random.random() < 0.7:
                task.approve(user=self.user)
            else:
                task.reject(user=self.user)

    def do_write_behind_our_back(self, page):
        NewsPage.objects.filter(pk=page.pk).update(lead=self.random.choice(WORDS))
        if self.random.random() < 0.3:
            PageText.objects.filter(pk=page.pk).delete()
        if self.random.random() < 0.3:
            PageTranslation.objects.filter(source__translation_key=page.translation_key).delete()
        rebuild(self.keys())
        again = rebuild(self.keys())
        assert (again.texts, again.states, again.unknown) == (0, 0, 0)

    def do_stop_or_start(self, page):
        found = Translation.objects.filter(source__object_id=page.translation_key)
        for translation in found:
            translation.enabled = not translation.enabled
            translation.save()

    def do_move(self, page):
        page.move(NewsIndexPage.objects.get(locale=page.locale), pos="first-child")

    def do_copy(self, page):
        if len(self.begun) < 8:
            self.number += 1
            copied = page.copy(update_attrs={"slug": f"copy-{self.number}"}, keep_live=True)
            self.begun.append(copied.translation_key)

    def do_delete(self, page):
        if self.random.random() < 0.3:
            page.delete()

    def do_alias(self, page):
        there = Locale.objects.exclude(pk=page.locale_id).get()
        if not page.alias_of_id and not page.has_translation(there):
            page.copy_for_translation(there, alias=True)


def mistakes(keys):
    found = []
    for key in keys:
        pages = versions(key)
        source = source_among(pages)
        kept = list(PageTranslation.objects.filter(source__translation_key=key))
        if source is None:
            expected = []
        else:
            others = Locale.objects.exclude(pk=source.locale_id)
            expected = [compute(source, other.pk) for other in others]
        for row in expected:
            own = next((r for r in kept if r.source_id == row.source_id), None)
            if own is None or own.facts() != row.facts():
                found.append((own and own.facts(), row.facts()))
        if len(kept) != len(expected):
            found.append((kept, expected))
        for page in pages:
            if page.live and page.locale == locale("en") and source and page.pk != source.pk:
                row = PageTranslation.objects.get(target=page)
                if row.state not in (State.ALIAS, State.DETACHED):
                    shown = stored(page)
                    texts = {entry["text"] for entry in shown.row_text.segments}
                    if texts & {"Pierwszy akapit.", "Drugi akapit."}:
                        confirmed = StringTranslation.objects.filter(
                            context__object_id=key, data__in=texts
                        )
                        if not confirmed.exists():
                            found.append(("Polish in English", texts))
    return found


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_kept_states_are_the_computed_ones(
    seed, django_capture_on_commit_callbacks, django_user_model
):
    user = django_user_model.objects.create_superuser("somebody", "s@example.org", "x")
    newsroom = Newsroom(seed, user, lambda: django_capture_on_commit_callbacks(execute=True))
    done = []
    for _ in range(50):
        done.append(newsroom.act())
        assert not mistakes(newsroom.begun), done
    assert Page.find_problems() == ([], [], [], [], [])
    assert sum(" refused" in one for one in done) < 25, done
