"""Settings of a developer's machine: the debug page, plain static files, mail to the console."""

from . import env
from .base import *  # noqa: F403

DEBUG = True
SECRET_KEY = env.SECRET_KEY or "development-only"
API_V3_PREVIEW = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
