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
    """A form with an owner, chosen among the people of the trust, and how often they are asked."""

    class Meta(RecordForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "owner" in self.fields:
            self.fields["owner"].queryset = Membership.objects.select_related("user")
            self.fields["owner"].empty_label = "Nobody yet"
        if "update_rhythm" in self.fields:
            self.fields["update_rhythm"].required = False

    def clean_update_rhythm(self) -> str:
        """Left out it stays as it is: most people never open it."""
        return self.cleaned_data["update_rhythm"] or self.instance.update_rhythm


class AbstractActionForm(ProgressForm, OwnedForm):
    FOLDED = ("update_rhythm",)
    FOLDED_TITLE = "How often an update is asked for"

    class Meta(OwnedForm.Meta):
        fields = ["title", "owner", "starts", "due", "cost", "status", "evidence", "update_rhythm"]


class AbstractMilestoneForm(ProgressForm):
    class Meta(RecordForm.Meta):
        fields = ["title", "due", "reached_on"]


class AbstractUpdateForm(RecordForm):
    class Meta(RecordForm.Meta):
        fields = ["status", "narrative", "needs", "made_on", "evidence_link", "evidence_file"]
        widgets = {"status": forms.RadioSelect, "needs": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["status"].choices = Status.choices
        self.fields["narrative"].required = not self.instance.unchanged
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
