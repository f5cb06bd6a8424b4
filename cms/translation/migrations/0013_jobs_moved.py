"""What a site had begun in the background goes on as jobs; the tables that it stood in go."""

import datetime
from uuid import uuid4

from django.db import migrations
from django.utils import timezone

# Tasks that the worker may still have before it; the clock asks for the jobs instead.
OLD_TASKS = (
    "cms.translation.jobs.tasks.bring_translations_up_to_date",
    "cms.translation.jobs.published.translate_published",
    "cms.translation.jobs.subtrees.begin_subtree",
    "cms.translation.machine.requests.draft_by_machine",
)


def move(apps, schema_editor):
    jobs = apps.get_model("cms_translation", "Job").objects
    jobs.bulk_create([*published(apps), *subtrees(apps), *drafts(apps)], batch_size=200)
    results = apps.get_model("django_tasks_database", "DBTaskResult").objects
    results.filter(task_path__in=OLD_TASKS, status="READY").delete()


def published(apps):
    for row in apps.get_model("cms_translation", "PublishedSource").objects.iterator():
        yield job(apps, "published", row.source_id, asked_at=row.at, tries=row.tries, due=row.due)


def subtrees(apps):
    for row in apps.get_model("cms_translation", "SubtreeRequest").objects.iterator():
        names = ("pages", "done", "begun", "refused")
        yield asked(apps, "subtree", row, {name: getattr(row, name) for name in names})


def drafts(apps):
    given_up = timezone.now() - datetime.timedelta(days=1)
    requests = apps.get_model("cms_translation", "MachineRequest").objects
    for row in requests.exclude(finished_at=None, asked_at__lt=given_up).iterator():
        found = asked(apps, "draft", row, {"written": row.written, "unusable": row.unusable})
        found.fault, found.error = ("refused" if row.refusal else ""), row.refusal
        yield found


def asked(apps, kind, row, progress):
    """What somebody asked for; what is not finished is due at once."""
    return job(
        apps, kind, row.source_id, row.locale_id, row.user_id,
        asked_at=row.asked_at, finished_at=row.finished_at, progress=progress,
    )


def job(apps, kind, source_id, locale_id=None, user_id=None, **fields):
    key = ":".join("" if part is None else str(part) for part in (kind, source_id, locale_id, user_id))
    return apps.get_model("cms_translation", "Job")(
        kind=kind, source_id=source_id, locale_id=locale_id, user_id=user_id, key=key,
        turn=uuid4().hex, **fields,
    )


def move_back(apps, schema_editor):
    """The tables that come back know what is to be done and what was told."""
    def model(name):
        return apps.get_model("cms_translation", name).objects

    for found in apps.get_model("cms_translation", "Job").objects.iterator():
        if found.kind == "published":
            model("PublishedSource").create(
                source_id=found.source_id, at=found.asked_at, tries=found.tries, due=found.due
            )
            continue
        common = {
            "source_id": found.source_id, "locale_id": found.locale_id, "user_id": found.user_id,
            "asked_at": found.asked_at, "finished_at": found.finished_at, **found.progress,
        }
        if found.kind == "subtree":
            model("SubtreeRequest").create(**common)
        elif found.kind == "draft":
            model("MachineRequest").create(**common, refusal=found.error)


class Migration(migrations.Migration):

    dependencies = [
        ('cms_translation', '0012_jobs'),
        ('django_tasks_database', '0021_conditional_partial_index_ordering'),
    ]

    operations = [
        migrations.RunPython(move, move_back, elidable=True),
        migrations.DeleteModel('MachineRequest'),
        migrations.DeleteModel('PublishedSource'),
        migrations.DeleteModel('SubtreeRequest'),
    ]
