"""The addresses that are the same in every language: a project includes them before Wagtail's own.

path("", include("cms.project_urls"))
"""

from django.urls import URLPattern, URLResolver, include, path, re_path

from cms.design.sitemap import robots, sitemap, sitemap_part
from cms.media.views import serve_document, serve_picture
from cms.operations.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    # Before Wagtail's own at the same address.
    re_path(r"^documents/(\d+)/(.*)$", serve_document),
    re_path(r"^media/(?P<path>(?:images|original_images)/.+)$", serve_picture),
    path("api/", include("cms.api.urls")),
    path("health/", health),
    path("sitemap.xml", sitemap, name="cms_sitemap"),
    path("sitemap-<int:number>.xml", sitemap_part, name="cms_sitemap_part"),
    path("robots.txt", robots),
]
