"""Packages that cannot share an environment with this one."""

from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def refuse_neighbours() -> None:
    """Raises ImproperlyConfigured where one of our two import names leads to somebody else's."""
    refuse_django_cms()
    refuse_other_pages()


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


def refuse_other_pages() -> None:
    """A project's own app named `pages` would be found instead of our page types."""
    ours = Path(__file__).resolve().parents[2] / "pages"
    spec = find_spec("pages")
    places = (spec and spec.submodule_search_locations) or ()
    if ours in [Path(place).resolve() for place in places]:
        return
    found = next(iter(places), None) or (spec and spec.origin)
    raise ImproperlyConfigured(
        f"The import name “pages” leads to {found or 'nothing'} and not to the page types of "
        f"mazovia-cms in {ours}. Move your package, for instance to “mysite.pages”: give its "
        "AppConfig the label “pages”, so that its tables keep their names."
    )
