"""Columns, keys within them, rights and waiting tasks take the names that the code has."""

from django.conf import settings
from django.db import migrations, models

# Where a task stood that the worker may still have before it.
MODULES = {
    "cms.translation.tasks.": "cms.translation.jobs.tasks.",
    "cms.translation.beginning.published.": "cms.translation.jobs.published.",
    "cms.translation.beginning.subtrees.": "cms.translation.jobs.subtrees.",
    "cms.translation.machine_requests.": "cms.translation.machine.requests.",
    "cms.delivery.tasks.": "cms.operations.tasks.",
}
GRAVITY, SEVERITY = "gravity", "severity"


def rename_tasks(apps, schema_editor, modules=MODULES):
    results = apps.get_model("django_tasks_database", "DBTaskResult").objects
    for old, new in modules.items():
        for result in results.filter(task_path__startswith=old).only("task_path"):
            path = new + result.task_path.removeprefix(old)
            results.filter(pk=result.pk).update(task_path=path)


def rename_tasks_back(apps, schema_editor):
    rename_tasks(apps, schema_editor, {new: old for old, new in MODULES.items()})


def rename_key(apps, old, new):
    """`changed` is a list of {path, before, after, severity, since}."""
    rows = apps.get_model("cms_translation", "PageTranslation").objects
    for row in rows.exclude(changed=[]).only("changed").iterator():
        changed = [{new if key == old else key: one[key] for key in one} for one in row.changed]
        if changed != row.changed:
            rows.filter(pk=row.pk).update(changed=changed)


def keys_forward(apps, schema_editor):
    rename_key(apps, GRAVITY, SEVERITY)


def keys_back(apps, schema_editor):
    rename_key(apps, SEVERITY, GRAVITY)


def rename_rights(apps, old, new):
    """Rights are found by the name of their model; whoever holds one keeps it."""
    rights = apps.get_model("auth", "Permission").objects
    ours = rights.filter(content_type__app_label="cms_translation", codename__endswith=f"_{old}")
    for right in ours:
        codename = right.codename.removesuffix(old) + new
        rights.filter(pk=right.pk).update(codename=codename)


def rights_forward(apps, schema_editor):
    rename_rights(apps, "paritywaiver", "checkwaiver")


def rights_back(apps, schema_editor):
    rename_rights(apps, "checkwaiver", "paritywaiver")


class Migration(migrations.Migration):

    dependencies = [
        ('cms_translation', '0009_links_that_readers_saw'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('django_tasks_database', '0021_conditional_partial_index_ordering'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.RenameField('pagetranslation', 'gravity', 'severity'),
        migrations.AlterField(
            model_name='pagetranslation',
            name='severity',
            field=models.CharField(blank=True, choices=[('high', 'grave'), ('normal', 'other wording'), ('none', 'punctuation and spaces')], max_length=6, verbose_name='severity'),
        ),
        migrations.RunPython(keys_forward, keys_back, elidable=True),
        migrations.RenameModel('ParityWaiver', 'CheckWaiver'),
        migrations.AlterField(
            model_name='checkwaiver',
            name='page',
            field=models.ForeignKey(on_delete=models.deletion.CASCADE, related_name='check_waivers', to=settings.WAGTAIL_PAGE_MODEL),
        ),
        migrations.RunPython(rights_forward, rights_back, elidable=True),
        migrations.RunPython(rename_tasks, rename_tasks_back, elidable=True),
    ]
