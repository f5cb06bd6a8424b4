from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("pages_mission", "0001_initial")]

    operations = [migrations.RenameField("keyfigure", "prefix", "qualifier")]
