"""Fills the stock site and prints what its answers cost the processor, as JSON.

    STOCK_FOLDER=… python -m tests.stock CONTENT.json COUNT

The content is a list of news: `language`, `title`, `slug`, `date`, `lead`, `cover` and `body`, the
last as blocks of `heading` and `text`, covers as paths of picture files. They are repeated until
there are COUNT in each language.
"""

import datetime
import itertools
import json
import os
import sys
from pathlib import Path
from typing import Any

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.stock.settings"
django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.core.files import File  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402
from wagtail.images.models import Image  # noqa: E402
from wagtail.models import Locale, Page, Site  # noqa: E402

from tests import measuring  # noqa: E402
from tests.stock.models import HomePage, NewsIndexPage, NewsPage  # noqa: E402

_AT_ONCE = 2000


def fill(news: list[dict[str, Any]], count: int) -> None:
    """The site with `count` news in each language."""
    call_command("migrate", verbosity=0)
    covers = {path: _picture(path) for path in sorted({one["cover"] for one in news} - {None})}
    polish = Locale.objects.get_or_create(language_code="pl")[0]
    english = Locale.objects.get_or_create(language_code="en")[0]
    Page.objects.filter(depth=2).delete()
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Start", slug="home", locale=polish))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "127.0.0.1", "port": 8000, "root_page": home}
    )
    index = home.add_child(instance=_in_menu(NewsIndexPage(title="News", slug="news")))
    for place in range(6):
        home.add_child(instance=_in_menu(NewsIndexPage(title=f"Part {place}", slug=f"p{place}")))
    other_home = home.copy_for_translation(english)
    other_home.save_revision().publish()
    other_index = index.copy_for_translation(english)
    other_index.save_revision().publish()
    for locale, parent in ((polish, index), (english, other_index)):
        _add(parent, locale, [one for one in news if one["language"] == locale.language_code],
             covers, count)  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _in_menu(page: Page) -> Page:
    page.show_in_menus = True
    return page


def _picture(path: str) -> Image:
    with Path(path).open("rb") as file:
        return Image.objects.create(title=Path(path).stem, file=File(file, name=Path(path).name))


def _add(
    parent: Page, locale: Locale, news: list[dict[str, Any]], covers: dict[str, Image], count: int
) -> None:
    """News below `parent`, their rows written in bulk."""
    kind = ContentType.objects.get_for_model(NewsPage)
    now, key = timezone.now(), NewsPage._meta.get_field("page_ptr").get_attname()
    made = []
    for number, one in zip(range(1, count + 1), itertools.cycle(news), strict=False):
        day = datetime.date.fromisoformat(one["date"]) - datetime.timedelta(number)
        slug = f"{one['slug'][:200]}-{number}"
        page = NewsPage(
            title=one["title"], draft_title=one["title"], slug=slug, locale=locale,
            content_type=kind, path=Page._get_path(parent.path, parent.depth + 1, number),
            depth=parent.depth + 1, url_path=f"{parent.url_path}{slug}/", live=True,
            first_published_at=now, last_published_at=now, date=day, lead=one["lead"],
            cover=covers.get(one["cover"]), body=json.dumps(one["body"]),
        )  # fmt: skip
        made.append(page)
    for start in range(0, len(made), _AT_ONCE):
        part = made[start : start + _AT_ONCE]
        columns = [field.name for field in Page._meta.concrete_fields if not field.primary_key]
        rows = [Page(**{name: getattr(page, name) for name in columns}) for page in part]
        Page.objects.bulk_create(rows)
        own = [field for field in NewsPage._meta.local_concrete_fields if field.name != "page_ptr"]
        names = [key, *(field.column for field in own)]
        marks = ", ".join(["%s"] * len(names))
        values = [
            [row.pk, *(field.get_db_prep_save(getattr(page, field.attname), connection)
                       for field in own)]
            for row, page in zip(rows, part, strict=True)
        ]  # fmt: skip
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {NewsPage._meta.db_table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608
                values,
            )
    Page.objects.filter(pk=parent.pk).update(numchild=count)


def main(content: Path, count: int) -> dict[str, float]:
    """Seconds of each answer, by name."""
    fill(json.loads(content.read_text("utf-8")), count)
    page = NewsPage.objects.filter(locale__language_code="pl").exclude(cover=None).latest("date")
    listed = "/api/v2/pages/?type=stock.NewsPage&locale=pl&order=-date&limit=20"
    addresses = {
        "list-default": listed,
        "list-full": f"{listed}&fields=*",
        "list-filtered": f"{listed}&date={page.date}",
        "list-deep": f"{listed}&offset={max(count - 20, 0)}",
        "detail": f"/api/v2/pages/{page.pk}/",
        "find": f"/api/v2/pages/find/?html_path={page.url}",
        "home": "/",
        "news-index": "/news/",
        "news-item": page.url,
        "atom": "/atom.xml",
    }
    handler, found = measuring.ready(), {}
    for name, address in addresses.items():
        found[name] = measuring.cost(handler, address, 5, 302 if name == "find" else 200)
    return found


if __name__ == "__main__":
    settings.FOLDER.mkdir(parents=True, exist_ok=True)
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201
