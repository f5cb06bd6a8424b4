"""How text is stored."""

import pytest

from cms.text import legal, normal, normal_markup

HYPHEN, SPACE = "\u00ad", "\u200b"
FAMILY = "👩\u200d👩\u200d👧"
HEART = "❤\ufe0f"


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("jeden\r\ndwa\rtrzy\nczwarty", "jeden\ndwa\ntrzy\nczwarty"),
        ("Zaz\u0307o\u0301łc\u0301", "Zażółć"),
        (f"prze{HYPHEN}mysł", "przemysł"),
        (f"{SPACE}\u2060\ufeffŁódź", "Łódź"),
        # A mark that stands alone after what parted it from its letter went.
        (f"o{SPACE}\u0301", "ó"),
        # A line break of a slide parts words.
        ("Zielona energia\x0bw Łodzi", "Zielona energia w Łodzi"),
        ("jeden\u2028dwa\u2029trzy", "jeden dwa trzy"),
        ("a\x00b\x1fc\x7fd\x9fe", "abcde"),
        ("a\ud800b\ufffec\uffff", "abc"),
        ("tab\tstays", "tab\tstays"),
        ("10\u00a0000 zł, w\u00a0Łodzi", "10\u00a0000 zł, w\u00a0Łodzi"),
        (f"{FAMILY} {HEART} 🏴\U000e0067\U000e007f", f"{FAMILY} {HEART} 🏴\U000e0067\U000e007f"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("x < y > z &shy; &#11;", "x < y > z &shy; &#11;"),
        ("", ""),
    ],
)
def test_plain_text(given: str, stored: str) -> None:
    assert normal(given) == stored
    assert normal(stored) == stored


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        (f"<p>prze<b>my{HYPHEN}sł</b></p>", "<p>prze<b>mysł</b></p>"),
        ("<p>prze&shy;my&#173;sł&#xAD;owy</p>", "<p>przemysłowy</p>"),
        (
            "<p>a&#11;b &amp; c&nbsp;d &lt;3 &#x1F469;</p>",
            "<p>ab &amp; c&nbsp;d &lt;3 &#x1F469;</p>",
        ),
        # A mark that is written as a reference is one letter with what it stands on.
        ("<p>o&#x301;s&#769; &#x301;</p>", "<p>óś \u0301</p>"),
        ("<p>a&ZeroWidthSpace;b&NoBreak;c</p>", "<p>abc</p>"),
        (
            f'<a href="https://example.org/o\u0301{HYPHEN}\x0b">o\u0301</a>',
            f'<a href="https://example.org/o\u0301{HYPHEN}">ó</a>',
        ),
        ("<p>jeden\r\ndwa</p>", "<p>jeden\ndwa</p>"),
        ("a < b, b > c", "a < b, b > c"),
        ("<" * 50_000, "<" * 50_000),
    ],
)
def test_markup(given: str, stored: str) -> None:
    assert normal_markup(given) == stored
    assert normal_markup(stored) == stored


def test_what_xml_forbids_goes_out_and_nothing_else() -> None:
    assert legal(f"a\x0bb\x00c\ud800d\ufffee\x85\x7f{HYPHEN}{FAMILY}\r\n\t") == (
        f"abcde\x85\x7f{HYPHEN}{FAMILY}\r\n\t"
    )
