"""The rows of a news item."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.normalisation import JudgedAsStored
from cms.media.fields import DocumentForeignKey

# What news may concern; an area, a member or a project shows the news that names it.
CONCERNED_TYPES = (
    "pages_competence.AreaPage",
    "pages_members.MemberPage",
    "pages_projects.ProjectPage",
    "pages_projects.PartnershipPage",
)


class NewsTopic(TranslatableMixin, Orderable):
    """A topic of a news item."""

    page = ParentalKey("pages_news.NewsPage", on_delete=models.CASCADE, related_name="topic_rows")
    topic = models.ForeignKey(
        "pages_news.Topic",
        verbose_name=_("topic"),
        on_delete=models.CASCADE,
        related_name="news_rows",
    )

    panels: ClassVar[list[Any]] = [FieldPanel("topic")]
    # Translatable, so that the English row has the English term.
    translatable_fields: ClassVar[list[Any]] = [TranslatableField("topic")]
    api_fields: ClassVar[list[str]] = ["topic"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return str(self.topic)


class NewsAttachment(TranslatableMixin, Orderable, JudgedAsStored):
    """A file that belongs to a news item."""

    page = ParentalKey(
        "pages_news.NewsPage", on_delete=models.CASCADE, related_name="attachment_rows"
    )
    document = DocumentForeignKey(
        verbose_name=_("file"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Its language, format and size are shown by themselves."),
    )
    title = models.CharField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("As readers see it. Leave empty for the title of the file itself."),
    )

    panels: ClassVar[list[Any]] = [FieldPanel("document"), FieldPanel("title")]
    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("document"),
        TranslatableField("title"),
    ]
    api_fields: ClassVar[list[str]] = ["document", "title"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self) -> str:
        return self.title or str(self.document)


class ConcernedPage(TranslatableMixin, Orderable):
    """An area, a member, a project or a partnership that a news item is about."""

    news = ParentalKey(
        "pages_news.NewsPage", on_delete=models.CASCADE, related_name="concerned_rows"
    )
    # In every language the Polish page: compare by translation key.
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("An area, a member, a project or a partnership. It then shows this news."),
    )

    panels: ClassVar[list[Any]] = [PageChooserPanel("page", list(CONCERNED_TYPES))]
    translatable_fields: ClassVar[list[Any]] = [SynchronizedField("page")]
    api_fields: ClassVar[list[str]] = ["page"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("page concerned")
        verbose_name_plural = _("pages concerned")

    def __str__(self) -> str:
        return str(self.page)

    def clean(self) -> None:
        super().clean()
        kind = self.page_id and self.page.specific_class
        if kind and kind._meta.label not in CONCERNED_TYPES:
            raise ValidationError(
                {"page": _("Choose an area, a member, a project or a partnership.")}
            )
