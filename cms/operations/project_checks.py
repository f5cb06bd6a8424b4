"""System checks of the settings and addresses that this package needs, with a hint for each line.

A site of our own has them all; a project with settings of its own takes them from `for_project`.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from wagtail.models import Page

from cms.content.home_pages import named_in_settings
from cms.settings import project

_CALL = (
    "End your settings with: from cms.settings import for_project; "
    "globals().update(for_project(globals()))"
)


@register
def check_settings(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """What of `for_project` is missing or was set to something else afterwards."""
    return [*_lists(), *_values(), *_languages(), *_home_pages()]


def _lists() -> Iterator[CheckMessage]:
    wanted = {
        "INSTALLED_APPS": [*project.APPS, *project.OTHER_APPS],
        "MIDDLEWARE": [project.CORS, project.LOCALE, *project.ANSWERS, *project.LAST],
        "AUTHENTICATION_BACKENDS": [project.LOGINS],
        "STATICFILES_FINDERS": [project.FINDER],
    }
    for name, entries in wanted.items():
        stated = getattr(settings, name)
        for entry in entries:
            if entry not in stated:
                yield Error(f"{name} lacks “{entry}”.", hint=_CALL, id="cms.E020")
    order = list(settings.INSTALLED_APPS)
    if order.index("cms.editor") > order.index("wagtail.admin"):
        yield Error(
            "“wagtail.admin” stands before “cms.editor” in INSTALLED_APPS, so that templates of "
            "ours are not found.",
            hint=_CALL,
            id="cms.E021",
        )


def _values() -> Iterator[CheckMessage]:
    for name in (*project.NEEDED, "BASE_URL"):
        if not hasattr(settings, name):
            yield Error(f"The setting {name} is missing.", hint=_CALL, id="cms.E022")
    if not getattr(settings, "BASE_URL", "x"):
        yield Error(
            "BASE_URL is empty, and the API gives whole addresses.",
            hint="Set WAGTAILADMIN_BASE_URL to the address of the site, such as "
            "“https://cluster.example”, above for_project.",
            id="cms.E023",
        )
    if getattr(settings, "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True):
        yield Error(
            "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE puts untranslated pages online.",
            hint="Set it to False.",
            id="cms.E024",
        )
    backends = [params.get("BACKEND") for params in settings.WAGTAILSEARCH_BACKENDS.values()]
    if project.SEARCH not in backends:
        yield Error(
            "No search backend is ours, and others refuse what people type.",
            hint=f'Set WAGTAILSEARCH_BACKENDS["default"]["BACKEND"] = "{project.SEARCH}".',
            id="cms.E025",
        )


def _languages() -> Iterator[CheckMessage]:
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    if not settings.WAGTAIL_I18N_ENABLED or sorted(codes) != ["en", "pl"]:
        yield Error(
            f"The languages of the content are {', '.join(codes)}; they must be pl and en.",
            hint="Set WAGTAIL_I18N_ENABLED = True and WAGTAIL_CONTENT_LANGUAGES = "
            '[("pl", "Polish"), ("en", "English")] above for_project, or leave both away.',
            id="cms.E026",
        )
    if settings.LANGUAGE_CODE not in codes:
        yield Error(
            f"LANGUAGE_CODE is “{settings.LANGUAGE_CODE}”, which is no language of the content.",
            hint='Set LANGUAGE_CODE = "pl" (or "en") above for_project: the language whose pages '
            "have no prefix.",
            id="cms.E027",
        )


def _home_pages() -> Iterator[CheckMessage]:
    for label in named_in_settings():
        try:
            model: Any = apps.get_model(label)
        except (LookupError, ValueError):
            model = None
        if model is None or not issubclass(model, Page):
            yield Error(
                f"CMS_HOME_PAGE_TYPES names “{label}”, which is no page type.",
                hint="Name it as “app_label.Model”, such as “home.HomePage”.",
                id="cms.E028",
            )


@register
def check_addresses(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Whether our addresses are included, those of pages once for each language."""
    lacking: list[CheckMessage] = []
    if not _address("api_v2:pages"):
        lacking.append(
            Error(
                "The addresses of the API are not included.",
                hint='Let urlpatterns begin with: path("", include("cms.project_urls"))',
                id="cms.E029",
            )
        )
    found = {code: _address("cms_search", code) for code in ("pl", "en")}
    prefixed = [code for code, address in found.items() if address.startswith(f"/{code}/")]
    if not all(found.values()) or not prefixed:
        lacking.append(
            Error(
                "The addresses of pages are not included for each language.",
                hint='Instead of path("", include(wagtail_urls)), let urlpatterns end with: '
                '*i18n_patterns(path("", include("cms.page_urls")), prefix_default_language=False)',
                id="cms.E030",
            )
        )
    return lacking


def _address(name: str, language: str = "en") -> str:
    """The address of that name in a language; nothing where it is not included."""
    try:
        with translation.override(language):
            return reverse(name)
    except NoReverseMatch:
        return ""
