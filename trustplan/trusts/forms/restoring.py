"""The form that restores an earlier version: nothing to fill in, but what it would change."""

from typing import Any

from django import forms

from trustplan.ui.errors import StaleRecord
from trustplan.ui.forms import PlainForm

from ..restoring import Restoration


class RestoreForm(PlainForm):
    """Carries the version that the person saw the record in."""

    preview = "trusts/parts/restoration.html"
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, restoration: Restoration, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.restoration = restoration

    @property
    def has_no_effect(self) -> bool:
        """Whether it already says the same: then there is nothing to press."""
        return not self.restoration.changes

    def show_conflict(self, stale: StaleRecord) -> None:
        """Say who was quicker; sending the form again restores over what they saved."""
        who, at = stale.by or "Somebody", stale.at
        self.add_error(
            None,
            f"{who} saved this on {at.day} {at:%B %Y} at {at:%H:%M}, after you opened this page. "
            "Nothing is restored. What restoring would change now stands below.",
        )
        data: Any = self.data.copy()
        data["version"] = str(stale.current.version)
        self.data: Any = data
