"""A PO file comes in: what is right is taken, the rest is refused with a reason, or all of it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from cms.translation.models import State
from cms.translation.po import reading
from cms.translation.po.importing import take
from cms.translation.po.reading import read
from cms.translation.roles.groups import EDITOR, REVIEWER, TRANSLATOR
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    begin,
    english,
    locale,
    news,
    publish,
    state,
    stored,
    translated,
    write,
)
from tests.cms.translation.po.files import checked, entry, exported, fill, imported, person, reasons

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("nothing_waits")]
BETTER = "As many as 140 companies take part in the project."


@pytest.fixture
def translator() -> Any:
    return person((TRANSLATOR, "en"))


def strings(source: Any) -> dict[str, str]:
    """The translations of a page, by source text."""
    found = StringTranslation.objects.filter(context__object_id=source.translation_key)
    return dict(found.values_list("translation_of__data", "data"))


def test_a_translated_file_fills_a_page_that_nobody_began(translator: Any) -> None:
    source = news()
    imported(fill(exported(source), ENGLISH), translator)
    assert strings(source) == ENGLISH
    records = state(source)
    assert (records.state, records.done, records.total) == (State.IN_PROGRESS, 4, 4)
    assert not english(source).live


def test_what_a_file_brings_is_stored_without_what_nobody_sees(translator: Any) -> None:
    source = news()
    odd = "As\u00ad many\u200b as\u2060 140\x0bcompanies, cafe\u0301 \U0001f469\u200d\U0001f52c"
    imported(fill(exported(source), {LEAD: odd}), translator)
    right = "As many as 140 companies, café \U0001f469\u200d\U0001f52c"
    assert strings(source) == {LEAD: right}


def test_the_strings_say_who_brought_them_and_with_what(translator: Any) -> None:
    source = news()
    po = fill(exported(source), {LEAD: ENGLISH[LEAD]})
    po.metadata["X-Generator"] = "Poedit 3.4"
    imported(po, translator)
    string = StringTranslation.objects.get(translation_of__data=LEAD)
    assert (string.translation_type, string.tool_name) == ("manual", "PO (Poedit 3.4)")
    assert string.last_translated_by == translator


def test_a_live_page_does_not_change(translator: Any) -> None:
    source = news()
    page = translated(source)
    publish(stored(source), lead=LEAD.replace("140", "500"))
    before = Page.objects.filter(pk=page.pk).values().get()
    changed = LEAD.replace("140", "500")
    imported(fill(exported(source), {changed: "Now 500 companies."}), translator)
    assert strings(source)[changed] == "Now 500 companies."
    assert stored(page).lead == ENGLISH[LEAD]
    assert Page.objects.filter(pk=page.pk).values().get() == before
    assert state(source).state == State.OUTDATED


def test_what_was_exported_is_known_already(translator: Any) -> None:
    source = news()
    write(begin(source), ENGLISH)
    report = checked(exported(source), translator)
    assert (report.same, report.taken, report.refused) == (5, [], [])


def test_a_machines_draft_is_a_persons_once_its_mark_is_gone(translator: Any) -> None:
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]}, kind="machine")
    po = exported(source)
    report = imported(po, translator)
    assert (report.fuzzy, report.empty, report.taken) == (1, 4, [])
    imported(fill(po, {LEAD: ENGLISH[LEAD]}), translator)
    assert StringTranslation.objects.get(translation_of__data=LEAD).translation_type == "manual"


def test_a_text_that_is_the_same_in_both_languages_is_confirmed_by_repeating_it(
    translator: Any,
) -> None:
    source = news(title="ICT Mazowsze")
    imported(fill(exported(source), {source.title: source.title}), translator)
    assert state(source).done == 1


def test_what_a_person_wrote_stays_unless_it_is_asked_for(translator: Any) -> None:
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]})
    po = fill(exported(source), {LEAD: BETTER, "Drugi akapit.": "Second paragraph."})
    report = imported(po, translator)
    assert [(taken.replaces, taken.text) for taken in report.replacing] == [(ENGLISH[LEAD], BETTER)]
    assert strings(source) == {LEAD: ENGLISH[LEAD], "Drugi akapit.": "Second paragraph."}
    imported(po, translator, replace=True)
    assert strings(source)[LEAD] == BETTER


def test_a_text_that_changed_since_the_export_is_refused(translator: Any) -> None:
    source = news()
    po = fill(exported(source), ENGLISH)
    publish(stored(source), lead="W projekcie bierze udział 500 firm.")
    report = imported(po, translator)
    assert reasons(report) == [
        "Źródło zmieniło się od czasu eksportu i brzmi teraz: „W projekcie bierze udział 500 firm.”"
        ". Wyeksportuj je od nowa."
    ]
    assert LEAD not in strings(source)
    assert len(strings(source)) == 4


def test_a_text_that_is_gone_from_the_page_is_refused(translator: Any) -> None:
    source = news()
    po = fill(exported(source), {"Drugi akapit.": "Second paragraph."})
    publish(stored(source), body=[ONE])
    assert "nie ma już na stronie" in reasons(imported(po, translator))[0]


def test_a_source_text_that_was_changed_in_the_file_is_refused(translator: Any) -> None:
    po = fill(exported(news()), {LEAD: BETTER})
    entry(po, LEAD).msgid = "Coś zupełnie innego."
    assert "Zostaw msgid" in reasons(imported(po, translator))[0]


@pytest.mark.parametrize(
    ("msgctxt", "says"),
    [
        ("lead", "Zostaw msgctxt"),
        ("en/00000000-0000-4000-8000-000000000000/lead", "Strony z tym tekstem już nie ma"),
        ("pl/{key}/lead", "innego języka niż plik"),
        ("en/{key}/body", "Zostaw msgid"),
    ],
)
def test_a_unit_of_nowhere_is_refused(translator: Any, msgctxt: str, says: str) -> None:
    source = news()
    po = fill(exported(source), {LEAD: BETTER})
    entry(po, LEAD).msgctxt = msgctxt.format(key=source.translation_key)
    assert [says in reason for reason in reasons(imported(po, translator))] == [True]
    assert not strings(source)


def test_the_text_of_another_page_is_refused(translator: Any) -> None:
    source, other = news(), news(slug="inna", lead="Inny lead.")
    po = fill(exported(source), {LEAD: BETTER})
    entry(po, LEAD).msgctxt = f"en/{other.translation_key}/lead"
    assert len(reasons(imported(po, translator))) == 1
    assert not strings(other)


def test_a_unit_that_stands_twice_is_refused(translator: Any) -> None:
    source = news()
    po = fill(exported(source), {LEAD: BETTER})
    po.append(entry(fill(exported(source), {LEAD: ENGLISH[LEAD]}), LEAD))
    assert [reason[:9] for reason in reasons(imported(po, translator))] == ["Ten tekst"] * 2
    assert not strings(source)


RICH = 'Zobacz <a href="https://example.org">stronę</a> i <b>zapisz</b> się do {termin}.'
CUT = 'Zobacz <a id="a1">stronę</a> i <b>zapisz</b> się do {termin}.'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('<b>Sign</b> up by {termin} on <a id="a1">the page</a>.', ""),
        ('<b>Sign up by {termin} on <a id="a1">the page</a>.', "zamknij każdy"),
        ('<b>Sign <a id="a1">up</b> by {termin}</a>.', "zamknij każdy"),
        ('<b>Sign</b> up by {termin} on <a id="a1">the page</a', "zamknij każdy"),
        ("<b>Sign</b> up by {termin} on the page.", "Brakuje odnośnika"),
        ('<b>Sign</b> by {termin} <a id="a1">on</a> <a id="a2">it</a>.', "nie ma w tekście"),
        ('<b>S</b> {termin} <a id="a1">on</a> <a href="http://x.y">it</a>.', "nie są tu dozw"),
        ('<b onclick="x()">Sign</b> up by {termin} on <a id="a1">it</a>.', "nie są tu dozw"),
        ('<b>S</b> {termin} <a id="a1">on</a><script>x()</script>', "nie są tu dozwolone"),
        ('Sign up by {termin} on <a id="a1">the page</a>.', "różnią się znaczniki: <b>"),
        ('<b>Sign</b> up by {date} on <a id="a1">the page</a>.', "{date}, {termin}"),
    ],
)
def test_markup_and_placeholders_have_to_survive(translator: Any, text: str, says: str) -> None:
    source = news(body=[{"type": "text", "value": f"<p>{RICH}</p>", "id": ONE["id"]}])
    report = imported(fill(exported(source), {CUT: text}), translator)
    assert [says in reason for reason in reasons(report)] == ([True] if says else [])
    assert strings(source) == ({} if says else {CUT: text})


def test_a_plain_text_takes_no_markup_and_its_signs_are_kept(translator: Any) -> None:
    source = news()
    report = imported(fill(exported(source), {LEAD: "<b>R&amp;D</b>"}), translator)
    assert len(report.refused) == 1
    imported(fill(exported(source), {LEAD: "R&D, a < b, 100% of 140"}), translator)
    assert strings(source)[LEAD] == "R&amp;D, a &lt; b, 100% of 140"


def test_a_text_that_its_field_would_not_take_is_refused(translator: Any) -> None:
    source = news()
    texts = {source.title: "long " * 60, source.slug: "not an address"}
    assert len(reasons(imported(fill(exported(source), texts), translator))) == 2
    assert not strings(source)


def test_a_locked_page_takes_nothing(translator: Any) -> None:
    source = news()
    begin(source)
    Page.objects.filter(pk=english(source).pk).update(locked=True, locked_by=person(name="kto"))
    report = imported(fill(exported(source), ENGLISH), translator)
    assert {reason[:23] for reason in reasons(report)} == {"Stronę zablokował ktoś "}
    assert not strings(source)


def test_during_a_review_only_reviewers_bring_texts(translator: Any) -> None:
    source = news()
    target = begin(source).get_target_instance()
    target.get_workflow().start(target, translator)
    po = fill(exported(source), {LEAD: BETTER})
    assert "jest w korekcie" in reasons(imported(po, translator))[0]
    imported(po, person((REVIEWER, "en")))
    assert strings(source) == {LEAD: BETTER}


def test_a_page_that_goes_into_review_while_the_file_is_looked_at_takes_nothing(
    translator: Any,
) -> None:
    source = news()
    write(begin(source), ENGLISH)
    po = exported(source)
    entry(po, LEAD).msgstr = "Another wording of 140 companies."
    report = checked(po, translator)
    english(source).get_workflow().start(english(source), translator)
    with pytest.raises(ValidationError, match="już w korekcie"):
        take(report, translator, replace=True)
    assert strings(source)[LEAD] == ENGLISH[LEAD]


def test_who_does_not_write_in_the_language_brings_nothing() -> None:
    source = news()
    report = imported(fill(exported(source), ENGLISH), person((EDITOR, "pl")))
    assert {reason[:25] for reason in reasons(report)} == {"Nie masz prawa tłumaczyć "}
    assert not source.has_translation(locale("en"))


def test_a_page_that_is_kept_by_hand_takes_nothing(translator: Any) -> None:
    source = news()
    translation = begin(source)
    po = fill(exported(source), ENGLISH)
    translation.enabled = False
    translation.save()
    assert {"prowadzona ręcznie" in reason for reason in reasons(imported(po, translator))} == {
        True
    }


def test_states_are_refreshed_once_for_each_page(
    translator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cms.translation.status import records

    source = news()
    begin(source)
    po = fill(exported(source), ENGLISH)
    computed = []
    compute = records.compute_all
    monkeypatch.setattr(records, "compute_all", lambda *a: computed.append(a) or compute(*a))
    imported(po, translator)
    assert len(computed) == 1


WHOLE = b'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: pl\\n"\n'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "To nie jest plik PO"),
        (b"\x89PNG\r\n\x1a\n\x00", "To nie jest plik PO"),
        (b"/etc/passwd", "wiersz 1"),
        (b"Hello\n", "wiersz 1"),
        (WHOLE + b'\nmsgid "a"\nmsgstr "b', "wiersz 7"),
        (WHOLE + b'\nmsgid "a\nmsgstr "b"\n', "wiersz 6"),
        (WHOLE + b'\nmsgid "a"b"\nmsgstr "b"\n', "wiersz 6"),
        (WHOLE + b'\nmsgid "a"\n', "wiersz 7"),
        (WHOLE + b'\nmsgid "a"\nmsgid "b"\nmsgstr "c"\n', "wiersz 7"),
        (WHOLE + b"\n<<<<<<< mine\n", "wiersz 6"),
        (WHOLE + 'msgid "ł"\nmsgstr "l"\n'.encode("cp1250"), "UTF-8"),
        (WHOLE[:-1] + b'\n"Content-Type: text/plain; charset=ISO-8859-2\\n"\n', "UTF-8"),
        (WHOLE.replace(b"Language: en", b"Language: de"), "z „pl” na „de”"),
        (WHOLE.replace(b"Language: en", b"Language: pl"), "z „pl” na „pl”"),
        (WHOLE.replace(b'"Language: en\\n"\n', b""), "z jakiego języka na jaki"),
        (b'msgid "a"\nmsgstr "b"\n', "z jakiego języka na jaki"),
    ],
)
def test_a_broken_file_is_refused_as_a_whole(content: bytes, says: str) -> None:
    from django.utils import translation

    with translation.override("pl"), pytest.raises(ValidationError, match=says):
        read(content)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMIT", 100)
    with pytest.raises(ValidationError, match="100"):
        read(WHOLE + b"#" * 100)


def test_files_of_other_systems_are_read() -> None:
    content = WHOLE + b'\nmsgid "a\\"b\\n"\n"c"\nmsgstr ""\n'
    for variant in (content, b"\xef\xbb\xbf" + content, content.replace(b"\n", b"\r\n")):
        assert read(variant).po[0].msgid == 'a"b\nc'


def test_the_parser_alone_would_cut_off_a_letter() -> None:
    """When polib refuses this, `cms.translation.po.grammar` can go."""
    assert reading.polib.pofile('msgid "a"\nmsgstr "broken')[0].msgstr == "broke"
