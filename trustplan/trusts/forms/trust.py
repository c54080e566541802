"""Forms of what a trust says about itself, and of its terms."""

from io import BytesIO
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from trustplan.ui.forms import RecordForm

from ..models import Commitment, Principle, TermDates, Trust, Value

LOGO_BYTES = 2 * 1024 * 1024
LOGO_SIZE = (800, 400)


class ColourInput(forms.TextInput):
    """A browser's own choice of a colour, which can neither be too long nor be left out."""

    input_type = "color"

    def use_required_attribute(self, initial: Any) -> bool:
        return False

    def build_attrs(self, base_attrs, extra_attrs=None) -> dict:
        attrs = super().build_attrs(base_attrs, extra_attrs)
        attrs.pop("maxlength", None)
        return attrs


class TrustForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Trust
        fields = [
            "name",
            "colour",
            "logo",
            "board_name",
            "board_member_word",
            "local_board_name",
            "goal_word",
            "priority_word",
        ]
        widgets = {"colour": ColourInput}

    def clean_logo(self):
        """The logo drawn anew as a PNG of moderate size, so that nothing else is kept of it."""
        logo = self.cleaned_data["logo"]
        if not logo or "logo" not in self.changed_data:
            return logo
        if logo.size > LOGO_BYTES:
            raise ValidationError("The file is larger than 2 MB.")
        logo.seek(0)
        image = Image.open(logo).convert("RGBA")
        image.thumbnail(LOGO_SIZE)
        drawn = BytesIO()
        image.save(drawn, "PNG")
        return SimpleUploadedFile("logo.png", drawn.getvalue(), "image/png")


class VisionForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Trust
        fields = ["vision"]


class CommitmentForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Commitment
        fields = ["audience", "text"]


class ValueForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Value
        fields = ["name", "meaning"]


class PrincipleForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Principle
        fields = ["title", "text"]


class TermForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = TermDates
        fields = ["year", "term", "starts", "half_term_starts", "half_term_ends", "ends"]
