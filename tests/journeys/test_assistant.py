"""An assistant of a translator is connected to a running site, as its program connects it."""

import asyncio
import subprocess
import sys
from typing import Any

import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters

from cms.translation.roles.groups import TRANSLATOR

from .site import ROOT, RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]

WRITTEN = """
import json
from cms.content.occasion import Reason, writing_for
from tests.cms.translating import news
with writing_for(Reason.LOAD):
    source = news(slug="asystent", title="Asystent tłumaczy")
print(json.dumps(source.pk))
"""
SEEN = """
import json
from wagtail.models import Page, PageLogEntry
page = Page.objects.get(pk={pk})
found = PageLogEntry.objects.filter(page_id=page.pk, action="cms_api.by_program")
did = [(one.data["program"], one.data["did"]) for one in found.order_by("timestamp", "pk")]
print(json.dumps([page.live, page.workflow_in_progress, did]))
"""
ENGLISH = {
    "Asystent tłumaczy": "An assistant translates",
    "W projekcie bierze udział 140 firm z Mazowsza.": "The project has 140 companies of Mazovia.",
    "Pierwszy akapit.": "First paragraph.",
    "Drugi akapit.": "Second paragraph.",
}


async def drafted(client: Client, source: int) -> Any:
    async def call(tool: str, **given: Any) -> Any:
        answer = await client.call_tool(tool, given)
        assert not answer.is_error, answer.content
        assert answer.structured_content is not None
        return answer.structured_content["site_data"]

    waiting = await call("list_outdated", locale="en", limit=100)
    assert source in [one["source"]["id"] for one in waiting]
    page = await call("begin_translation", source_id=source, locale="en")
    units = [
        {"key": one["key"], "version": one["version"], "text": ENGLISH[one["source"]]}
        for one in page["units"]
        if one["state"] == "open"
    ]
    await call("draft_translation", page_id=page["id"], units=units)
    return await call("submit_translation", page_id=page["id"])


def test_over_the_standard_streams_it_drafts_and_submits(
    site: RunningSite, make_people: Any
) -> None:
    make_people({"asystentka": [TRANSLATOR.name("en")]})
    source = site.python(WRITTEN)
    server = StdioServerParameters(
        command=sys.executable,
        args=["manage.py", "mcp", "--user", "asystentka"],
        env=site.environment,
        cwd=ROOT,
    )

    async def session() -> Any:
        async with Client(server) as client:
            return await drafted(client, source)

    decided = asyncio.run(session())
    live, in_review, did = site.python(SEEN.format(pk=decided["id"]))
    assert (live, in_review) == (False, True)
    assert did == [["MCP", one] for one in ("begin", "write", "submit")]


@pytest.mark.parametrize(("name", "ends_well"), [("druga", True), ("nikt", False)])
def test_its_standard_output_says_nothing_beside_the_protocol(
    site: RunningSite, make_people: Any, name: str, ends_well: bool
) -> None:
    if ends_well:
        make_people({name: []})
    ended = subprocess.run(
        [sys.executable, "manage.py", "mcp", "--user", name],
        cwd=ROOT,
        env=site.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.stdout == ""
    assert (ended.returncode == 0) == ends_well
    assert ends_well or "There is no user “nikt”." in ended.stderr
