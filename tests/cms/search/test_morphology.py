"""Forms of one word are known as such: measured on words of the real content, checked by hand."""

import csv
from pathlib import Path

import pytest

from cms.search.morphology import Morphology, morphology_of
from cms.search.morphology.polish import POLISH_ENDINGS, dictionary_is_there, polish

WITH_DICTIONARY, BY_ENDINGS = 0.97, 0.6


def pairs() -> list[tuple[str, str]]:
    """Forms with their lemmas: a random sample of the Polish content, and names asked for."""
    with (Path(__file__).parent / "lemmas_pl.tsv").open(encoding="utf-8") as lines:
        return [
            (row["form"], row["lemma"].lower()) for row in csv.DictReader(lines, delimiter="\t")
        ]


def missed(morphology: Morphology) -> list[str]:
    """Forms that do not lead to their lemma, or to which the lemma does not lead."""
    failed = []
    for form, lemma in pairs():
        same = morphology.lemmas(form) & morphology.lemmas(lemma)
        reached = {
            word for key in morphology.lemmas(lemma) for word in morphology.forms(key, lemma)
        }
        if not same or form not in reached:
            failed.append(f"{form} ({lemma})")
    return failed


def report(name: str, failed: list[str], capsys: pytest.CaptureFixture[str]) -> float:
    share = 1 - len(failed) / len(pairs())
    with capsys.disabled():
        print(f"\n{name}: {share:.3f} of {len(pairs())} forms")  # noqa: T201
    return share


@pytest.mark.skipif(not dictionary_is_there(), reason="the dictionary is not installed here")
def test_polish_by_the_dictionary(capsys: pytest.CaptureFixture[str]) -> None:
    failed = missed(morphology_of("pl"))
    assert report("dictionary", failed, capsys) >= WITH_DICTIONARY, failed


def test_polish_by_endings_alone(capsys: pytest.CaptureFixture[str]) -> None:
    failed = missed(POLISH_ENDINGS)
    assert report("endings", failed, capsys) >= BY_ENDINGS, failed


@pytest.mark.skipif(not dictionary_is_there(), reason="without its dictionary")
@pytest.mark.parametrize(
    ("noun", "derived"),
    [
        ("energetyka", "energetycznego"),
        ("współpraca", "współpracować"),
        ("produkcja", "produkcyjnych"),
        ("kraków", "krakowskie"),
        ("światłowód", "światłowodowa"),
    ],
)
def test_words_made_of_a_noun_are_forms_of_it(noun: str, derived: str) -> None:
    assert derived in polish().forms(noun, noun)


@pytest.mark.skipif(not dictionary_is_there(), reason="without its dictionary")
def test_what_the_dictionary_does_not_have_is_made_of_no_noun() -> None:
    assert not {"umowować", "umowski"} & polish().forms("umowa", "umowa")


def test_a_name_that_no_dictionary_knows_is_inflected_by_rule() -> None:
    polish = morphology_of("pl")
    [lemma] = polish.lemmas("teleprzykładex")
    assert "teleprzykładexem" in polish.forms(lemma, "teleprzykładex")
    assert polish.lemmas("ict4future") == {"ict4future"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("member", "members"), ("company", "companies"), ("collaborate", "collaboration"),
        ("training", "trainings"), ("child", "children"), ("support", "supporting"),
        ("network", "networks"), ("automation", "automating"), ("founding", "founded"),
        ("ngo", "ngos"), ("sme", "smes"), ("pdfs", "pdf"), ("pcs", "pc"),
    ],
)  # fmt: skip
def test_english_by_stems(one: str, other: str) -> None:
    english = morphology_of("en")
    reached = {form for key in english.lemmas(one) for form in english.forms(key, one)}
    assert other in reached


def test_a_language_without_a_grammar_has_words_of_one_form() -> None:
    unknown = morphology_of("xx")
    assert unknown.forms("miasto", "miasto") == {"miasto"}
