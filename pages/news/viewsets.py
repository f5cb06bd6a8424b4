"""News and their topics in the admin's menu."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.base import ViewSetGroup

from cms.content.dates import dated
from cms.content.vocabulary import TermViewSet
from cms.translation.workbench.listing import TranslatedListingViewSet, TranslationColumn

from .models import NewsPage, Topic

_SUBMENU = "register_news_menu_item"


class ExactDateColumn(Column):
    """A date as exactly as it is known."""

    def get_value(self, instance: Any) -> str:
        return dated(instance.date, instance.date_precision)


class NewsViewSet(TranslatedListingViewSet):
    """All news with their dates."""

    model = NewsPage
    icon = "doc-full-inverse"
    menu_label = _("Items")
    list_filter: ClassVar[list[str]] = ["date", "locale", "is_sample"]
    list_display: ClassVar[list[Any]] = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        ExactDateColumn("date", label=_("Date"), sort_key="date"),
        TranslationColumn(),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]


class TopicViewSet(TermViewSet):
    """The vocabulary of topics, each term with its name in every language."""

    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    menu_hook = _SUBMENU


class NewsGroup(ViewSetGroup):
    """The menu of news."""

    menu_label = _("News")
    menu_icon = "doc-full-inverse"
    menu_order = 255
    submenu_hook = _SUBMENU
    items = (NewsViewSet("news"),)
