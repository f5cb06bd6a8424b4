"""What a picture that was stored needs before readers see it."""

from cms.media.renditions import request_renditions

from .publication import Change


def renditions_of_a_picture(change: Change) -> None:
    """Looks at a picture that was stored; removes renditions that were cut around another point,
    and asks the worker for what is missing."""
    if not change.deleted:
        request_renditions(change.row, created=change.created)
