"""The base of every page type, and the stored keys that lists are ordered by."""

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.media.fields import ImageForeignKey
from cms.types import Context, Person

from .alphabet import sort_key
from .dates import day_of
from .feeds import FeedLink, feed_links
from .fields import PageParentLink
from .forms import PageCopyForm, PageForm, other_language
from .home_pages import home_page_types
from .normalisation import normalise, normalise_with_rows
from .permissions import PagePermissions
from .pipeline import admitted, changed, published
from .preview_modes import PreviewMode, mode_named, modes_of
from .publication import Change, ChangeKind
from .row_order import number_rows
from .rows import publication_of
from .slugs import latin_slug
from .standing import restricted_or_aliased, restrictions_before

# Where a page without a date stands in the order of dates.
UNDATED = datetime.datetime(1000, 1, 1, tzinfo=datetime.UTC)


class BasePage(Page):
    """A page of the site. A page type inherits it and states its parts in this order:
    tree rules, fields, panels, search, translation, API, methods."""

    # Tree rules
    is_language_root: ClassVar[bool] = False
    # A page type that stands directly below a language's home page, whatever plugin brings that.
    below_home: ClassVar[bool] = False
    # A page type that every page links to from its footer.
    in_footer: ClassVar[bool] = False

    # Fields
    page_ptr = PageParentLink()
    slug: Any  # Wagtail's own column, which carries no type.
    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("One or two sentences that make a reader go on. Shown on cards and in search."),
    )
    cover = ImageForeignKey(
        verbose_name=_("cover picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    cover_alt = models.CharField(
        _("what the cover picture shows"),
        max_length=250,
        blank=True,
        help_text=_("For readers who do not see it. Leave empty when it only decorates."),
    )
    is_sample = models.BooleanField(
        _("sample content"),
        default=False,
        help_text=_("Marked as a sample on the page and in the API."),
    )

    # What the page shows, while it is being served; see `get_context`.
    shown: Mapping[str, Any] = MappingProxyType({})

    # Panels
    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel([FieldPanel("cover"), FieldPanel("cover_alt")], heading=_("Picture")),
    ]
    settings_panels = [*Page.settings_panels, FieldPanel("is_sample")]
    base_form_class = PageForm
    copy_form_class = PageCopyForm

    # Search
    # The index is written with the row, and not by a task that may wait behind others.
    search_auto_update = False
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead", boost=2),
        # It says what people look for on a page, in words that may be nowhere else on it.
        index.SearchField("search_description"),
    ]

    # Translation
    # A page type whose translations are begun, or get the text of today, when a page is published.
    translated_when_published: ClassVar[bool] = False
    # A page type that shows less where a version in another language does, such as a withdrawn
    # consent: all versions are indexed together.
    shows_its_versions: ClassVar[bool] = False
    translatable_fields: ClassVar[list[Any]] = [
        TranslatableField("title"),
        TranslatableField("slug"),
        TranslatableField("seo_title"),
        TranslatableField("search_description"),
        TranslatableField("lead"),
        TranslatableField("cover_alt"),
        SynchronizedField("show_in_menus"),
        SynchronizedField("cover"),
        SynchronizedField("is_sample"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = ["lead", "cover", "is_sample"]

    class Meta:
        abstract = True

    @classmethod
    def clean_parent_page_models(cls) -> list[type[Page]]:
        """Parent types; for `below_home`, the home pages, whoever brings them."""
        if cls.below_home and cls._clean_parent_page_models is None:
            cls._clean_parent_page_models = home_page_types()
        return super().clean_parent_page_models()

    @property
    def list_date(self) -> datetime.date | None:
        """The date that lists order this page by; a page type with a date of its own names it. The
        day is the one at the site's own place."""
        return day_of(self.first_published_at) if self.first_published_at else None

    @property
    def list_date_precision(self) -> str:
        """How exactly `list_date` is known: `day`, `month` or `year`."""
        return "day"

    @property
    def card_label(self) -> str:
        """What kind of thing the page is, in a word, for cards."""
        return str(self._meta.verbose_name)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Context:
        """Wagtail's context with `data`: what the page shows, as the API gives it, with addresses
        relative to the site; also as `shown`, for what a page says of itself while it is served."""
        from .shown import represent_now, shown

        context: Context = super().get_context(request, *args, **kwargs)
        is_draft = getattr(request, "is_preview", False)
        self.shown = context["data"] = (represent_now if is_draft else shown)([self])[0]
        return context

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Wagtail applies to an alias only the restrictions of the page it shows. Here the alias's
        own ancestors and those of the shown page count too."""
        if not restricted_or_aliased(self.path):
            return PageViewRestriction.objects.none()
        return restrictions_before(self)

    def serve_password_required_response(
        self, request: HttpRequest, form: Form, action_url: str
    ) -> TemplateResponse:
        """The form in front of the page. Wagtail gives it the page's own context, which would tell
        the page; ours knows nothing of it."""
        context = {"title": _("Password required"), "form": form, "action_url": action_url}
        return TemplateResponse(request, "wagtailcore/password_required.html", context)

    def feeds(self) -> list[FeedLink]:
        """Feeds that the page tells of: title, address and media type."""
        return feed_links(self)

    def lacking(self) -> dict[str, str]:
        """What the page lacks to go live: a sentence for the editor by field name.

        A draft may lack anything. A page that lacks something cannot go live by any way, see
        `publication`.
        """
        return {}

    @property
    def preview_modes(self) -> list[tuple[str, str | Promise]]:
        """Where editors can look at the draft: here, and on the other sites that show the page."""
        elsewhere = [(mode.name, mode.label) for mode in self._preview_modes_elsewhere]
        return [(self.default_preview_mode, _("This site")), *elsewhere]

    @cached_property
    def _preview_modes_elsewhere(self) -> Sequence[PreviewMode]:
        return modes_of(self)

    @property
    def default_preview_mode(self) -> str:
        return ""

    def is_previewable(self) -> bool:
        return True

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponseBase:
        """The draft as its readers will see it, in its own language: a page that was never saved
        has no address yet that would tell it. Or as another site shows it."""
        if mode := mode_named(self, mode_name):
            return mode.serve(self, request)
        translation.activate(self.locale.language_code)
        return super().serve_preview(request, mode_name)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        # A title of nothing but invisible characters is none.
        normalise(self)
        # Wagtail's own default drops letters such as ł; localize drops every non-ASCII one.
        if not self.slug or not self.slug.isascii():
            self.slug = self._get_autogenerated_slug(latin_slug(self.slug or self.title))
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        # Wagtail refuses to move a page below one of another language, yet copies it there.
        if self._state.adding and self.depth and self.depth > 2:
            above = Page.objects.filter(path=self._get_basepath(self.path, self.depth - 1))
            if above.exclude(locale=self.locale_id).exists():
                raise ValidationError(other_language())

    def permissions_for_user(self, user: Person) -> PagePermissions:
        return PagePermissions(user, self)

    def save(self, clean: bool = True, **kwargs: Any) -> None:
        """Writes the page as a publication: after the rules of `cms.publishing`, and with its
        effects, in one transaction. Raises `Refusal` where a rule refuses it."""
        with transaction.atomic():
            if clean:
                self.full_clean() if self.live else self.minimal_clean()
            normalise_with_rows(self)
            number_rows(self)
            writes = frozenset(kwargs.get("update_fields") or ())
            publication = publication_of(self, kwargs.get("update_fields"))
            if publication is None:
                saved = super().save(clean=False, **kwargs)
                if "numchild" in writes:
                    # Wagtail counts what stands below a copy when all of it is written. Until then
                    # none of it is open, see `standing`.
                    changed(Change(ChangeKind.BRANCH, self))
                return saved
            if not admitted(publication):
                return None
            saved = super().save(clean=False, **kwargs)
            published(publication)
        return saved


class ListEntry(models.Model):
    """The keys that lists order a page by: derived, one row per page, written with the page.

    They stand apart from the page types' tables so that a list of any type, in one language, is
    one walk along one index.
    """

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="list_entry"
    )
    content_type = models.ForeignKey(
        "contenttypes.ContentType", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    locale = models.ForeignKey(
        "wagtailcore.Locale", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    # Never null, as databases disagree on where nulls stand in an order.
    date = models.DateField(default=UNDATED.date())
    first_published_at = models.DateTimeField(default=UNDATED)
    last_published_at = models.DateTimeField(default=UNDATED)
    title_key = models.CharField(max_length=255)
    initial = models.CharField(max_length=1)

    class Meta:
        verbose_name = _("list entry")
        verbose_name_plural = _("list entries")
        indexes = [
            models.Index("content_type", "locale", "date", "page", name="cms_entry_type_date"),
            models.Index("content_type", "locale", "title_key", "page", name="cms_entry_type_key"),
            models.Index("content_type", "date", "page", name="cms_entry_any_type_date"),
            models.Index("content_type", "title_key", "page", name="cms_entry_any_type_key"),
            models.Index("locale", "date", "page", name="cms_entry_date"),
            models.Index("locale", "title_key", "page", name="cms_entry_key"),
            models.Index("date", "page", name="cms_entry_any_date"),
            models.Index("title_key", "page", name="cms_entry_any_key"),
            models.Index("first_published_at", "page", name="cms_entry_first_published"),
            models.Index("last_published_at", "page", name="cms_entry_last_published"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.title_key}"

    @classmethod
    def of(cls, page: BasePage) -> "ListEntry":
        """The entry that a page should have."""
        from .alphabet import initial

        return cls(
            page_id=page.pk,
            content_type_id=page.content_type_id,
            locale_id=page.locale_id,
            date=page.list_date or UNDATED.date(),
            first_published_at=page.first_published_at or UNDATED,
            last_published_at=page.last_published_at or UNDATED,
            title_key=sort_key(page.title),
            initial=initial(page.title),
        )
