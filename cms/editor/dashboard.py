"""The dashboard: what waits for whoever looks, and what went out of date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import Component
from wagtail.admin.utils import get_user_display_name
from wagtail.models import GroupApprovalTask, Locale, Page, TaskState

from cms.translation.models import PageTranslation, RoleGroup, State
from cms.translation.roles.groups import PUBLISHER
from cms.translation.status.worklist import (
    gravest_first,
    in_sight_of,
    languages_translated_by,
    to_translate,
    with_pages,
)
from cms.translation.workbench.addresses import screen_for

from .sent_back import sent_back_to

_LIMIT = 10


@dataclass(frozen=True)
class Item:
    """Something that waits: a page under its title, with the screen where one goes on."""

    title: str
    language: str
    screen: str
    since: Any
    row: PageTranslation | None = None
    # Of a review: who submitted it, or who sent it back and what they said.
    author: str | None = None
    comment: str = ""


@dataclass(frozen=True)
class Section:
    """Things that wait for the same kind of work; `count` is of all of them."""

    key: str
    heading: Any
    items: list[Item]
    count: int
    more: str


def _item(row: Any) -> Item:
    return Item(
        title=row.source.get_admin_display_title(),
        language=row.locale.language_code,
        screen=screen_for(row),
        since=row.waiting_since,
        row=row,
    )


def _report(**filters: Any) -> str:
    query = "&".join(
        f"{name}={value}"
        for name, values in filters.items()
        for value in (values if isinstance(values, list | tuple) else [values])
    )
    return f"{reverse('cms_editor:translations')}?{query}"


class Waiting:
    """What waits for somebody, read once in a number of queries that no page adds to."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def languages(self) -> list[str]:
        return languages_translated_by(self.user)

    def sections(self) -> list[Section]:
        """The kinds of work for which something waits."""
        review, publish = self._tasks()
        tasks = f"{reverse('wagtailadmin_reports:workflow')}?reviewable=true"
        found = [
            self._sent_back(),
            self._to_translate(),
            Section("review", _("To review"), review[:_LIMIT], len(review), tasks),
            Section("publish", _("To publish"), publish[:_LIMIT], len(publish), tasks),
        ]
        return [section for section in found if section.items]

    def _sent_back(self) -> Section:
        found = sent_back_to(self.user, self.languages)
        items = [
            Item(
                title=_title(one.row.source if one.row else one.page),
                language=one.page.locale.language_code,
                screen=screen_for(one.row) if one.row else self._editor(one.page),
                since=one.at,
                row=one.row,
                author=one.by,
                comment=one.comment,
            )
            for one in found
        ]
        more = f"{reverse('wagtailadmin_reports:workflow')}?status=needs_changes"
        return Section("sent-back", _("Sent back"), items[:_LIMIT], len(items), more)

    def out_of_date(self) -> Section:
        """What is out of date without waiting for this person."""
        rows = in_sight_of(self.user).filter(state=State.OUTDATED)
        mine = to_translate(rows.filter(locale__language_code__in=self.languages))
        rows = with_pages(gravest_first(rows.exclude(pk__in=mine.values("pk"))))
        more = _report(state=State.OUTDATED)
        return _section("outdated", _("Out of date"), rows, more)

    def _to_translate(self) -> Section:
        rows = in_sight_of(self.user).filter(
            locale__language_code__in=self.languages, sent_back=False
        )
        rows = with_pages(gravest_first(to_translate(rows)))
        more = _report(state=[State.OUTDATED, State.MISSING, State.IN_PROGRESS])
        return _section("translate", _("To translate"), rows, more)

    def _tasks(self) -> tuple[list[Item], list[Item]]:
        """The current steps of reviews that this person decides: language, and going online."""
        states = list(
            TaskState.objects.reviewable_by(self.user)
            .filter(workflow_state__status="in_progress")
            .select_related("task", "workflow_state__requested_by", "revision")
            .defer("revision__content")
            .prefetch_related("revision__content_object")
        )
        publishing = set(
            GroupApprovalTask.objects.filter(
                groups__in=RoleGroup.objects.filter(role=PUBLISHER.key).values("group")
            ).values_list("pk", flat=True)
        )
        objects = [(s, s.revision.content_object) for s in states if s.revision]
        found = [(state, thing) for state, thing in objects if thing is not None]
        rows = _rows_of(thing for _state, thing in found)
        found.sort(key=lambda pair: (_urgency(rows.get(pair[1].pk)), pair[0].started_at))
        review: list[Item] = []
        publish: list[Item] = []
        codes = dict(Locale.objects.values_list("pk", "language_code"))
        for state, thing in found:
            row = rows.get(thing.pk) if isinstance(thing, Page) else None
            asked = state.workflow_state.requested_by
            item = Item(
                title=_title(thing),
                language=codes.get(getattr(thing, "locale_id", None), ""),
                screen=screen_for(row) if row else self._editor(thing),
                since=state.started_at,
                row=row,
                author=get_user_display_name(asked) if asked else "",
            )
            (publish if state.task_id in publishing else review).append(item)
        return review, publish

    def _editor(self, thing: Any) -> str:
        if isinstance(thing, Page):
            return reverse("wagtailadmin_pages:edit", args=[thing.pk])
        return AdminURLFinder(self.user).get_edit_url(thing) or ""


def _section(key: str, heading: Any, rows: Any, more: str) -> Section:
    shown = [_item(row) for row in rows[:_LIMIT]]
    count = len(shown) if len(shown) < _LIMIT else rows.count()
    return Section(key, heading, shown, count, more)


def _title(thing: Any) -> str:
    return str(thing.get_admin_display_title() if isinstance(thing, Page) else thing)


def _urgency(row: Any) -> int:
    return row.urgency if row else 99


def _rows_of(things: Iterable[Any]) -> Mapping[int, PageTranslation]:
    pages = [thing.pk for thing in things if isinstance(thing, Page)]
    rows = with_pages(gravest_first(PageTranslation.objects.filter(target_id__in=pages)))
    return {row.target_id: row for row in rows if row.target_id}


class _Panel(Component):
    def __init__(self, user: Any) -> None:
        self.waiting = Waiting(user)


class WaitingPanel(_Panel):
    """What waits for whoever looks: to translate, to review, to publish."""

    name = "waiting"
    template_name = "cms_editor/waiting_panel.html"
    order = 100

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"sections": self.waiting.sections(), "request": parent_context.get("request")}


class OutOfDatePanel(_Panel):
    """Which translations are out of date, besides those that wait for whoever looks."""

    name = "out_of_date"
    template_name = "cms_editor/out_of_date_panel.html"
    order = 105

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"section": self.waiting.out_of_date(), "request": parent_context.get("request")}
