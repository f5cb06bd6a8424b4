"""The blocks of the shared body: ours, then those that plugins bring."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from wagtail.blocks import Block
from wagtail.models import Page

from cms.plugins.contract import PLATFORM, Claim, Contribution
from cms.plugins.registry import contributions

from .figures import FiguresBlock
from .files import FilesBlock
from .links import CallBlock, CardsBlock
from .pictures import PictureBlock
from .table import TableBlock
from .text import HeadingBlock, QuoteBlock, RichTextBlock
from .video import VideoBlock


def every_page(model: type[Page]) -> bool:
    """For `offered_to`: whatever the page."""
    return True


@dataclass(frozen=True)
class BodyBlockType(Contribution):
    """A block that editors may put into the body of a page. `name` is stored in the pages and is
    the block's `type` in the API: it begins with what is the plugin's own, and never changes.
    `offered_to` says which page types have it in their picker; stored ones are good everywhere."""

    name: str
    block: Block
    offered_to: Callable[[type[Page]], bool] = every_page

    def claims(self) -> Iterable[Claim]:
        ours = [name for name, _block in _own_blocks()]
        return [Claim("body block", self.name, dict.fromkeys(ours, PLATFORM))]


def body_blocks() -> list[tuple[str, Block]]:
    """Name and block, in the order of the picker; those of plugins come last."""
    given = contributions(BodyBlockType)
    return [*_own_blocks(), *((one.name, one.block) for one in given)]


def _own_blocks() -> list[tuple[str, Block]]:
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
    ]


@cache
def blocks_by_name() -> Mapping[str, Block]:
    """The same for who shows them, made once: making them takes longer than showing a page."""
    return dict(body_blocks())


def offered_blocks(model: type[Page]) -> Iterator[str]:
    """The names of those in the picker of a page type."""
    elsewhere = {
        given.name for given in contributions(BodyBlockType) if not given.offered_to(model)
    }
    return (name for name, _block in body_blocks() if name not in elsewhere)
