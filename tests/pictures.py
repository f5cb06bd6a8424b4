"""Pictures of the suite are encoded quickly: nobody looks at more than their size and type."""

from typing import IO, Any

from PIL import AvifImagePlugin, Image


def encode_quickly() -> None:
    """AVIF at its encoder's highest speed takes a twelfth of the time."""

    def quick(image: Any, file: IO[bytes], name: str | bytes) -> None:
        image.encoderinfo.setdefault("speed", 10)
        AvifImagePlugin._save(image, file, name)

    Image.register_save(AvifImagePlugin.AvifImageFile.format, quick)
