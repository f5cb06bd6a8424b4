"""The registry of plugins, and what is said of those that do not fit."""

from unittest.mock import patch

from django.apps import apps

from cms.plugins import checks
from cms.plugins.contract import Plugin
from cms.plugins.registry import plugins


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
    with patch.object(type(news), "contract", 2):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E002"
    assert "speaks contract 2, this site 1" in error.msg


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
