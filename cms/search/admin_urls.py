"""Addresses of the search in the admin."""

from django.urls import path

from .report import SearchReport

app_name = "cms_search"
urlpatterns = [
    path("", SearchReport.as_view(), name="without_results"),
    path("results/", SearchReport.as_view(results_only=True), name="without_results_results"),
]
