from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cms_media", "0001_initial")]

    operations = [
        migrations.AddIndex(
            model_name="cmsimage",
            index=models.Index(fields=["file"], name="cms_media_image_file"),
        ),
        migrations.AddIndex(
            model_name="cmsrendition",
            index=models.Index(fields=["file"], name="cms_media_rendition_file"),
        ),
    ]
