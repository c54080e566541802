from django.db import migrations

from trustplan.trusts.operations import RefuseLinksAcrossTrusts


class Migration(migrations.Migration):
    dependencies = [("boards", "0001_initial"), ("goals", "0001_initial")]
    operations = [RefuseLinksAcrossTrusts()]
