"""Who may read a record: the part of its form that sets its three audiences."""

from typing import Any

from trustplan.ui.forms import RecordForm

from ..models import Audience, Membership

AUDIENCE_FIELDS = ["wording_audience", "progress_audience", "figures_audience", "about"]


class AudienceForm(RecordForm):
    """A form for an ``AudiencedRecord``.

    It offers only the audiences that the person belongs to, and leaves out each part that is
    not theirs to see: who writes a record neither widens nor narrows what is hidden from them.
    Forms list ``*AUDIENCE_FIELDS`` last, and most people never open them.
    """

    FOLDED = tuple(AUDIENCE_FIELDS)
    FOLDED_TITLE = "Who may read it"

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in unseen(self.instance, self.access):
            self.fields.pop(name, None)
        held = [choice for choice in Audience.choices if choice[0] in self.access.audiences]
        for name in AUDIENCE_FIELDS[:3]:
            if name in self.fields:
                self.fields[name].choices = held
        if "about" in self.fields:
            others = Membership.objects.exclude(pk=self.access.membership_id)
            self.fields["about"].queryset = others.select_related("user")
            self.fields["about"].empty_label = "Nobody in particular"

    def _post_clean(self) -> None:
        """Nobody writes a record that they could not then change: a clerk only the board's."""
        super()._post_clean()
        if not self.errors and not self.instance.editable_by(self.access):
            self.add_error("wording_audience", "Your role writes only what the board alone reads.")


def unseen(record, access) -> set[str]:
    """The fields of a record's form that this person may not see, and so not set."""
    hidden = set()
    if record.wording_audience not in access.audiences:
        hidden |= {"wording_audience"}
    if not record.shows_progress(access):
        hidden |= {"progress_audience", *record.PROGRESS_FIELDS}
    if not record.shows_figures(access):
        hidden |= {"figures_audience"}
    if access.looks and not access.edits(record):
        # Who may read it, and whom it is about, is for those who write it by their own right.
        hidden |= {*AUDIENCE_FIELDS}
    if record.about_id is not None and record.about_id in access.memberships:
        hidden |= {"about", *AUDIENCE_FIELDS[:3], *record.PROGRESS_FIELDS}
    return hidden
