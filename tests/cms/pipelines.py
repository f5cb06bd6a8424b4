"""The lists of `cms.publishing` without some of their functions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cms.content import pipeline


def without(monkeypatch: pytest.MonkeyPatch, *left_out: Callable[..., Any]) -> None:
    """Leaves rules and effects of publications out for the rest of a test."""
    filled = pipeline.pipeline()
    lists = {
        name: tuple(one for one in getattr(filled, name) if one not in left_out)
        for name in ("rules", "effects", "no_publications", "draft_rules")
    }
    monkeypatch.setattr(pipeline, "_pipeline", [replace(filled, **lists)])


def only(monkeypatch: pytest.MonkeyPatch, *rules: Callable[..., Any]) -> None:
    """Leaves all rules of publications but these out for the rest of a test."""
    filled = pipeline.pipeline()
    monkeypatch.setattr(pipeline, "_pipeline", [replace(filled, rules=rules)])
