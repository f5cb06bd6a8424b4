"""The WSGI application."""

import os

from django.core.wsgi import get_wsgi_application

from cms.operations import patience

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
application = get_wsgi_application()
patience.default = patience.WEB
