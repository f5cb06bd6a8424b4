"""The screen of what a translation shows in place of its source's links, pictures and files."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.translation.engine.versions import stored
from cms.types import Context

from .addresses import workbench_url
from .replacements import Replacement, replace, replacements
from .rights import rights, row_for


class ReplacementsView(WagtailAdminTemplateMixin, TemplateView):
    """Each of them, and a form that puts something else in its place."""

    page_title = gettext_lazy("Links, pictures and files")
    header_icon = "link"
    template_name = "cms_translation/workbench/replacements.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.row = row_for(request.user, kwargs["page_id"])
        self.target = stored(self.row.target)
        self.found = replacements(self.row)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Puts what was chosen in the place that `key` names, or the original's own again."""
        one = next((one for one in self.found if one.key == request.POST.get("key")), None)
        if one is None:
            messages.warning(request, _("The original has changed here. Look at it again."))
            return redirect(request.path)
        sent = "" if "original" in request.POST else request.POST.get(f"r{one.key}-value", "")
        try:
            replace(self.row, one, sent, request.POST.get("seen", ""), request.user)
            messages.success(request, _("Saved. Readers see it after the next review."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        except PermissionDenied as error:
            messages.error(request, str(error) or _("You may not change this page now."))
        return redirect(request.path)

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        title = self.row.source.get_admin_display_title()
        return [
            *self.breadcrumbs_items,
            {"url": workbench_url(self.target.pk), "label": title},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> Context:
        fields = [_form(one) for one in self.found]
        items = [
            {"one": one, "form": form, "thing": one.thing(one.value)}
            for one, form in zip(self.found, fields, strict=True)
        ]
        media = sum((form.media for form in fields), forms.Media())
        return {
            **super().get_context_data(**kwargs),
            "row": self.row,
            "items": items,
            "media": media,
            "rights": rights(self.request.user, self.row, self.target),
            "workbench_url": workbench_url(self.target.pk),
            "languages": (self.row.source.locale.language_code, self.row.locale.language_code),
        }


def _form(one: Replacement) -> forms.Form:
    """A form of the one field, under a name of its own."""
    one.field.required = False
    one.field.label = _("In the translation")
    form = forms.Form(prefix=f"r{one.key}", initial={"value": one.instead})
    form.fields["value"] = one.field
    return form
