"""What was seen and measured, as a contact sheet per page type and as a table."""

from html import escape
from pathlib import Path

from .lighthouse import CATEGORIES
from .measures import NARROW, WIDE, Measured

_COLUMNS = ("page", "axe", f"shift {NARROW}", f"shift {WIDE}", "sheets", *CATEGORIES)
_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
  body {{ margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; }}
  table {{ border-collapse: collapse; font-variant-numeric: tabular-nums; }}
  th, td {{ padding: .3rem .8rem; border-block-end: 1px solid #ccc; text-align: start; }}
  .sheet {{ display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }}
  .sheet figure {{ margin: 0; }}
  .sheet img {{ block-size: 60vh; max-inline-size: 100%; object-fit: contain; object-position: top;
    border: 1px solid #ccc; }}
</style>
<h1>{title}</h1>
{body}
</html>
"""


def row(name: str, measured: Measured) -> list[str]:
    """A page's line of the table; what was not measured is a dash."""
    shifts = [f"{measured.shifts[width]:.3f}" for width in (NARROW, WIDE)]
    judged = [str(measured.lighthouse.get(category, "–")) for category in CATEGORIES]
    return [name, str(len(measured.violations)), *shifts, str(measured.sheets), *judged]


def table(rows: list[list[str]]) -> str:
    """The lines under the names of their columns, as plain text."""
    lines = [list(_COLUMNS), *rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(_COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def contact_sheet(folder: Path, name: str, pictures: list[str]) -> str:
    """Writes the page with all pictures of a page type; returns its file's name."""
    shown = "".join(
        f'<figure><a href="{escape(one)}"><img src="{escape(one)}" alt="" loading="lazy"></a>'
        f"<figcaption>{escape(one)}</figcaption></figure>"
        for one in pictures
    )
    body = f'<p><a href="index.html">All page types</a></p><div class="sheet">{shown}</div>'
    return _written(folder, f"{name}.html", name, body)


def index(folder: Path, sheets: list[str], rows: list[list[str]]) -> str:
    """Writes the page that leads to the contact sheets and shows the table."""
    links = "".join(f'<li><a href="{one}">{one.removesuffix(".html")}</a></li>' for one in sheets)
    head = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in rows
    )
    body = f"<ul>{links}</ul><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"
    return _written(folder, "index.html", "Every page type", body)


def _written(folder: Path, name: str, title: str, body: str) -> str:
    (folder / name).write_text(_PAGE.format(title=escape(title), body=body), encoding="utf-8")
    return name
