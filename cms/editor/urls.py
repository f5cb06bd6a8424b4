"""Our own addresses in the admin."""

from django.urls import path

from .report import TranslationReport

app_name = "cms_editor"
urlpatterns = [
    path("", TranslationReport.as_view(), name="translations"),
    path("results/", TranslationReport.as_view(results_only=True), name="translations_results"),
]
