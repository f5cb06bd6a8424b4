"""Which page types are the home page of a language."""

from collections.abc import Collection

from django.conf import settings
from wagtail.models import Page, get_page_models


def named_in_settings() -> Collection[str]:
    """A project's own home page types, as “app_label.Model”."""
    named: Collection[str] = getattr(settings, "CMS_HOME_PAGE_TYPES", ())
    return named


def is_home_page_type(model: type[Page]) -> bool:
    """Whether pages of a type are home pages: it says so itself, or the settings do."""
    return getattr(model, "is_language_root", False) or model._meta.label in named_in_settings()


def home_page_types() -> list[type[Page]]:
    """Every page type that is the home page of a language."""
    return [model for model in get_page_models() if is_home_page_type(model)]
