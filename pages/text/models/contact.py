"""The contact page with its form."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.accounts.limits import client_address
from cms.content.blocks.text import RICH_TEXT_FEATURES
from cms.content.fields import BodyField
from cms.content.languages import text_language
from cms.content.models import BasePage
from cms.content.page_forms import TooManyError, submit
from cms.operations.mail import sends_mail
from cms.site.models import SiteSettings

from ..panels import WarningsPanel
from ..warnings import gaps

# Where the thanks stand, by the page's language.
THANKS = {"pl": "dziekujemy/", "en": "thank-you/"}
_NOT_MAILED = _(
    "The office reads it on this site and is not told by e-mail, so an answer may take longer."
)
_OTHERWISE = _("In an urgent matter please contact us in another way.")


def not_mailed() -> str:
    """What is said with the thanks where there is no mail server; another way is named only where
    the site gives one."""
    site = SiteSettings.current()
    people = [item["value"] for item in site.people.raw_data]
    ways = [site.phone, site.email]
    ways += [person.get(way) for person in people for way in ("phone", "email")]
    return f"{_NOT_MAILED} {_OTHERWISE}" if any(ways) else str(_NOT_MAILED)


class ContactPage(RoutablePageMixin, BasePage):
    """How to reach the office, with a form that stores a message and mails it."""

    # Tree rules
    below_home = True
    in_footer = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = []

    # Fields
    body = BodyField(verbose_name=_("body"), blank=True)
    recipient = models.EmailField(
        _("mail to"),
        blank=True,
        help_text=_("Where messages are mailed. Without it: the address that the site mails from."),
    )
    consent = models.CharField(
        _("consent"),
        max_length=400,
        help_text=_("The sentence beside the box that the sender has to tick."),
    )
    notice = RichTextField(
        _("notice on personal data"),
        features=RICH_TEXT_FEATURES,
        help_text=_("Who processes the data, why, on what basis and with what rights."),
    )
    privacy_page = models.ForeignKey(
        "pages_text.PrivacyPage",
        verbose_name=_("privacy notice"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The page with the full information, linked from the form."),
    )
    keep_months = models.PositiveSmallIntegerField(
        _("months that a message is kept"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_(
            "After that a message is deleted. Say the same in the privacy notice. "
            "A change holds for messages that come in later."
        ),
    )
    thanks_title = models.CharField(_("title of the thanks"), max_length=120)
    thanks = models.TextField(
        _("thanks"), max_length=400, help_text=_("Shown once the message has been sent.")
    )

    # Panels
    content_panels = [
        WarningsPanel(),
        *BasePage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("notice"),
                FieldPanel("privacy_page"),
                FieldPanel("consent"),
                FieldPanel("keep_months"),
            ],
            heading=_("Personal data"),
        ),
        MultiFieldPanel(
            [FieldPanel("recipient"), FieldPanel("thanks_title"), FieldPanel("thanks")],
            heading=_("What becomes of a message"),
        ),
    ]

    # Search
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("notice"),
    ]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("body"),
        TranslatableField("notice"),
        TranslatableField("consent"),
        TranslatableField("thanks_title"),
        TranslatableField("thanks"),
        SynchronizedField("recipient"),
        SynchronizedField("privacy_page"),
        SynchronizedField("keep_months"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "body",
        "notice",
        "privacy_page",
        "keep_months",
    ]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    @property
    def editor_warnings(self) -> list[str]:
        """What an editor should know before the page goes live."""
        return gaps(self)

    @path("", name="form")
    def form_view(self, request: HttpRequest) -> HttpResponse:
        """The page with its form; a message that was taken leads on to the thanks."""
        from ..contact_form import ShownContactForm, too_many

        with translation.override(text_language(self)):
            form = ShownContactForm(self, request.POST if request.method == "POST" else None)
            seconds = 0
            if form.is_bound and form.is_valid():
                try:
                    submit(self, form, str(client_address(request)))
                except TooManyError as error:
                    seconds = error.seconds
                    form.add_error(None, too_many(seconds))
                else:
                    return HttpResponseRedirect(f"{self.get_url(request)}{self.thanks_path}")
            answer = self.render(request, context_overrides={"form": form})
            if seconds:
                answer.status_code = 429
                answer.headers["Retry-After"] = str(seconds)
            return answer.render()

    @path("<slug:word>/", name="thanks")
    def thanks_view(self, request: HttpRequest, word: str) -> HttpResponse:
        """The thanks, in the page's language only."""
        if f"{word}/" != self.thanks_path:
            raise Http404
        with translation.override(text_language(self)):
            context = {"not_mailed": "" if sends_mail() else not_mailed()}
        template = "pages_text/contact_thanks.html"
        return self.render(request, template=template, context_overrides=context)

    @property
    def thanks_path(self) -> str:
        return THANKS.get(self.locale.language_code, THANKS["en"])
