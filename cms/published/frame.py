"""What stands around pages: the site's name, menus, home pages and settings. Pages change it as
well: one in a menu that is renamed, moved, restricted or withdrawn."""

from collections.abc import Callable

from django.db import transaction

from .log import frame_changed, locked_head
from .models import LogHead

# What says, in a digest, which frame stands around pages now; set by the design.
_digest: Callable[[], str] = lambda: ""  # noqa: E731


def set_digest(digest: Callable[[], str]) -> None:
    """Registers the function that returns the digest of the frame."""
    global _digest
    _digest = digest


def digest() -> str:
    """Of the frame as it is now."""
    return _digest()


def tell_of_frame() -> None:
    """Writes an entry where the frame is another one than the log told of last. Called by the
    worker and the clock before entries are numbered."""
    now = digest()
    if LogHead.objects.filter(frame=now).exists():
        return
    with transaction.atomic():
        head = locked_head()
        if head.frame not in ("", now):
            frame_changed()
        head.frame = now
        head.save(update_fields=["frame"])
