"""What a Wagtail project that has settings of its own needs beside them.

`for_project` adds it; `manage.py check` says what of it is missing, see `cms.operations.project`.
"""

import datetime
import zoneinfo
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from corsheaders.defaults import default_headers

from cms.plugins.discovery import plugin_apps

from .neighbours import refuse_neighbours

PACKAGE = Path(__file__).resolve().parents[1]
LANGUAGES = [("pl", "Polish"), ("en", "English")]

# In this order, and before Wagtail's own: templates and hooks of ours come first.
APPS = [
    "cms.apps.PublishingConfig",
    "cms.contract",
    "cms.loading",
    "cms.editor",
    "cms.design",
    "cms.api",
    "cms.operations",
    "cms.webhooks",
    "cms.published",
    "cms.previews",
    "cms.search",
    "cms.translation",
    "cms.site",
    "cms.content",
    "cms.media",
    "cms.accounts",
    "cms.plugins",
    "wagtail_localize",
    "wagtail_localize.locales",
]
# Needed, wherever they stand.
OTHER_APPS = [
    "cms.apps.PublishingConfig",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.snippets",
    "wagtail.api.v2",
    "wagtail.api.v3",
    "rest_framework",
    "ninja",
    "corsheaders",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
]
# Each before or after one that every Wagtail project has.
CORS = "cms.api.middleware.CorsMiddleware"
RESPONSE_CACHE = "cms.published.response_cache.cache_answers"
LOCALE = "cms.api.middleware.LocaleMiddleware"
# In whose place ours stand.
REPLACED = ["django.middleware.locale.LocaleMiddleware", "corsheaders.middleware.CorsMiddleware"]
REDIRECTS = "wagtail.contrib.redirects.middleware.RedirectMiddleware"
ANSWERS = [
    "cms.design.long_addresses.refuse_long_addresses",
    "cms.design.limiting.LimitAttempts",
    "cms.editor.language.answer_in_their_language",
    "cms.editor.refusals.TellIncompletePages",
    "cms.editor.decisions.RequireNamedDecisions",
    "cms.editor.one_by_one.WritePagesOneByOne",
    "cms.design.redirects.FollowRedirects",
]
LAST = [
    "cms.content.visibility.one_moment_per_answer",
    "cms.published.routing.RouteByDocument",
    "axes.middleware.AxesMiddleware",
]
LOGINS = "cms.accounts.logins.LoginLimits"
FINDER = "cms.design.stylesheet.StylesheetFinder"
SEARCH = "cms.search.backend.search_backend"
I18N = "django.template.context_processors.i18n"


def for_project(
    theirs: Mapping[str, Any], plugins: Collection[str] | None = None
) -> dict[str, Any]:
    """The settings that a project adds to its own, which it gives as `globals()`:

        globals().update(for_project(globals()))

    Stands at the end of the settings. What the project states itself stays as it is, lists are
    added to. `plugins` are the labels of the plugins to take, otherwise all that are installed.
    Raises ImproperlyConfigured beside a package of the name `cms` or `pages` that is not ours.
    """
    refuse_neighbours()
    ours = {name: value for name, value in _DEFAULTS.items() if name not in theirs}
    whole = {**theirs, **ours}
    return {
        **ours,
        "INSTALLED_APPS": _apps(whole.get("INSTALLED_APPS", []), plugins),
        "MIDDLEWARE": _middleware(whole.get("MIDDLEWARE", [])),
        "TEMPLATES": [_with_i18n(engine) for engine in whole.get("TEMPLATES", [])],
        "AUTHENTICATION_BACKENDS": _with(whole["AUTHENTICATION_BACKENDS"], [LOGINS], at=0),
        "STATICFILES_FINDERS": _with(whole["STATICFILES_FINDERS"], [FINDER]),
        "LOCALE_PATHS": _with(whole.get("LOCALE_PATHS", []), _catalogues()),
        "BASE_URL": whole.get("BASE_URL") or whole.get("WAGTAILADMIN_BASE_URL", ""),
        "LANGUAGES": whole.get("LANGUAGES") or whole["WAGTAIL_CONTENT_LANGUAGES"],
        "HREFLANG_DEFAULT": whole.get("HREFLANG_DEFAULT") or whole.get("LANGUAGE_CODE"),
        "WAGTAILSEARCH_BACKENDS": {
            **whole.get("WAGTAILSEARCH_BACKENDS", {}),
            "default": {"BACKEND": SEARCH},
        },
    }


def _with(theirs: Collection[Any], ours: Collection[Any], at: int | None = None) -> list[Any]:
    """The list with what it lacks, at a place or at the end."""
    found = [*theirs]
    place = len(found) if at is None else at
    found[place:place] = [one for one in ours if one not in found]
    return found


def _place(theirs: list[str], before: str) -> int:
    """Where the first entry stands whose name begins so; the end where none does."""
    places = (place for place, name in enumerate(theirs) if name.startswith(before))
    return next(places, len(theirs))


def _apps(theirs: Collection[str], plugins: Collection[str] | None) -> list[str]:
    # Its place is taken by wagtail-localize's.
    found = [name for name in theirs if name not in (*APPS, "wagtail.locales")]
    place = _place(found, "wagtail")
    found[place:place] = [*_with(plugin_apps(plugins), APPS)]
    return _with(list(dict.fromkeys(found)), OTHER_APPS)


def _middleware(theirs: Collection[str]) -> list[str]:
    found = [name for name in theirs if name not in REPLACED]
    found = _with(
        found, [CORS, RESPONSE_CACHE, LOCALE], at=_place(found, "django.middleware.common.")
    )
    found = _with(found, ANSWERS, at=_place(found, REDIRECTS))
    return _with([name for name in found if name != REDIRECTS], LAST)


