"""Events."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.fields import BodyField
from cms.content.models import BasePage


class EventPage(BasePage):
    """Something that takes place on a day, somewhere."""

    # Tree rules
    below_home = True
    subpage_types: ClassVar[list[str]] = []

    # Fields
    starts_on = models.DateField(_("day of the event"))
    place = models.CharField(_("place of the event"), max_length=200)
    body = BodyField(blank=True)

    # Panels
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("starts_on"),
        FieldPanel("place"),
        FieldPanel("body"),
    ]

    # Search
    search_fields = [*BasePage.search_fields, index.SearchField("place")]

    # Translation
    translated_when_published = True
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        SynchronizedField("starts_on"),
        TranslatableField("place"),
        TranslatableField("body"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, "starts_on", "place", "body"]

    class Meta:
        verbose_name = _("cluster event")
        verbose_name_plural = _("cluster events")

    @property
    def list_date(self) -> Any:
        return self.starts_on
