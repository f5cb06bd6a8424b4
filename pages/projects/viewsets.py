"""The listings of projects and partnerships in the admin."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn

from cms.translation.workbench.listing import TranslatedListingViewSet, TranslationColumn

from .models import PartnershipPage, ProjectPage
from .required import RULES

_TITLE = PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title")
_STATUS = PageStatusColumn("status", label=_("Status"), sort_key="live")


class LackingColumn(Column):
    """What the page lacks to go live, in its latest version."""

    cell_template_name = "pages_projects/lacking_cell.html"

    def get_value(self, instance: Any) -> list[str]:
        latest = instance.get_latest_revision_as_object()
        rule = RULES.get(latest.period)
        if rule is None:
            return [str(latest._meta.get_field("period").verbose_name)]
        lacking = latest.lacking()
        return [str(element.label) for element in rule.elements if element.field in lacking]


class ProjectViewSet(TranslatedListingViewSet):
    """EU-funded projects with their period and what they lack."""

    model = ProjectPage
    icon = "folder-open-inverse"
    menu_label = _("EU projects")
    add_to_admin_menu = True
    menu_order = 250
    list_filter: ClassVar[list[str]] = ["period"]
    list_display: ClassVar[list[Any]] = [
        _TITLE,
        Column("period", label=_("Funding period"), accessor="get_period_display"),
        Column("durability_end", label=_("End of durability"), sort_key="durability_end"),
        LackingColumn("lacking", label=_("Lacking")),
        TranslationColumn(),
        _STATUS,
    ]


class PartnershipViewSet(TranslatedListingViewSet):
    """Strategic partnerships with their programme."""

    model = PartnershipPage
    icon = "link"
    menu_label = _("Partnerships")
    add_to_admin_menu = True
    menu_order = 251
    list_display: ClassVar[list[Any]] = [
        _TITLE,
        Column("programme", label=_("Programme"), sort_key="programme"),
        Column("generation", label=_("Generation")),
        TranslationColumn(),
        _STATUS,
    ]
