from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('cms_editor', '0001_mails'),
    ]

    operations = [
        migrations.RenameField('translationnotice', 'gravity', 'severity'),
    ]
