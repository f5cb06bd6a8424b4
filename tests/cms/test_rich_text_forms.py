"""Rich text as a tree and as Markdown says what its HTML says."""

import re

import pytest
from markdown_it import MarkdownIt

from cms.content.rich_text import FORMS, tree

markdown = FORMS["markdown"].convert


def as_html(text: str) -> str:
    """What a CommonMark reader makes of it, written as ours is."""
    html = MarkdownIt("commonmark").render(text)
    html = re.sub(r"\n*(</?(?:p|ul|ol|li|h\d|blockquote)>)\n*", r"\1", html)
    html = html.replace("strong>", "b>").replace("em>", "i>").replace("<br />\n", "<br/>")
    return html.replace("&quot;", '"')


@pytest.mark.parametrize(
    "html",
    [
        "<p>Klaster rośnie.</p>",
        "<p>Jeden.</p><p>Dwa.</p>",
        "<h2>Cele</h2><p>Tekst.</p>",
        "<p>To jest <b>ważne</b> i <i>pilne</i>.</p>",
        "<p><b>„Cytat”</b>owane i <b>(tak)</b>że</p>",
        "<p>słowo<b>„a”</b> koniec</p>",
        "<p>Wiersz<br/>drugi</p>",
        '<p>Zobacz <a href="https://example.org/a_b?c=1&amp;d=(2)">stronę <b>tu</b></a>.</p>',
        "<ul><li>jeden</li><li>dwa</li></ul>",
        "<ol><li>jeden</li><li>dwa <b>b</b></li></ol>",
        "<ul><li>jeden<ul><li>w środku</li></ul></li><li>dwa</li></ul>",
        "<p>2 * 3 * 4 = 24, a_b_c, [x](y), `kod`, &lt;b&gt;, R&amp;D, &amp;amp;, C:\\new</p>",
        "<p># nie nagłówek</p>",
        "<p>1. nie lista</p>",
        "<p>- nie lista</p>",
        "<p>+48 22 100 00 00</p>",
        "<p>~~nie~~ | kreska</p>",
        "<blockquote><p>Słowa.</p><p>Dalej.</p></blockquote>",
    ],
)
def test_markdown_reads_as_the_html_did(html: str) -> None:
    assert as_html(markdown(html)) == html


def test_nothing_is_lost_of_what_was_never_closed() -> None:
    assert tree("<p>Jeden <b>dwa") == [
        {
            "type": "paragraph",
            "content": [
                {"type": "text", "text": "Jeden "},
                {"type": "text", "text": "dwa", "bold": True},
            ],
        }
    ]
    assert tree("B&R &amp; R&") == [{"type": "text", "text": "B&R & R&"}]
    assert tree("") == []
    assert markdown("") == ""


def test_a_tree_says_what_links_lead_to() -> None:
    [paragraph] = tree(
        '<p><a href="/en/x/" hreflang="en" data-page-id="7" data-page-type="a.B">x</a> '
        '<a href="/documents/3/s.pdf" data-document-id="3">s</a> <a>nowhere</a></p>'
    )
    page, _, file, _, nowhere = paragraph["content"]
    assert page == {
        "type": "link",
        "url": "/en/x/",
        "page_id": 7,
        "page_type": "a.B",
        "language": "en",
        "content": [{"type": "text", "text": "x"}],
    }
    assert (file["url"], file["document_id"]) == ("/documents/3/s.pdf", 3)
    assert (nowhere["url"], nowhere["content"]) == (None, [{"type": "text", "text": "nowhere"}])


def test_lists_and_headings_say_which() -> None:
    [heading, ordered, plain] = tree("<h3>T</h3>\n<ol><li>a</li></ol>\n<ul>\n<li>b</li>\n</ul>")
    assert (heading["type"], heading["level"]) == ("heading", 3)
    assert (ordered["ordered"], plain["ordered"]) == (True, False)
    assert plain["content"] == [{"type": "item", "content": [{"type": "text", "text": "b"}]}]


def test_other_elements_leave_what_they_hold() -> None:
    assert tree("<p><span><sup>2</sup></span></p>")[0]["content"] == [{"type": "text", "text": "2"}]


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    html = "<p>" + "a*_[&lt; " * 50_000 + "</p>"
    assert len(markdown(html)) > 400_000
