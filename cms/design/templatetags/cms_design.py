"""Template tags of the site's HTML."""

import datetime
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Any

from django import template
from django.conf import settings
from django.template import Context, Node, TemplateSyntaxError
from django.template.base import Parser, Token
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cms.content import typography
from cms.content.blocks.body import blocks_by_name
from cms.content.dates import dated, iso_date
from cms.content.phones import dialled
from cms.content.relations import relations_of
from cms.published.addresses import on_this_site

from .. import contents, numbers, stylesheet
from ..frame import Place, frame_of
from ..surroundings import Surroundings

register = template.Library()
register.filter("number", numbers.written)
register.filter("money", numbers.amount)
register.filter("file_size", numbers.size)
register.filter("in_language", numbers.in_language)
register.filter("dated", dated)


@register.simple_tag(takes_context=True)
def frame(context: Any) -> dict[str, Any]:
    """What stands around the content of the context's `page`.

    A view without a page gives `title`, and its address in each language as `addresses`; a page
    that answers at several addresses (an archive) may give `addresses` as well, and what stands at
    this one as `part`.
    """
    page = context.get("page") or context.get("object")
    return frame_of(
        Place(
            page=page,
            title=str(context.get("title") or ""),
            part=str(context.get("part") or ""),
            addresses=context.get("addresses") or {},
            data=context.get("data") or {},
        )
    )


@register.simple_tag(takes_context=True)
def list_address(context: Any) -> str:
    """The whole address of the list that a reader sees a page of, with what it is narrowed to."""
    request = context.request
    asked = request.GET.copy()
    asked.pop("page", None)
    return on_this_site(f"{request.path}?{asked.urlencode()}" if asked else request.path)


@register.inclusion_tag("cms_design/components/stylesheets.html")
def stylesheets() -> dict[str, Any]:
    """Links to the site's stylesheet: one file, or part by part on a developer's machine."""
    names = [name for name, _ in stylesheet.parts()] if settings.DEBUG else [stylesheet.BUNDLE]
    return {"stylesheets": names}


@register.simple_tag(takes_context=True)
def cached_component(context: Any, template_name: str, **shown: Any) -> SafeString:
    """A component that says the same for the same values on every page of a language, such as a
    menu: rendered once for them, until the public sees something else."""
    around: Surroundings = context["frame"]["around"]
    return around.rendered(template_name, shown)


@register.simple_tag
def picture(
    image: dict[str, Any],
    sizes: str = "(width >= 60rem) 44rem, 100vw",
    loading: str = "lazy",
    decorative: bool = False,
) -> SafeString:
    """A represented picture in the formats that a browser chooses from; `sizes` tells how wide it
    stands. One that says nothing beside its text is `decorative`. No template, and escaped by the
    standard library, which takes a third of the time: a page has many."""
    sources = "".join(
        f'<source type="{source["type"]}" srcset="{escape(source["srcset"])}"'
        f' sizes="{escape(sizes)}">'
        for source in image["sources"]
    )
    alt = "" if decorative else escape(image["alt"])
    size = f'width="{image["width"]:d}" height="{image["height"]:d}"'
    priority = ' fetchpriority="high"' if loading == "eager" else ""
    point = f' data-focal="{focal(image)}"' if image["focal_point"] else ""
    return SafeString(
        f'<picture class="picture">{sources}<img src="{escape(image["src"])}" {size} alt="{alt}"'
        f' loading="{escape(loading)}"{priority} decoding="async"{point}></picture>'
    )


@register.simple_tag(takes_context=True)
def body(context: Any, items: list[dict[str, Any]] | None) -> SafeString:
    """The blocks of a represented body, each through its block's template."""
    return format_html_join("\n", "{}", ((html,) for _, _, html in _blocks(context, items)))


@register.simple_tag(takes_context=True)
def sections(context: Any, items: list[dict[str, Any]] | None) -> SafeString:
    """The same as bands across the page, for a front page; a block's Meta says its `layout`.

    A `section` stands in a band of its own, every other one on a tinted ground; a `band` brings
    its own ground; what lies between is set as text.
    """
    bands: list[SafeString] = []
    tinted = False
    for layout, run in groupby(_blocks(context, items), key=lambda made: made[0]):
        made = list(run)
        if layout == "band":
            bands += [html for _, _, html in made]
        elif layout == "section":
            for _, labelled_by, html in made:
                bands.append(_section(html, labelled_by, tinted))
                tinted = not tinted
        else:
            text = format_html_join("\n", "{}", ((html,) for _, _, html in made))
            bands.append(format_html('<div class="section wrap stack">{}</div>', text))
    return format_html_join("\n", "{}", ((band,) for band in bands))


