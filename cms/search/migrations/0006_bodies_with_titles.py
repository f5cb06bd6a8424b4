from django.db import migrations

# On PostgreSQL the body holds the title's words, too, so that one index knows all words of a row.
FORWARD = "UPDATE wagtailsearch_indexentry SET body = title || body"


def join(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FORWARD)


class Migration(migrations.Migration):
    dependencies = [("cms_search", "0005_rows_of_pages")]
    operations = [migrations.RunPython(join, migrations.RunPython.noop, elidable=True)]
