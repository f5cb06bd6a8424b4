"""The admin's screen for a machine's drafts: choose pages, see what became of them."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Locale

from cms.ids import is_id
from cms.translation.jobs.models import Job
from cms.translation.roles.rights import may_work_in
from cms.translation.status.models import PageTranslation
from cms.translation.units.page import outstanding
from cms.types import Context

from .requests import DRAFT, ask
from .suggestions import translator

# How many pages of a direction are offered at once.
OFFERED = 100


class MachineView(WagtailAdminTemplateMixin, TemplateView):
    """Lists what waits; a POST of `language` and `page`s (sources) asks for their drafts."""

    template_name = "cms_translation/machine.html"
    page_title = _("Machine translation")
    header_icon = "cogs"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("cms_translation:machine"), "label": page_title},
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.locales = [
            locale for locale in Locale.objects.all() if may_work_in(request.user, locale)
        ]
        if not self.locales:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Asks for the drafts of the chosen pages, and tells of how many."""
        if translator() is None:
            messages.error(
                request,
                _("No machine translator is set. Ask an administrator to set one."),
            )
        else:
            pages = request.POST.getlist("page")
            rows = PageTranslation.objects.filter(
                locale__language_code=request.POST.get("language", ""),
                source__in=[pk for pk in pages if is_id(pk)],
            )
            count = ask(request.user, rows.select_related("source", "target", "locale"))
            self._tell(count)
        return redirect(get_valid_next_url_from_request(request) or "cms_translation:machine")

    def _tell(self, count: int) -> None:
        if not count:
            messages.warning(self.request, _("Choose at least one page that you may translate."))
            return
        sentence = ngettext(
            "%(count)s page will be drafted in the background. A person has to confirm each text.",
            "%(count)s pages will be drafted in the background. A person has to confirm each text.",
            count,
        )
        messages.success(self.request, sentence % {"count": count})

    def get_context_data(self, **kwargs: Any) -> Context:
        asked = Job.objects.filter(kind=DRAFT.name, user=self.request.user.pk)
        jobs = asked.select_related("source", "locale").order_by("-asked_at", "-pk")[:OFFERED]
        return super().get_context_data(
            translator=translator(),
            directions=self._directions(),
            requests=[(job, DRAFT.progress_of(job)) for job in jobs],
            at_work=any(job.finished_at is None for job in jobs),
            **kwargs,
        )

    def _directions(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = []
        for target in self.locales:
            for source in Locale.objects.exclude(pk=target.pk):
                waiting = outstanding(source.language_code, target)
                if rows := list(waiting[:OFFERED]):
                    more = waiting.count() - OFFERED if len(rows) == OFFERED else 0
                    found.append({"source": source, "target": target, "rows": rows, "more": more})
        return found


class MachineMenuItem(MenuItem):
    """Shown where a machine translator is set, to those who write in a language."""

    def __init__(self) -> None:
        super().__init__(
            _("Machine translation"),
            reverse_lazy("cms_translation:machine"),
            name="machine-translation",
            icon_name="cogs",
            order=960,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return translator() is not None and any(
            may_work_in(request.user, locale) for locale in Locale.objects.all()
        )
