"""Production settings, with passwords that are checked quickly: journeys sign in all the time."""

from cms.settings.production import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.renditions.RenditionsCutOnce"]  # noqa: F405
