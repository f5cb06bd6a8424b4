"""Putting a translation online again as readers knew it, after its original was withdrawn and is
published again."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page, PageLogEntry, Revision

from cms.content.pipeline import judge
from cms.content.publication import Publication, Refusal
from cms.translation.engine.versions import source_of, stored
from cms.translation.review.running import without_original
from cms.translation.review.workflow import locked, may_publish
from cms.translation.status.locks import lock
from cms.translation.status.models import PageTranslation, State
from cms.types import Context

from .addresses import workbench_url
from .rights import row_for


def known_version(target: Page) -> Revision | None:
    """The revision that readers saw last of a page that is offline; None where they never did, or
    where that revision has been purged."""
    if target.live or target.first_published_at is None:
        return None
    entries = PageLogEntry.objects.filter(page_id=target.pk, action="wagtail.publish")
    entry = entries.exclude(revision=None).order_by("-timestamp", "-pk").first()
    # The log keeps the number of a revision that is gone.
    return Revision.objects.filter(pk=entry.revision_id).first() if entry is not None else None


def original_offline(target: Page) -> Refusal | None:
    """Why a translation may not be published again while its original is withdrawn; None where
    that is online."""
    source = source_of(target)
    if source is None or stored(source).live:
        return None
    return without_original(target)


def refusal_of(revision: Revision, target: Page) -> Refusal | None:
    """Why a revision may not go online now; None where it may."""
    if (offline := original_offline(target)) is not None:
        return offline
    page = revision.as_object()
    page.live = True
    try:
        judge(Publication(page, stored(target), at=timezone.now()))
    except Refusal as refused:
        return refused
    return None


def offer_translations_again(request: HttpRequest, source: Page) -> None:
    """Tells who has published an original of its translations that readers knew and that are
    offline, with a button for each that may go online as it was."""
    if not source.live:
        return
    rows = PageTranslation.objects.filter(source_id=source.pk, target__live=False)
    known = rows.filter(target__first_published_at__isnull=False, target__alias_of=None)
    for row in known.exclude(state=State.DETACHED).select_related("target", "locale"):
        target: Any = row.target
        revision = known_version(target)
        if revision is None or not may_publish(request.user, target.specific):
            continue
        if refusal_of(revision, target) is None:
            said = _("%(language)s: readers knew this translation, and it is offline.")
            language = capfirst(row.locale.get_display_name())
            address = reverse("cms_translation:publish_again", args=[target.pk])
            button = messages.button(address, _("Publish it again"))
            messages.info(request, said % {"language": language}, buttons=[button])


class PublishAgainView(WagtailAdminTemplateMixin, TemplateView):
    """Asks whether a translation is to go online as readers knew it; a POST publishes it."""

    page_title = gettext_lazy("Publish the translation again")
    header_icon = "upload"
    template_name = "cms_translation/workbench/publish_again.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.row = row_for(request.user, kwargs["page_id"])
        self.target = stored(self.row.target)
        if not may_publish(request.user, self.target):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.revision = known_version(self.target)
        if self.revision is None:
            return redirect(workbench_url(self.target.pk))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Publishes the revision that readers saw last, or tells why that may not go online."""
        try:
            with transaction.atomic():
                lock({self.row.source_id, self.target.pk})
                target = locked(self.target)
                if (revision := known_version(target)) is None:
                    return redirect(workbench_url(target.pk))
                if (offline := original_offline(target)) is not None:
                    raise offline
                revision.publish(user=request.user)
        except Refusal as refused:
            messages.error(request, " ".join(refused.sentences()))
            return redirect(workbench_url(self.target.pk))
        title = self.target.get_admin_display_title()
        messages.success(request, _("“%(title)s” is online again.") % {"title": title})
        return redirect("wagtailadmin_explore", self.row.source.get_parent().pk)

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        return [
            *self.breadcrumbs_items,
            {"url": workbench_url(self.target.pk), "label": self.target.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> Context:
        refused = refusal_of(self.revision, self.target) if self.revision is not None else None
        return {
            **super().get_context_data(**kwargs),
            "row": self.row,
            "source": self.row.source,
            "refusal": refused.sentences() if refused is not None else [],
            "workbench_url": workbench_url(self.target.pk),
        }
