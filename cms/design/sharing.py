"""What other sites show of a page that is shared there: Open Graph."""

from typing import Any

from cms.content.models import BasePage
from cms.content.references import ImageReference, resolve
from cms.content.summaries import absolute_url

_LOCALES = {"pl": "pl_PL", "en": "en_GB"}


def open_graph(
    page: Any,
    data: dict[str, Any],
    title: str,
    canonical: str,
    languages: list[str],
    home: Any,
    share_picture: ImageReference | None,
) -> dict[str, Any]:
    """A page's card: `languages` are its own and those it is translated to, in this order. A page
    without a picture is shown with the site's share picture, or with that of the home page."""
    own, *others = languages
    picture = data.get("cover") or data.get("logo")
    if not picture and canonical and home:
        picture = (share_picture and _resolved(home, share_picture)) or _cover(home)
    return {
        "title": title,
        "description": page.search_description or getattr(page, "lead", "") if page else "",
        "type": getattr(page, "og_type", "website"),
        "url": canonical,
        "locale": _LOCALES.get(own, own),
        "alternates": [_LOCALES.get(code, code) for code in others],
        "image": picture and _file(picture),
    }


def _cover(home: Any) -> dict[str, Any] | None:
    """The cover of the home page, which stands for the site where a page has no picture."""
    page = home.specific if home else None
    # A project may bring a home page of its own, with or without a cover.
    if not isinstance(page, BasePage) or not page.cover_id:
        return None
    return _resolved(page, ImageReference(id=page.cover_id, alt=page.cover_alt))


def _resolved(page: Any, picture: ImageReference) -> dict[str, Any] | None:
    found: list[dict[str, Any]] = resolve([(page.locale_id, [picture])], absolute=False)[0]
    return found[0] if found else None


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
