"""What waits for a translator goes out as a PO file that every program reads."""

import shutil
import subprocess
from typing import Any

import polib
import pytest
from django.urls import reverse

from cms.translation.po.export import catalogue
from cms.translation.roles.groups import EDITOR, TRANSLATOR
from cms.translation.units.page import outstanding
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    begin,
    english,
    locale,
    news,
    publish,
    stored,
    translated,
    write,
)
from tests.cms.translation.po.files import all_outstanding, entry, exported, person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("nothing_waits")]
CHANGED = LEAD.replace("140", "500")


def msgfmt(text: str) -> str:
    """What GNU gettext says of a file; empty where all is well."""
    assert shutil.which("msgfmt"), (
        "GNU gettext is needed to try what is exported; on Debian install the package gettext."
    )
    done = subprocess.run(
        ["msgfmt", "--check", "--output-file=-", "-"],
        input=text.encode(),
        capture_output=True,
    )
    return done.stderr.decode() or ("refused" if done.returncode else "")


def test_gettext_accepts_everything_that_is_exported() -> None:
    source = news(title="50% „taniej”\\n {tak}", body=[ONE])
    translated(source, {**ENGLISH, source.title: "50% “cheaper”\\n {tak}"})
    publish(stored(source), lead=CHANGED)
    news(slug="inna", body=[{"type": "text", "value": '<p>A <b>b</b> &amp; <a href="/">c</a></p>'}])
    for po in (exported(source), all_outstanding()):
        assert msgfmt(str(po)) == ""


def test_gettext_would_say_what_is_wrong() -> None:
    assert "duplicate" in msgfmt(str(exported(news())) + '\nmsgid "a"\nmsgstr ""\n' * 2)


def test_the_header_says_language_plural_forms_and_what_was_exported() -> None:
    source = news()
    header = exported(source).metadata
    assert header["Language"] == "en"
    assert header["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert header["Content-Type"] == "text/plain; charset=UTF-8"
    assert header["X-Source-Language"] == "pl"
    assert header["X-Source-Versions"] == f"{source.translation_key}={source.live_revision_id}"


def test_the_other_direction_says_its_own() -> None:
    source = news("en", title="The cluster grows", slug="the-cluster-grows")
    po = catalogue(outstanding("en", locale("pl")), locale("pl"), "en")
    assert (po.metadata["Language"], po.metadata["X-Source-Language"]) == ("pl", "en")
    assert po.metadata["Plural-Forms"].startswith("nplurals=4;")
    assert source.title in [unit.msgid for unit in po]
    assert msgfmt(str(po)) == ""


def test_a_unit_tells_its_page_and_field_and_keeps_its_id() -> None:
    source = news()
    unit = entry(exported(source), LEAD)
    assert "Klaster rośnie" in unit.comment
    assert "Lid" in unit.comment
    assert unit.msgctxt == f"en/{source.translation_key}/lead"
    publish(stored(source), title="Inny tytuł")
    assert entry(exported(source), LEAD).msgctxt == unit.msgctxt


def test_a_text_that_stands_twice_in_a_block_is_one_unit() -> None:
    both = {"type": "text", "value": "<p>Raz.</p><p>Dwa.</p><p>Raz.</p>", "id": ONE["id"]}
    po = exported(news(body=[both]))
    assert [unit.msgid for unit in po][-2:] == ["Raz.", "Dwa."]
    assert msgfmt(str(po)) == ""


def test_a_persons_translation_is_in_the_file_of_its_page_only() -> None:
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]})
    assert entry(exported(source), LEAD).msgstr == ENGLISH[LEAD]
    assert LEAD not in [unit.msgid for unit in all_outstanding()]


def test_a_machines_draft_is_fuzzy() -> None:
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]}, kind="machine")
    for po in (exported(source), all_outstanding()):
        assert (entry(po, LEAD).msgstr, entry(po, LEAD).fuzzy) == (ENGLISH[LEAD], True)


def test_a_name_that_a_machine_left_as_it_is_is_fuzzy_too() -> None:
    source = news(title="ICT Mazowsze")
    write(begin(source), {source.title: source.title}, kind="machine")
    unit = entry(exported(source), source.title)
    assert (unit.msgstr, unit.fuzzy) == (source.title, True)


def test_a_changed_text_comes_with_what_it_was_and_its_old_translation() -> None:
    source = news()
    translated(source)
    publish(stored(source), lead=CHANGED)
    units = [unit for unit in all_outstanding() if str(source.translation_key) in unit.msgctxt]
    assert [unit.msgid for unit in units] == [CHANGED]
    assert units[0].previous_msgid == LEAD
    assert (units[0].msgstr, units[0].fuzzy) == (ENGLISH[LEAD], True)
    assert f'#| msgid "{LEAD}"' in str(exported(source))


def test_a_page_that_nobody_began_goes_out_and_nothing_is_begun_by_it() -> None:
    source = news()
    assert LEAD in [unit.msgid for unit in all_outstanding()]
    assert not source.has_translation(locale("en"))


def test_what_is_up_to_date_in_review_or_not_published_stays_at_home() -> None:
    done, draft = news(), news(slug="szkic", live=False, lead="Szkic leadu.")
    translated(done)
    reviewed = news(slug="w-korekcie", lead="W korekcie.")
    page = begin(reviewed).get_target_instance()
    page.get_workflow().start(page, None)
    texts = [unit.msgid for unit in all_outstanding()]
    assert LEAD not in texts
    assert draft.lead not in texts
    assert reviewed.lead not in texts


def test_a_translator_gets_the_files(client: Any) -> None:
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]})
    client = signed_in(person((TRANSLATOR, "en")))
    one = client.get(reverse("cms_translation:po-export", args=[english(source).pk]))
    assert one["Content-Disposition"] == 'attachment; filename="klaster-rosnie-pl-en.po"'
    assert one["Content-Type"] == "text/x-gettext-translation; charset=utf-8"
    assert entry(polib.pofile(one.content.decode()), LEAD).msgstr == ENGLISH[LEAD]
    everything = client.get(reverse("cms_translation:po-export-all", args=["pl", "en"]))
    assert "Drugi akapit." in everything.content.decode()


def test_who_does_not_write_in_a_language_gets_no_file() -> None:
    source = news()
    begin(source)
    client = signed_in(person((EDITOR, "pl")))
    for address in (
        reverse("cms_translation:po-export", args=[english(source).pk]),
        reverse("cms_translation:po-export-all", args=["pl", "en"]),
    ):
        assert client.get(address, follow=True).redirect_chain == [("/admin/", 302)]


def test_a_source_has_no_file_of_its_own(admin_client: Any) -> None:
    answer = admin_client.get(reverse("cms_translation:po-export", args=[news().pk]))
    assert answer.url == "/admin/"


def test_a_direction_without_work_says_so(admin_client: Any) -> None:
    address = reverse("cms_translation:po-export-all", args=["en", "pl"])
    assert "Nic nie czeka na tłumaczenie" in admin_client.get(address, follow=True).content.decode()
