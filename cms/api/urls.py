"""The APIs, outside any language's addresses."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path

from .elements.module import elements
from .endpoint import unknown
from .v2.router import outside_endpoints, router_with

urlpatterns: list[URLPattern | URLResolver] = [
    path("v2/", include("cms.api.v2.urls")),
    path("v2/", router_with(outside_endpoints()).urls),
    # Its number goes up when a page that uses the elements would have to change.
    path("elements/1.js", elements, name="cms_elements"),
]
if settings.API_V3_PREVIEW:
    from wagtail.api.v3.urls import api

    from .v3.public import show_only_public
    from .v3.unknown_keys import refuse_unknown_keys

    show_only_public()
    refuse_unknown_keys(api)
    urlpatterns.append(path("v3-preview/", api.urls))
urlpatterns.append(re_path("", unknown))
