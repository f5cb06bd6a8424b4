"""How a page's version in the other language stands, in the admin's listings."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.forms import CheckboxSelectMultiple
from django.template import Context as TemplateContext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import (
    ExplorableIndexView,
    GenericPageFilterSet,
    IndexView,
    PageFilterSet,
)
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Page

from cms.translation.status.models import PageTranslation, State
from cms.translation.status.privacy import PrivacyView
from cms.translation.status.worklist import gravest_first, urgency, with_pages
from cms.types import Context

from .addresses import screen_for
from .listing_buttons import find_buttons

_RANK = "translation_rank"
# After all others.
_NONE = 99


def versions_of(pages: Iterable[Page]) -> dict[int, PageTranslation]:
    """For each page its own state where it is a translation, else that of its version in the
    other language, the most urgent of several; pages without one are left out."""
    found = {page.pk for page in pages}
    rows = list(
        with_pages(gravest_first(PageTranslation.objects.all())).filter(
            Q(source_id__in=found) | Q(target_id__in=found)
        )
    )
    versions = {row.source_id: row for row in reversed(rows)}
    return {**versions, **{row.target_id: row for row in rows if row.target_id}}


def with_rank(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Pages with the urgency of what `versions_of` gives for each, to be ordered by."""
    rows = PageTranslation.objects.annotate(urgency=urgency()).order_by("urgency")
    own = rows.filter(target=OuterRef("pk")).values("urgency")[:1]
    others = rows.filter(source=OuterRef("pk")).values("urgency")[:1]
    return pages.annotate(**{_RANK: Coalesce(Subquery(own), Subquery(others), Value(_NONE))})


class TranslationColumn(BaseColumn):
    """How the version in the other language stands, linked to the screen where one goes on."""

    cell_template_name = "cms_translation/listing/state_cell.html"

    def __init__(self, name: str = "translation", **kwargs: Any) -> None:
        defaults = {"label": _("Translation"), "sort_key": _RANK, "width": "17%"}
        super().__init__(name, **{**defaults, **kwargs})

    def get_header_context_data(self, parent_context: TemplateContext) -> Context:
        context: Context = super().get_header_context_data(parent_context)
        # The search index does not know the states, so it cannot order by them.
        context["is_orderable"] = not parent_context.get("is_searching")
        return context

    def get_cell_context_data(self, instance: Page, parent_context: TemplateContext) -> Context:
        context: Context = super().get_cell_context_data(instance, parent_context)
        row = getattr(instance, "version_state", None)
        return {**context, "row": row, "screen": row and screen_for(row)}


class StateFilter(django_filters.MultipleChoiceFilter):
    """Pages whose version in the other language is in one of some states."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [choice for choice in State.choices if choice[0] != State.ORIGINAL]
        super().__init__(
            **{
                "label": _("Translation"),
                "choices": choices,
                "widget": CheckboxSelectMultiple,
                **kwargs,
            }
        )

    def filter(self, qs: QuerySet[Page], value: list[str]) -> QuerySet[Page]:
        if not value:
            return qs
        rows = PageTranslation.objects.filter(state__in=value)
        targets = rows.exclude(target=None).values("target_id")
        return qs.filter(Q(pk__in=targets) | Q(pk__in=rows.values("source_id")))


class _TranslatedPages(PageFilterSet):
    translation = StateFilter()


class _TranslatedPagesOfAllTypes(GenericPageFilterSet):
    translation = StateFilter()


class _Translated:
    """Makes a listing of pages one that knows their states, with one query for all of them."""

    is_searching: bool

    def annotate_queryset(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        return with_rank(super().annotate_queryset(pages))  # type: ignore[misc]

    def get_valid_orderings(self) -> list[str]:
        found = super().get_valid_orderings()  # type: ignore[misc]
        return [key for key in found if not (self.is_searching and key.endswith(_RANK))]

    def get_context_data(self, **kwargs: Any) -> Context:
        context: Context = super().get_context_data(**kwargs)  # type: ignore[misc]
        pages = list(context["object_list"])
        rows = versions_of(pages)
        find_buttons(pages)
        for page in pages:
            page.version_state = rows.get(page.pk)
        return context


class TranslatedIndexView(_Translated, IndexView):
    """A listing of one page type with the state of each page's other version."""

    base_filterset_class = _TranslatedPages


class _Explorer(_Translated, ExplorableIndexView):
    base_filterset_class = _TranslatedPagesOfAllTypes
    base_columns = [
        *ExplorableIndexView.base_columns[:-1],
        TranslationColumn(),
        *ExplorableIndexView.base_columns[-1:],
    ]


class _PagesOfAType(_Translated, ContentTypeUseView):
    base_filterset_class = _TranslatedPages

    def get_add_url(self) -> str | None:
        """No button leads where no page of this type can be added."""
        chooser = ChooseParentView(model=self.model, locale=None)
        parents = chooser.get_valid_parent_pages(self.request.user).select_related("locale")
        free = next((page for page in parents if self.model.can_create_at(page)), None)
        if free is None:
            return None
        return f"{super().get_add_url()}?locale={free.locale.language_code}"


class TranslatedListingViewSet(PageListingViewSet):
    """The listing of a page type with the state of each page's other version; its
    `list_display` holds a TranslationColumn."""

    index_view_class = TranslatedIndexView
    # The view has its own.
    filterset_class = PageListingViewSet.UNDEFINED


class TranslatedPageViewSet(PageViewSet):
    """The explorer with the state of each page's other version, and a filter by it."""

    index_view_class = _Explorer
    content_type_use_view_class = _PagesOfAType
    set_privacy_view_class = PrivacyView
    filterset_class = PageViewSet.UNDEFINED
