"""Pages with their documents made so many, as rows only: what lists, counts and cursors read."""

from django.db import connection
from wagtail.models import Page

from cms.published.models import Document, DocumentText
from pages.news.models import NewsPage

# Behind the children that are there; as many as four digits name are left.
_FREE = 0x1000
# No two pages stand at one address, nor are versions of one.
_OWN = {
    "path": "substr(path, 1, length(path) - 4) || printf('%%04X', {number})",
    "slug": "slug || '-' || {number}",
    "translation_key": "lower(hex(randomblob(16)))",
    "path_digest": "lower(hex(randomblob(16)))",
}


def news_documents(language: str) -> list[int]:
    """The documents of news in a language."""
    found = Document.objects.filter(content_type__model="newspage", locale__language_code=language)
    return list(found.order_by("pk").values_list("pk", flat=True))


def repeat(pks: list[int], number: int) -> None:
    """Makes some news with their documents so many."""
    places = ", ".join(map(str, pks))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        for model in (Page, NewsPage, Document, DocumentText):
            table, key = model._meta.db_table, str(model._meta.pk.column)
            columns = {str(field.column) for field in model._meta.local_concrete_fields} - {key}
            rest = ", ".join(sorted(columns))
            for copy in range(1, -(-number // len(pks))):
                place = f"{_FREE + copy * len(pks)} + row_number() OVER (ORDER BY {key})"
                values = ", ".join(
                    _OWN.get(name, name).format(number=place) for name in sorted(columns)
                )
                cursor.execute(
                    f"INSERT OR IGNORE INTO {table} ({key}, {rest}) "  # noqa: S608
                    f"SELECT {key} + {copy * 1_000_000}, {values} FROM {table} "
                    f"WHERE {key} IN ({places}) ORDER BY {key} LIMIT {number - copy * len(pks)}",
                    [],
                )
        cursor.execute("ANALYZE")
