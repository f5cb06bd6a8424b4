"""PO files as a translator's program writes them."""

from typing import Any

import polib
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.translation.models import PageTranslation
from cms.translation.po.checking import check
from cms.translation.po.export import catalogue
from cms.translation.po.importing import take
from cms.translation.po.reading import read
from cms.translation.po.report import Report
from cms.translation.roles.groups import Role, group_of
from cms.translation.units.page import outstanding
from tests.cms.translating import locale


def person(*roles: tuple[Role, str], name: str = "") -> Any:
    """Somebody with these roles."""
    name = name or "-".join(f"{role.key}-{code}" for role, code in roles)
    user = get_user_model().objects.create_user(name, f"{name}@example.org", "secret-enough")
    user.groups.set([group_of(role, code) for role, code in roles])
    return user


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def row(source: Any) -> PageTranslation:
    return PageTranslation.objects.select_related("source", "target").get(source_id=source.pk)


def exported(*sources: Any, all_units: bool = True) -> polib.POFile:
    """The texts of some pages, from Polish into English."""
    return catalogue([row(source) for source in sources], locale("en"), "pl", all_units)


def exported_of(row: PageTranslation, source_code: str) -> polib.POFile:
    """All texts of one translation, of whatever direction."""
    return catalogue([row], row.locale, source_code, all_units=True)


def all_outstanding() -> polib.POFile:
    return catalogue(outstanding("pl", locale("en")), locale("en"), "pl")


def entry(po: polib.POFile, text: str) -> polib.POEntry:
    """The unit of a source text."""
    return next(entry for entry in po if entry.msgid == text)


def fill(po: polib.POFile, texts: dict[str, str]) -> polib.POFile:
    """What a translator does: writes translations and takes the mark "fuzzy" off."""
    for unit in po:
        if unit.msgid in texts:
            unit.msgstr = texts[unit.msgid]
            unit.flags = [flag for flag in unit.flags if flag != "fuzzy"]
    return po


def checked(po: polib.POFile | str, user: Any) -> Report:
    return check(read(str(po).encode()), user)


def imported(po: polib.POFile | str, user: Any, replace: bool = False) -> Report:
    report = checked(po, user)
    take(report, user, replace)
    return report


def reasons(report: Report) -> list[str]:
    return [refused.reason for refused in report.refused]


def upload(client: Client, content: polib.POFile | bytes | str) -> Any:
    """The answer to a file that is chosen on the screen."""
    data = content if isinstance(content, bytes) else str(content).encode()
    file = SimpleUploadedFile("texts.po", data, content_type="text/x-gettext-translation")
    return client.post(reverse("cms_translation:po-import"), {"file": file})


def confirm(client: Client, answer: Any, **choices: str) -> Any:
    """The answer to the button under what was shown."""
    form = answer.context["confirm"]
    sent = {name: form.initial[name] for name in ("carried", "shown")} | choices
    return client.post(reverse("cms_translation:po-import"), sent)
