"""The ASGI application."""

import os

from django.core.asgi import get_asgi_application

from cms.operations import patience

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
application = get_asgi_application()
patience.default = patience.WEB
