"""The tools that an assistant is offered."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Annotated, Literal

from django.conf import settings
from mcp.server import MCPServer
from mcp.server.mcpserver.tools import Tool
from mcp_types import ToolAnnotations
from pydantic import Field, create_model

from cms.translation.models import State
from cms.types import Json, JsonObject

from ..translating.shapes import (
    Shown,
    Storable,
    Submission,
    TranslationDetail,
    Waiting,
    WrittenUnit,
    WrittenValue,
)
from . import pages, translations
from .acting import NOTICE, SiteData, act

_INSTRUCTIONS = (
    "The site of a bilingual (Polish and English) cluster of companies. You act in one person's "
    "name and with their rights: you read, draft translations and edits, and submit translations "
    "for review. Nothing that you do goes online by itself: people review and publish. " + NOTICE
)
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_WRITES = ToolAnnotations(read_only_hint=False, destructive_hint=False, open_world_hint=False)
PageId = Annotated[int, Field(ge=1, le=2**31 - 1)]
Limit = Annotated[int, Field(ge=1, le=100)]
Text = Annotated[str, Field(max_length=200), Storable]


def server_for(name: str) -> MCPServer:
    """The server of one session, for the person of that name."""
    tools = [*_for_pages(name), *_for_translations(name)]
    if settings.API_V3_PREVIEW:
        tools += _for_drafts(name)
    return MCPServer("mazovia-cms", instructions=_INSTRUCTIONS, tools=tools, log_level="WARNING")


def _tools(
    annotations: ToolAnnotations, *functions: Callable[..., Awaitable[object]]
) -> Iterator[Tool]:
    """Functions as tools; what they say of themselves is their description. An argument that one
    does not know is refused: without it, the call would mean something else."""
    for function in functions:
        said = " ".join((function.__doc__ or "").split())
        tool = Tool.from_function(
            function, description=f"{said}\n\n{NOTICE}", annotations=annotations
        )
        known = tool.fn_metadata.arg_model
        strict = create_model(known.__name__, __base__=known, __cls_kwargs__={"extra": "forbid"})
        tool.fn_metadata.arg_model = strict
        tool.parameters = strict.model_json_schema(by_alias=True)
        yield tool


def _for_pages(name: str) -> Iterator[Tool]:
    async def find_pages(
        words: Text = "", locale: Text = "", page_type: Text = "", limit: Limit = 20
    ) -> SiteData[Json]:
        """Finds public pages by words, language (pl or en) and type, as pages_news.NewsPage."""
        return await act(name, pages.find_pages, words, locale, page_type, limit)

    async def read_page(page_id: PageId) -> SiteData[Json]:
        """Reads a public page in full: its texts, and how its text stands to its original."""
        return await act(name, pages.read_page, page_id)

    async def find_files(
        kind: Literal["images", "documents"], words: Text = "", limit: Limit = 20
    ) -> SiteData[Json]:
        """Finds public pictures or files by words, to be shown in place of another one."""
        return await act(name, pages.find_files, kind, words, limit)

    async def find_drafts(words: Text = "", locale: Text = "", limit: Limit = 20) -> SiteData[Json]:
        """Finds pages of the person whose newest draft is not published, by words of the title."""
        return await act(name, pages.find_drafts, words, locale, limit)

    yield from _tools(_READS, find_pages, read_page, find_files, find_drafts)


def _for_drafts(name: str) -> Iterator[Tool]:
    # v3 is not prepared where the settings do not serve it.
    from . import drafts

    async def read_draft(page_id: PageId) -> SiteData[Json]:
        """Reads the newest draft of a page that the person may edit, as propose_edit writes it;
        its revision goes back with an edit."""
        return await act(name, drafts.read_draft, page_id)

    async def propose_edit(
        page_id: PageId, revision: int | None, changes: JsonObject
    ) -> SiteData[Json]:
        """Saves a draft of an original with the given fields changed, each given whole in the form
        in which read_draft gives it. It is not published: a person looks at it in the admin."""
        return await act(name, drafts.propose_edit, page_id, revision, changes)

    yield from _tools(_READS, read_draft)
    yield from _tools(_WRITES, propose_edit)


def _for_translations(name: str) -> Iterator[Tool]:
    # What this session read of each translation: a submission is about that.
    shown: dict[int, Shown] = {}

    async def list_outdated(
        locale: Text = "", states: list[State] | None = None, limit: Limit = 20
    ) -> SiteData[list[Waiting]]:
        """Lists the translations that wait, the gravest first, with what changed in the original;
        without states those that wait for a translator. One without id is not begun."""
        return await act(name, translations.listed, locale, states or [], limit)

    async def read_translation(page_id: PageId) -> SiteData[TranslationDetail]:
        """Reads a translation: each unit with its source, text, glossary terms and findings, what
        may be another link, picture, file or page in it, and what the person may do."""
        answer = await act(name, translations.read, page_id)
        shown[page_id] = answer.site_data.shown
        return answer

    async def begin_translation(source_id: PageId, locale: Text) -> SiteData[TranslationDetail]:
        """Begins the translation of a page into a language."""
        answer = await act(name, translations.begin, source_id, locale)
        shown[answer.site_data.id] = answer.site_data.shown
        return answer

    async def draft_translation(
        page_id: PageId, units: Annotated[list[WrittenUnit], Field(min_length=1, max_length=500)]
    ) -> SiteData[TranslationDetail]:
        """Writes texts of a translation, all or none, each with the key and version that were read;
        the units stay marked as a machine's until a person confirms them. Keep tags, numbers and
        placeholders; use the terms that are wanted."""
        return await act(name, translations.write, page_id, units)

    async def replace_in_translation(
        page_id: PageId, values: Annotated[list[WrittenValue], Field(min_length=1, max_length=500)]
    ) -> SiteData[TranslationDetail]:
        """Puts another link, picture, file or page in place of the original's, all or none, each
        with the key and version that were read in `replaceable`; null puts the original's there
        again. Readers see it after the next review."""
        return await act(name, translations.replace, page_id, values)

    async def submit_translation(
        page_id: PageId,
        comment: Annotated[str, Field(max_length=10_000)] = "",
        read_findings: list[str] | None = None,
    ) -> SiteData[Json]:
        """Hands a translation that you read in this session to its review. Where others wrote
        since, or a finding is grave, nothing happens and you are told: tell the person, and only
        with their yes submit again, giving the ids of the grave findings that they read."""
        sent = None
        if page_id in shown:
            sent = Submission(shown=shown[page_id], comment=comment, read=read_findings or [])
        return await act(name, translations.submit, page_id, sent, shown)

    async def take_back_translation(page_id: PageId) -> SiteData[Json]:
        """Ends the review that the person asked for."""
        return await act(name, translations.take_back, page_id)

    yield from _tools(_READS, list_outdated, read_translation)
    yield from _tools(
        _WRITES,
        begin_translation,
        draft_translation,
        replace_in_translation,
        submit_translation,
        take_back_translation,
    )
