"""Addresses of the site: the APIs and the admin beside the pages of every language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve as serve_page

from cms.delivery.health import health
from cms.design.sitemap import robots, sitemap, sitemap_part
from cms.design.views import search_page
from cms.media.views import serve_picture

handler403 = "cms.design.views.forbidden"
handler404 = "cms.design.views.not_found"
handler500 = "cms.design.views.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/", include("cms.api.urls")),
    path("health/", health),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap_part, name="sitemap_part"),
    path("robots.txt", robots),
]
if settings.SERVE_MEDIA:
    # Documents are not among them: they go through Wagtail's view, which asks who may read them.
    urlpatterns.append(re_path(r"^media/(?P<path>(?:images|original_images)/.+)$", serve_picture))
urlpatterns += i18n_patterns(
    path(_("search/"), search_page, name="search"),
    # Pages answer at addresses of files as well: feeds.
    re_path(r"^((?:[\w-]+/)+[\w-]+\.(?:xml|json))$", serve_page, name="page_file"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
