"""Which addresses are recordings that the site can show."""

import pytest

from cms.content.videos import recognise

YOUTUBE = "https://www.youtube.com/watch?v=abcdefghijk"


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk&t=10s", YOUTUBE),
        ("https://m.youtube.com/watch?v=abcdefghijk", YOUTUBE),
        ("https://youtu.be/abcdefghijk?si=1", YOUTUBE),
        ("https://www.youtube.com/shorts/abcdefghijk", YOUTUBE),
        ("https://www.youtube-nocookie.com/embed/abcdefghijk", YOUTUBE),
        ("https://vimeo.com/123456", "https://vimeo.com/123456"),
        ("https://player.vimeo.com/video/123456", "https://vimeo.com/123456"),
        ("https://vimeo.com/123456/0a1b2c", "https://vimeo.com/123456/0a1b2c"),
    ],
)
def test_a_recording_is_known_by_its_address(address: str, canonical: str) -> None:
    video = recognise(address)
    assert video is not None
    assert video.url == canonical
    assert video.player_url.startswith(
        ("https://www.youtube-nocookie.com/embed/", "https://player.vimeo.com/video/")
    )


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://www.youtube.com/",
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?v=abc%22onload",
        "https://www.youtube.com/@kanal",
        "https://vimeo.com/channels/staff",
        "https://youtube.com.example.org/watch?v=abcdefghijk",
        "javascript:alert(1)//youtu.be/abcdefghijk",
        "https://[youtu.be/abcdefghijk",
    ],
)
def test_anything_else_is_no_recording(address: str) -> None:
    assert recognise(address) is None
