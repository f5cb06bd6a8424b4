"""Settings of a live site, and of `make run`: no debug page and no secret by default."""

import dj_email_url
from django.core.exceptions import ImproperlyConfigured

from . import env
from .base import *  # noqa: F403

if not env.SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. Put a long random value into the environment or into .env; "
        "`make run` makes one by itself."
    )
SECRET_KEY = env.SECRET_KEY

_mail = dj_email_url.parse(env.EMAIL_URL)
if "EMAIL_BACKEND" not in _mail:
    raise ImproperlyConfigured("EMAIL_URL names no mail server; use for example smtp://host:25.")
# A log is no place for links that reset a password, or for what people write to the office.
EMAIL_BACKEND = (
    "cms.operations.mail.NoMailServer"
    if _mail["EMAIL_BACKEND"].startswith("django.core.mail.backends.console.")
    else _mail["EMAIL_BACKEND"]
)
EMAIL_HOST = _mail["EMAIL_HOST"]
EMAIL_PORT = _mail["EMAIL_PORT"]
EMAIL_HOST_USER = _mail["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = _mail["EMAIL_USE_TLS"]
EMAIL_USE_SSL = _mail["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = _mail["EMAIL_TIMEOUT"] or 10
EMAIL_FILE_PATH = _mail["EMAIL_FILE_PATH"] or None

# `make run` serves plain http on the loopback; https is what a proxy in front speaks. Only one that
# is trusted can say whether a request came by it: without, a redirect to https would lead in a
# circle, see `cms.operations.checks`.
_https = env.BASE_URL.startswith("https://")
_told_of_https = _https and env.TRUSTED_PROXIES > 0
CSRF_TRUSTED_ORIGINS = [env.BASE_URL]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SECURE_SSL_REDIRECT = _told_of_https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.TRUSTED_PROXIES else None
USE_X_FORWARDED_HOST = env.TRUSTED_PROXIES > 0
SECURE_HSTS_SECONDS = 31_536_000 if _told_of_https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.HSTS_INCLUDE_SUBDOMAINS
SECURE_HSTS_PRELOAD = env.HSTS_PRELOAD
# Both speak for a whole domain, which may have other sites: its owner decides.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.LOG_LEVEL},
    # Otherwise two lines for each task, and every publication makes several.
    "loggers": {"django_tasks": {"level": "WARNING"}},
}
