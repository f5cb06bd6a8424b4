"""Ways by which the live row of a page can change or its review be walked around, each as what
somebody's browser or program sends. `Ways` holds them by name."""

import datetime
import json
from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import APIToken, Locale, Page
from wagtail_localize.models import StringTranslation

from cms.translation.jobs.synchronising import bring_translations_up_to_date
from cms.translation.workbench.lines import seen
from cms.translation.workbench.shown import step_of
from tests.cms.people import client
from tests.cms.translating import let_time_pass, stored

V3 = "/api/v3-preview/pages/"


def other_lead(page: Any) -> str:
    """Other words than readers see, which contradict nothing."""
    return f"{page.get_latest_revision_as_object().lead} Indeed."


def shown(browser: Any, address: str) -> dict[str, str]:
    """What the question of a bulk action sends back of what it showed."""
    page = BeautifulSoup(browser.get(address).content, "html.parser")
    field = page.select_one("input[name=shown]")
    return {"shown": str(field["value"])} if field else {}


class Somebody:
    """Somebody at a page of a tree; `other` is the page's version in the other language."""

    def __init__(self, user: Any, page: Any, other: Any) -> None:
        self.user, self.page, self.other = user, page, other
        self.browser = client(user)

    def post(self, name: str, *args: Any, **sent: Any) -> Any:
        return self.browser.post(reverse(f"wagtailadmin_pages:{name}", args=args), sent)

    def bulk(self, action: str, **sent: Any) -> Any:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        address = f"{address}?id={self.page.pk}"
        return self.browser.post(
            address, {"next": "/admin/", **shown(self.browser, address), **sent}
        )

    def by_token(self, method: str, address: str, **data: Any) -> Any:
        headers = {}
        if self.user is not None:
            _token, secret = APIToken.create_token(user=self.user, name="próba")
            headers = {"authorization": f"Bearer {secret}"}
        return Client().generic(
            method, V3 + address, json.dumps(data), "application/json", headers=headers
        )

    def act(self, action: str, **data: Any) -> Any:
        address = f"{self.page.pk}/actions/{action}/"
        named = self.latest() if action == "publish" else ""
        return self.by_token("POST", address + named, **data)

    def latest(self) -> str:
        """How a program names the draft that it publishes."""
        latest = Page.objects.values_list("latest_revision_id", flat=True).get(pk=self.page.pk)
        return f"?revision={latest}" if latest else ""


