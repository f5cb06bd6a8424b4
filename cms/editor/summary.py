"""The numbers at the top of the dashboard, where nothing is not told as “0 dokumentów”."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.site_summary import SummaryItem
from wagtail.documents.wagtail_hooks import DocumentsSummaryItem
from wagtail.images.wagtail_hooks import ImagesSummaryItem


class _None(SummaryItem):
    """In the place of an item whose number is zero."""

    template_name = "cms_editor/summary_of_none.html"

    def __init__(self, item: SummaryItem, icon: str, address: str, text: str) -> None:
        super().__init__(item.request)
        self.order = item.order
        self.said = {"icon": icon, "address": address, "text": text}

    def get_context_data(self, parent_context: Any) -> dict[str, str]:
        return self.said


def or_none(item: SummaryItem) -> SummaryItem:
    """The item, or the sentence that there is nothing yet."""
    if not isinstance(item, DocumentsSummaryItem | ImagesSummaryItem) or not item.is_shown():
        return item
    told = item.get_context_data({})
    if told.get("total_docs") == 0:
        return _None(item, "doc-full", reverse("wagtaildocs:index"), _("No documents yet"))
    if told.get("total_images") == 0:
        return _None(item, "image", reverse("wagtailimages:index"), _("No images yet"))
    return item
