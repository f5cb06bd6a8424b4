"""What the API shows of a page type, kept as JSON files, so that a change of it shows in review.

The files stand in the folder that the ini option `cms_golden` names, one for each page type;
`pytest --update-golden` writes them anew. Where no folder is named, none are kept.
"""

import json
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

_IDS = ("id", "source_revision")
_UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
_CHANGING = (
    (re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$"), "<moment>"),
    (re.compile(r"/(pages|images|documents|redirects)/\d+/"), r"/\1/<id>/"),
    # A storage adds letters to a file's name that is taken.
    (re.compile(r"(/media/\w*images/)[^./\"]+"), r"\1<name>"),
    (re.compile(r"_[A-Za-z0-9]{7}(?=\.)"), ""),
)


class Readable:
    """Makes data readable: what differs between two loads of the same content is named, not
    shown, and only the first picture shows its sources."""

    def __init__(self, days: Collection[str]) -> None:
        self.days = days
        self.pictures = 0

    def data(self, value: Any) -> Any:
        if isinstance(value, dict):
            if value.keys() >= {"src", "sources", "focal_point"}:
                self.pictures += 1
                if self.pictures > 1:
                    hidden = "<as those of the first picture>"
                    value = {**value, "sources": hidden}
                    value |= {"presets": hidden} if value.get("presets") else {}
            return {key: self._member(key, item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.data(item) for item in value]
        if isinstance(value, str):
            for pattern, name in _CHANGING:
                value = pattern.sub(name, value)
            return "<day>" if value in self.days else value
        return value

    def _member(self, key: str, value: Any) -> Any:
        if key in _IDS and (isinstance(value, int) or _UUID.match(str(value))):
            return "<id>"
        return self.data(value)


class Golden:
    """The kept files; `check` compares what is shown today with what is kept."""

    def __init__(self, folder: Path | None, update: bool) -> None:
        self.folder = folder
        self.update = update

    def check(self, name: str, data: Any, page: Any) -> None:
        """Data that a page is shown with."""
        published = timezone.localtime(page.first_published_at).date().isoformat()
        # Content may have been loaded on an earlier day than what is counted today.
        plain = Readable({timezone.localdate().isoformat(), published}).data(data)
        self.compare(name, plain)

    def compare(self, name: str, data: Any) -> None:
        """Data that is the same after every load."""
        if self.folder is None:
            pytest.skip("no folder of golden files is named by the ini option “cms_golden”")
        shown = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        file = self.folder / f"{name}.json"
        if self.update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(shown, encoding="utf-8")
        assert file.exists(), f"{file} is missing; run pytest with --update-golden and review it."
        assert shown == file.read_text(encoding="utf-8"), (
            "This has changed; run pytest with --update-golden and review the change."
        )
