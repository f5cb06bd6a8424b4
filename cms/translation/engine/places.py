"""Where on a page a text stands, said in the words of the editor, and what may be written there."""

from dataclasses import dataclass

from django.core.validators import MaxLengthValidator
from django.db.models import Field, ForeignKey, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import Block, ChooserBlock, FieldBlock, RichTextBlock, StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail.coreutils import resolve_model_string
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail.rich_text import RichTextMaxLengthValidator
from wagtail_localize.segments.ingest import unquote_path_component
from wagtail_localize.strings import StringValue

from .segments import place


@dataclass(frozen=True)
class Place:
    """A place of a page: its label, as “body › text”, and the field or block that holds it."""

    label: str
    holder: Field | Block | None

    @property
    def model(self) -> type[Model] | None:
        """The kind of thing that is chosen there; None where nothing is."""
        if isinstance(self.holder, ForeignKey):
            return self.holder.related_model
        if isinstance(self.holder, ChooserBlock):
            # Wagtail's chooser of documents names its model.
            return resolve_model_string(self.holder.target_model)
        return None

    @property
    def max_length(self) -> int | None:
        """How many characters fit, where that is limited."""
        limit = getattr(self.holder, "max_length", None)
        if limit is None and isinstance(self.holder, FieldBlock):
            limit = getattr(self.holder.field, "max_length", None)
        return limit

    def refuse(self, text: str) -> None:
        """Raises ValidationError where the field or block would not take the segment."""
        if isinstance(self.holder, (RichTextField, RichTextBlock)):
            if self.max_length is not None:
                RichTextMaxLengthValidator(self.max_length)(text)
            return
        words = StringValue(text).render_text()
        if self.max_length is not None:
            # Django asks it of a TextField in forms only.
            MaxLengthValidator(self.max_length)(words)
        if isinstance(self.holder, FieldBlock):
            self.holder.field.run_validators(words)
        elif isinstance(self.holder, Field):
            self.holder.run_validators(words)


def place_of(page: Page | TranslatableMixin, path: str) -> Place:
    """The place that a path of the engine names on a page, or on a row of one."""
    name, *rest = place(path).split(".")
    field = page._meta.get_field(name)
    if field.one_to_many:
        # Read once for all the places of a page.
        rows = getattr(page, name).get_object_list()
        row = next((row for row in rows if str(row.translation_key) == rest[0]), None)
        if row is None:
            return Place(capfirst(field.related_model._meta.verbose_name), None)
        within = place_of(row, ".".join(rest[1:]))
        return Place(f"{capfirst(row._meta.verbose_name)} › {within.label}", within.holder)
    label = capfirst(str(field.verbose_name))
    if not isinstance(field, StreamField):
        return Place(label, field)
    labels, block = [label], None
    value = getattr(page, name)
    for step in rest:
        value, block = _below(value, step)
        if block is None:
            break
        if block.label:
            labels.append(str(block.label))
    if isinstance(value, TypedTable) and (quoted := path.removeprefix(place(path))):
        labels.append(_in_table(value, unquote_path_component(quoted.removeprefix("."))))
    return Place(" › ".join(labels), block)


def _in_table(table: TypedTable, text: str) -> str:
    """Where a text stands in a table; of several such places the first."""
    if text == table.caption:
        return _("caption")
    headings = [column["heading"] for column in table.columns]
    if text in headings:
        return _("heading of column %(column)d") % {"column": headings.index(text) + 1}
    for number, row in enumerate(table.row_data, 1):
        if text in row["values"]:
            column = row["values"].index(text)
            said = {"row": number, "column": column + 1, "heading": headings[column]}
            if not headings[column]:
                return _("row %(row)d, column %(column)d") % said
            return _("row %(row)d, column %(column)d (%(heading)s)") % said
    return text


def _below(value: object, step: str) -> tuple[object, Block | None]:
    """The value of a block under another one, and the block."""
    if isinstance(value, StructValue):
        return value.get(step), value.block.child_blocks.get(step)
    if isinstance(value, (StreamValue, ListValue)):
        children = value if isinstance(value, StreamValue) else value.bound_blocks
        child = next((child for child in children if child.id == step), None)
        return (child.value, child.block) if child is not None else (None, None)
    return None, None
