"""Names stand where a Polish reader looks for them, whatever language they come from."""

import pytest

from cms.content.alphabet import initial, sort_key


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Ørsted", "O"), ("Đorđe", "D"), ("Éclair", "E"), ("Łódź", "Ł"), ("Æther", "A"), ("5G", "#")],
)
def test_a_name_stands_under_its_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_names_of_other_languages_stand_among_those_of_their_letter() -> None:
    names = ["Płock", "Ørsted", "Otwock", "Ósemka", "Olsztyn", "Ostrołęka"]
    assert sorted(names, key=sort_key) == [
        "Olsztyn", "Ørsted", "Ostrołęka", "Otwock", "Ósemka", "Płock",
    ]  # fmt: skip
