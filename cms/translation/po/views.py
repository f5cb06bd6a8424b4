"""The admin's screens for PO files."""

from typing import Any

import polib
from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Locale, Page

from cms.ids import is_id
from cms.translation.roles.rights import may_work_in
from cms.translation.units.page import outstanding, row_of
from cms.types import Context

from .checking import check
from .export import catalogue
from .importing import take
from .reading import LIMIT, read
from .report import Report

_SALT = "cms.translation.po"
# A file that was looked at is to be confirmed on the same day.
_MAX_AGE = 24 * 60 * 60
# What a form may carry, see DATA_UPLOAD_MAX_MEMORY_SIZE.
_CARRIED = 2 * 1024 * 1024
# How many pages go into one file, so that it can be taken in again.
_IN_A_FILE = 100


def export_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """All texts of one translation, named by its page."""
    target = get_object_or_404(Page, pk=page_id)
    row = row_of(target)
    if row is None or not target.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    code = row.source.locale.language_code
    po = catalogue([row], row.locale, code, all_units=True)
    return _download(po, f"{row.source.slug}-{code}-{row.locale.language_code}.po")


def export_all(request: HttpRequest, source_code: str, target_code: str) -> HttpResponse:
    """What waits for a translator in a direction, in the order of the tree; `?part=` names which
    hundred pages of it, from 1."""
    locale = get_object_or_404(Locale, language_code=target_code)
    if not may_work_in(request.user, locale):
        raise PermissionDenied
    part = request.GET.get("part", "1")
    start = max(int(part) - 1, 0) * _IN_A_FILE if is_id(part) else 0
    rows = outstanding(source_code, locale)[start : start + _IN_A_FILE]
    po = catalogue(rows, locale, source_code)
    if not len(po):
        messages.success(request, _("Nothing waits to be translated in this direction."))
        return redirect("cms_translation:po-import")
    return _download(po, f"{source_code}-{target_code}{f'-{part}' if start else ''}.po")


def _download(po: polib.POFile, name: str) -> HttpResponse:
    answer = HttpResponse(str(po), content_type="text/x-gettext-translation; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("PO file"),
        help_text=_("A file that was exported here. First you see what would be taken from it."),
        widget=forms.FileInput(attrs={"accept": ".po"}),
    )


class ConfirmForm(forms.Form):
    """The file that was looked at, as it was, and what was decided about it."""

    carried = forms.CharField(widget=forms.HiddenInput, strip=False)
    shown = forms.CharField(widget=forms.HiddenInput)
    replace = forms.BooleanField(required=False)


class ImportView(WagtailAdminTemplateMixin, FormView):
    """Choose a file, look at what would be taken, confirm. Nothing is written before."""

    form_class = FileForm
    template_name = "cms_translation/po/import.html"
    page_title = _("Translations in PO files")
    header_icon = "doc-full-inverse"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("cms_translation:po-import"), "label": page_title},
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.locales = [
            locale for locale in Locale.objects.all() if may_work_in(request.user, locale)
        ]
        if not self.locales:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "carried" in request.POST:
            return self._confirm(ConfirmForm(request.POST))
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        file = form.cleaned_data["file"]
        try:
            # One more than is allowed is enough to know.
            content = file.read(LIMIT + 1)
            report = check(read(content), self.request.user)
            carried = signing.dumps(
                [self.request.user.pk, content.decode("utf-8-sig")], salt=_SALT, compress=True
            )
            if len(carried) > _CARRIED:
                raise ValidationError(
                    _("The file is too large. Export and import fewer pages at once.")
                )
        except ValidationError as error:
            form.add_error("file", error)
            return self.form_invalid(form)
        return self._show(report, carried)

    def _confirm(self, form: ConfirmForm) -> HttpResponse:
        try:
            if not form.is_valid():
                raise signing.BadSignature
            carried = form.cleaned_data["carried"]
            user_id, text = signing.loads(carried, salt=_SALT, max_age=_MAX_AGE)
            if user_id != self.request.user.pk:
                raise signing.BadSignature
            report = check(read(text.encode()), self.request.user)
        except (signing.BadSignature, ValidationError):
            messages.error(
                self.request, _("The file cannot be confirmed any more. Choose it once more.")
            )
            return redirect("cms_translation:po-import")
        if report.digest() != form.cleaned_data["shown"]:
            messages.warning(
                self.request,
                _("Something changed in the meantime and nothing was taken yet. Look once more."),
            )
            return self._show(report, carried)
        try:
            written = take(report, self.request.user, form.cleaned_data["replace"])
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
            return self._show(check(read(text.encode()), self.request.user), carried)
        count = sum(page.count for page in written)
        self._tell(count)
        done = {"written": written, "report": report}
        return self.render_to_response(self.get_context_data(form=FileForm(), done=done))

    def _tell(self, count: int) -> None:
        if not count:
            messages.warning(self.request, _("Nothing was taken."))
            return
        sentence = ngettext(
            "%(count)s text taken. The published pages stay as they are until somebody "
            "submits and publishes.",
            "%(count)s texts taken. The published pages stay as they are until somebody "
            "submits and publishes.",
            count,
        )
        messages.success(self.request, sentence % {"count": count})

    def _show(self, report: Report, carried: str) -> HttpResponse:
        confirm = ConfirmForm(initial={"carried": carried, "shown": report.digest()})
        return self.render_to_response(self.get_context_data(report=report, confirm=confirm))

    def get_context_data(self, **kwargs: Any) -> Context:
        return super().get_context_data(directions=self._directions(), **kwargs)

    def _directions(self) -> list[dict[str, object]]:
        """What may be exported: from each other language into those of the person."""
        return [
            _direction(source, target)
            for target in self.locales
            for source in Locale.objects.exclude(pk=target.pk)
        ]


def _direction(source: Locale, target: Locale) -> dict[str, object]:
    """A direction, how many pages wait in it, and its files: the numbers of their first and last
    page, and where they are."""
    code = source.language_code
    count = outstanding(code, target).count()
    address = reverse("cms_translation:po-export-all", args=[code, target.language_code])
    files = [
        (start + 1, min(start + _IN_A_FILE, count), f"{address}?part={start // _IN_A_FILE + 1}")
        for start in range(0, count, _IN_A_FILE)
    ]
    return {"source": source, "target": target, "pages": count, "files": files}
