"""The APIs, outside any language's addresses."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path

from .endpoint import unknown

urlpatterns: list[URLPattern | URLResolver] = [path("v2/", include("cms.api.v2.urls"))]
if settings.API_V3_PREVIEW:
    from wagtail.api.v3.urls import api

    urlpatterns.append(path("v3-preview/", api.urls))
urlpatterns.append(re_path("", unknown))
