"""Ways to the translator's screen, and the one away from it: translating a page no longer."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.translation.engine.versions import stored, translation_to
from cms.translation.review.stopping import why_not_by_hand
from cms.translation.review.workflow import may_publish
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.starting import may_start, start
from cms.translation.status.states import to_translate
from cms.types import Context

from .addresses import screen_for, workbench_url
from .rights import row_for, row_to_start


def of_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Goes from a page, in whatever language, to the screen of its translation."""
    page = get_object_or_404(Page, pk=page_id)
    rows = PageTranslation.objects.select_related("locale")
    row = rows.filter(target=page).first() or rows.filter(source=page).first()
    return redirect(screen_for(row)) if row else redirect("wagtailadmin_pages:edit", page_id)


class StartView(WagtailAdminTemplateMixin, TemplateView):
    """Shows what there is to translate; a POST begins, and goes to the screen."""

    page_title = _("Begin the translation")
    header_icon = "wagtail-localize-language"
    template_name = "cms_translation/workbench/start.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.row = row_to_start(request.user, kwargs["source_id"], kwargs["language_code"])
        self.locale = self.row.locale
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.row.state != State.MISSING:
            return redirect(screen_for(self.row))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begins the translation and goes to its screen; a sentence tells why where it may not."""
        try:
            return redirect(workbench_url(start(self.row.source, self.locale, request.user).pk))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(request.path)

    def get_page_subtitle(self) -> str:
        return str(self.row.source.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailadmin_explore_root"), "label": _("Pages")},
            {"url": "", "label": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> Context:
        source = self.row.source
        return {
            **super().get_context_data(**kwargs),
            "row": self.row,
            "source": source,
            "locale": self.locale,
            "texts": len(to_translate(stored(source))),
            "may_start": may_start(self.request.user, source, self.locale),
            "below": source.get_descendant_count(),
            "below_url": reverse("wagtail_localize:submit_page_translation", args=[source.pk]),
        }


class StoppingView(WagtailAdminTemplateMixin, TemplateView):
    """Asks what is to become of a page that is translated no longer."""

    page_title = _("Stop translating")
    header_icon = "cross"
    template_name = "cms_translation/workbench/stopping.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.row = row_for(request.user, kwargs["page_id"])
        self.target = stored(self.row.target)
        translation = translation_to(self.target)
        if translation is None or not may_publish(request.user, self.target):
            raise PermissionDenied
        self.translation = translation
        return super().get(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        title = self.row.source.get_admin_display_title()
        return [
            *self.breadcrumbs_items,
            {"url": workbench_url(self.target.pk), "label": title},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> Context:
        pk = self.target.pk
        return {
            **super().get_context_data(**kwargs),
            "row": self.row,
            "why_not": why_not_by_hand(self.translation),
            "stop_url": reverse("wagtail_localize:stop_translation", args=[self.translation.pk]),
            "edit_url": reverse("wagtailadmin_pages:edit", args=[pk]),
            "alias_url": reverse("wagtail_localize:convert_to_alias", args=[pk]),
            "workbench_url": workbench_url(pk),
        }
