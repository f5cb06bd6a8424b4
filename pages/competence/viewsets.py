"""The listing of competence areas in the admin."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn

from cms.translation.workbench.listing import TranslatedListingViewSet, TranslationColumn

from .front_runners import front_runner_warning
from .models import AreaPage


class FrontRunnerColumn(Column):
    """Who leads an area, or what is wrong with that."""

    cell_template_name = "pages_competence/front_runner_cell.html"

    def get_value(self, instance: Any) -> dict[str, str]:
        member = instance.named_front_runner
        return {
            "name": member.title if member else "",
            "warning": front_runner_warning(instance),
        }


class AreaViewSet(TranslatedListingViewSet):
    """All areas with their language, front runner and number of associated entrepreneurs."""

    model = AreaPage
    icon = "group"
    menu_label = _("Areas")
    add_to_admin_menu = True
    menu_order = 240
    list_display: ClassVar[list[Any]] = [
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        FrontRunnerColumn("front_runner", label=_("Front runner")),
        Column(
            "associates",
            label=_("Associated entrepreneurs"),
            accessor=lambda page: page.associate_rows.count(),
        ),
        TranslationColumn(),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
