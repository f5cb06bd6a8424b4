
import cms.content.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.WAGTAILIMAGES_IMAGE_MODEL),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='EventPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that make a reader go on. Shown on cards and in search.', max_length=400, verbose_name='lead')),
                ('cover_alt', models.CharField(blank=True, help_text='For readers who do not see it. Leave empty when it only decorates.', max_length=250, verbose_name='what the cover picture shows')),
                ('is_sample', models.BooleanField(default=False, help_text='Marked as a sample on the page and in the API.', verbose_name='sample content')),
                ('starts_on', models.DateField(verbose_name='day of the event')),
                ('place', models.CharField(max_length=200, verbose_name='place of the event')),
                ('body', cms.content.fields.BodyField(blank=True)),
                ('cover', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAILIMAGES_IMAGE_MODEL, verbose_name='cover picture')),
            ],
            options={
                'verbose_name': 'cluster event',
                'verbose_name_plural': 'cluster events',
            },
            bases=('wagtailcore.page',),
        ),
    ]
