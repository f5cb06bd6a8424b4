"""Every answer of the API about pages, read from documents and put together anew."""

import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

from django.conf import settings
from django.test import Client, override_settings
from wagtail.models import Page

from cms.published import changes
from cms.published.freshness import fresh
from cms.published.log import number_entries
from cms.published.models import Document
from cms.published.verification import Difference, verify

LISTS = (
    "",
    "?locale=pl&limit=100",
    "?locale=en&fields=*&limit=100",
    "?type=pages_news.NewsPage&fields=*&order=-date",
    "?type=pages_news.NewsPage,pages_members.MemberPage&order=title&offset=3&limit=7",
    "?fields=_,title,meta,cover,body&order=-last_published_at&limit=30",
    "?type=pages_members.MemberPage&fields=-lead,nip,is_current&locale=en",
    "?locale=en&fallback=page&limit=100&fields=id,meta",
    "?date_from=2026-01-01&date_to=2026-12-31&fields=_",
    "?search=klaster&limit=10",
    "?state=current,outdated&limit=50",
    "?slug=klaster-rosnie",
    "?limit=0",
    "?type=pages_news.NewsPage&order=title&limit=5&cursor=",
    "?locale=en&fallback=page&limit=5&cursor=&count=none",
)


# Beside details of pages.
SEEN_BY_READERS = (
    "/", "/en/", "/aktualnosci/", "/en/news/", "/uczestnicy/", "/en/members/?letter=A",
    "/aktualnosci/atom.xml", "/en/news/feed.json", "/sitemap.xml", "/api/v2/navigation/",
    "/api/v2/pages/?locale=pl&limit=100", "/api/v2/languages/",
)  # fmt: skip


# In forms: the token, another one each time, and since when the form has been shown.
_OF_A_MOMENT = re.compile(r'(name="(?:csrfmiddlewaretoken|shown)" value=)"[^"]+"')


def addresses() -> Iterator[str]:
    """Of all lists, of the detail of every page, and of finding each by its address."""
    yield from (f"/api/v2/pages/{query}" for query in LISTS)
    for page in Page.objects.order_by("pk"):
        yield f"/api/v2/pages/{page.pk}/"
        yield f"/api/v2/pages/{page.pk}/?fields=_,title,slug,lead,parent"
        if url := page.get_url():
            yield f"/api/v2/pages/find/?html_path={url}"


def answer(client: Client, address: str) -> tuple[Any, ...]:
    """What a consumer gets: status, what it says in canonical form, and what is said beside it."""
    got = client.get(address)
    body = _OF_A_MOMENT.sub(r"\1", got.content.decode())
    if got["Content-Type"] == "application/json":
        body = json.dumps(json.loads(body), sort_keys=True)
    beside = ("Location", "ETag", "Content-Language", "Vary", "Content-Type")
    return got.status_code, body, *(got.get(name) for name in beside)


def differences(client: Client, some: Random | None = None) -> list[str]:
    """The addresses that answer otherwise from documents, and what `verify` finds; with `some`,
    it asks a few of the addresses only."""
    assert settings.PUBLISHED_DOCUMENTS
    found = [str(one) for one in verify() if isinstance(one, Difference)]
    asked = list(addresses())
    for address in some.sample(asked, 4) if some else asked:
        kept = answer(client, address)
        with override_settings(PUBLISHED_DOCUMENTS=False):
            ordinary = answer(client, address)
        if kept != ordinary:
            found.append(f"{address}\n  kept {kept}\n  is   {ordinary}")
    return found


class Readers:
    """People who ask for the same few addresses again and again, some of them with each seed."""

    def __init__(self, client: Client, some: Random) -> None:
        self.client, self.random = client, some
        pages = [page.get_url() for page in Page.objects.live().filter(depth__gt=1).order_by("pk")]
        details = some.sample([url for url in pages if url], 3)
        self.addresses = [*some.sample(SEEN_BY_READERS, 3), *details]

    def differences(self) -> list[str]:
        """The addresses at which they are given something else than is there now; who asks comes
        by chance, so that an answer may have been kept for several changes."""
        found = []
        for address in self.random.sample(self.addresses, 3):
            with override_settings(CACHE_MEGABYTES=8):
                kept = answer(self.client, address)
            made = answer(self.client, address)
            with override_settings(PUBLISHED_DOCUMENTS=False):
                ordinary = answer(self.client, address)
            if not kept == made == ordinary:
                found.append(f"{address}\n  kept {kept}\n  made {made}\n  is   {ordinary}")
        return found


class Follower:
    """A consumer that read the public pages once and only reads the changes since then."""

    def __init__(self, client: Client) -> None:
        number_entries()
        self.client, self.cursor = client, str(changes.latest())
        self.paths = dict(Document.objects.values_list("pk", "public_path"))
        self.digests: dict[int, str | None] = dict(Document.objects.values_list("pk", "digest"))

    def differences(self) -> list[str]:
        """Where it is wrong about what is public, after reading on; with a digest that is known,
        also about what a page says that waits for no worker."""
        number_entries()
        more = True
        while more:
            query = {"after": self.cursor, "limit": 50}
            answer = self.client.get("/api/v2/changes/", query).json()
            for item in answer["items"]:
                self._apply(item)
            self.cursor, more = answer["meta"]["cursor"], answer["meta"]["more"]
        now = dict(Document.objects.values_list("pk", "public_path"))
        made = Document.objects.filter(fresh()).values_list("pk", "digest")
        wrong = [pk for pk, digest in made if self.digests.get(pk) not in (None, digest)]
        return [
            *(
                f"{pk}: told {path}, is {now.get(pk)}"
                for pk, path in self.paths.items() - now.items()
            ),
            *(f"{pk}: not told of" for pk in now.keys() - self.paths.keys()),
            *(f"{pk}: not told that it says something else" for pk in wrong),
        ]

    def _apply(self, item: dict[str, Any]) -> None:
        pk = item["id"]
        if pk is None:
            return
        if item["path"] is None:
            self.paths.pop(pk, None)
            self.digests.pop(pk, None)
        else:
            self.paths[pk], self.digests[pk] = item["path"], item["digest"]
