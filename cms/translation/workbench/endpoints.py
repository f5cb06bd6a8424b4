"""What the screen asks while somebody types: save, check, remember, draft, who else is here.

Each answer is JSON; one that says no carries `error`, a sentence for the person.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import wraps

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.models import EditingSession
from wagtail.admin.utils import get_user_display_name
from wagtail.models import get_default_page_content_type

from cms.translation.checks import findings
from cms.translation.engine.localize import StringSegment, StringTranslation
from cms.translation.engine.markup import normal
from cms.translation.engine.segments import place
from cms.translation.engine.sources import frozen_today
from cms.translation.engine.versions import stored, translation_to
from cms.translation.language.glossary import load
from cms.translation.machine.suggestions import MachineError, suggest
from cms.translation.status.models import PageTranslation
from cms.translation.status.texts import IGNORED_PATH
from cms.types import JsonObject, Person

from .accepted import Accepted, ShownFinding
from .addresses import workbench_url
from .lines import Line, Lines, Stage, key_of, key_of_named, seen
from .memory import remembered
from .rights import rights, row_for
from .saving import OtherWordsError, Wording, checked, save, text_named
from .wording import data_of, typed

# Who has a page open tells so every few seconds; a tab that is not looked at, every minute.
_HERE = timedelta(minutes=2)
_Answer = Callable[[HttpRequest, PageTranslation], JsonResponse]


def _refusing(answer: _Answer) -> Callable[..., HttpResponse]:
    """Turns what is refused into a sentence; without JavaScript into a message on the screen."""

    @wraps(answer)
    def view(request: HttpRequest, page_id: int) -> HttpResponse:
        row = row_for(request.user, page_id)
        try:
            said = answer(request, row)
        except ValidationError as error:
            said = JsonResponse({"error": " ".join(error.messages)}, status=422)
        except PermissionDenied as error:
            why = str(error) or rights(request.user, row, stored(row.target)).why_not
            said = JsonResponse({"error": why}, status=403)
        if request.method != "POST" or request.headers.get("Accept") == "application/json":
            return said
        return _shown_on_the_screen(request, said, page_id)

    return view


def _shown_on_the_screen(request: HttpRequest, said: JsonResponse, page_id: int) -> HttpResponse:
    told = json.loads(said.content)
    sent = request.POST
    if "error" in told:
        # The form is gone with the answer; what was typed is not.
        sentence = _("%(error)s You wrote: “%(text)s”")
        messages.error(request, sentence % {"error": told["error"], "text": _typed(sent)})
    else:
        messages.success(request, _("Saved."))
    key = key_of_named(sent.get("path", ""), sent.get("of", ""))
    return redirect(f"{workbench_url(page_id)}#line-{key}")


def _wording(request: HttpRequest, row: PageTranslation) -> Wording:
    """What a form says. Raises ValidationError where the page never had the text that it names."""
    sent = request.POST
    path = sent.get("path", "")
    of = text_named(row, path, sent.get("of", ""))
    return Wording(path, of, _typed(sent), sent.get("seen", ""))


def _typed(sent: QueryDict) -> str:
    # A button of its own sends what it stands for: the same text, or nothing.
    return sent.get("instead", sent.get("text", ""))


@require_POST
@_refusing
def save_line(request: HttpRequest, row: PageTranslation) -> JsonResponse:
    """Saves what was typed; 409 with the other's words where somebody else wrote meanwhile."""
    wording = _wording(request, row)
    try:
        save(row, wording, request.user)
    except OtherWordsError as error:
        return JsonResponse(_others(error, request.user), status=409)
    return JsonResponse(_state_of(row, wording))


def _others(error: OtherWordsError, user: Person) -> JsonObject:
    author = error.row.last_translated_by if error.row.pk else None
    if author == user:
        sentence = _(
            "You have changed this text in another window since you opened it here. What you wrote "
            "here is still in the field: keep it, or take the other."
        )
    else:
        name = get_user_display_name(author) if author else _("Somebody else")
        sentence = _(
            "%(name)s has changed this text since you opened it. Yours is still in the field: "
            "keep it, or take theirs."
        ) % {"name": name}
    return {
        "error": sentence,
        "theirs": error.text,
        "seen": error.seen,
    }


def _state_of(row: PageTranslation, wording: Wording) -> JsonObject:
    lines = Lines(row)
    line = lines.line(key_of(wording.path, wording.of))
    answer = {
        "to_do": lines.to_do,
        "progress": progress(lines),
        "saved": _("Saved at %(time)s") % {"time": date_format(timezone.localtime(), "H:i:s")},
    }
    if line is None:
        answer["error"] = _(
            "The original has changed here meanwhile. What you wrote is kept for the text of "
            "before. Load the page anew."
        )
        return answer
    return {
        **answer,
        "seen": line.seen,
        "stage": line.stage,
        "stage_label": str(Stage(line.stage).label),
        "findings": _told(lines.accepted.shown(line.findings(lines.glossary))),
    }


