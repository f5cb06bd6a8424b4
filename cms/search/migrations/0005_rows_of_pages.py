from django.db import migrations

# On SQLite the index's row of a page has the page's own id, other rows have negative ones. Rows are
# taken away and written anew, as the index of words follows both.
FORWARD = """
CREATE TEMPORARY TABLE cms_search_moved AS
    SELECT entry.*, page.id AS page_id
    FROM wagtailsearch_indexentry AS entry LEFT JOIN wagtailcore_page AS page
    ON page.id = CAST(entry.object_id AS integer) AND page.content_type_id = entry.content_type_id;
DELETE FROM wagtailsearch_indexentry;
INSERT INTO wagtailsearch_indexentry
    (id, content_type_id, object_id, title_norm, title, body, autocomplete)
    SELECT COALESCE(page_id, -ABS(id)),
        content_type_id, object_id, title_norm, title, body, autocomplete
    FROM cms_search_moved;
DROP TABLE cms_search_moved;
INSERT INTO wagtailsearch_indexentry_fts (wagtailsearch_indexentry_fts) VALUES ('optimize');
"""


def renumber(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for statement in FORWARD.split(";\n"):
            if statement.strip():
                schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("cms_search", "0004_searches_without_results"),
        ("wagtailsearch", "0010_add_text_fields"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [migrations.RunPython(renumber, migrations.RunPython.noop, elidable=True)]
