"""A redirect leads away from an address that readers knew, and from no other one.

Symptom: a translation that is published under an address of its own leaves a redirect from the
original's address below `/en/`, which was never public; so does a draft, or a private page, that is
renamed or moved.
Cause: Wagtail makes a redirect whenever the address of a row changes, whoever could read it.
Version: Wagtail 8.0.
Proposal: let `create_redirects` return where the old page was never published, and a project say
which addresses readers knew.
Until: `test_wagtail_makes_one_from_what_was_never_public` fails.
"""

from collections.abc import Callable, Iterable, Sequence

from wagtail.contrib.redirects import signal_handlers
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

_create = signal_handlers.create_redirects
# Gives those of some redirects, not stored yet, that lead from where readers found the page; set by
# `cms.published`.
_known: Callable[[Sequence[Redirect]], list[Redirect]] = list


def set_known(known: Callable[[Sequence[Redirect]], list[Redirect]]) -> None:
    """Registers the function that tells which redirects lead from an address that readers knew."""
    global _known
    _known = known


class KnownOnly(signal_handlers.BatchRedirectCreator):
    """Stores, of the redirects from where a page and what is below it stood, those from addresses
    that readers knew."""

    items: list[Redirect]

    def process(self) -> None:
        self.items = _known(self.items)
        # Of no items Wagtail would remove every redirect that it made before.
        if self.items:
            super().process()


def take_over() -> None:
    """Puts `create_redirects` in the place of the one that Wagtail's receivers call, and what
    stores them in the place of Wagtail's."""
    signal_handlers.create_redirects = create_redirects
    signal_handlers.BatchRedirectCreator = KnownOnly


def create_redirects(page: Page, page_old: Page, sites: Iterable[Site]) -> None:
    """As Wagtail's, for pages that were public once."""
    if page_old.live or page_old.first_published_at is not None:
        _create(page=page, page_old=page_old, sites=sites)