def progress(lines: Lines) -> str:
    """How much is left to do, as a sentence."""
    left = lines.to_do
    if not left:
        return _("All texts are translated.")
    return ngettext(
        "%(left)d text of %(all)d left to do", "%(left)d texts of %(all)d left to do", left
    ) % {"left": left, "all": lines.count}


def _told(found: list[ShownFinding]) -> list[JsonObject]:
    return [{"text": one.message, "grave": one.grave, "accepted": one.accepted} for one in found]


@require_POST
@_refusing
def check_line(request: HttpRequest, row: PageTranslation) -> JsonResponse:
    """What is wrong with what was typed so far; nothing is written."""
    wording = _wording(request, row)
    text = checked(row, wording)
    if wording.path == IGNORED_PATH or not text:
        return JsonResponse({"findings": []})
    codes = row.source.locale.language_code, row.locale.language_code
    found = findings(wording.of, text, *codes, load(), place(wording.path))
    return JsonResponse({"findings": _told(Accepted(row.target).shown(found))})


@require_GET
@_refusing
def similar(request: HttpRequest, row: PageTranslation) -> JsonResponse:
    """How texts like the one that `key` names were translated before, as HTML."""
    line = _line(row, request.GET.get("key", ""))
    besides = line.written and line.written.pk
    found = remembered(line.unit.text, row.source.locale, row.locale, besides)
    offered = [{"percent": one.percent, "of": one.of, "text": typed(one.text)} for one in found]
    context = {"found": offered, "languages": line.languages}
    html = render_to_string("cms_translation/workbench/similar.html", context, request)
    return JsonResponse({"html": html, "count": len(found)})


@require_POST
@_refusing
def draft_line(request: HttpRequest, row: PageTranslation) -> JsonResponse:
    """Asks the machine for one line; what a person wrote, or is writing, stays. 409 with the
    other's words where somebody else wrote since the line was shown."""
    wording = _wording(request, row)
    line = _line(row, key_of(wording.path, wording.of))
    if line.seen != wording.seen:
        there = line.written or StringTranslation()
        return JsonResponse(_others(OtherWordsError(there), request.user), status=409)
    begun = normal(wording.of, data_of(wording.typed)) if wording.typed.strip() else ""
    if begun and seen(begun) != line.seen:
        raise ValidationError(
            _("You have begun to translate this text. Empty it to ask the machine.")
        )
    allowed = rights(request.user, row, stored(row.target))
    if not allowed.writes:
        raise PermissionDenied(allowed.why_not)
    translation = translation_to(stored(row.target))
    if translation is None:
        raise ValidationError(_("This page is not kept in translation any more."))
    if not stored(row.target).workflow_in_progress:
        translation.source = frozen_today(row.source)
    segments = StringSegment.objects.filter(
        source=translation.source, context__path=line.path, string__data=line.unit.text
    )
    try:
        suggest(translation, segments.select_related("string", "context"), request.user)
    except MachineError as error:
        raise ValidationError(str(error)) from error
    drafted = Lines(row).line(line.key)
    answer = _state_of(row, wording)
    return JsonResponse({**answer, "text": drafted.text if drafted else ""})


def _line(row: PageTranslation, key: str) -> Line:
    line = Lines(row).line(key)
    if line is None:
        raise ValidationError(_("The original has changed here. Load the page anew."))
    return line


@require_GET
@_refusing
def others(request: HttpRequest, row: PageTranslation) -> JsonResponse:
    """Who else is on this page, what is written in it now, and whether one may still write."""
    sessions = EditingSession.objects.filter(
        content_type=get_default_page_content_type(),
        object_id=row.target_id,
        last_seen_at__gte=timezone.now() - _HERE,
    )
    people = {
        session.user_id: get_user_display_name(session.user)
        for session in sessions.exclude(user=request.user).select_related("user")
    }
    lines = Lines(row)
    return JsonResponse(
        {
            "others": _here(sorted(people.values())),
            "why_not": rights(request.user, row, stored(row.target)).why_not,
            "progress": progress(lines),
            "to_do": lines.to_do,
            "lines": {
                line.key: {
                    "seen": line.seen,
                    "text": line.text,
                    "stage": line.stage,
                    "stage_label": str(Stage(line.stage).label),
                }
                for line in lines.all
            },
        }
    )


def _here(names: list[str]) -> str:
    if not names:
        return ""
    return ngettext(
        "%(names)s is on this page too. You see what they write.",
        "%(names)s are on this page too. You see what they write.",
        len(names),
    ) % {"names": ", ".join(names)}
