"""Members and their competences in the admin's menu."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.base import ViewSetGroup

from cms.content.vocabulary import TermViewSet
from cms.translation.workbench.listing import TranslatedListingViewSet, TranslationColumn

from .models import Competence, MemberPage

_SUBMENU = "register_members_menu_item"


class MemberViewSet(TranslatedListingViewSet):
    """All members with what tells them apart."""

    model = MemberPage
    icon = "group"
    menu_label = _("Profiles")
    list_filter: ClassVar[list[str]] = ["kind", "voivodeship", "locale"]
    list_display: ClassVar[list[Any]] = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("kind", label=_("Kind of organisation"), accessor="get_kind_display"),
        Column("town", label=_("Town"), sort_key="town"),
        DateColumn("left", label=_("Member until"), sort_key="left"),
        TranslationColumn(),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]


class CompetenceViewSet(TermViewSet):
    """The vocabulary of competences, each term with its name in every language."""

    model = Competence
    icon = "tag"
    menu_label = _("Competences")
    menu_hook = _SUBMENU


class MembersGroup(ViewSetGroup):
    """The menu of members."""

    menu_label = _("Members")
    menu_icon = "group"
    menu_order = 230
    submenu_hook = _SUBMENU
    items = (MemberViewSet("members"),)
