"""Settings of the test suite: no outside service unless DATABASE_URL or REDIS_URL is given."""

from . import env
from .base import *  # noqa: F403

SECRET_KEY = "only-for-tests"  # noqa: S105
API_V3_PREVIEW = True
# The suite reads pages the ordinary way; tests/cms/published compares both.
PUBLISHED_DOCUMENTS = False
CACHE_MEGABYTES = 0
# No test but those of the report notes what it did not find.
SEARCH_REPORT_DAYS = 0
AVIF_SPEED = 10
ALLOWED_HOSTS = ["*"]
BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
# Files, not memory, so that `pytest --reuse-db` starts in a second.
MEDIA_ROOT = env.DATA_DIR / "test" / "media"
STATIC_ROOT = env.DATA_DIR / "test" / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    (env.DATA_DIR / "test").mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["TEST"] = {"NAME": env.DATA_DIR / "test" / "db.sqlite3"}  # noqa: F405
