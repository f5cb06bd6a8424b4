"""Tables."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypedDict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import quote_path_component
from wagtail_localize.segments.ingest import unquote_path_component

from cms.types import Context, JsonObject

from ..typography import bound


class Column(TypedDict):
    """What a column of a table holds."""

    type: Literal["text", "number", "row_heading"]
    heading: str


class Table(TypedDict):
    """A table; a row has a cell for each column."""

    caption: str
    columns: list[Column]
    rows: list[list[str]]


class TableBlock(TypedTableBlock):
    """A table with a caption; a column of row headings names its rows.

    wagtail-localize passes over Wagtail's table blocks. Here every distinct text of the table is
    a string of its own, found again by its words, so that rows and columns can move.
    """

    text = blocks.CharBlock(label=_("Text"), required=False)
    number = blocks.CharBlock(label=_("Number"), required=False)
    row_heading = blocks.CharBlock(label=_("Row heading"), required=False)

    class Meta:
        label = _("Table")
        icon = "table"
        template = "cms_content/blocks/table.html"
        group = _("Facts")
        description = _("Rows and columns under headings, with a caption that says what it shows.")
        preview_value = {
            "caption": "Lorem ipsum",
            "columns": [
                {"type": "row_heading", "heading": "Lorem"},
                {"type": "number", "heading": "Ipsum"},
            ],
            "rows": [{"values": ["Dolor", "12"]}, {"values": ["Sit amet", "7"]}],
        }

    def clean(self, table: TypedTable) -> TypedTable:
        cleaned = super().clean(table)
        problems = []
        if not cleaned.caption.strip():
            problems.append(_("Give the table a caption: it says what the table shows."))
        if not cleaned.columns or not cleaned.row_data:
            problems.append(_("A table needs at least one column and one row."))
        if any(not column["heading"].strip() for column in cleaned.columns):
            problems.append(_("Give every column a heading."))
        if problems:
            raise TypedTableBlockValidationError(non_block_errors=problems)
        return cleaned

    def get_api_representation(self, value: TypedTable, context: JsonObject | None = None) -> Table:
        return {
            "caption": bound(value.caption),
            "columns": [
                {"type": column["block"].name, "heading": column["heading"]}
                for column in value.columns
            ],
            # A list holds no None, and a row no fewer cells than there are columns.
            "rows": [[cell or "" for cell in row["values"]] for row in value.row_data],
        }

    def get_context(self, value: TypedTable, parent_context: Context | None = None) -> Context:
        context: Context = super().get_context(value, parent_context=parent_context)
        context["value"] = self.get_api_representation(value)
        return context

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        """wagtail-localize's way to ask a block for its strings."""
        return [
            StringSegmentValue(quote_path_component(text), text)
            for text in dict.fromkeys(_texts(value))
        ]

    def restore_translated_segments(
        self, value: TypedTable, segments: Sequence[StringSegmentValue]
    ) -> TypedTable:
        """wagtail-localize's way to give a block its translated strings."""
        known = {unquote_path_component(s.path): s.render_text() for s in segments}

        def translated(text: str) -> str:
            return known.get(text, text)

        return TypedTable(
            columns=[{**c, "heading": translated(c["heading"])} for c in value.columns],
            row_data=[
                {"values": [translated(cell) for cell in r["values"]]} for r in value.row_data
            ],
            caption=translated(value.caption),
        )


def _texts(table: TypedTable) -> Iterator[str]:
    yield table.caption
    yield from (column["heading"] for column in table.columns)
    for row in table.row_data:
        yield from (cell for cell in row["values"] if cell)
