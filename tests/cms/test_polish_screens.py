"""The office reads Polish: a walk over the screens of every role."""

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from unittest.mock import patch
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString
from django.db.models import Min
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from wagtail.models import Page

from cms.translation.models import PageTranslation
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR, Role
from cms.translation.workbench.addresses import screen_for
from tests.cms.people import client, person, superuser
from tests.cms.test_polish_of_dependencies import CODE, DOMAINS, of_dependencies

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# Who sees most comes first: what a role shares with those before it is not walked again. None is
# the administrator.
PEOPLE: list[tuple[Role | None, str]] = [
    (None, "pl"),
    (PUBLISHER, "pl"),
    (TRANSLATOR, "en"),
    (REVIEWER, "en"),
    (EDITOR, "pl"),
]
# Screens of one person; nobody comes near. A walk without an end would tell nothing.
MOST = 400
# Screens whose buttons hang on the role: walked for each.
BY_ROLE = {"wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_pages:edit"}
# Links to what is not the office's: the site itself, files, and answers to scripts. Choosers
# and questions about many pages are among the beginnings.
NOT_READ = re.compile(r"/(?:logout|release|preview|view_draft|xlsx|csv|jsi18n|bulk|choose[\w-]*)/")
CHOOSERS = (
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailimages_chooser:choose",
    "wagtaildocs_chooser:choose",
)
ATTRIBUTES = ("title", "placeholder", "aria-label", "alt")
WRONG = re.compile(
    r"skrawk|snippet|[Nn]otyfikacj|okruszk|Breadcrumb|Workflow|[Zz]ażądan|Pierwsze imię|Lokalizacj"
    r"|Idź online|stron zaznaczonych|seconds? ago|minutes? ago|Wpisz nazwa|Inicjalna"
    r"|Dodaj (?:uczestnik|wiadomość|strona|polityka|deklaracja|partner)\b"
    r"|\b[Tt]en (?:wiadomość|strona|deklaracja|polityka|kompetencja|partnerstwo|menu)\b"
    r"|\bCan (?:add|change|delete|view|publish|submit)\b|^Root$|\b0 dokument"
    r"|^(?:True|False|Page|Locale|Translation)$|\bNone\b|\d pages\b|Include descendants"
    r"|\([Pp]olski\) /|\([Aa]ngielski\) /|- Wagtail\b"
)


def beginnings(role: Role | None, language: str) -> list[str]:
    """Where a role works, besides what the links of its dashboard lead to."""
    pages = Page.objects.filter(locale__language_code=language, depth__gt=1)
    firsts = pages.order_by().values("content_type").annotate(first=Min("pk")).values("first")
    waits = PageTranslation.objects.filter(target__in=pages).order_by("pk").last()
    page = pages.filter(depth__gt=2).order_by("path").first()
    return [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_account"),
        *(reverse(name) for name in CHOOSERS),
        *(
            reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
            + f"?id={page and page.pk}"
            for action in ("publish", "unpublish", "move", "delete")
        ),
        *([screen_for(waits)] if waits and role is not EDITOR else []),
        *(edit(page) for page in pages.filter(pk__in=firsts)[: 1 if role else 20]),
    ]


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def screen(address: str) -> str:
    """What makes an address another screen than the last one: its view, and what it is about."""
    parts = urlsplit(address)
    try:
        match = resolve(parts.path)
    except Resolver404:
        return ""
    about = [str(value) for value in match.args if not str(value).isdigit()]
    about += [str(value) for value in match.kwargs.values() if not str(value).isdigit()]
    if match.view_name == "wagtailadmin_pages:edit":
        page = Page.objects.filter(pk=next(iter([*match.args, *match.kwargs.values()]))).first()
        about = [str(page.content_type_id), str(page.locale_id)] if page else []
    return " ".join([match.view_name or parts.path, *about])


