"""The sixteen voivodeships by their TERYT code.

The code is TERYT's, not NUTS-2's: since 2016 Mazowieckie is two NUTS-2 regions.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.slugs import latin_slug


class Voivodeship(models.TextChoices):
    """A voivodeship; stored and given by the API as its two-digit TERYT code."""

    DOLNOSLASKIE = "02", _("Dolnośląskie")
    KUJAWSKO_POMORSKIE = "04", _("Kujawsko-Pomorskie")
    LUBELSKIE = "06", _("Lubelskie")
    LUBUSKIE = "08", _("Lubuskie")
    LODZKIE = "10", _("Łódzkie")
    MALOPOLSKIE = "12", _("Małopolskie")
    MAZOWIECKIE = "14", _("Mazowieckie")
    OPOLSKIE = "16", _("Opolskie")
    PODKARPACKIE = "18", _("Podkarpackie")
    PODLASKIE = "20", _("Podlaskie")
    POMORSKIE = "22", _("Pomorskie")
    SLASKIE = "24", _("Śląskie")
    SWIETOKRZYSKIE = "26", _("Świętokrzyskie")
    WARMINSKO_MAZURSKIE = "28", _("Warmińsko-Mazurskie")
    WIELKOPOLSKIE = "30", _("Wielkopolskie")
    ZACHODNIOPOMORSKIE = "32", _("Zachodniopomorskie")

    @property
    def slug(self) -> str:
        """The name for addresses: `lodzkie`, `kujawsko-pomorskie`."""
        return latin_slug(self.name.replace("_", "-").lower())
