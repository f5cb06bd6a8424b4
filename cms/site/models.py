"""Settings of a site, and its menus in each language."""

from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Locale, Site

from cms.content.fields import BlocksField
from cms.content.normalisation import JudgedAsStored
from cms.content.phones import phone_number
from cms.content.sites import chosen_site
from cms.media.fields import ImageForeignKey

from .blocks import ConsumerBlock, PersonBlock, ProfileBlock, menu_blocks
from .panels import OtherLanguagesPanel
from .texts import TextInLanguages


def default_site() -> Any:
    """The site that answers at `BASE_URL`."""
    return Site.objects.filter(is_default_site=True).first()


def _shown() -> dict[str, Any]:
    site = chosen_site()
    return {"site__is_default_site": True} if site is None else {"site_id": site}


@register_setting(icon="home", order=10)
class SiteSettings(BaseSiteSetting, JudgedAsStored):
    """Name, description and office of the site; a text stands here in every language."""

    # Wagtail's own field, with a way back that no model of another app takes.
    site = models.OneToOneField(
        Site, on_delete=models.CASCADE, editable=False, related_name="cms_site_settings"
    )

    # Name
    name = TextInLanguages(
        _("name"),
        max_length=120,
        help_text=_("In titles, in the header and where pages are shared."),
    )
    description = TextInLanguages(
        _("description"),
        max_length=300,
        rows=3,
        help_text=_("Who you are, in one or two sentences, for search engines and other sites."),
    )
    logo = ImageForeignKey(
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("For search engines and sites that read the API."),
    )
    share_picture = ImageForeignKey(
        verbose_name=_("share picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Shown with links to pages that have no picture of their own, best 1200 × 630 pixels. "
            "Without it: the picture of the home page."
        ),
    )
    share_picture_alt = TextInLanguages(_("what the share picture shows"), max_length=250)

    # Office
    organisation = TextInLanguages(
        _("organisation"), help_text=_("Who runs the office, with the full name.")
    )
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postal_code = models.CharField(
        _("postal code"),
        max_length=12,
        blank=True,
        validators=[
            RegexValidator(r"^\d{2}-\d{3}\Z", _("A Polish postal code has the form 00-000."))
        ],
    )
    town = models.CharField(_("town"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(
        _("telephone"),
        max_length=40,
        blank=True,
        validators=[phone_number],
        help_text=_("With the country's code, for example +48 22 123 45 67."),
    )
    krs = models.CharField(
        "KRS",
        max_length=10,
        blank=True,
        validators=[
            RegexValidator(r"^\d{10}$", _("A KRS number has 10 digits, for example 0000123456."))
        ],
    )
    hours = TextInLanguages(
        _("office hours"), help_text=_("For example: Monday to Friday, 8:00–16:00.")
    )
    map_url = models.URLField(_("address of a map"), blank=True)
    people = BlocksField([("person", PersonBlock())], verbose_name=_("people"), blank=True)
    social = BlocksField([("profile", ProfileBlock())], verbose_name=_("profiles"), blank=True)

    # Personal data
    data_protection_officer = TextInLanguages(
        _("data protection officer"),
        max_length=300,
        help_text=_("Name and how to reach the person. Leave empty where there is none."),
    )
    processors = TextInLanguages(
        _("service providers"),
        max_length=400,
        rows=2,
        help_text=_("Names or kinds of those who process personal data for the office."),
    )
    transfers = TextInLanguages(
        _("transfers outside the European Economic Area"),
        max_length=400,
        rows=2,
        help_text=_("A sentence that says whether data leave it, and on what basis."),
    )

    # Analytics
    analytics_path = models.CharField(
        _("script that counts visits"),
        max_length=200,
        blank=True,
        validators=[
            RegexValidator(
                r"^/(?!/)[\w./-]+\.js$",
                _("Give the path of a script on this site, for example /stats/count.js."),
            )
        ],
        help_text=_(
            "The path of a script that this web server provides itself and that needs no consent: "
            "no cookies, nothing stored on the reader's device. Leave empty to count nothing."
        ),
    )

    # Other sites
    consumers = BlocksField(
        [("consumer", ConsumerBlock())],
        verbose_name=_("sites that show drafts"),
        blank=True,
        help_text=_(
            "Other sites that show pages of this one by its API. Editors and translators can "
            "preview drafts there; while the list is empty, on this site only."
        ),
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("name"),
                    FieldPanel("description"),
                    FieldPanel("logo"),
                    MultiFieldPanel(
                        [FieldPanel("share_picture"), FieldPanel("share_picture_alt")],
                        heading=_("Share picture"),
                    ),
                ],
                heading=_("Site"),
            ),
            ObjectList(
                [
                    FieldPanel("organisation"),
                    MultiFieldPanel(
                        [
                            FieldPanel("street"),
                            FieldRowPanel([FieldPanel("postal_code"), FieldPanel("town")]),
                            FieldPanel("map_url"),
                        ],
                        heading=_("Address"),
                    ),
                    FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
                    FieldPanel("krs"),
                    FieldPanel("hours"),
                    FieldPanel("people"),
                    FieldPanel("social"),
                ],
                heading=_("Contact"),
            ),
            ObjectList(
                [
                    FieldPanel("data_protection_officer"),
                    FieldPanel("processors"),
                    FieldPanel("transfers"),
                ],
                heading=_("Personal data"),
            ),
            ObjectList([FieldPanel("analytics_path")], heading=_("Analytics")),
            ObjectList([FieldPanel("consumers")], heading=_("Other sites")),
        ]
    )

    class Meta:
        verbose_name = _("site and office")
        verbose_name_plural = _("site and office")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @classmethod
    def current(cls) -> Self:
        """The settings of the site that is shown, of the default one where all are; unsaved and
        empty where nobody has filled them in. One query."""
        return cls.objects.filter(**_shown()).first() or cls()

    def said(self, name: str, language: str) -> str:
        """A text in a language; empty where it is not given in that one."""
        return str(getattr(self, name).get(language, ""))


