"""Forms of single figures: a target, a reading."""

from schools.models import School
from trustplan.trusts import years
from trustplan.trusts.access import Access, Permission
from trustplan.ui.forms import RecordForm

from ..models import Measure, Reading, Target
from .values import ValueField

TRUST_LABEL = "The whole trust"


class FigureForm(RecordForm):
    """A figure of one measure. Its instance has the measure; offered are the person's schools."""

    class Meta(RecordForm.Meta):
        fields = ["school", "year", "value", "note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        measure = self.instance.measure
        school = self.fields["school"]
        school.queryset = self.schools(measure, self.access)
        school.help_text = ""
        school.required = not measure.editable_by(self.access)
        school.empty_label = "Choose a school" if school.required else TRUST_LABEL
        if self.instance._state.adding:
            self.initial["year"] = years.current()
        label = self.fields["value"].label
        self.fields["value"] = ValueField(unit=measure.unit, label=label)

    def schools(self, measure: Measure, access: Access):
        """The schools whose figures of a measure this person may write."""
        visible = School.objects.visible_to(access)
        return visible if measure.editable_by(access) else visible.none()


class TargetForm(FigureForm):
    class Meta(FigureForm.Meta):
        model = Target


class ReadingForm(FigureForm):
    class Meta(FigureForm.Meta):
        model = Reading

    def schools(self, measure: Measure, access: Access):
        visible = School.objects.visible_to(access)
        if measure.editable_by(access):
            return visible
        allowed = access.schools_where(Permission.ENTER_READINGS)
        return visible if allowed is None else visible.filter(pk__in=allowed)
