"""What a project with settings of its own takes from us, and what it is told where a line lacks."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.apps import apps
from django.conf import settings
from django.test import override_settings
from django.urls import clear_url_caches, include, path

from cms.content.home_pages import home_page_types, is_home_page_type
from cms.operations.project_checks import check_addresses, check_settings
from cms.settings import for_project
from cms.settings.project import APPS
from pages.home.models import HomePage
from pages.text.models import ContactPage

# As `wagtail start` writes them, where they matter here.
THEIRS: dict[str, Any] = {
    "INSTALLED_APPS": ["home", "wagtail.contrib.redirects", "wagtail.admin", "wagtail.locales"],
    "MIDDLEWARE": [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    ],
    "TEMPLATES": [{"BACKEND": "x", "OPTIONS": {"context_processors": ["own"]}}],
    "WAGTAILADMIN_BASE_URL": "https://cluster.example",
    "LANGUAGE_CODE": "pl",
}


def test_our_apps_stand_between_theirs_and_wagtail_s() -> None:
    found = for_project(THEIRS)["INSTALLED_APPS"]
    assert found[0] == "home"
    assert found.index("home") < found.index(APPS[0]) < found.index("wagtail.contrib.redirects")
    assert found.count("wagtail.contrib.redirects") == 1
    # wagtail-localize's takes its place.
    assert "wagtail.locales" not in found


def test_our_middleware_stands_where_it_works() -> None:
    found = [name.rsplit(".", 1)[1] for name in for_project(THEIRS)["MIDDLEWARE"]]
    assert found == [
        "SessionMiddleware", "CorsMiddleware", "cache_answers", "LocaleMiddleware",
        "CommonMiddleware", "refuse_long_addresses", "LimitAttempts",
        "answer_in_their_language", "TellIncompletePages", "RequireNamedDecisions",
        "WritePagesOneByOne", "FollowRedirects",
        "one_moment_per_answer", "RouteByDocument", "AxesMiddleware",
    ]  # fmt: skip
    assert "django.middleware.locale.LocaleMiddleware" not in for_project(THEIRS)["MIDDLEWARE"]


def test_what_the_project_states_stays_and_is_not_changed_in_its_hands() -> None:
    stated = {
        "WAGTAILIMAGES_IMAGE_MODEL": "gallery.Picture",
        "AUTHENTICATION_BACKENDS": ["their.Backend"],
        "ADDRESS_FAILURES": 3,
        "LOCALE_PATHS": ["their/locale"],
        "WAGTAILSEARCH_BACKENDS": {"other": {"BACKEND": "their.search"}},
    }
    theirs = {**THEIRS, **stated}
    before = repr(theirs)
    whole = {**theirs, **for_project(theirs)}
    assert repr(theirs) == before
    assert whole["WAGTAILIMAGES_IMAGE_MODEL"] == "gallery.Picture"
    assert whole["ADDRESS_FAILURES"] == 3
    assert whole["AUTHENTICATION_BACKENDS"][-1] == "their.Backend"
    assert whole["LOCALE_PATHS"][0] == "their/locale"
    assert set(whole["WAGTAILSEARCH_BACKENDS"]) == {"default", "other"}
    assert whole["TEMPLATES"][0]["OPTIONS"]["context_processors"][0] == "own"
    assert whole["BASE_URL"] == "https://cluster.example"


def test_said_twice_it_adds_nothing_twice() -> None:
    once = {**THEIRS, **for_project(THEIRS)}
    assert {**once, **for_project(once)} == once


def test_a_project_may_take_some_plugins_only() -> None:
    found = for_project(THEIRS, plugins=["pages_members"])["INSTALLED_APPS"]
    assert [name for name in found if name.startswith("pages.")] == [
        "pages.members.apps.MembersPlugin"
    ]


def _without(name: str, entry: str) -> dict[str, Any]:
    return {name: [one for one in getattr(settings, name) if one != entry]}


LACKING: list[tuple[Callable[[], dict[str, Any]], str, str]] = [
    (lambda: _without("INSTALLED_APPS", "axes"), "cms.E020", "INSTALLED_APPS lacks “axes”"),
    (
        lambda: _without("MIDDLEWARE", "axes.middleware.AxesMiddleware"),
        "cms.E020",
        "MIDDLEWARE lacks “axes.middleware.AxesMiddleware”",
    ),
    (lambda: {"AUTHENTICATION_BACKENDS": ["x"]}, "cms.E020", "AUTHENTICATION_BACKENDS lacks"),
    (
        lambda: {"INSTALLED_APPS": [*reversed(settings.INSTALLED_APPS)]},
        "cms.E021",
        "stands before “cms.editor”",
    ),
    (lambda: {"BASE_URL": ""}, "cms.E023", "BASE_URL is empty"),
    (
        lambda: {"WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": True},
        "cms.E024",
        "puts untranslated pages online",
    ),
    (
        lambda: {"WAGTAILSEARCH_BACKENDS": {"default": {"BACKEND": "theirs"}}},
        "cms.E025",
        "No search backend is ours",
    ),
    (
        lambda: {"WAGTAIL_CONTENT_LANGUAGES": [("pl", "Polish")]},
        "cms.E026",
        "they must be pl and en",
    ),
    (lambda: {"LANGUAGE_CODE": "en-us"}, "cms.E027", "LANGUAGE_CODE is “en-us”"),
]


@pytest.mark.parametrize(("stated", "number", "sentence"), LACKING)
def test_each_line_that_lacks_is_told_with_a_hint(
    stated: Callable[[], dict[str, Any]], number: str, sentence: str
) -> None:
    # Not `override_settings`, which would load the apps anew.
    with patch("cms.operations.project_checks.settings", _Settings(**stated())):
        (error,) = check_settings(None)
    assert error.id == number
    assert sentence in error.msg
    assert error.hint


class _Settings(SimpleNamespace):
    def __getattr__(self, name: str) -> Any:
        return getattr(settings, name)


def test_a_setting_that_nobody_else_has_a_default_for_is_asked_for() -> None:
    class Lacking(_Settings):
        def __getattr__(self, name: str) -> Any:
            if name == "LOCK_MINUTES":
                raise AttributeError
            return super().__getattr__(name)

    with patch("cms.operations.project_checks.settings", Lacking()):
        (error,) = check_settings(None)
    assert (error.id, error.msg) == ("cms.E022", "The setting LOCK_MINUTES is missing.")


class _TheirAddresses:
    """Wagtail's addresses, once for all languages, and none of ours."""

    urlpatterns = [
        path("admin/", include("wagtail.admin.urls")),
        path("", include("wagtail.urls")),
    ]


