"""Firms of the trade that everybody knows, in the forms that Polish texts give their names.

Names that are words of either language as often (Plus, Play, Teams) are left out.
"""

from collections.abc import Iterator

# Each by its name, with what else stands for it; what follows a sign is written with spaces.
_BRANDS = """
Microsoft|Azure|MS Teams|Windows|SharePoint; Oracle; Google|Alphabet; Amazon|AWS; IBM; SAP; Cisco
Intel; NVIDIA|Nvidia
AMD; Apple|iOS|iPadOS|macOS|iPhone|iPad; Android; Linux|Linuks; Meta|Facebook; Samsung; Siemens
Orange; T - Mobile|Deutsche Telekom; Asseco; Comarch
Ericsson; Nokia; Huawei; ZTE; Dell; HP|HPE|Hewlett Packard|Hewlett - Packard; Lenovo; Adobe
Salesforce; Red Hat; GitHub; GitLab; VMware; Atlassian; Motorola; Sony; Panasonic; Philips; Bosch
ABB; Schneider Electric; Thales; Accenture; Capgemini; Deloitte; PwC; KPMG; OpenAI; Netflix; Uber
Spotify; Twitter; TikTok; LinkedIn; YouTube; Instagram; WhatsApp; Zoom; Slack; Allegro; Sygnity
Atende; Exatel; Netia; Vectra; Polkomtel; CD Projekt; Techland; Orlen; Tauron; KGHM; PGE; Fujitsu
Hitachi; Toshiba; Xerox; Canon; Epson; Logitech; Qualcomm; Infosys; Cognizant; Wipro; Luxoft; EPAM
ServiceNow; Snowflake; Databricks; Cloudflare; Fortinet; Kaspersky; Sophos; ESET; Juniper; Vodafone
Telefonica|Telefónica; Revolut; PayPal; PayU; Visa; Mastercard
"""
_ENDINGS = ("", "a", "u", "owi", "em", "iem", "ie")


def brands() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of each firm with the words of each form of it."""
    for brand in _BRANDS.strip().replace("\n", ";").split(";"):
        names = [name.split() for name in brand.split("|")]
        for *first, last in names:
            yield from ((" ".join(names[0]), (*first, form)) for form in _forms(last))


def _forms(word: str) -> Iterator[str]:
    """A name in the cases of Polish, without such as an apostrophe or a hyphen adds."""
    yield word
    if word.isupper() or word[-1] in "oiuy":
        return
    if word[-1] == "a":
        yield from (word[:-1] + ending for ending in ("y", "i", "ie", "ę", "ą"))
    elif word[-1] == "e":
        yield from (word[:-1] + ending for ending in ("a", "owi", "em"))
    else:
        yield from (word + ending for ending in _ENDINGS[1:])
        if word[-1] == "t":
            yield word[:-1] + "cie"
