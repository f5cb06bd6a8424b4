"""The report of all pages in all languages, to be filtered and taken away as a table."""

import datetime
from collections.abc import Mapping
from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import Exists, F, OuterRef, QuerySet
from django.forms import CheckboxSelectMultiple, NumberInput, RadioSelect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter, MultipleUserFilter, WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn, TitleColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page, get_page_content_types
from wagtail.permissions import policy_registry

from cms.translation.jobs.published import PUBLISHED
from cms.translation.jobs.running import failing
from cms.translation.models import ChangeSeverity, PageTranslation, State
from cms.translation.status.worklist import gravest_first, in_sight_of, with_pages
from cms.translation.workbench.addresses import screen_for

from .failing import FailingJobs, failing_jobs


def _types(request: Any) -> Any:
    return get_page_content_types(include_base_page_type=False)


def _owners(request: Any) -> Any:
    owners = Page.objects.exclude(owner=None).order_by().values("owner")
    return get_user_model()._default_manager.filter(pk__in=owners)


class TranslationFilters(WagtailFilterSet):
    """What the report can be narrowed to."""

    state = django_filters.MultipleChoiceFilter(
        label=_("State"),
        choices=[choice for choice in State.choices if choice[0] != State.ORIGINAL],
        widget=CheckboxSelectMultiple,
    )
    severity = django_filters.MultipleChoiceFilter(
        label=_("Severity"), choices=ChangeSeverity.choices, widget=CheckboxSelectMultiple
    )
    locale = django_filters.ModelChoiceFilter(
        label=_("Language"),
        queryset=lambda request: Locale.objects.all(),
        empty_label=_("All"),
        widget=RadioSelect,
    )
    type = MultipleContentTypeFilter(
        label=_("Type"),
        field_name="source__content_type",
        queryset=_types,
        widget=CheckboxSelectMultiple,
    )
    older_than = django_filters.NumberFilter(
        label=_("Waiting for at least this many days"),
        method="waiting_for",
        min_value=0,
        max_value=36500,
        widget=NumberInput(attrs={"min": 0}),
    )
    words = django_filters.NumberFilter(
        label=_("At least this many words left"),
        field_name="words_left",
        lookup_expr="gte",
        min_value=0,
        max_value=10**7,
        widget=NumberInput(attrs={"min": 0}),
    )
    owner = MultipleUserFilter(
        label=_("Owner"),
        field_name="source__owner",
        queryset=_owners,
        widget=CheckboxSelectMultiple,
    )

    class Meta:
        model = PageTranslation
        fields: list[str] = []

    def waiting_for(self, rows: Any, name: str, days: Any) -> Any:
        """Rows whose text has waited since before so many days."""
        before = timezone.now() - datetime.timedelta(days=int(days))
        return rows.filter(waiting_since__lte=before)


class _StateColumn(BaseColumn):
    cell_template_name = "cms_editor/report_state_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        return {**super().get_cell_context_data(instance, parent_context), "row": instance}


class _WordsColumn(Column):
    cell_template_name = "cms_editor/report_words_cell.html"


_ORIGINS = {
    "human": _("people"),
    "machine": _("a machine"),
    "mixed": _("people and a machine"),
}


def _title(row: PageTranslation) -> str:
    return str(row.source.get_admin_display_title())


def _type(row: PageTranslation) -> str:
    return str(row.source.page_type_display_name)


def _owner(row: PageTranslation) -> str:
    return get_user_display_name(row.source.owner) if row.source.owner else ""


class TranslationReport(ReportView):
    """Every page in every other language: its state, how grave, since when and how much is left;
    above them the jobs that fail."""

    template_name = "cms_editor/translations_report.html"
    model = PageTranslation
    permission_policy = policy_registry.get_by_type(Page)
    any_permission_required = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    index_url_name = "cms_editor:translations"
    index_results_url_name = "cms_editor:translations_results"
    filterset_class = TranslationFilters
    is_searchable = True
    search_fields = ("source__title", "source__draft_title", "target__title")
    default_ordering = "urgency"
    verbose_name_plural = _("translations")
    table_classname = "listing translations-report"
    export_filename = "translations"
    columns = [
        TitleColumn(
            "title",
            label=_("Title"),
            accessor=_title,
            get_url=screen_for,
            sort_key="source__title",
        ),
        _StateColumn("state", label=_("State"), sort_key="urgency", width="18%"),
        DateColumn("waiting_since", label=_("Since"), sort_key="waiting_since", width="12%"),
        _WordsColumn("words_left", label=_("Words left"), sort_key="words_left", width="9%"),
        Column("type", label=_("Type"), accessor=_type, width="12%"),
        Column("owner", label=_("Owner"), accessor=_owner, width="12%"),
    ]
    list_export = [
        "source_id",
        "title",
        "language",
        "original_language",
        "type",
        "state",
        "severity",
        "waiting_since",
        "done",
        "total",
        "words_left",
        "origin",
        "owner",
    ]
    export_headings: Mapping[str, Any] = {
        "source_id": _("Page"),
        "title": _("Title"),
        "language": _("Language"),
        "original_language": _("Original's language"),
        "type": _("Type"),
        "state": _("State"),
        "severity": _("Severity"),
        "waiting_since": _("Since"),
        "done": _("Segments translated"),
        "total": _("Segments"),
        "words_left": _("Words left"),
        "origin": _("Translated by"),
        "owner": _("Owner"),
    }

    @classmethod
    def is_for(cls, user: Any) -> bool:
        """Whether somebody has business with pages at all."""
        return bool(
            cls.permission_policy.user_has_any_permission(user, cls.any_permission_required)
        )

    def get_base_queryset(self) -> QuerySet[PageTranslation]:
        rows = with_pages(gravest_first(in_sight_of(self.request.user)))
        not_begun = failing().filter(kind=PUBLISHED.name, source=OuterRef("source_id"))
        return rows.annotate(failing=Exists(not_begun))

    @cached_property
    def failing_jobs(self) -> FailingJobs:
        """The jobs that the template tells of."""
        return failing_jobs(self.request.user)

    def order_queryset(self, queryset: Any) -> Any:
        if self.ordering == self.default_ordering:
            return queryset
        # What waits for nobody stands last, on every database.
        since = F("waiting_since")
        oldest, latest = since.asc(nulls_last=True), since.desc(nulls_last=True)
        named = {"waiting_since": oldest, "-waiting_since": latest}
        return queryset.order_by(named.get(self.ordering, self.ordering), oldest, "source__path")

    def to_row_dict(self, item: PageTranslation) -> dict[str, Any]:
        return {
            "source_id": item.source_id,
            "title": _title(item),
            "language": str(item.locale.get_display_name()),
            "original_language": str(item.source.locale.get_display_name()),
            "type": _type(item),
            "state": item.get_state_display(),
            "severity": item.get_severity_display(),
            "waiting_since": getattr(item, "waiting_since", None),
            "done": item.done,
            "total": item.total,
            "words_left": item.words_left,
            "origin": str(_ORIGINS.get(item.origin, "")),
            "owner": _owner(item),
        }
