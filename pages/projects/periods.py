"""Funding periods of the European Union."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Period(models.TextChoices):
    """A funding period; the years are joined by an en dash in every language."""

    P2007 = "2007-2013", "2007–2013"
    P2014 = "2014-2020", "2014–2020"
    P2021 = "2021-2027", "2021–2027"


class Currency(models.TextChoices):
    """Currencies of amounts."""

    PLN = "PLN", _("Polish złoty (PLN)")
    EUR = "EUR", _("euro (EUR)")