def test_addresses_that_are_not_included_are_told_with_the_lines_to_write() -> None:
    assert check_addresses(None) == []
    with override_settings(ROOT_URLCONF=_TheirAddresses):
        clear_url_caches()
        api, pages = check_addresses(None)
    clear_url_caches()
    assert (api.id, pages.id) == ("cms.E029", "cms.E030")
    assert 'path("", include("cms.project_urls"))' in api.hint
    assert '*i18n_patterns(path("", include("cms.page_urls"))' in pages.hint


@pytest.mark.parametrize("named", ["home.Page", "HomePage", "pages_text.ContactMessage"])
def test_a_home_page_type_that_is_none_is_told_of(named: str) -> None:
    with override_settings(CMS_HOME_PAGE_TYPES=[named]):
        (error,) = check_settings(None)
    assert (error.id, f"“{named}”" in error.msg) == ("cms.E028", True)


def test_a_home_page_type_is_one_that_says_so_or_that_the_settings_name() -> None:
    assert home_page_types() == [HomePage]
    with override_settings(CMS_HOME_PAGE_TYPES=["pages_text.ContactPage"]):
        assert is_home_page_type(ContactPage)
        assert set(home_page_types()) == {HomePage, ContactPage}


# What the platform calls its own rows of a page; all else carries the app's label.
OURS = {"list_entry", "check_waivers", "row_text", "segment_comments", "translation_state"}


def test_ways_back_from_models_of_others_carry_a_label_of_ours() -> None:
    names = {
        (relation.related_model._meta.app_label, relation.get_accessor_name())
        for model in apps.get_models()
        if not model.__module__.startswith(("cms.", "pages."))
        for relation in model._meta.related_objects
        if relation.related_model.__module__.startswith(("cms.", "pages."))
        # Of abstract models of Wagtail's and Django's, which name them.
        and not relation.field.name.startswith(("tag", "groups", "user_permissions", "uploaded"))
    }
    unknown = {name for label, name in names if name not in OURS and not name.startswith(label)}
    assert unknown == set()
    assert ("pages_home", "pages_home_homepage") in names
