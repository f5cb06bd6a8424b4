"""Settings that every installation shares; what differs comes through `env`."""

import datetime
import gc
import zoneinfo
from typing import Any

import dj_database_url
from corsheaders.defaults import default_headers
from django.utils.translation import gettext_lazy as _

from cms.plugins.discovery import plugin_apps

from . import env
from .neighbours import refuse_neighbours

refuse_neighbours()

# Looking for cycles after every 700 new objects, as Python does, takes a seventh of the time in
# which the program starts; its requests take the same time and memory either way.
gc.set_threshold(50_000, 20, 100)

ROOT = env.ROOT
BASE_URL = env.BASE_URL
ALLOWED_HOSTS = env.ALLOWED_HOSTS
DEBUG = False
SECRET_KEY_FALLBACKS = env.SECRET_KEY_FALLBACKS

INSTALLED_APPS = [
    *plugin_apps(),
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
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.api.v2",
    "wagtail.api.v3",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "ninja",
    "corsheaders",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "cms.operations.headers.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.api.middleware.CorsMiddleware",
    "cms.published.response_cache.cache_answers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.api.middleware.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.design.long_addresses.refuse_long_addresses",
    "cms.design.limiting.LimitAttempts",
    "cms.editor.language.answer_in_their_language",
    "cms.editor.refusals.TellIncompletePages",
    "cms.editor.decisions.RequireNamedDecisions",
    "cms.editor.one_by_one.WritePagesOneByOne",
    "cms.design.redirects.FollowRedirects",
    "cms.content.visibility.one_moment_per_answer",
    "cms.published.routing.RouteByDocument",
    "axes.middleware.AxesMiddleware",
]

SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
ROOT_URLCONF = "cms.urls"
CSRF_FAILURE_VIEW = "cms.design.views.csrf_failure"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES: dict[str, Any] = {"default": dj_database_url.parse(env.DATABASE_URL, conn_max_age=60)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["ENGINE"] = "cms.operations.sqlite3"
    # Immediate transactions queue behind each other for the time-out instead of failing half-way.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    # Seconds, and milliseconds for the last: a server that went away without a word is given up.
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 5,
        "keepalives_idle": 30,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": 20_000,
        **DATABASES["default"].get("OPTIONS", {}),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES: dict[str, Any] = {
    "default": {
        "BACKEND": "cms.operations.cache.Cache",
        "LOCATION": env.REDIS_URL,
        "KEY_PREFIX": env.REDIS_PREFIX,
    }
    if env.REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "cms_accounts.User"
AUTHENTICATION_BACKENDS = [
    "cms.accounts.logins.LoginLimits",
    "django.contrib.auth.backends.ModelBackend",
]
# A name is locked at the address from which it was tried, for a while that trying does not extend.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = env.LOGIN_FAILURES
AXES_COOLOFF_TIME = datetime.timedelta(minutes=env.LOCK_MINUTES)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "cms.accounts.limits.client_address"
AXES_LOCKOUT_CALLABLE = "cms.accounts.logins.locked_out"
AXES_SENSITIVE_PARAMETERS = ["csrfmiddlewaretoken", "next"]
# Successful logins are not logged; failures are kept until they expire.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
LOCK_MINUTES = env.LOCK_MINUTES
ADDRESS_FAILURES = env.ADDRESS_FAILURES
HOURLY_RESET_MAILS = env.HOURLY_RESET_MAILS
HOURLY_MESSAGES = env.HOURLY_MESSAGES
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Used when no page was asked for before the login.
LOGIN_URL, LOGIN_REDIRECT_URL = "/admin/login/", "/admin/"
WAGTAILADMIN_USER_LOGIN_FORM = "cms.editor.signing_in.LoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "cms.editor.password_reset.PasswordResetForm"  # noqa: S105

LANGUAGE_CODE = "pl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("pl", _("Polish")), ("en", _("English"))]
TIME_ZONE = "Europe/Warsaw"
USE_TZ = True
FORMAT_MODULE_PATH = "cms.editor.formats"
USE_I18N = WAGTAIL_I18N_ENABLED = True
# In the wheel the catalogues travel inside the package; in a checkout they stand beside it.
LOCALE_PATHS = [path for path in (ROOT / "cms" / "locale", ROOT / "locale") if path.is_dir()]
# Polish that the dependencies lack. Not named `locale`: `make messages` must not write there.
LOCALE_PATHS.append(ROOT / "cms" / "editor" / "completions")

STATIC_URL = "/static/"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "cms.design.stylesheet.StylesheetFinder",
]
STATIC_ROOT = env.DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = env.DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "cms.operations.static_files.StaticFiles"},
}

