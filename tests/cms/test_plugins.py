"""The registry of plugins, and what is said of those that do not fit."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pytest
from django.apps import apps
from django.core.checks import CheckMessage
from django.core.exceptions import AppRegistryNotReady

from cms.content.queries import Query
from cms.content.relations import Relation
from cms.plugins import checks, registry
from cms.plugins.contract import Contribution, Plugin, extension_points
from cms.plugins.registry import contributions, plugins


def _labels() -> list[str]:
    return [plugin.label for plugin in plugins()]


def test_a_required_plugin_comes_before_those_that_require_it() -> None:
    labels = _labels()
    for plugin in plugins():
        for needed in plugin.requires:
            assert labels.index(needed) < labels.index(plugin.label)


def test_plugins_otherwise_come_in_the_order_of_the_menu() -> None:
    assert _labels()[0] == "pages_home"
    assert _labels()[-1] == "pages_text"


def test_no_plugin_at_all_is_an_error_that_says_what_to_do() -> None:
    with patch.object(checks, "plugins", return_value=()):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E001"
    assert "pip install" in error.hint


def test_a_plugin_of_another_contract_is_refused() -> None:
    news = apps.get_app_config("pages_news")
    with patch.object(type(news), "contract", 1):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E002"
    assert "speaks contract 1, this site 2" in error.msg


def test_an_entry_point_bears_the_label_of_its_plugin() -> None:
    named = {"news": "pages.news.apps.NewsPlugin"}
    with patch.object(checks, "plugin_labels", return_value=named):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E003"


def test_a_plugin_that_is_required_and_missing_is_named() -> None:
    news = apps.get_app_config("pages_news")
    assert isinstance(news, Plugin)
    with patch.object(type(news), "requires", ("pages_weather",)):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E004"
    assert "pages_weather" in error.msg


def test_an_entry_point_that_names_no_plugin_is_told_of() -> None:
    named = {"cms_api": "cms.api.apps.ApiConfig", "weather": "weather.apps.Nothing"}
    with patch.object(checks, "plugin_labels", return_value=named):
        errors = checks.check_plugins(None)
    assert [error.id for error in errors] == ["cms.E006", "cms.E006"]
    assert "cms.api.apps.ApiConfig" in errors[0].msg


def test_a_plugin_that_does_not_state_its_contract_is_asked_to() -> None:
    news = apps.get_app_config("pages_news")
    with patch.object(type(news), "contract", None):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E002"
    assert "does not say which contract" in error.msg


def test_plugins_that_require_each_other_are_named_and_break_nothing() -> None:
    members = apps.get_app_config("pages_members")
    plugins.cache_clear()
    try:
        with patch.object(type(members), "requires", ("pages_competence",)):
            assert len(plugins()) == len(_labels())
            (error,) = checks.check_plugins(None)
    finally:
        plugins.cache_clear()
    assert error.id == "cms.E007"
    assert "pages_members → " in error.msg or "→ pages_members" in error.msg


@contextmanager
def _news(**stated: Any) -> Iterator[None]:
    """The news plugin with a declaration of ours."""
    registry._contributed.cache_clear()
    try:
        with patch.multiple(type(apps.get_app_config("pages_news")), create=True, **stated):
            yield
    finally:
        registry._contributed.cache_clear()


def _only_error() -> CheckMessage:
    (error,) = checks.check_plugins(None)
    assert error.obj.label == "pages_news"
    return error


def test_contributions_are_found_by_their_kind_in_the_order_of_the_plugins() -> None:
    relations = contributions(Relation)
    assert {type(relation) for relation in relations} == {Relation}
    assert [r.name for r in relations if r.of == "pages_members.MemberPage"] == [
        "areas",
        "areas_led",
        "projects",
        "news",
    ]


def test_what_is_no_contribution_is_an_error_that_names_what_there_is() -> None:
    given = [("news", "a tuple"), Contribution(), Query("weather", load=lambda _locale, asked: [])]
    with _news(contributes=lambda self: given[:1]):
        error = _only_error()
        assert "weather" not in [query.name for query in contributions(Query)]
    assert error.id == "cms.E008"
    assert "('news', 'a tuple')" in error.msg
    assert error.hint is not None
    assert all(point.__name__ in error.hint for point in extension_points())
    with _news(contributes=lambda self: given[1:]):
        assert _only_error().id == "cms.E008"
        assert "weather" in [query.name for query in contributions(Query)]


def test_a_misspelt_part_of_a_contribution_is_an_error_that_says_which() -> None:
    def contributes(self: Plugin) -> Iterator[Contribution]:
        yield Query("weather", laod=None)  # type: ignore[call-arg]

    with _news(contributes=contributes):
        error = _only_error()
        # The other plugins' stay where they are.
        assert contributions(Relation)
    assert error.id == "cms.E008"
    assert "unexpected keyword argument 'laod'" in error.msg


def test_a_misspelt_name_in_the_declaration_is_an_error_that_says_what_was_meant() -> None:
    with _news(contribute=lambda self: ()):
        error = _only_error()
    assert error.id == "cms.E009"
    assert "“contribute”" in error.msg
    assert error.hint is not None
    assert "Did you mean “contributes”?" in error.hint


def test_a_plugin_may_state_names_of_its_own_and_what_django_knows() -> None:
    with _news(_own=1, ready=lambda self: None, default_auto_field="django.db.models.AutoField"):
        assert checks.check_plugins(None) == []


def test_nobody_asks_for_contributions_before_models_are_there() -> None:
    with patch.object(apps, "models_ready", new=False), pytest.raises(AppRegistryNotReady):
        contributions(Relation)
