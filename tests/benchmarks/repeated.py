"""Documents made so many, as rows only: what lists, counts and cursors read."""

from django.db import connection

from cms.published.models import Document, DocumentText


def news_documents(language: str) -> list[int]:
    """The documents of news in a language."""
    found = Document.objects.filter(content_type__model="newspage", locale__language_code=language)
    return list(found.order_by("pk").values_list("pk", flat=True))


def repeat(pks: list[int], number: int) -> None:
    """Makes the documents of some pages so many."""
    places = ", ".join(map(str, pks))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        for model, key in ((Document, "page_id"), (DocumentText, "document_id")):
            table = model._meta.db_table
            columns = sorted({str(field.column) for field in model._meta.concrete_fields} - {key})
            rest = ", ".join(columns)
            # No two pages stand at one address.
            values = rest.replace("path_digest", "lower(hex(randomblob(16)))")
            for copy in range(1, -(-number // len(pks))):
                cursor.execute(
                    f"INSERT OR IGNORE INTO {table} ({key}, {rest}) "  # noqa: S608
                    f"SELECT {key} + {copy * 1_000_000}, {values} FROM {table} "
                    f"WHERE {key} IN ({places}) ORDER BY {key} LIMIT {number - copy * len(pks)}"
                )
        cursor.execute("ANALYZE")
