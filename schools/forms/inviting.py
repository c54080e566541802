"""A table of people to invite: a CSV file, or what was copied from a spreadsheet."""

from django import forms

from trustplan.ui.forms import PlainForm
from trustplan.ui.tables import Unreadable, decode, rows

from ..inviting import MOST_ROWS

MOST_BYTES = 1024 * 1024


class InviteesForm(PlainForm):
    """Gives ``rows``, the cells of the table."""

    file = forms.FileField(
        label="CSV file",
        required=False,
        help_text="In Excel choose “Save as” and then “CSV”. At most 1 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )
    table = forms.CharField(
        label="Or paste the rows here",
        required=False,
        help_text="Name, e-mail address, role and schools, in columns.",
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean_file(self) -> str:
        """The text of the file."""
        file = self.cleaned_data["file"]
        if not file:
            return ""
        if file.size > MOST_BYTES:
            raise forms.ValidationError("The file is larger than 1 MB.")
        try:
            return decode(file.read())
        except Unreadable as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict:
        cleaned = super().clean()
        field = "file" if cleaned.get("file") else "table"
        if self.errors:
            return cleaned
        try:
            self.rows = rows(cleaned.get(field, ""))
        except Unreadable as error:
            self.add_error(field, str(error))
            return cleaned
        if not self.rows:
            self.add_error(field, "Choose a file, or paste some rows.")
        elif len(self.rows) > MOST_ROWS + 1:
            self.add_error(
                field, f"These are {len(self.rows)} rows. Invite at most {MOST_ROWS} at a time."
            )
        return cleaned
