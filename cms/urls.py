"""Addresses of a site of our own: the APIs and the admin beside the pages of every language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

handler400 = "cms.design.views.bad_request"
handler403 = "cms.design.views.forbidden"
handler404 = "cms.design.views.not_found"
handler500 = "cms.design.views.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("", include("cms.project_urls")),
    path("documents/", include(wagtaildocs_urls)),
    *i18n_patterns(path("", include("cms.page_urls")), prefix_default_language=False),
]
