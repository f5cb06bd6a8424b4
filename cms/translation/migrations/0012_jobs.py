"""One table of everything that begins in the background."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cms_translation', '0011_sent_back'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=150, unique=True)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('due', models.DateTimeField(default=django.utils.timezone.now)),
                ('turn', models.CharField(max_length=32)),
                ('finished_at', models.DateTimeField(null=True)),
                ('fault', models.CharField(blank=True, choices=[('stopped', 'A worker was stopped at it, or is at it now.'), ('refused', 'It was refused.'), ('database', 'The database was busy or did not answer.'), ('error', 'Something went wrong. Ask an administrator to look at the log.')], max_length=10)),
                ('error', models.TextField(blank=True)),
                ('progress', models.JSONField(default=dict)),
                ('locale', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'job',
                'verbose_name_plural': 'jobs',
            },
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(models.F('finished_at'), models.F('due'), name='cms_translation_job_due'),
        ),
    ]