def form(page: Any, **changes: Any) -> dict[str, Any]:
    """What Wagtail's own form of a news item sends, with another lead."""
    empty = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0"}
    sent = {
        "title": page.title,
        "slug": page.slug,
        "lead": other_lead(page),
        "date": timezone.localdate().isoformat(),
        "date_precision": "day",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    for relation in ("attachment_rows", "topic_rows", "concerned_rows"):
        sent |= {f"{relation}-{name}": value for name, value in empty.items()}
    return {**sent, **changes}


def _later() -> str:
    return (timezone.localtime() + datetime.timedelta(hours=2)).strftime("%Y-%m-%d %H:%M")


def naming(page: Any) -> dict[str, str]:
    """What Wagtail's own form says a decision is for: the step and the revision that it shows."""
    revision = page.get_latest_revision()
    if revision is None:
        return {"decided-step": step_of(page)}
    return {
        "decided-step": step_of(page),
        "loaded_revision_id": str(revision.pk),
        "loaded_revision_created_at": revision.created_at.isoformat(),
    }


def _form(*buttons: str, **fields: Any) -> Callable[[Somebody], None]:
    def sent(who: Somebody) -> None:
        pressed = naming(who.page) | {f"action-{button}": "1" for button in buttons}
        who.post("edit", who.page.pk, **form(who.page, **pressed, **fields))

    return sent


def by_the_engine_s_editor(who: Somebody) -> None:
    who.post("edit", who.page.pk, **form(who.page, action="publish"))


def schedule(who: Somebody) -> None:
    _form("publish", go_live_at=_later())(who)
    let_time_pass()


def schedule_by_program(who: Somebody) -> None:
    who.by_token("PATCH", f"{who.page.pk}/", go_live_at=_later(), lead=other_lead(who.page))
    who.act("publish")
    let_time_pass()


def unschedule(who: Somebody) -> None:
    for revision in who.page.revisions.all():
        who.post("revisions_unschedule", who.page.pk, revision.pk)


def revert(who: Somebody) -> None:
    oldest = who.page.revisions.order_by("pk").first()
    sent = form(who.page, revision=oldest.pk, **{"action-publish": "1"})
    who.post("revisions_revert", who.page.pk, oldest.pk, **sent)


def revert_by_program(who: Somebody) -> None:
    oldest = who.page.revisions.order_by("pk").first()
    who.act("revert", revision_id=oldest.pk)
    who.act("publish")


def _step(action: str) -> Callable[[Somebody], None]:
    def taken(who: Somebody) -> None:
        step = stored(who.page).current_workflow_task_state
        pk, named = step.pk if step is not None else 1, naming(who.page)
        who.post("workflow_action", who.page.pk, action, pk, comment="Dlatego.", **named)
        who.post("collect_workflow_action_data", who.page.pk, action, pk, comment="Dlatego.")
        pressed = named | {"action-workflow-action": "1", "workflow-action-name": action}
        pressed |= {"workflow-action-extra-data": json.dumps({"comment": "Dlatego."})}
        who.post("edit", who.page.pk, **form(who.page, **pressed))

    return taken


def _here(name: str, *args: Any, **sent: Any) -> Callable[[Somebody], None]:
    return lambda who: who.post(name, who.page.pk, *args, **sent)


def move(who: Somebody) -> None:
    home = who.page.get_parent().get_parent()
    for child in (who.other.get_parent(), home):
        who.post("move_confirm", who.page.pk, child.pk)


def copy(who: Somebody) -> None:
    sent = {"new_title": "Kopia", "new_slug": "kopia", "publish_copies": "on"}
    for parent in (who.page.get_parent(), who.other.get_parent()):
        who.post("copy", who.page.pk, new_parent_page=parent.pk, **sent)


def alias(who: Somebody) -> None:
    sent = {"new_title": "Alias", "new_slug": "alias", "alias": "on", "publish_copies": "on"}
    who.post("copy", who.other.pk, new_parent_page=who.page.get_parent().pk, **sent)


def write_beside(who: Somebody) -> None:
    address = ["pages_news", "newspage", who.page.get_parent().pk]
    who.post("add", *address, **form(who.page, slug="obok", **{"action-publish": "1"}))


def hide(who: Somebody) -> None:
    who.post("set_privacy", who.page.pk, restriction_type="login")


def lock_and_publish(who: Somebody) -> None:
    who.post("lock", who.page.pk)
    _form("publish")(who)
    who.post("unlock", who.page.pk)
    _form("publish")(who)


def move_many(who: Somebody) -> None:
    who.bulk("move", chooser=who.other.get_parent().pk)


def create_by_program(who: Somebody) -> None:
    meta = {"type": "pages_news.NewsPage", "parent_id": who.page.get_parent().pk}
    meta["action"] = "publish"
    who.by_token("POST", "", meta=meta, title="X", lead="X.", date="2031-05-17", body=[])


def _change(**data: Any) -> Callable[[Somebody], None]:
    def changed(who: Somebody) -> None:
        named = who.latest() if data.get("meta") else ""
        who.by_token("PATCH", f"{who.page.pk}/{named}", lead=other_lead(who.page), **data)

    return changed


def delete_by_program(who: Somebody) -> None:
    who.act("delete")
    who.by_token("DELETE", f"{who.page.pk}/")


def move_by_program(who: Somebody) -> None:
    for parent in (who.other.get_parent(), who.page.get_parent().get_parent()):
        who.act("move", destination_id=parent.pk, position="last-child")


def copy_by_program(who: Somebody) -> None:
    for parent in (who.other.get_parent(), who.page.get_parent()):
        who.act("copy", destination_id=parent.pk, slug="kopia", keep_live=True)


def alias_by_program(who: Somebody) -> None:
    parent = who.page.get_parent().pk
    who.by_token(
        "POST", f"{who.other.pk}/actions/create_alias/", destination_id=parent, slug="alias"
    )


def version_by_program(who: Somebody) -> None:
    for code in Locale.objects.values_list("language_code", flat=True):
        for page in (who.page, who.other, who.page.get_parent()):
            address = f"{page.pk}/actions/copy_for_translation/"
            who.by_token("POST", address, locale=code, alias=True, recursive=True)


def by_commands(who: Somebody) -> None:
    """What runs on a site without anybody asking."""
    if who.user is None:
        call_command("publish_scheduled", verbosity=0)
        call_command("rebuild_list_entries", verbosity=0)
        for source in Page.objects.filter(pk__in=[who.page.pk, who.other.pk]):
            bring_translations_up_to_date(source)


def screen(who: Somebody, name: str) -> str:
    return reverse(f"cms_translation:{name}", args=[who.page.pk])


def _on_the_screen(name: str, **sent: str) -> Callable[[Somebody], Any]:
    def acted(who: Somebody) -> Any:
        opened = who.browser.get(screen(who, "workbench"))
        shown = opened.context["shown"] if opened.status_code == 200 else ""
        told = {"comment": "Dlatego.", "shown": shown, **sent}
        return who.browser.post(screen(who, name), told)

    return acted


def save_on_the_screen(who: Somebody) -> None:
    for row in StringTranslation.objects.filter(context__object_id=who.page.translation_key):
        sent = {
            "path": row.context.path,
            "of": row.translation_of.data,
            "text": f"{row.data} Indeed.",
            "seen": seen(row.data),
        }
        who.browser.post(screen(who, "save"), sent)


def begin_on_the_screen(who: Somebody) -> None:
    for page in (who.page, who.other):
        for code in Locale.objects.values_list("language_code", flat=True):
            who.browser.post(reverse("cms_translation:start", args=[page.pk, code]))


Way = Callable[[Somebody], Any]
EDITOR_PATHS: dict[str, Way] = {
    "save": _form(),
    "publish": _form("publish"),
    "submit": _form("submit"),
    "publish in the engine's editor": by_the_engine_s_editor,
    "restart the translation": lambda who: who.post(
        "edit", who.page.pk, **form(who.page, **{"localize-restart-translation": "1"})
    ),
    "schedule": schedule,
    "unschedule": unschedule,
    "revert": revert,
    "cancel the review": _form("cancel-workflow"),
    "restart the review": _form("restart-workflow"),
    "confirm a cancellation": _here("confirm_workflow_cancellation"),
    "approve": _step("approve"),
    "reject": _step("reject"),
    "lock and publish": lock_and_publish,
}
SCREEN_PATHS: dict[str, Way] = {
    "save": save_on_the_screen,
    "submit": _on_the_screen("submit"),
    "approve": _on_the_screen("approve"),
    "send back": _on_the_screen("send_back"),
    "take back": _on_the_screen("take_back"),
    "comment": _on_the_screen("remark"),
    "look": lambda who: [who.browser.get(screen(who, name)) for name in ("workbench", "preview")],
    "begin": begin_on_the_screen,
    "accept": _on_the_screen("waive", code="number", digest="", reason="Dlatego."),
}
TREE_PATHS: dict[str, Way] = {
    "unpublish": _here("unpublish"),
    "delete": _here("delete"),
    "move": move,
    "order": _here("set_page_position", position="0"),
    "copy": copy,
    "alias": alias,
    "convert": _here("convert_alias"),
    "write beside": write_beside,
    "hide": hide,
    "publish many": lambda who: who.bulk("publish", include_descendants="on"),
    "unpublish many": lambda who: who.bulk("unpublish", include_descendants="on"),
    "delete many": lambda who: who.bulk("delete"),
    "move many": move_many,
    "commands": by_commands,
}
PROGRAM_PATHS: dict[str, Way] = {
    "create": create_by_program,
    "change": _change(),
    "change and publish": _change(meta={"action": "publish"}),
    "publish": lambda who: who.act("publish"),
    "unpublish": lambda who: who.act("unpublish", recursive=True),
    "delete": delete_by_program,
    "move": move_by_program,
    "copy": copy_by_program,
    "alias": alias_by_program,
    "convert": lambda who: who.act("convert_alias"),
    "version": version_by_program,
    "revert": revert_by_program,
    "schedule": schedule_by_program,
}
