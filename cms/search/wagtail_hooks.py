"""The search in the admin: synonyms, the report of what was not found, and files that are moved
all at once."""

from collections.abc import Iterable
from typing import Any, ClassVar

import django_filters
from django import forms
from django.conf import settings
from django.contrib.auth.models import Permission
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from . import admin_urls
from .effects import files_changed
from .models import Synonyms
from .report import SearchReport, language_name


class AddSynonyms(CreateView):
    """A form that begins with what its address names, such as words of the report."""

    def get_initial_form_instance(self) -> Synonyms:
        asked = self.request.GET
        return Synonyms(language=asked.get("language", ""), alike=asked.get("alike", ""))


class SynonymsFilters(WagtailFilterSet):
    """The languages by their names rather than by their codes."""

    language = django_filters.ChoiceFilter(
        label=_("Language"),
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Synonyms
        fields: ClassVar[list[str]] = ["language"]


class SynonymsViewSet(SnippetViewSet):
    """The listing and the form of synonyms."""

    model = Synonyms
    add_view_class = AddSynonyms
    icon = "search"
    menu_label = _("Synonyms")
    menu_order = 260
    add_to_admin_menu = True
    list_display: ClassVar[list[Any]] = [
        "__str__",
        Column("language", label=_("Language"), accessor=language_name, sort_key="language"),
    ]
    list_per_page = 50
    filterset_class = SynonymsFilters
    search_fields: ClassVar[list[str]] = ["alike"]
    search_backend_name = None
    panels: ClassVar[list[Any]] = [
        FieldPanel("language", widget=forms.Select(choices=settings.WAGTAIL_CONTENT_LANGUAGES)),
        FieldPanel("alike"),
    ]


register_snippet(SynonymsViewSet)


class _ReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return SearchReport.is_for(request.user)


@hooks.register("register_admin_urls")
def report_addresses() -> list[Any]:
    return [path("reports/searches/", include(admin_urls))]


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> MenuItem:
    return _ReportItem(
        _("Searches without results"),
        reverse("cms_search:without_results"),
        name="searches-without-results",
        icon_name="search",
        order=95,
    )


@hooks.register("register_permissions")
def permission_to_read_the_report() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="cms_search", codename="view_searchwithoutresults"
    )


@hooks.register("after_bulk_action")
def files_moved_between_collections(
    request: HttpRequest, action_type: str, objects: Iterable[Model], action: Any
) -> None:
    """Pictures and files put into a collection all at once, which may be a private one."""
    for model in (get_image_model(), get_document_model()):
        files_changed(model, [one.pk for one in objects if isinstance(one, model) and one.pk])
