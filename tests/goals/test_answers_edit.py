"""A school answers all of the trust's priorities from one list."""

import pytest

from goals.models import Answer, Priority
from schools.models import SchoolPriority
from tests.cast import YEAR, add
from tests.screens import everybody, expected, form_of, statuses, text_of
from trustplan.trusts.actions import change_record

LEADERS_AND_PUBLIC = {"wording_audience": "leaders", "progress_audience": "public"}


@pytest.fixture
def asked(ash) -> list[Priority]:
    """Three priorities of the trust that Birch has not answered."""
    asked = [
        add(ash, Priority, plan=ash.plan, year=YEAR, title=f"Trust asks {number}", **more)
        for number, more in enumerate(
            [{"success_criteria": "<p>All read.</p>", **LEADERS_AND_PUBLIC}, {}, {}]
        )
    ]
    add(ash, Priority, plan=ash.plan, year=YEAR + 1, title="Next year")
    return asked


def test_who_may(cast, ash, visit):
    url = visit("leader").url("answers_edit", ash.birch_plan)
    allowed = {"leader": 200, "school_leader": 200}
    assert statuses(url, everybody(cast)) == expected(allowed, 403)


def test_all_are_answered_in_one_go(visit, ash, asked):
    visitor, first, second, third = visit("leader"), *asked
    change_record(first, by=ash.by, about=ash.members["contributor"])
    page = visitor.get("answers_edit", ash.birch_plan)
    assert "Next year" not in text_of(page)
    assert ash.priority.title not in [*form_of(page).values()]
    sent = form_of(page) | {
        f"choice-{first.pk}": "new",
        f"title-{first.pk}": "Ours, in our words",
        f"choice-{second.pk}": "ours",
        f"ours-{second.pk}": str(ash.school_priority.pk),
        f"choice-{third.pk}": "decline",
        f"because-{third.pk}": "we have no sixth form",
    }
    for _ in range(2):
        assert visitor.post("answers_edit", ash.birch_plan, data=sent).status_code in {302, 422}
    answers = {one.priority: one for one in Answer.objects.filter(priority__in=asked)}
    ours = answers[first].school_priority
    assert (ours.title, ours.success_criteria) == ("Ours, in our words", "<p>All read.</p>")
    # No wider than the trust's words; and the public is for the school itself to choose.
    assert (ours.wording_audience, ours.progress_audience) == ("leaders", "trust")
    assert ours.about == ash.members["contributor"], "its words are hidden from them there too"
    assert answers[second].school_priority == ash.school_priority
    assert answers[third].declined_because == "we have no sixth form"
    assert Answer.objects.filter(priority__in=asked).count() == 3


def test_what_is_missing_is_told_beside_it_and_nothing_is_made(visit, ash, asked):
    visitor, first, second, _ = visit("leader"), *asked
    there = SchoolPriority.objects.count(), Answer.objects.count()
    sent = form_of(visitor.get("answers_edit", ash.birch_plan)) | {
        f"choice-{first.pk}": "new",
        f"title-{first.pk}": "Kept as typed",
        f"choice-{second.pk}": "decline",
    }
    refused = visitor.post("answers_edit", ash.birch_plan, data=sent)
    assert refused.status_code == 422
    assert "Say why it is not ours." in text_of(refused)
    assert form_of(refused)[f"title-{first.pk}"] == "Kept as typed"
    assert (SchoolPriority.objects.count(), Answer.objects.count()) == there
    assert visitor.post("answers_edit", ash.birch_plan, data={}).status_code == 422


def test_a_school_leader_is_not_asked_what_they_may_not_read(visit, ash, asked):
    shown = visit("school_leader").text("answers_edit", ash.birch_plan)
    assert "Trust asks 0" not in shown
    assert "Trust asks 1" in shown
