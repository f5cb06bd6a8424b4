"""The checks of a translation in the admin, where a reviewer accepts a grave finding."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.translation.checks.finding import Finding
from cms.translation.checks.page import page_findings
from cms.translation.checks.waivers import unaccepted, waivers
from cms.translation.engine.ingestion import as_translated
from cms.translation.engine.versions import source_of, stored, translation_to
from cms.translation.language.plain import plain
from cms.translation.review.waiving import may_waive, waive
from cms.types import Context

from .addresses import workbench_url
from .pressing import by_a_button


class ChecksView(WagtailAdminTemplateMixin, TemplateView):
    """What a translation's draft of now says otherwise than its source, and what was accepted."""

    page_title = gettext_lazy("Checks against the original")
    header_icon = "check"
    template_name = "cms_translation/checks.html"
    _show_breadcrumbs = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.page = _translation(request, kwargs["page_id"])
        return super().get(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        title = self.page.get_admin_display_title()
        return [
            *self.breadcrumbs_items,
            {"url": workbench_url(self.page.pk), "label": title},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> Context:
        source = _source(self.page)
        found = page_findings(source, drafted(self.page))
        grave = unaccepted(self.page, found)
        accepted = {(row.code, row.digest): row for row in waivers(self.page)}
        return {
            **super().get_context_data(**kwargs),
            "page": self.page,
            "languages": (source.locale.language_code, self.page.locale.language_code),
            "grave": [_shown(self.page, f) for f in grave],
            "notices": [_shown(self.page, f) for f in found if not f.grave],
            "accepted": [
                {**_shown(self.page, f), "waiver": accepted[f.code, f.digest]}
                for f in found
                if f.grave and (f.code, f.digest) in accepted
            ],
            "may_waive": may_waive(self.request.user, self.page),
            "waive_url": reverse("cms_translation:waive", args=[self.page.pk]),
            "workbench_url": workbench_url(self.page.pk),
        }


@by_a_button("checks")
def waive_finding(request: HttpRequest, page_id: int) -> HttpResponse:
    """Accepts the finding that `code` and `digest` name, for `reason`, and goes to `next`."""
    page = _translation(request, page_id)
    named = (request.POST.get("code"), request.POST.get("digest"))
    found = page_findings(_source(page), drafted(page))
    finding = next((f for f in found if f.grave and (f.code, f.digest) == named), None)
    if finding is None:
        messages.warning(request, _("One of the texts has changed since. Look at it again."))
    else:
        try:
            waive(page, finding, request.POST.get("reason", ""), request.user)
            messages.success(request, _("Accepted. Your reason is kept in the page's history."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
    back = get_valid_next_url_from_request(request)
    return redirect(back or reverse("cms_translation:checks", args=[page.pk]))


def drafted(target: Page) -> Page:
    """A translation as the engine's strings say it now, unsaved; without the engine its draft."""
    translation = translation_to(target)
    if translation is None:
        return target.get_latest_revision_as_object()
    return as_translated(translation)


def _translation(request: HttpRequest, page_id: int) -> Page:
    """The specific page; for those who have to do with its tree."""
    page = stored(get_object_or_404(Page, pk=page_id))
    allowed = page.permissions_for_user(request.user)
    if not (allowed.can_edit() or may_waive(request.user, page)) or _source(page).pk == page.pk:
        raise PermissionDenied
    return page


def _source(page: Page) -> Page:
    return stored(source_of(page) or page)


def _shown(page: Page, finding: Finding) -> dict[str, object]:
    name = finding.path.split(".")[0]
    field = page._meta.get_field(name) if name else None
    related = getattr(field, "related_model", None)
    label = getattr(field, "verbose_name", None) or (related and related._meta.verbose_name_plural)
    return {
        "finding": finding,
        "field": capfirst(str(label or "")),
        "before": plain(finding.before),
        "after": plain(finding.after),
    }
