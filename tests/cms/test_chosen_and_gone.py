"""What blocks choose may go; the page stays for readers, programs, editors and translators."""

from typing import Any

import pytest
from django.test import Client
from wagtail import blocks
from wagtail.models import Page

from cms.content.blocks.body import body_blocks
from cms.content.fields import stream_value
from cms.contract.showing import holes, show_everywhere
from cms.translation.engine.versions import translation_to
from cms.translation.status.starting import start
from cms.translation.workbench.lines import Lines
from pages.news.models import NewsPage
from tests.cms.block_values import Chosen, right_value
from tests.cms.translating import draft, locale, news, put_online, state, stored, write

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def chooses(block: Any) -> bool:
    """Whether a block, or one in it, chooses something."""
    if isinstance(block, blocks.ChooserBlock | blocks.RichTextBlock):
        return True
    inner = list(getattr(block, "child_blocks", {}).values())
    inner += [block.child_block] if isinstance(block, blocks.ListBlock) else []
    return any(map(chooses, inner))


CHOOSING = [name for name, block in body_blocks() if chooses(block)]


def with_blocks(names: list[str]) -> tuple[Any, Any, list[Any]]:
    """A news item with blocks, its live translation, and what the blocks choose."""
    chosen = Chosen(news(title="Cel", slug="cel"))
    block = NewsPage._meta.get_field("body").stream_block
    values = [
        {"type": name, "value": right_value(block.child_blocks[name], chosen)} for name in names
    ]
    page = news(
        title="Lorem",
        slug="lorem",
        lead="",
        body=stream_value(block, values),
    )
    target = start(page, locale("en"), None)
    translation = translation_to(target)
    lines = Lines(state(page)).all
    # Confirmed to be the same in both languages.
    write(translation, {line.unit.text: line.unit.text for line in lines})
    put_online(draft(translation))
    return page, stored(target), list(chosen.made.values())


def test_a_page_stands_when_what_its_blocks_choose_is_gone(
    client: Client, admin_client: Client
) -> None:
    page, target, chosen = with_blocks(CHOOSING)
    assert len(chosen) > 1
    assert not holes(show_everywhere(client, admin_client, page, target))
    for thing in chosen:
        # Past Wagtail's own delete view, which only warns.
        type(thing)._base_manager.filter(pk=thing.pk).delete()
    told = show_everywhere(client, admin_client, stored(page), stored(target))
    assert holes(told) == []
    assert all(Page.objects.get(pk=one.pk).live for one in (page, target))
