"""A redirect leads away from an address that readers knew, and from no other one.

Symptom: a translation that is published under an address of its own leaves a redirect from the
original's address below `/en/`, which was never public; so does a draft that is renamed or moved.
Cause: Wagtail makes a redirect whenever the address of a row changes, whoever could read it.
Version: Wagtail 8.0.
Proposal: let `create_redirects` return where the old page was never published.
Until: `test_wagtail_makes_one_from_what_was_never_public` fails.
"""

from collections.abc import Iterable

from wagtail.contrib.redirects import signal_handlers
from wagtail.models import Page, Site

_create = signal_handlers.create_redirects


def take_over() -> None:
    """Puts `create_redirects` in the place of the one that Wagtail's receivers call."""
    signal_handlers.create_redirects = create_redirects


def create_redirects(page: Page, page_old: Page, sites: Iterable[Site]) -> None:
    """As Wagtail's, for pages that were public once."""
    if page_old.live or page_old.first_published_at is not None:
        _create(page=page, page_old=page_old, sites=sites)
