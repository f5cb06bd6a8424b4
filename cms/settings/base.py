"""Settings that every installation shares; what differs comes through `env`."""

from typing import Any

import dj_database_url
from django.utils.translation import gettext_lazy as _

from cms.plugins.discovery import plugin_apps

from . import env
from .neighbours import refuse_django_cms

refuse_django_cms()

ROOT = env.ROOT
BASE_URL = env.BASE_URL
ALLOWED_HOSTS = env.ALLOWED_HOSTS
DEBUG = False

INSTALLED_APPS = [
    *plugin_apps(),
    "cms.contract",
    "cms.loading",
    "cms.editor",
    "cms.design",
    "cms.api",
    "cms.delivery",
    "cms.search",
    "cms.translation",
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
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.api.middleware.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.editor.refusals.TellIncompletePages",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "cms.content.visibility.one_gate_per_answer",
]

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
    # Immediate transactions queue behind each other for the time-out instead of failing half-way.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": env.REDIS_URL}
    if env.REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "cms_accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "pl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("pl", _("Polish")), ("en", _("English"))]
TIME_ZONE = "Europe/Warsaw"
USE_TZ = True
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
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

WAGTAIL_SITE_NAME = "Mazowiecki Klaster ICT"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILIMAGES_IMAGE_MODEL = "cms_media.CmsImage"
# SVG can carry scripts, so it is on neither list.
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
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
WAGTAILAPI_LIMIT_MAX = 100
WAGTAIL_ENABLE_UPDATE_CHECK = False
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
HREFLANG_DEFAULT = env.HREFLANG_DEFAULT
SERVE_MEDIA = env.SERVE_MEDIA

CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_EXPOSE_HEADERS = ["Content-Language"]

DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.DEFAULT_FROM_EMAIL
