"""What other sites show of a page that is shared there: Open Graph."""

from typing import Any

from cms.content.blanks import complete_text
from cms.content.summaries import absolute_url

_LOCALES = {"pl": "pl_PL", "en": "en_GB"}


def open_graph(
    page: Any,
    picture: dict[str, Any] | None,
    title: str,
    canonical: str,
    languages: list[str],
) -> dict[str, Any]:
    """A page's card: `languages` are its own and those it is translated to, in this order."""
    own, *others = languages
    described = page.search_description or getattr(page, "lead", "") if page else ""
    return {
        "title": title,
        "description": complete_text(described),
        "type": getattr(page, "og_type", "website"),
        "url": canonical,
        "locale": _LOCALES.get(own, own),
        "alternates": [_LOCALES.get(code, code) for code in others],
        "image": picture and _file(picture),
    }


def _file(picture: dict[str, Any]) -> dict[str, Any]:
    """The picture cut to what networks show, otherwise its fallback file; with that file's own
    size, which is not the original's."""
    if cut := picture["presets"].get("share"):
        return {
            "url": absolute_url(cut["src"]),
            "alt": picture["alt"],
            "width": cut["width"],
            "height": cut["height"],
        }
    files = [file for source in picture["sources"] for file in source["files"]]
    file = next((file for file in files if file["url"] == picture["src"]), picture)
    return {
        "url": absolute_url(picture["src"]),
        "alt": picture["alt"],
        "width": file["width"],
        "height": file["height"],
    }
