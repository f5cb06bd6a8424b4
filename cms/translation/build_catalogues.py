"""Build hook of hatchling: compiles the message catalogues, with Babel alone."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Writes the `.mo` beside each `.po`, before the wheel (or an editable one) takes them in."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        for folder in ("locale", "cms/editor/completions"):
            for source in Path(self.root, folder).glob("*/LC_MESSAGES/*.po"):
                with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
                    write_mo(mo, read_po(po, locale=source.parts[-3]))
