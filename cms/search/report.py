"""The report of what people searched for and did not find, with a way to say what it is called."""

from collections.abc import Mapping
from typing import Any

import django_filters
from django.conf import settings
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, NumberColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from .models import SearchWithoutResults, Synonyms

_NOTHING, _INSTEAD = "nothing", "instead"


class SearchFilters(WagtailFilterSet):
    """What the report can be narrowed to."""

    language = django_filters.ChoiceFilter(
        label=_("Language"),
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        empty_label=_("All"),
        widget=RadioSelect,
    )
    shown = django_filters.ChoiceFilter(
        label=_("What was shown"),
        choices=[(_NOTHING, _("Nothing")), (_INSTEAD, _("Results of similar words"))],
        empty_label=_("All"),
        method="shown_instead",
        widget=RadioSelect,
    )

    class Meta:
        model = SearchWithoutResults
        fields: list[str] = []

    def shown_instead(self, rows: Any, name: str, value: str) -> Any:
        return rows.filter(shown_for="") if value == _NOTHING else rows.exclude(shown_for="")


class _SynonymColumn(BaseColumn):
    """Leads to a form for synonyms that begins with the words of the row."""

    cell_template_name = "cms_search/synonym_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        user = parent_context["request"].user
        may = ModelPermissionPolicy(Synonyms).user_has_permission(user, "add")
        return {**context, "synonym_url": _synonym_url(instance) if may else ""}


def _synonym_url(row: SearchWithoutResults) -> str:
    add = reverse(Synonyms.snippet_viewset.get_url_name("add"))  # type: ignore[attr-defined]
    return f"{add}?{urlencode({'language': row.language, 'alike': row.words})}"


def language_name(row: SearchWithoutResults | Synonyms) -> str:
    """The name of a row's language, in the language of whoever reads."""
    names = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    return gettext(str(names.get(row.language, row.language)))


def _last_asked(row: SearchWithoutResults) -> str:
    return date_format(row.last_asked, "DATE_FORMAT")


class SearchReport(ReportView):
    """Words that were searched for and not found, the most frequent first."""

    model = SearchWithoutResults
    permission_policy = ModelPermissionPolicy(SearchWithoutResults)
    any_permission_required = ("view",)
    page_title = _("Searches without results")
    header_icon = "search"
    index_url_name = "cms_search:without_results"
    index_results_url_name = "cms_search:without_results_results"
    filterset_class = SearchFilters
    is_searchable = True
    search_fields = ("words",)
    default_ordering = "-times"
    verbose_name_plural = _("searches without results")
    export_filename = "searches-without-results"
    columns = [
        Column("words", label=_("Searched for"), sort_key="words"),
        Column("language", label=_("Language"), accessor=language_name, sort_key="language"),
        NumberColumn("times", label=_("How often"), sort_key="times"),
        Column("last_asked", label=_("Last time"), accessor=_last_asked, sort_key="last_asked"),
        Column("shown_for", label=_("Shown instead"), sort_key="shown_for"),
        _SynonymColumn("synonym", label=_("Synonyms")),
    ]
    list_export = ["words", "language", "times", "last_asked", "shown_for"]
    export_headings: Mapping[str, Any] = {
        "words": _("Searched for"),
        "language": _("Language"),
        "times": _("How often"),
        "last_asked": _("Last time"),
        "shown_for": _("Shown instead"),
    }

    def to_row_dict(self, item: SearchWithoutResults) -> dict[str, Any]:
        return {**super().to_row_dict(item), "language": language_name(item)}

    @classmethod
    def is_for(cls, user: Any) -> bool:
        """Whether somebody may read what was searched for."""
        return bool(
            cls.permission_policy.user_has_any_permission(user, cls.any_permission_required)
        )

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.order_by(self.ordering, "-last_asked", "words")