def _with_i18n(engine: Mapping[str, Any]) -> dict[str, Any]:
    options = engine.get("OPTIONS", {})
    processors = _with(options.get("context_processors", []), [I18N])
    return {**engine, "OPTIONS": {**options, "context_processors": processors}}


def _catalogues() -> list[Path]:
    """In the wheel the catalogues travel inside the package; in a checkout they stand beside it."""
    paths = [PACKAGE / "locale", PACKAGE.parent / "locale", PACKAGE / "editor" / "completions"]
    return [path for path in paths if (path / "pl").is_dir()]


# What our code reads, and nobody else has a default for.
NEEDED = [
    "WAGTAILIMAGES_IMAGE_MODEL",
    "WAGTAILIMAGES_MAX_IMAGE_PIXELS",
    "WAGTAILDOCS_DOCUMENT_MODEL",
    "API_V3_PREVIEW",
    "PUBLISHED_DOCUMENTS",
    "CHANGES_RETENTION_DAYS",
    "WEBHOOKS_ALLOW_PRIVATE",
    "WEBHOOKS_FOLLOW_REDIRECTS",
    "CACHE_MEGABYTES",
    "CACHE_SECONDS",
    "CACHE_SHARED_SECONDS",
    "CACHE_STALE_SECONDS",
    "FRONTEND_CACHE_KEY_HEADER",
    "HREFLANG_DEFAULT",
    "TRUSTED_PROXIES",
    "LOCK_MINUTES",
    "ADDRESS_FAILURES",
    "HOURLY_RESET_MAILS",
    "HOURLY_MESSAGES",
    "SEARCH_REPORT_DAYS",
    "AVIF_SPEED",
]
_DEFAULTS: dict[str, Any] = {
    "WAGTAIL_I18N_ENABLED": True,
    "FORMAT_MODULE_PATH": "cms.editor.formats",
    "WAGTAIL_CONTENT_LANGUAGES": LANGUAGES,
    "TAGGIT_TAGS_FROM_STRING": "cms.content.tags.tags_in",
    "WAGTAILIMAGES_IMAGE_MODEL": "wagtailimages.Image",
    "WAGTAILIMAGES_IMAGE_FORM_BASE": "cms.media.forms.PictureForm",
    "WAGTAILIMAGES_MAX_IMAGE_PIXELS": 50_000_000,
    "WAGTAILDOCS_DOCUMENT_MODEL": "wagtaildocs.Document",
    "WAGTAILADMIN_USER_LOGIN_FORM": "cms.editor.signing_in.LoginForm",
    "WAGTAILADMIN_USER_PASSWORD_RESET_FORM": "cms.editor.password_reset.PasswordResetForm",
    # Syncing the live status puts untranslated pages online and can corrupt the tree.
    "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": False,
    "WAGTAILLOCALIZE_DISABLE_ON_DELETE": True,
    # Places only: browsers refuse to name a zone such as `localtime`, and then name none.
    "WAGTAIL_USER_TIME_ZONES": sorted(z for z in zoneinfo.available_timezones() if "/" in z),
    "CMS_HOME_PAGE_TYPES": [],
    "API_V3_PREVIEW": False,
    "PUBLISHED_DOCUMENTS": True,
    "CHANGES_RETENTION_DAYS": 180,
    "WEBHOOKS_ALLOW_PRIVATE": False,
    "WEBHOOKS_FOLLOW_REDIRECTS": False,
    "CACHE_MEGABYTES": 32,
    "CACHE_SECONDS": 0,
    "CACHE_SHARED_SECONDS": 0,
    "CACHE_STALE_SECONDS": 0,
    "FRONTEND_CACHE_KEY_HEADER": "",
    "CORS_ALLOW_ALL_ORIGINS": True,
    # The API, pictures, files and feeds: read by any site, without anybody's session.
    "CORS_URLS_REGEX": r"^/(api|media|documents)/|^/(?!admin/)([\w-]+/)+[\w-]+\.(xml|json)/?$",
    "CORS_ALLOW_METHODS": ["GET", "HEAD", "OPTIONS"],
    "CORS_ALLOW_HEADERS": [
        *default_headers,
        "if-none-match",
        "idempotency-key",
        "page-token",
        "x-site",
    ],
    "CORS_EXPOSE_HEADERS": ["Content-Language", "ETag", "Last-Modified", "Retry-After"],
    "CORS_PREFLIGHT_MAX_AGE": 86_400,
    "TRUSTED_PROXIES": 0,
    "LOCK_MINUTES": 15,
    "ADDRESS_FAILURES": 30,
    "HOURLY_RESET_MAILS": 5,
    "HOURLY_MESSAGES": 10,
    "SEARCH_REPORT_DAYS": 90,
    "AVIF_SPEED": 7,
    "AXES_LOCKOUT_PARAMETERS": [["username", "ip_address"]],
    "AXES_FAILURE_LIMIT": 5,
    "AXES_COOLOFF_TIME": datetime.timedelta(minutes=15),
    "AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT": False,
    "AXES_RESET_ON_SUCCESS": True,
    "AXES_CLIENT_IP_CALLABLE": "cms.accounts.limits.client_address",
    "AXES_LOCKOUT_CALLABLE": "cms.accounts.logins.locked_out",
    "AXES_DISABLE_ACCESS_LOG": True,
    "AXES_ENABLE_ADMIN": False,
    "AXES_VERBOSE": False,
    "AUTHENTICATION_BACKENDS": ["django.contrib.auth.backends.ModelBackend"],
    "STATICFILES_FINDERS": [
        "django.contrib.staticfiles.finders.FileSystemFinder",
        "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    ],
}
