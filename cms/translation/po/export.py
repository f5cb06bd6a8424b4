"""PO files out."""

from collections.abc import Iterable

import polib
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, trans_real
from wagtail.models import Locale

from cms.translation.language.plain import plain
from cms.translation.status.models import PageTranslation
from cms.translation.units.page import PageUnits, Unit

# Django's catalogues tell the plural forms of all languages but the one they are written in.
_ENGLISH_PLURAL = "nplurals=2; plural=(n != 1);"

# Headers of ours: what the texts are translated from, and the revisions that were exported.
SOURCE_LANGUAGE = "X-Source-Language"
SOURCE_VERSIONS = "X-Source-Versions"


def catalogue(
    rows: Iterable[PageTranslation], locale: Locale, source_code: str, all_units: bool = False
) -> polib.POFile:
    """The texts of pages of one direction for a translator's program.

    Without `all_units` what a person has translated stays away. A machine's draft and the
    translation of a text that changed since come as fuzzy; a text that nobody knows comes empty.
    """
    po = polib.POFile(wrapwidth=0)
    versions = []
    for row in rows:
        page = PageUnits(row, locale)
        wanted = [unit for unit in page.units if all_units or not unit.confirmed]
        if wanted:
            versions.append(f"{page.key}={page.version}")
        title = plain(page.source.title)
        for unit in wanted:
            po.append(_entry(unit, title, page.version))
    po.metadata = _header(locale.language_code, source_code, versions)
    return po


def _entry(unit: Unit, title: str, version: int) -> polib.POEntry:
    comment = gettext("Page: %(title)s (version %(version)s)\nField: %(label)s") % {
        "title": title,
        "version": version,
        "label": unit.place.label,
    }
    entry = polib.POEntry(
        msgctxt=str(unit.id), msgid=unit.text, msgstr=unit.translation, comment=comment
    )
    if unit.before:
        entry.previous_msgid = unit.before
    if unit.translation and not unit.confirmed:
        entry.flags.append("fuzzy")
    return entry


def _header(code: str, source_code: str, versions: list[str]) -> dict[str, str]:
    now = timezone.localtime().strftime("%Y-%m-%d %H:%M%z")
    return {
        "Project-Id-Version": settings.WAGTAIL_SITE_NAME,
        "POT-Creation-Date": now,
        "PO-Revision-Date": now,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": trans_real.translation(code).info().get("plural-forms", _ENGLISH_PLURAL),
        SOURCE_LANGUAGE: source_code,
        SOURCE_VERSIONS: " ".join(versions),
    }
