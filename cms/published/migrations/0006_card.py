from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cms_published", "0005_left_site"),
    ]

    operations = [
        migrations.AddField(
            model_name="documenttext",
            name="card",
            field=models.TextField(db_default=""),
        ),
    ]
