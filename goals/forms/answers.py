"""Forms by which a school's plan answers a priority of the trust, or declines it."""

from django import forms

from schools.forms.priorities import SchoolPriorityForm
from schools.models import ImprovementPlan
from trustplan.trusts.access import Access
from trustplan.ui.forms import PlainForm, RecordForm

from ..models import Answer, Priority
from ..queries.answers import unanswering


class AnswerForm(PlainForm):
    """Which priority of the school's plan answers the trust's."""

    school_priority = forms.ModelChoiceField(
        queryset=None, label="Answered by", widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args, plan: ImprovementPlan, priority: Priority, access: Access, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["school_priority"].queryset = unanswering(plan, priority, access)


class DeclineForm(RecordForm):
    """Why a priority of the trust is not the school's."""

    class Meta(RecordForm.Meta):
        model = Answer
        fields = ["declined_because"]
        help_texts = {"declined_because": "Everyone who reads the school’s plan reads this reason."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["declined_because"].required = True


class AnsweringPriorityForm(SchoolPriorityForm):
    """A new priority of a school's plan, begun with the words of the trust's."""

    TAKEN_OVER = ["title", "success_criteria", "starts", "ends"]

    def __init__(self, *args, answering: Priority, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.TAKEN_OVER:
            self.initial[name] = getattr(answering, name)