WAGTAIL_SITE_NAME = "Mazowiecki Klaster ICT"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
TAGGIT_TAGS_FROM_STRING = "cms.content.tags.tags_in"
WAGTAILIMAGES_IMAGE_MODEL = "cms_media.CmsImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.media.forms.PictureForm"
# SVG can carry scripts, so it is on neither list.
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
AVIF_SPEED = env.AVIF_SPEED
WAGTAILIMAGES_MAX_IMAGE_PIXELS = env.MAX_IMAGE_PIXELS
WAGTAILDOCS_DOCUMENT_MODEL = "cms_media.CmsDocument"
WAGTAILDOCS_EXTENSIONS = [
    "csv",
    "docx",
    "jpg",
    "odp",
    "ods",
    "odt",
    "pdf",
    "png",
    "pptx",
    "xlsx",
    "zip",
]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.search.backend.search_backend"}}
SEARCH_REPORT_DAYS = env.SEARCH_REPORT_DAYS
WAGTAILAPI_LIMIT_MAX = 100
WAGTAIL_ENABLE_UPDATE_CHECK = False
# Places only: browsers refuse to name a zone such as `localtime`, and then name none.
WAGTAIL_USER_TIME_ZONES = sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone)
# Mails about reviews go to those who review.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# Pictures of people would be asked of a third party.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# Syncing the live status puts untranslated pages online and can corrupt the tree.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
    "": None,
    "deepl": {
        "CLASS": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
        "OPTIONS": {
            "AUTH_KEY": env.MACHINE_TRANSLATOR_KEY,
            "TIMEOUT": env.MACHINE_TRANSLATOR_TIMEOUT,
        },
    },
    "libretranslate": {
        "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
        "OPTIONS": {
            "LIBRETRANSLATE_URL": env.MACHINE_TRANSLATOR_URL,
            "API_KEY": env.MACHINE_TRANSLATOR_KEY,
            "TIMEOUT": env.MACHINE_TRANSLATOR_TIMEOUT,
        },
    },
}[env.MACHINE_TRANSLATOR]
API_V3_PREVIEW = bool(env.API_V3_PREVIEW)
PUBLISHED_DOCUMENTS = env.PUBLISHED_DOCUMENTS
CHANGES_RETENTION_DAYS = env.CHANGES_RETENTION_DAYS
WEBHOOKS_ALLOW_PRIVATE = env.WEBHOOKS_ALLOW_PRIVATE
WEBHOOKS_FOLLOW_REDIRECTS = env.WEBHOOKS_FOLLOW_REDIRECTS
CACHE_MEGABYTES = env.CACHE_MEGABYTES
CACHE_SECONDS = env.CACHE_SECONDS
CACHE_SHARED_SECONDS = env.CACHE_SHARED_SECONDS
CACHE_STALE_SECONDS = env.CACHE_STALE_SECONDS
_BACKENDS = "wagtail.contrib.frontend_cache.backends"
WAGTAILFRONTENDCACHE: dict[str, Any] = {
    "": {},
    "http": {
        "default": {
            "BACKEND": "cms.published.frontend_cache.KeyedHTTPBackend",
            "LOCATION": env.FRONTEND_CACHE_LOCATION,
        },
    },
    "cloudflare": {
        "default": {
            "BACKEND": f"{_BACKENDS}.CloudflareBackend",
            "ZONEID": env.FRONTEND_CACHE_ZONE,
            "BEARER_TOKEN": env.FRONTEND_CACHE_TOKEN,
        },
    },
    "cloudfront": {
        "default": {
            "BACKEND": f"{_BACKENDS}.CloudfrontBackend",
            "DISTRIBUTION_ID": env.FRONTEND_CACHE_ZONE,
        },
    },
}[env.FRONTEND_CACHE_BACKEND]
FRONTEND_CACHE_KEY_HEADER = env.FRONTEND_CACHE_KEY_HEADER if WAGTAILFRONTENDCACHE else ""
HREFLANG_DEFAULT = env.HREFLANG_DEFAULT
TRUSTED_PROXIES = env.TRUSTED_PROXIES

CORS_ALLOW_ALL_ORIGINS = True
# The API, pictures, files and feeds: read by any site, without anybody's session.
CORS_URLS_REGEX = r"^/(api|media|documents)/|^/(?!admin/)([\w-]+/)+[\w-]+\.(xml|json)/?$"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = [*default_headers, "if-none-match", "idempotency-key", "page-token", "x-site"]
CORS_EXPOSE_HEADERS = ["Content-Language", "ETag", "Last-Modified", "Retry-After"]
CORS_PREFLIGHT_MAX_AGE = 86_400

DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.DEFAULT_FROM_EMAIL
