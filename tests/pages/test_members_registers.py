"""Register numbers and codes of activity: what is accepted, and what editors are told."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from pages.members.models import MemberActivity, MemberPage
from pages.members.registers import (
    normal_activity_code,
    normal_krs,
    normal_nip,
    normal_regon,
)


@pytest.mark.parametrize("written", ["1234563218", "123-456-32-18", "PL 123 456 32 18"])
def test_a_nip_is_kept_as_ten_digits(written: str) -> None:
    assert normal_nip(written) == "1234563218"


@pytest.mark.parametrize("written", ["192598184", "192 598 184"])
def test_a_regon_is_kept_as_digits(written: str) -> None:
    assert normal_regon(written) == "192598184"


@pytest.mark.parametrize("written", ["0000012345", "12345", "KRS 12345", "0000-012345"])
def test_a_krs_number_is_kept_with_its_zeros(written: str) -> None:
    assert normal_krs(written) == "0000012345"


@pytest.mark.django_db
@pytest.mark.once
@pytest.mark.parametrize(
    ("field", "wrong", "said"),
    [
        ("nip", "1234563219", "Ten NIP jest niepoprawny: nie zgadza się cyfra kontrolna."),
        ("nip", "123", "NIP ma 10 cyfr, na przykład 123-456-32-18."),
        ("nip", "dziesięć", "NIP ma 10 cyfr, na przykład 123-456-32-18."),
        ("regon", "192598185", "Ten REGON jest niepoprawny: nie zgadza się cyfra kontrolna."),
        ("regon", "19259", "REGON ma 9 cyfr albo 14 w przypadku jednostki lokalnej."),
        ("krs", "12345678901", "Numer KRS ma 10 cyfr, na przykład 0000123456."),
        ("krs", "0000000000", "Numer KRS ma 10 cyfr, na przykład 0000123456."),
        ("krs", "٠٠٠٠٠١٢٣٤٥", "Numer KRS ma 10 cyfr, na przykład 0000123456."),
    ],
)
def test_a_wrong_number_is_refused_in_a_polish_sentence(field: str, wrong: str, said: str) -> None:
    member = MemberPage(title="Firma", kind="sme", **{field: wrong})
    with translation.override("pl"), pytest.raises(ValidationError) as refused:
        member.clean()
    assert refused.value.message_dict[field][0].startswith(said)


@pytest.mark.django_db
@pytest.mark.once
def test_the_membership_cannot_end_before_it_begins() -> None:
    member = MemberPage(title="Firma", kind="sme", joined="2021-05-01", left="2021-04-30")
    with translation.override("pl"), pytest.raises(ValidationError) as refused:
        member.clean()
    said = "Uczestnictwo kończy się, zanim się zaczyna. Sprawdź obie daty."
    assert refused.value.message_dict == {"left": [said]}


@pytest.mark.django_db
@pytest.mark.once
def test_an_empty_legal_name_becomes_the_title() -> None:
    member = MemberPage(title="Firma sp. z o.o.", kind="sme")
    member.clean()
    assert member.legal_name == "Firma sp. z o.o."


@pytest.mark.parametrize(
    ("classification", "written", "kept"),
    [
        ("pkd-2025", "6210b", "62.10.B"),
        ("pkd-2007", "62.01.Z", "62.01.Z"),
        ("nace-2.1", "62.10", "62.10"),
        ("nace-2.1", "62.1", "62.1"),
        ("nace-2.0", "62", "62"),
    ],
)
def test_a_code_is_kept_in_its_classification_s_form(
    classification: str, written: str, kept: str
) -> None:
    assert normal_activity_code(classification, written) == kept


@pytest.mark.django_db
@pytest.mark.once
@pytest.mark.parametrize(
    ("classification", "wrong", "said"),
    [
        ("pkd-2025", "62.10", "Kod PKD ma postać 62.10.B."),
        ("nace-2.1", "62.10.B", "Kod NACE ma postać 62, 62.1 albo 62.10."),
        (
            "pkd-2025",
            "62.01.Z",
            "W klasyfikacji PKD 2025 nie ma kodu 62.01.Z. Sprawdź wersję klasyfikacji.",
        ),
        ("nace-2.0", "62.10", "W klasyfikacji NACE Rev. 2 nie ma kodu 62.10."),
    ],
)
def test_a_code_of_another_version_is_refused(classification: str, wrong: str, said: str) -> None:
    row = MemberActivity(classification=classification, code=wrong)
    with translation.override("pl"), pytest.raises(ValidationError) as refused:
        row.clean()
    assert refused.value.message_dict["code"][0].startswith(said)
