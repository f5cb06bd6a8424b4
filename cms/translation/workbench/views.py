"""The translator's screen: a page's texts beside their translations."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin.models import EditingSession
from wagtail.admin.ui.editing_sessions import EditingSessionsModule
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, get_default_page_content_type

from cms.translation.engine.ingestion import as_translated
from cms.translation.engine.versions import stored, translation_to
from cms.translation.machine.suggestions import translator
from cms.translation.review.unmanned import unmanned_on_the_way
from cms.translation.review.waiving import may_waive
from cms.translation.review.workflow import may_publish
from cms.types import Context

from .accepted import ShownFinding
from .addresses import workbench_url
from .endpoints import progress
from .history import steps
from .lines import Line, Lines, Stage
from .rights import rights, row_for
from .shown import Shown
from .unread import Unread

# What the list may be narrowed to, by the value of `show`.
_SHOWN = {
    "": _("All texts"),
    "new": _("New to readers"),
    "todo": _("To do"),
    "changed": _("Changed in the original"),
    "machine": _("Drafted by a machine"),
    "warnings": _("With warnings"),
    "comments": _("With comments"),
}
# What one of them is called while a review runs.
_IN_REVIEW = {"new": _("Changed in this review")}


class WorkbenchView(WagtailAdminTemplateMixin, TemplateView):
    """A translation beside its source, for whoever sees one of them in the admin."""

    page_title = _("Translation")
    header_icon = "wagtail-localize-language"
    template_name = "cms_translation/workbench/workbench.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.row = row_for(request.user, kwargs["page_id"])
        self.target = stored(self.row.target)
        self.rights = rights(request.user, self.row, self.target)
        return super().get(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.row.source.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        parent = self.target.get_parent()
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse("wagtailadmin_explore", args=[parent.pk]),
                "label": parent.get_admin_display_title(),
            },
            {"url": workbench_url(self.target.pk), "label": self.get_page_subtitle()},
        ]

    def get_header_more_buttons(self) -> list[Button]:
        pk, user = self.target.pk, self.request.user
        found = [
            Button(
                _("Checks against the original"),
                reverse("cms_translation:checks", args=[pk]),
                icon_name="clipboard-list",
                priority=10,
            ),
            Button(
                _("Links, pictures and files"),
                reverse("cms_translation:replacements", args=[pk]),
                icon_name="link",
                priority=20,
            ),
            Button(
                _("History"),
                reverse("wagtailadmin_pages:history", args=[pk]),
                icon_name="history",
                priority=30,
            ),
        ]
        if self.target.permissions_for_user(user).can_edit():
            address = reverse("cms_translation:po-export", args=[pk])
            found.append(Button(_("Download as PO file"), address, "", "download", priority=40))
        if may_publish(user, self.target) and not self.target.workflow_in_progress:
            address = reverse("cms_translation:stopping", args=[pk])
            found.append(Button(_("Stop translating"), address, icon_name="cross", priority=60))
        return sorted(found)

    def get_context_data(self, **kwargs: Any) -> Context:
        lines = Lines(self.row)
        found = [
            (line, lines.accepted.shown(line.findings(lines.glossary)))
            for line in lines.with_aids()
        ]
        show = self.request.GET.get("show", "")
        unread = Unread(self.row, self.target, lines)
        self.new = {line.key for line in unread.lines}
        shown = Shown(self.row, self.target, lines)
        grave = shown.grave
        return {
            **super().get_context_data(**kwargs),
            "row": self.row,
            "source": self.row.source,
            "target": self.target,
            "rights": self.rights,
            "lines": [one for one in found if self._is_shown(show, *one)],
            "filters": self._filters(show, found, lines.count),
            "show": show,
            "count": lines.count,
            "done": lines.count - lines.to_do,
            "to_do": lines.to_do,
            "progress": progress(lines),
            "grave": grave,
            "may_waive": bool(grave) and may_waive(self.request.user, self.target),
            "nothing_new": unread.none,
            "unread": unread,
            "new": self.new,
            "unmanned": unmanned_on_the_way(self.target),
            "remarks": lines.remarks(),
            "steps": steps(self.target),
            "shown": shown.to_send(),
            "machine": translator(),
            "languages": lines.languages,
            "preview_url": reverse("cms_translation:preview", args=[self.target.pk]),
            "preview_modes": self.target.preview_modes,
            "workbench_url": workbench_url(self.target.pk),
            "editing_sessions": self._session(),
        }

    def _is_shown(self, show: str, line: Line, findings: list[ShownFinding]) -> bool:
        return {
            "new": line.key in self.new,
            "todo": line.to_do,
            "changed": line.stage == Stage.CHANGED,
            "machine": line.stage == Stage.MACHINE,
            "warnings": any(finding.open for finding in findings),
            "comments": bool(line.comments),
        }.get(show, True)

    def _filters(
        self, show: str, found: list[tuple[Line, list[ShownFinding]]], texts: int
    ) -> list[dict[str, object]]:
        in_review = self.target.workflow_in_progress
        counted = [
            {
                "value": value,
                "label": _IN_REVIEW.get(value, label) if in_review else label,
                # Of all, the address is shown and is no text.
                "count": sum(self._is_shown(value, *one) for one in found) if value else texts,
                "active": value == show,
            }
            for value, label in _SHOWN.items()
        ]
        return [one for one in counted if one["count"] or one["active"]]

    def _session(self) -> EditingSessionsModule | None:
        """Who else is here, told as in Wagtail's own editors."""
        EditingSession.cleanup()
        session = EditingSession.objects.create(
            user=self.request.user,
            content_type=get_default_page_content_type(),
            object_id=self.target.pk,
            last_seen_at=now(),
        )
        place = (Page._meta.app_label, Page._meta.model_name, self.target.pk, session.pk)
        return EditingSessionsModule(
            session,
            reverse("wagtailadmin_editing_sessions:ping", args=place),
            reverse("wagtailadmin_editing_sessions:release", args=[session.pk]),
            [],
        )


class PartsView(WorkbenchView):
    """What of the screen follows from what is saved, for the script: counts, state, what next."""

    template_name = "cms_translation/workbench/parts.html"

    def _session(self) -> None:
        """The person is here with the screen already."""


class PreviewView(View):
    """The page as it will be: what is translated in its language, the rest in the source's."""

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """The page as its type shows it, in the preview mode that `mode` names."""
        row = row_for(request.user, page_id)
        target: Any = stored(row.target)
        if (translation := translation_to(target)) is not None:
            target = as_translated(translation)
        mode = request.GET.get("mode", target.default_preview_mode)
        framed = request.GET.get("in_preview_panel") == "true"
        said = {"is_translating": True, "in_preview_panel": framed}
        answer: HttpResponse = target.make_preview_request(request, mode, said)
        # The page's own answer forbids every frame.
        answer["X-Frame-Options"] = "SAMEORIGIN"
        return answer
