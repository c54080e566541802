"""The form of a school."""

from trustplan.ui.forms import RecordForm

from ..models import School


class SchoolForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = School
        fields = [
            "name",
            "short_name",
            "urn",
            "phase",
            "age_low",
            "age_high",
            "head",
            "joined_on",
            "left_on",
        ]
