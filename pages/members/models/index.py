"""The directory of members."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.summaries import absolute_url


class MemberIndexPage(BasePage):
    """The directory of a language: filters, an A–Ż index, pages."""

    # Tree rules
    below_home = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["pages_members.MemberPage"]

    # Fields
    body = BodyField(
        verbose_name=_("body"),
        blank=True,
        help_text=_("Shown below the list. The list itself makes itself from the profiles."),
    )

    # Panels
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    # Search
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("body"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, "body"]

    class Meta:
        verbose_name = _("member directory")
        verbose_name_plural = _("member directories")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The shared context with the directory as the address's parameters ask for it."""
        from ..directory import Directory

        context = super().get_context(request, *args, **kwargs)
        context["directory"] = self.directory = Directory(self.locale, request.GET)
        context["page_obj"] = self.directory.page
        if self.directory.is_narrowed or self.directory.page.number > 1:
            context["part"] = self.directory.letter
            context["addresses"] = self.directory.addresses(self)
        return context

    def json_ld(self) -> dict[str, Any]:
        """The members on the page of the list that is shown, in their order."""
        directory = getattr(self, "directory", None)
        if directory is None:
            return {}
        return {
            "@type": "ItemList",
            "name": self.title,
            "numberOfItems": directory.page.paginator.count,
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": place,
                    "name": item["title"],
                    "url": absolute_url(item["html_url"]),
                }
                for place, item in enumerate(directory.items, start=directory.page.start_index())
            ],
        }
