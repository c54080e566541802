"""The form of a school's priority."""

from trustplan.progress.forms import OwnedForm
from trustplan.trusts.forms.audience import AUDIENCE_FIELDS, AudienceForm

from ..models import SchoolPriority


class SchoolPriorityForm(AudienceForm, OwnedForm):
    FOLDED = ("update_rhythm", *AUDIENCE_FIELDS)
    FOLDED_TITLE = "How often an update is asked for, and who may read it"

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
            "update_rhythm",
            *AUDIENCE_FIELDS,
        ]
