"""The addresses of the editor's guide."""

from django.urls import path

from .guide import GuideView

app_name = "cms_guide"
urlpatterns = [
    path("", GuideView.as_view(), name="first"),
    path("<slug:key>/", GuideView.as_view(), name="chapter"),
]
