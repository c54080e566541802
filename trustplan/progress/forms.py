"""The forms that actions, milestones and updates share, whichever table they stand in.

Each app makes them concrete: ``class UpdateForm(AbstractUpdateForm)`` with its own model.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from trustplan.trusts.models import Membership
from trustplan.ui.forms import RecordForm

from .evidence import BYTES_NEEDED, is_what_its_name_says
from .models import Status

EVIDENCE_BYTES = 10 * 1024 * 1024


class ProgressForm(RecordForm):
    """A form that leaves out how it is going where that is not this person's to see."""

    class Meta(RecordForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.shows_progress(self.access):
            for name in self.instance.PROGRESS_FIELDS:
                self.fields.pop(name, None)


class OwnedForm(RecordForm):
    """A form with an owner, chosen among the people of the trust."""

    class Meta(RecordForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "owner" in self.fields:
            self.fields["owner"].queryset = Membership.objects.select_related("user")
            self.fields["owner"].empty_label = "Nobody yet"


class AbstractActionForm(ProgressForm, OwnedForm):
    class Meta(OwnedForm.Meta):
        fields = ["title", "owner", "starts", "due", "cost", "status", "evidence"]


class AbstractOwnActionForm(RecordForm):
    """What somebody may change of an action that they own but may not edit."""

    class Meta(RecordForm.Meta):
        fields = ["status", "evidence"]


class AbstractMilestoneForm(ProgressForm):
    class Meta(RecordForm.Meta):
        fields = ["title", "due", "reached_on"]


class AbstractUpdateForm(RecordForm):
    class Meta(RecordForm.Meta):
        fields = ["status", "narrative", "made_on", "evidence_link", "evidence_file"]
        widgets = {"status": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["status"].choices = Status.choices
        if self.instance._state.adding:
            self.initial["status"] = self.instance.parent.status

    def clean_evidence_file(self):
        """A file no larger than the limit that is what its name says; "" where it is taken away."""
        file = self.cleaned_data["evidence_file"]
        if not isinstance(file, UploadedFile):
            return file or ""
        if file.size > EVIDENCE_BYTES:
            raise ValidationError("The file is larger than 10 MB. Put a link to it instead.")
        start = file.read(BYTES_NEEDED)
        file.seek(0)
        if not is_what_its_name_says(file.name, start):
            raise ValidationError(
                f"“{file.name}” is not the kind of file that its name says. "
                "Save it again from the program it was made with, or put a link to it instead."
            )
        return file
