"""The pages of the stock site, as its documentation would write them."""

from typing import Any, ClassVar

from django.db import models
from wagtail.api import APIField
from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.api.fields import ImageRenditionField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField


class StockPage(Page):
    """What every page shows around its content."""

    class Meta:
        abstract = True

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        root = self.get_ancestors(inclusive=True).filter(depth=2).first()
        context["home"] = root
        context["menu"] = root.get_children().live().in_menu() if root else []
        context["breadcrumbs"] = self.get_ancestors().filter(depth__gte=2)
        context["versions"] = self.get_translations(inclusive=True).live().select_related("locale")
        return context


class HomePage(StockPage):
    """The front page, with the newest news."""

    intro = RichTextField(blank=True)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        news = NewsPage.objects.live().public().filter(locale=self.locale)
        context["news"] = news.select_related("cover").order_by("-date")[:3]
        context["sections"] = self.get_children().live().specific()
        return context


class NewsIndexPage(StockPage):
    """A list of news, twelve a page."""

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        news = NewsPage.objects.child_of(self).live().public()
        context["news"] = news.select_related("cover").order_by("-date")[:12]
        return context


class NewsPage(StockPage):
    """A news item with what ours shows: date, lead, cover and text."""

    date = models.DateField(db_index=True)
    lead = models.TextField(blank=True)
    cover = models.ForeignKey(
        "wagtailimages.Image", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(
        [("heading", CharBlock()), ("text", RichTextBlock()), ("picture", ImageChooserBlock())],
    )

    translatable_fields: ClassVar = [TranslatableField("lead"), TranslatableField("body")]
    api_fields: ClassVar = [
        APIField("date"),
        APIField("lead"),
        APIField("cover"),
        APIField("cover_card", serializer=ImageRenditionField("fill-640x360", source="cover")),
        APIField("body"),
    ]
