"""How often somebody wants to be reminded of the updates that they owe."""

from django import forms

from trustplan.ui.forms import RecordForm

from ..models import Membership


class RemindersForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Membership
        fields = ["reminders"]
        widgets = {"reminders": forms.RadioSelect}
