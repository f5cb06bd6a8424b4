from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cms_published", "0006_card"),
    ]

    operations = [
        migrations.AddField(
            model_name="loghead",
            name="frame",
            field=models.CharField(db_default="", default="", max_length=32),
        ),
    ]
