from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cms_editor', '0002_severity'),
    ]

    operations = [
        migrations.AlterField(
            model_name='translationnotice',
            name='state',
            field=models.CharField(choices=[('original', 'original'), ('missing', 'not translated'), ('in_progress', 'in progress'), ('in_review', 'in review'), ('sent_back', 'sent back'), ('current', 'up to date'), ('behind', 'on its way'), ('outdated', 'out of date'), ('alias', "shown in the source's language"), ('detached', 'kept by hand')], max_length=12),
        ),
    ]