class Menu(JudgedAsStored):
    """The main menu and the footer of a site in one language, each in its own order."""

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="+", editable=False, default=None
    )
    locale = models.ForeignKey(
        Locale, verbose_name=_("language"), on_delete=models.CASCADE, related_name="+"
    )
    main = BlocksField(
        menu_blocks(),
        verbose_name=_("main menu"),
        blank=True,
        help_text=_("While it is empty: the pages below the home page that are shown in menus."),
    )
    footer = BlocksField(
        menu_blocks(),
        verbose_name=_("footer"),
        blank=True,
        help_text=_("While it is empty: contact, privacy notice and accessibility statement."),
    )

    panels: ClassVar[list[Any]] = [
        OtherLanguagesPanel(),
        FieldPanel("locale"),
        FieldPanel("main"),
        FieldPanel("footer"),
    ]

    class Meta:
        verbose_name = _("menu and footer")
        verbose_name_plural = _("menus and footers")
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["site", "locale"],
                name="cms_site_menu_of_language",
            )
        ]

    def __str__(self) -> str:
        return f"{capfirst(self._meta.verbose_name)}: {self.locale.get_display_name()}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.site_id is None:
            self.site = default_site()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        site = self.site_id or getattr(default_site(), "pk", None)
        others = Menu.objects.filter(site=site, locale=self.locale_id).exclude(pk=self.pk)
        if others.exists():
            raise ValidationError({"locale": _("There is a menu in this language already.")})

    @classmethod
    def of(cls, language: str) -> Self:
        """The menu of the site that is shown, of the default one where all are, in a language;
        unsaved and empty where there is none."""
        rows = cls.objects.filter(**_shown(), locale__language_code=language)
        return rows.first() or cls()
