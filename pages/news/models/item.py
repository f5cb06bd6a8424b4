"""A news item."""

import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.blanks import complete_text
from cms.content.dates import DatePrecision, PrecisionField, day_of, iso_date
from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.references import DocumentReference, PageReference
from cms.content.representation import as_data
from cms.content.summaries import absolute_url
from cms.content.vocabulary import TermData

from ..addresses import is_reserved


def today() -> datetime.date:
    return day_of()


def _once(ids: list[int]) -> list[int]:
    return list(dict.fromkeys(ids))


class NewsPage(BasePage):
    """A piece of news, with a date as exact as it is known."""

    # Tree rules
    parent_page_types: ClassVar[list[str]] = ["pages_news.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    og_type = "article"

    # Fields
    date = models.DateField(_("date"), default=today)
    date_precision = PrecisionField()
    body = BodyField(verbose_name=_("body"), blank=True)

    # Panels
    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
        FieldPanel("body"),
        InlinePanel("attachment_rows", heading=_("Attachments"), label=_("attachment")),
        MultiFieldPanel(
            [
                InlinePanel("topic_rows", heading=_("Topics"), label=_("topic")),
                InlinePanel(
                    "concerned_rows", heading=_("Pages concerned"), label=_("page concerned")
                ),
            ],
            heading=_("What the news is about"),
        ),
    ]

    # Search
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.RelatedFields(
            "attachment_rows",
            [
                index.SearchField("title"),
                index.RelatedFields("document", [index.SearchField("title")]),
            ],
        ),
        index.RelatedFields(
            "topic_rows", [index.RelatedFields("topic", [index.SearchField("name")])]
        ),
    ]

    # Translation
    translated_when_published = True
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        SynchronizedField("date"),
        SynchronizedField("date_precision"),
        TranslatableField("body"),
        TranslatableField("attachment_rows"),
        TranslatableField("topic_rows"),
        TranslatableField("concerned_rows"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "date",
        "date_precision",
        "topics",
        "body",
        "attachments",
        "concerned",
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    @property
    def list_date(self) -> datetime.date:
        return self.date

    @property
    def list_date_precision(self) -> str:
        return self.date_precision

    @property
    def card_label(self) -> str:
        return capfirst(super().card_label)

    @property
    def topics(self) -> list[TermData]:
        """Topics, in the editor's order."""
        return [as_data(row.topic) for row in self.topic_rows.all()]

    @property
    def attachments(self) -> list[DocumentReference]:
        """Files under the title that they have here."""
        return [
            DocumentReference(id=row.document_id, label=row.title)
            for row in self.attachment_rows.all()
        ]

    @property
    def concerned(self) -> list[PageReference]:
        """Areas, members, projects and partnerships that the news is about."""
        ids = [row.page_id for row in self.concerned_rows.all()]
        return [PageReference(id=pk) for pk in _once(ids)]

    def json_ld(self) -> dict[str, Any]:
        """The item as an article of schema.org, with its picture where the page is shown; a sample
        says that it is one."""
        article: dict[str, Any] = {
            "@type": "NewsArticle",
            "headline": self.title,
            "description": complete_text(self.lead),
            "datePublished": iso_date(self.date, self.date_precision),
            "mainEntityOfPage": absolute_url(self.get_url() or ""),
        }
        if self.last_published_at:
            article["dateModified"] = timezone.localtime(self.last_published_at).isoformat()
        if cover := self.shown.get("cover"):
            article["image"] = absolute_url(cover["src"])
        if self.is_sample:
            article["creativeWorkStatus"] = "Sample"
        return article

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The context of every page, with the address of the index for links to topics."""
        context = super().get_context(request, *args, **kwargs)
        above = (self.get_url(request) or "").removesuffix("/").rpartition("/")[0]
        return {**context, "index_url": f"{above}/"}

    def clean(self) -> None:
        super().clean()
        # What is not known is not kept: no day or month that somebody could take for a fact.
        if self.date and self.date_precision != DatePrecision.DAY:
            month = 1 if self.date_precision == DatePrecision.YEAR else self.date.month
            self.date = self.date.replace(month=month, day=1)
        if is_reserved(self.slug):
            raise ValidationError(
                {"slug": _("This address belongs to the archive; choose another.")}
            )
