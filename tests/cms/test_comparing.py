"""Two versions are compared in the words of the form."""

import inspect

import pytest
from django.utils import translation
from wagtail import blocks
from wagtail.admin import compare

from cms.content.blocks.text import HeadingBlock
from cms.editor.comparing import ChosenComparison

pytestmark = pytest.mark.once


def compared(block: blocks.Block, before: object, after: object) -> str:
    with translation.override("pl"):
        kind = compare.get_comparison_class_for_block(block)
        return str(kind(block, True, True, before, after).htmldiff())


def test_a_level_of_a_heading_is_named_as_in_the_form() -> None:
    told = compared(HeadingBlock().child_blocks["level"], "2", "3")
    assert "Sekcja" in told
    assert "Podsekcja" in told or "Podrozdział" in told
    with translation.override("pl"):
        heading = HeadingBlock()
        value = heading.to_python({"text": "Cele", "level": "2"})
        whole = compare.get_comparison_class_for_block(heading)(heading, True, True, value, value)
        assert "Sekcja" in str(whole.htmlvalue(value))


def test_several_choices_and_groups_of_choices_are_named() -> None:
    groups = [("Grupa", [("a", "Pierwsza"), ("b", "Druga")])]
    assert "Pierwsza" in compared(blocks.ChoiceBlock(choices=groups), "a", "b")
    several = blocks.MultipleChoiceBlock(choices=[("a", "Pierwsza"), ("b", "Druga")])
    assert "Pierwsza, Druga" in compared(several, ["a", "b"], ["a", "b"])


def test_a_tick_is_a_yes() -> None:
    told = compared(blocks.BooleanBlock(), True, False)
    assert "Tak" in told
    assert "True" not in told


def test_wagtail_still_compares_choices_by_what_is_stored() -> None:
    assert "ChoiceBlock" not in inspect.getsource(compare)
    assert compare.get_comparison_class_for_block(blocks.BooleanBlock()) is ChosenComparison
