"""The app was `cms_delivery`. Its one table held when worker and clock last showed that they work,
which both write anew within seconds, so nothing is carried over."""

from django.db import migrations


def forget(apps, schema_editor):
    quoted = schema_editor.quote_name("cms_delivery_heartbeat")
    schema_editor.execute(f"DROP TABLE IF EXISTS {quoted}")
    migrations_applied = schema_editor.quote_name("django_migrations")
    schema_editor.execute(f"DELETE FROM {migrations_applied} WHERE app = 'cms_delivery'")
    old = apps.get_model("contenttypes", "ContentType").objects.filter(app_label="cms_delivery")
    apps.get_model("auth", "Permission").objects.filter(content_type__in=old).delete()
    old.delete()


class Migration(migrations.Migration):

    dependencies = [
        ('cms_operations', '0001_initial'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop, elidable=True)]
