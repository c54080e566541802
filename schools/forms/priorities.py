"""The form of a school's priority."""

from trustplan.progress.forms import OwnedForm
from trustplan.trusts.forms.audience import AUDIENCE_FIELDS, AudienceForm

from ..models import SchoolPriority


class SchoolPriorityForm(AudienceForm, OwnedForm):
    class Meta(OwnedForm.Meta):
        model = SchoolPriority
        fields = [
            "code",
            "title",
            "rationale",
            "success_criteria",
            "owner",
            "starts",
            "ends",
            "cost",
            *AUDIENCE_FIELDS,
        ]
