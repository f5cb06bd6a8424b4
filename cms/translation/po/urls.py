"""The addresses of PO files in the admin, within `cms_translation`."""

from django.urls import path

from .views import ImportView, export_all, export_page

urlpatterns = [
    path("<int:page_id>/po/", export_page, name="po-export"),
    path("po/", ImportView.as_view(), name="po-import"),
    path("po/<str:source_code>/<str:target_code>/", export_all, name="po-export-all"),
]
