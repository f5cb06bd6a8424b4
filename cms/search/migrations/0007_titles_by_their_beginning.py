from django.db import migrations

# A title that is just what was typed, or begins so, is found by a walk along an index. On PostgreSQL
# the title is kept as a text for it.
SQLITE = "CREATE INDEX cms_search_title ON wagtailsearch_indexentry (title)"
POSTGRESQL = "CREATE INDEX cms_search_title ON wagtailsearch_indexentry (title_text text_pattern_ops)"
AT_ONCE = 500


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE)
    if schema_editor.connection.vendor == "postgresql":
        _write_titles(apps, schema_editor)
        schema_editor.execute(POSTGRESQL)


def _write_titles(apps, schema_editor):
    from cms.search.texts import title_key

    sql = (
        "UPDATE wagtailsearch_indexentry SET title_text = %s "
        "WHERE content_type_id = %s AND object_id = %s"
    )
    pages = apps.get_model("wagtailcore", "Page").objects.order_by()
    rows = pages.values_list("title", "content_type_id", "pk").iterator(AT_ONCE)
    with schema_editor.connection.cursor() as cursor:
        cursor.executemany(sql, [(title_key(title), kind, str(pk)) for title, kind, pk in rows])


def drop(apps, schema_editor):
    schema_editor.execute("DROP INDEX IF EXISTS cms_search_title")


class Migration(migrations.Migration):
    dependencies = [("cms_search", "0006_bodies_with_titles")]
    operations = [migrations.RunPython(create, drop, elidable=False)]
