"""A school that is about to leave still belongs to the trust; one that has left does not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from goals.queries.coverage import coverage
from schools.models import ImprovementPlan, School, still_there
from trustplan.trusts.access import operator_access
from trustplan.trusts.actions import change_record


@pytest.mark.parametrize(("days", "belongs"), [(30, True), (0, True), (-1, False)])
def test_until_the_last_day(ash, days, belongs):
    leaves = timezone.localdate() + timedelta(days)
    cedar = change_record(ash.cedar, by=ash.administrator, left_on=leaves)
    assert cedar.has_left != belongs
    assert (cedar in School.objects.filter(still_there())) == belongs
    plans = ImprovementPlan.objects.filter(still_there("school__"))
    assert (ash.cedar_plan in plans) == belongs
    covered = coverage(ash.priority, operator_access(ash.trust, "board"))
    assert (cedar in [row.school for row in covered]) == belongs
