"""The home page."""

from typing import Any, ClassVar, TypedDict

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.normalisation import JudgedAsStored
from cms.content.references import ImageReference
from cms.content.representation import RowData, row_data
from cms.content.typography import bound


class FirstScreen(TypedDict):
    """What the home page begins with."""

    title: str
    sentence: str
    image: ImageReference | None
    calls: "list[RowData[HeroCall]]"


class HomePage(BasePage):
    """The root of a language; its sections are blocks that plugins bring, in any order."""

    # Tree rules
    is_language_root = True
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]

    # Fields
    hero_title = models.CharField(
        _("large title"),
        max_length=90,
        blank=True,
        help_text=_("A few words on the first screen. Empty: the page's title."),
    )
    hero_sentence = models.TextField(
        _("sentence"), max_length=250, blank=True, help_text=_("What the cluster does, for whom.")
    )
    body = BodyField(verbose_name=_("sections"), blank=True)

    # Panels
    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("hero_title"),
                FieldPanel("hero_sentence"),
                FieldPanel("cover"),
                FieldPanel("cover_alt"),
                InlinePanel("hero_calls", label=_("Button"), heading=_("Buttons"), max_num=2),
            ],
            heading=_("First screen"),
        ),
        FieldPanel("body"),
    ]

    # Search
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("hero_title"),
        index.SearchField("hero_sentence"),
        index.SearchField("body"),
    ]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("hero_title"),
        TranslatableField("hero_sentence"),
        TranslatableField("hero_calls"),
        TranslatableField("body"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, "hero", "body"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def hero(self) -> FirstScreen:
        """The first screen: title, sentence, picture and up to two calls to action."""
        return {
            "title": self.hero_title or self.title,
            "sentence": bound(self.hero_sentence),
            "image": ImageReference(id=self.cover_id, alt=self.cover_alt)
            if self.cover_id
            else None,
            "calls": [row_data(row) for row in self.hero_calls.all()],
        }


class HeroCall(TranslatableMixin, Orderable, JudgedAsStored):
    """A call to action of the first screen: a page of the site or an address."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="hero_calls")
    label = models.CharField(_("text of the button"), max_length=40)
    target = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page on this site"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.URLField(_("or another address"), blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("label"), FieldPanel("target"), FieldPanel("url")]

    translatable_fields: ClassVar[list[Any]] = [
        TranslatableField("label"),
        SynchronizedField("target"),
        SynchronizedField("url"),
    ]

    api_fields: ClassVar[list[str]] = ["label", "target", "url"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("button")
        verbose_name_plural = _("buttons")

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if self.target_id and self.url:
            raise ValidationError({"url": _("Choose a page or give an address, not both.")})
        if not (self.target_id or self.url):
            raise ValidationError({"target": _("Choose a page or give an address.")})
