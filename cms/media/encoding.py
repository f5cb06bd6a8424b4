"""How much time the encoder of AVIF takes.

Symptom: the sizes of one picture take more than a second of processor time, most of it for AVIF.
Cause: Willow passes no `speed` on to Pillow, whose 6 takes more than twice as long as 7 for files
that are a twentieth smaller.
Version: Willow 1.12, Pillow 13.
Proposal: let Willow's `save_as_avif` take a speed, and Wagtail a setting for it.
Until: `test_willow_still_passes_no_speed_on` fails.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from PIL import Image

_FORMAT = "AVIF"
_Save = Callable[[Image.Image, Any, Any], None]


def encode_avif_at_our_speed() -> None:
    """From now on what is saved as AVIF takes `AVIF_SPEED`, where nothing else is asked for."""
    Image.init()
    # Pillow may have been built without it.
    if save := Image.SAVE.get(_FORMAT):
        Image.register_save(_FORMAT, _at_our_speed(save))


def _at_our_speed(save: _Save) -> _Save:
    def saved(image: Image.Image, file: Any, name: Any) -> None:
        image.encoderinfo.setdefault("speed", settings.AVIF_SPEED)
        save(image, file, name)

    return saved