def _blocks(
    context: Any, items: list[dict[str, Any]] | None
) -> Iterator[tuple[str, str, SafeString]]:
    """Layout, id of the heading or nothing, and HTML of each block; empty ones drop out."""
    blocks = blocks_by_name()
    for item in items or []:
        block, value = blocks[item["type"]], item["value"]
        with context.push(value=value, block_id=item["id"]):
            html = context.template.engine.get_template(block.meta.template).render(context)
        if html.strip():
            headed = isinstance(value, dict) and value.get("heading")
            yield getattr(block.meta, "layout", "text"), item["id"] if headed else "", html


def _section(html: SafeString, labelled_by: str, tinted: bool) -> SafeString:
    return format_html(
        '<section class="section{}"{}><div class="wrap">{}</div></section>',
        " section--surface" if tinted else "",
        format_html(' aria-labelledby="{}"', labelled_by) if labelled_by else "",
        html,
    )


@register.simple_block_tag
def with_contents(content: str) -> SafeString:
    """A text, beside which the contents stand where it has several headings of the second level."""
    html, headings = contents.with_contents(content)
    return render_to_string(
        "cms_design/components/with_contents.html", {"content": html, "headings": headings}
    )


@register.tag
def contributed(parser: Parser, token: Token) -> Node:
    """`{% contributed as relations %}`: what other plugins relate to the context's `page` and its
    `data` shows, for each relation its name, its label and the summaries."""
    match token.split_contents():
        case [_, "as", name]:
            return _Contributed(name)
    raise TemplateSyntaxError("Write {% contributed as relations %} and loop over “relations”.")


class _Contributed(Node):
    def __init__(self, name: str) -> None:
        self.name = name

    def render(self, context: Context) -> SafeString:
        page, data = context["page"], context["data"]
        context[self.name] = [
            {"name": relation.name, "label": relation.label, "summaries": data[relation.name]}
            for relation in relations_of(type(page))
            if data.get(relation.name)
        ]
        return SafeString("")


@register.simple_tag
def date_of(value: datetime.date | str | None, precision: str = "day") -> SafeString:
    """A `<time>` as exact as the date is known: “27 listopada 2007”, “listopad 2007”, “2007”."""
    if not value:
        return SafeString("")
    return format_html(
        '<time datetime="{}">{}</time>', iso_date(value, precision), dated(value, precision)
    )


@register.filter
def numbers_around(page_obj: Any) -> list[int | None]:
    """The numbers that a page of a list leads to: the first, its neighbours and the last; None
    where some are left out."""
    around = page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in around]


@register.filter
def lang_of(summary: dict[str, Any] | None) -> SafeString:
    """A lang attribute for a summary in another language than the page around it."""
    code = (summary or {}).get("locale")
    if not code or (translation.get_language() or "").split("-")[0] == code:
        return SafeString("")
    return format_html(' lang="{}"', code)


@register.filter
def hreflang(code: str | None) -> SafeString:
    """A hreflang attribute for a link to a page whose text is in that language, where the text
    around the link is in another one."""
    if not code or (translation.get_language() or "").split("-")[0] == code:
        return SafeString("")
    return format_html(' hreflang="{}"', code)


@register.filter
def with_covers(summaries: Iterable[dict[str, Any]], arrangement: str = "grid") -> list[Any]:
    """Summaries as they may stand together: no picture twice and, side by side, each with a picture
    or none. In a `list` each stands in a row of its own."""
    seen: set[Any] = set()
    shown = []
    for summary in summaries:
        picture = (summary.get("image") or {}).get("id")
        shown.append(summary if picture and picture not in seen else {**summary, "image": None})
        seen.add(picture)
    if arrangement == "list" or all(summary["image"] for summary in shown):
        return shown
    return [{**summary, "image": None} for summary in shown]


@register.filter
def focal(picture: dict[str, Any] | None) -> str:
    """Where a picture's subject is, in tens of per cent, as the style sheet knows it."""
    point = (picture or {}).get("focal_point")
    return f"{round(point['x'] * 10) * 10}% {round(point['y'] * 10) * 10}%" if point else ""


@register.filter
def sources(figures: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    """Who states some figures, each once, with `name` and `url`; a counted figure needs nobody."""
    told = {
        (figure["source"], figure.get("source_url") or ""): None
        for figure in figures
        if figure.get("source")
    }
    return [{"name": name, "url": url} for name, url in told]


@register.filter
def bound(text: Any) -> str:
    """A text whose lines end where they may; what is marked as safe is HTML."""
    if isinstance(text, SafeString):
        return SafeString(typography.bound_markup(text))
    return typography.bound(str(text or ""))


@register.filter
def phone_digits(number: str) -> str:
    """A telephone number as a `tel:` address has it."""
    return dialled(number)


@register.filter
def beside(first: Iterable[Any], second: Iterable[Any]) -> list[tuple[Any, Any]]:
    """Two lists walked together, such as a table's columns and the cells of a row."""
    return list(zip(first, second, strict=False))