def walk(
    browser: Client, first: list[str], seen: set[str], who: str, most: int
) -> Iterator[tuple[str, str]]:
    """Address and HTML of each screen that links lead to and that is not among those seen."""
    waiting, before = deque(first), len(seen)
    while waiting and len(seen) < before + most:
        address = waiting.popleft()
        name = screen(address)
        if name.split(" ")[0] in BY_ROLE:
            name = f"{name} {who}"
        if not name or name in seen:
            continue
        seen.add(name)
        translation.deactivate()
        answer = browser.get(address, headers={"accept-language": "pl"})
        if answer.status_code in (301, 302):
            waiting.appendleft(urljoin(address, answer["Location"]))
        if answer.status_code != 200:
            continue
        if "application/json" in answer["Content-Type"]:
            html = str(answer.json().get("html", ""))
        elif "text/html" in answer["Content-Type"]:
            html = answer.content.decode()
        else:
            continue
        yield address, html
        links = re.findall(r'(?:href="|&quot;|"url": ")(/admin/[^"&#]*)', html)
        links = [link for link in links if not NOT_READ.search(link)]
        waiting.extend(dict.fromkeys(urljoin(address, link) for link in links))


def said(html: str) -> Iterator[str]:
    """What a person reads or hears of a screen, piece by piece; no field's content."""
    soup = BeautifulSoup(html, "html.parser")
    for unread in soup.select("script, style, textarea, [hidden]"):
        unread.decompose()
    for text in soup.find_all(string=True):
        if type(text) is NavigableString and (line := " ".join(text.split())):
            yield line
    for tag in soup.find_all(True):
        yield from (" ".join(str(tag[name]).split()) for name in ATTRIBUTES if tag.get(name))


def says_what_it_is(html: str) -> bool:
    """Whether a whole page has one heading that names it; what a script puts into another one need
    not. Wagtail's forms of snippets have theirs one level below."""
    if "<html" not in html:
        return True
    page = BeautifulSoup(html, "html.parser")
    headings = page.select("h1") or page.select("#header-title")
    return [bool(heading.get_text(strip=True)) for heading in headings] == [True]


@cache
def untranslated() -> dict[str, re.Pattern[str]]:
    """Messages of two or more words that Polish does not translate, as texts to be recognised."""
    found = {}
    with translation.override("pl"):
        for domain in DOMAINS:
            known = {**of_dependencies("pl", domain), **of_dependencies("en", domain)}
            for (context, msgid), _entry in known.items():
                words = re.findall(r"[A-Za-z’']{2,}", CODE.sub(" ", msgid))
                in_polish = (
                    translation.pgettext(context, msgid) if context else translation.gettext(msgid)
                )
                if len(words) > 1 and in_polish == msgid:
                    literal = [re.escape(" ".join(part.split())) for part in CODE.split(msgid)]
                    found[msgid] = re.compile(r"\s*.*?\s*".join(literal))
    return found


@pytest.fixture
def screens() -> list[tuple[str, str]]:
    """Who and where, and the HTML that they get."""
    found, seen = list[tuple[str, str]](), set[str]()
    login = [reverse("wagtailadmin_login"), reverse("wagtailadmin_password_reset")]
    found += walk(client(None), login, seen, "nobody", most=2)
    for role, language in PEOPLE:
        browser = client(person((role, language)) if role else superuser())
        who = role.key if role else "administrator"
        before = len(seen)
        for address, html in walk(browser, beginnings(role, language), seen, who, MOST):
            found.append((f"{who} {address}", html))
        assert len(seen) - before < MOST
    return found


def test_no_screen_of_any_role_shows_a_message_in_english_or_a_known_slip(
    screens: list[tuple[str, str]],
) -> None:
    assert len(screens) > 120
    slips = set()
    for where, html in screens:
        for text in said(html):
            if WRONG.search(text):
                slips.add((where.split("?")[0], text))
            slips |= {
                (where.split("?")[0], text)
                for msgid, pattern in untranslated().items()
                if msgid[:1] == text[:1] and pattern.fullmatch(text)
            }
    assert slips == set()
    # In the same walk, as it takes half a minute.
    assert [where for where, html in screens if not says_what_it_is(html)] == []


def test_a_message_that_polish_lacks_is_recognised_with_whatever_was_put_into_it() -> None:
    with patch.object(translation, "gettext", lambda text: text):
        untranslated.cache_clear()
        pattern = untranslated()["Used %(usage_count)s time"]
    untranslated.cache_clear()
    assert pattern.fullmatch("Used 12 time")
    assert not pattern.fullmatch("Użyto 12 razy")
