from django.db import migrations

# Words as they are written, without their marks: “slaskie” finds “śląskie”, as on SQLite.
FORWARD = """
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION cms_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION cms_words
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
"""


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FORWARD)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TEXT SEARCH CONFIGURATION IF EXISTS cms_words")


class Migration(migrations.Migration):
    dependencies = []
    operations = [migrations.RunPython(create, drop, elidable=False)]
