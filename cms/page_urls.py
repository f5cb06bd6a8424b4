"""The addresses in each language: a project includes them with Wagtail's in its `i18n_patterns`.

*i18n_patterns(path("", include("cms.page_urls")), prefix_default_language=False)
"""

from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.views import serve as serve_page

from cms.design.password import page_password
from cms.design.search import search_page

urlpatterns: list[URLPattern | URLResolver] = [
    path(_("search/"), search_page, name="cms_search"),
    # Pages answer at addresses of files as well: feeds.
    re_path(r"^((?:[\w-]+/)+[\w-]+\.(?:xml|json))$", serve_page, name="cms_page_file"),
    # Before Wagtail's own at the same address.
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        page_password,
        name="wagtailcore_authenticate_with_password",
    ),
    path("", include(wagtail_urls)),
]
