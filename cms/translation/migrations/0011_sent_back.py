"""What a review sent back has a state and a mark of its own."""

from django.db import migrations, models


def mark(apps, schema_editor):
    reviews = apps.get_model("wagtailcore", "WorkflowState").objects.filter(
        status="needs_changes",
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
    )
    pages = [int(pk) for pk in reviews.values_list("object_id", flat=True)]
    rows = apps.get_model("cms_translation", "PageTranslation").objects
    kept = rows.filter(target__in=pages).exclude(state__in=("alias", "detached"))
    kept.update(sent_back=True)
    rows.filter(sent_back=True, state="in_progress").update(state="sent_back")


def unmark(apps, schema_editor):
    rows = apps.get_model("cms_translation", "PageTranslation").objects
    rows.filter(state="sent_back").update(state="in_progress")


class Migration(migrations.Migration):

    dependencies = [
        ('cms_translation', '0010_names_of_the_field'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('wagtailcore', '0082_alter_workflowstate_content_type_notnull'),
    ]

    operations = [
        migrations.AddField(
            model_name='pagetranslation',
            name='sent_back',
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name='pagetranslation',
            name='state',
            field=models.CharField(choices=[('original', 'original'), ('missing', 'not translated'), ('in_progress', 'in progress'), ('in_review', 'in review'), ('sent_back', 'sent back'), ('current', 'up to date'), ('behind', 'on its way'), ('outdated', 'out of date'), ('alias', "shown in the source's language"), ('detached', 'kept by hand')], max_length=12, verbose_name='state'),
        ),
        migrations.RunPython(mark, unmark, elidable=True),
    ]
