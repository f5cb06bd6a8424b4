"""The blocks of the shared body: ours, then those that plugins bring."""

from wagtail.blocks import Block

from cms.plugins.registry import contributions

from .figures import FiguresBlock
from .files import FilesBlock
from .links import CallBlock, CardsBlock
from .pictures import PictureBlock
from .table import TableBlock
from .text import HeadingBlock, QuoteBlock, RichTextBlock
from .video import VideoBlock


def body_blocks() -> list[tuple[str, Block]]:
    """Name and block, in the order of the picker; plugins list theirs as `body_blocks`."""
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
        *contributions("blocks", "body_blocks"),
    ]
