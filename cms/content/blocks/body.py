"""The blocks of the shared body: ours, then those that plugins bring."""

from dataclasses import dataclass

from wagtail.blocks import Block

from cms.plugins.contract import Contribution
from cms.plugins.registry import contributions

from .figures import FiguresBlock
from .files import FilesBlock
from .links import CallBlock, CardsBlock
from .pictures import PictureBlock
from .table import TableBlock
from .text import HeadingBlock, QuoteBlock, RichTextBlock
from .video import VideoBlock


@dataclass(frozen=True)
class BodyBlockType(Contribution):
    """A block that editors may put into the body of any page. `name` is stored in the pages and is
    the block's `type` in the API: it begins with what is the plugin's own, and never changes."""

    name: str
    block: Block


def body_blocks() -> list[tuple[str, Block]]:
    """Name and block, in the order of the picker; those of plugins come last."""
    return [
        ("heading", HeadingBlock()),
        ("text", RichTextBlock()),
        ("quote", QuoteBlock()),
        ("image", PictureBlock()),
        ("video", VideoBlock()),
        ("files", FilesBlock()),
        ("figures", FiguresBlock()),
        ("table", TableBlock()),
        ("cards", CardsBlock()),
        ("call", CallBlock()),
        *((given.name, given.block) for given in contributions(BodyBlockType)),
    ]
