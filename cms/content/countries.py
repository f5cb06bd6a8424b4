"""Countries by ISO 3166-1 code, with their names in the active language.

Europe and the economies that a European cluster works with; a country is added here.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .alphabet import sort_key

COUNTRIES: dict[str, str | Promise] = {
    "AD": _("Andorra"),
    "AL": _("Albania"),
    "AM": _("Armenia"),
    "AT": _("Austria"),
    "AU": _("Australia"),
    "AZ": _("Azerbaijan"),
    "BA": _("Bosnia and Herzegovina"),
    "BE": _("Belgium"),
    "BG": _("Bulgaria"),
    "BR": _("Brazil"),
    "BY": _("Belarus"),
    "CA": _("Canada"),
    "CH": _("Switzerland"),
    "CN": _("China"),
    "CY": _("Cyprus"),
    "CZ": _("Czechia"),
    "DE": _("Germany"),
    "DK": _("Denmark"),
    "EE": _("Estonia"),
    "ES": _("Spain"),
    "FI": _("Finland"),
    "FR": _("France"),
    "GB": _("United Kingdom"),
    "GE": _("Georgia"),
    "GR": _("Greece"),
    "HR": _("Croatia"),
    "HU": _("Hungary"),
    "IE": _("Ireland"),
    "IL": _("Israel"),
    "IN": _("India"),
    "IS": _("Iceland"),
    "IT": _("Italy"),
    "JP": _("Japan"),
    "KR": _("South Korea"),
    "LI": _("Liechtenstein"),
    "LT": _("Lithuania"),
    "LU": _("Luxembourg"),
    "LV": _("Latvia"),
    "MC": _("Monaco"),
    "MD": _("Moldova"),
    "ME": _("Montenegro"),
    "MK": _("North Macedonia"),
    "MT": _("Malta"),
    "MX": _("Mexico"),
    "NL": _("Netherlands"),
    "NO": _("Norway"),
    "NZ": _("New Zealand"),
    "PL": _("Poland"),
    "PT": _("Portugal"),
    "RO": _("Romania"),
    "RS": _("Serbia"),
    "SE": _("Sweden"),
    "SG": _("Singapore"),
    "SI": _("Slovenia"),
    "SK": _("Slovakia"),
    "SM": _("San Marino"),
    "TR": _("Türkiye"),
    "TW": _("Taiwan"),
    "UA": _("Ukraine"),
    "US": _("United States"),
    "VA": _("Vatican City"),
    "VN": _("Vietnam"),
    "XK": _("Kosovo"),
    "ZA": _("South Africa"),
}


def country_choices() -> list[tuple[str, str]]:
    """Code and name, in alphabetical order of the names in the active language."""
    named = [(code, str(name)) for code, name in COUNTRIES.items()]
    return sorted(named, key=lambda choice: sort_key(choice[1]))
