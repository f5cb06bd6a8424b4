"""The listing of competence areas in the admin."""

from typing import Any, ClassVar

from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn

from cms.translation.workbench.listing import (
    TranslatedIndexView,
    TranslatedListingViewSet,
    TranslationColumn,
)
from cms.types import Context

from .front_runners import front_runner_warnings
from .models import AreaAssociate, AreaPage


class FrontRunnerColumn(Column):
    """Who leads an area, or what is wrong with that."""

    cell_template_name = "pages_competence/front_runner_cell.html"

    def get_value(self, instance: Any) -> dict[str, str]:
        member = instance.named_front_runner
        return {
            "name": member.title if member else "",
            "warning": instance.front_runner_warning,
        }


class AreaListing(TranslatedIndexView):
    """Finds out for all areas at once what their columns say."""

    def get_context_data(self, **kwargs: Any) -> Context:
        context: Context = super().get_context_data(**kwargs)
        areas = list(context["object_list"])
        rows = AreaAssociate.objects.filter(page__in=areas).values("page").annotate(n=Count("pk"))
        counted = dict(rows.values_list("page", "n"))
        for area, warning in zip(areas, front_runner_warnings(areas), strict=True):
            area.front_runner_warning = warning
            area.associates_counted = counted.get(area.pk, 0)
        return context


class AreaViewSet(TranslatedListingViewSet):
    """All areas with their language, front runner and number of associated entrepreneurs."""

    model = AreaPage
    index_view_class = AreaListing
    icon = "group"
    menu_label = _("Areas")
    add_to_admin_menu = True
    menu_order = 240
    list_display: ClassVar[list[Any]] = [
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        FrontRunnerColumn("front_runner", label=_("Front runner")),
        Column("associates_counted", label=_("Associated entrepreneurs")),
        TranslationColumn(),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
