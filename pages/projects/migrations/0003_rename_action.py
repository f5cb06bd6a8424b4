from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('pages_projects', '0002_beneficiary_profile'),
    ]

    operations = [
        migrations.RenameField(
            model_name='projectpage',
            old_name='action',
            new_name='action_or_call',
        ),
    ]
