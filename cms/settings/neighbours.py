"""Distributions that cannot share an environment with this one."""

from importlib.metadata import PackageNotFoundError, distribution

from django.core.exceptions import ImproperlyConfigured


def refuse_django_cms() -> None:
    """django CMS installs a package named `cms` too, over this one or under it."""
    try:
        distribution("django-cms")
    except PackageNotFoundError:
        return
    raise ImproperlyConfigured(
        "django CMS is installed in this environment and owns the import name “cms” too; "
        "install mazovia-cms in an environment of its own (or run: pip uninstall django-cms)."
    )
