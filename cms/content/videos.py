"""Recognises the addresses of recordings on YouTube and Vimeo."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

_YOUTUBE_ID = re.compile(r"[\w-]{11}\Z", re.ASCII)
_VIMEO_PATH = re.compile(r"/(?:video/)?(\d+)(?:/([0-9a-f]+))?/?\Z")
_YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "youtube-nocookie.com"}


@dataclass(frozen=True)
class Video:
    """A recording: the address to read it at, and the one of a player that sets no cookies
    before it is used."""

    provider: str
    id: str
    url: str
    player_url: str


def recognise(address: str) -> Video | None:
    """The recording at an address of YouTube or Vimeo; None for any other address."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    if parts.scheme not in ("http", "https"):
        return None
    if host in _YOUTUBE_HOSTS or host == "youtu.be":
        return _youtube(host, parts.path, parts.query)
    if host in ("vimeo.com", "player.vimeo.com"):
        return _vimeo(parts.path, parts.query)
    return None


def _youtube(host: str, path: str, query: str) -> Video | None:
    steps = [step for step in path.split("/") if step]
    if host == "youtu.be":
        found = steps[0] if steps else ""
    elif steps[:1] == ["watch"]:
        found = parse_qs(query).get("v", [""])[0]
    elif len(steps) > 1 and steps[0] in ("embed", "shorts", "live"):
        found = steps[1]
    else:
        found = ""
    if not _YOUTUBE_ID.match(found):
        return None
    return Video(
        provider="YouTube",
        id=found,
        url=f"https://www.youtube.com/watch?v={found}",
        player_url=f"https://www.youtube-nocookie.com/embed/{found}?autoplay=1&rel=0",
    )


def _vimeo(path: str, query: str) -> Video | None:
    match = _VIMEO_PATH.match(path)
    if match is None:
        return None
    number, key = match[1], match[2] or parse_qs(query).get("h", [""])[0]
    # The key of an unlisted recording is part of its address.
    key = key if re.fullmatch(r"[0-9a-f]*", key) else ""
    return Video(
        provider="Vimeo",
        id=number,
        url=f"https://vimeo.com/{number}{'/' + key if key else ''}",
        player_url=f"https://player.vimeo.com/video/{number}?dnt=1&autoplay=1"
        + (f"&h={key}" if key else ""),
    )
