from django.db import migrations

# What is public is asked of the pages that have others below them, for every answer. Without an
# index all pages are read to find these few.
FORWARD = "CREATE INDEX cms_page_parents ON wagtailcore_page (path) WHERE numchild > 0"
BACKWARD = "DROP INDEX IF EXISTS cms_page_parents"


class Migration(migrations.Migration):
    dependencies = [
        ("cms_content", "0002_list_entry_keys"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
