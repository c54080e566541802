"""How a school's plan answers the priorities of the trust, or says why they are not its own."""

import pytest
from django.urls import reverse

from goals.actions.answers import answer_change, answer_create, answer_decline
from goals.models import Answer, Priority
from schools.models import ImprovementPlan, SchoolPriority
from tests.cast import YEAR, add
from tests.screens import everybody, expected, signed_in, statuses, text_of
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Deletion
from trustplan.ui.errors import Refused, StaleRecord

WRITERS = {"leader": 200, "school_leader": 200}
LIMITED = dict.fromkeys(["school_leader", "contributor", "governor"], 404)
AUDIENCES = dict.fromkeys(["wording_audience", "progress_audience", "figures_audience"], "trust")
OPENED = ["answer_add", "answer_priority_add", "answer_decline"]


@pytest.fixture
def asked(ash):
    """A priority of the trust that nobody has answered."""
    return add(
        ash,
        Priority,
        plan=ash.plan,
        year=YEAR,
        title="Attendance above all",
        success_criteria="<p>Fewer days missed.</p>",
    )


@pytest.fixture
def url(ash):
    def of(name, plan, priority):
        return reverse(name, args=[ash.trust.slug, plan.pk, priority.pk])

    return of


@pytest.mark.parametrize("name", OPENED)
def test_access(cast, ash, asked, url, name):
    assert statuses(url(name, ash.birch_plan, asked), everybody(cast)) == expected(WRITERS, 403)
    sibling = url(name, ash.cedar_plan, asked)
    assert statuses(sibling, everybody(cast)) == expected({"leader": 200, **LIMITED}, 403)


@pytest.mark.parametrize("name", OPENED)
def test_what_is_not_to_be_answered_is_not_there(cast, ash, url, name):
    secret = add(ash, Priority, plan=ash.plan, year=YEAR, title="x", wording_audience="board")
    next_year = add(ash, Priority, plan=ash.plan, year=YEAR + 1, title="Later")
    client = signed_in(ash.school_leader)
    for priority in [secret, next_year, cast.dean.priority]:
        assert client.get(url(name, ash.birch_plan, priority)).status_code == 404
    foreign = signed_in(ash.leader).get(url(name, cast.dean.birch_plan, ash.priority))
    assert foreign.status_code == 404


def test_answer_with_a_priority_of_ours(ash, asked, url):
    client = signed_in(ash.school_leader)
    data = {"school_priority": ash.school_priority.pk}
    response = client.post(url("answer_add", ash.birch_plan, asked), data)
    assert response.status_code == 302
    assert response["Location"] == f"{ash.birch_plan.get_absolute_url()}#answer-{asked.pk}"
    answer = Answer.objects.get(priority=asked)
    assert answer.school_priority == ash.school_priority
    assert answer.history.get().history_user == ash.school_leader
    assert "Answered by Daily phonics" in text_of(client.get(ash.birch_plan.get_absolute_url()))


def test_only_priorities_of_this_plan_that_do_not_answer_it_yet(ash, url):
    client = signed_in(ash.leader)
    for chosen in [ash.cedar_priority, ash.school_priority]:
        data = {"school_priority": chosen.pk}
        response = client.post(url("answer_add", ash.birch_plan, ash.priority), data)
        assert response.status_code == 422
    assert Answer.objects.filter(improvement_plan=ash.birch_plan).count() == 1


def test_answer_with_a_new_priority_in_the_trusts_words(ash, asked, url):
    client = signed_in(ash.school_leader)
    address = url("answer_priority_add", ash.birch_plan, asked)
    shown = client.get(address).content.decode()
    assert "Attendance above all" in shown
    assert "Fewer days missed." in shown
    data = {**AUDIENCES, "title": "Every day counts at Birch"}
    assert client.post(address, data).status_code == 302
    made = SchoolPriority.objects.get(title="Every day counts at Birch")
    assert made.plan == ash.birch_plan
    assert made.answers.get().priority == asked


def test_a_new_priority_that_is_refused_leaves_nothing(ash, asked, url):
    client = signed_in(ash.school_leader)
    address = url("answer_priority_add", ash.birch_plan, asked)
    response = client.post(address, {**AUDIENCES, "code": "1", "title": "Typed with care"})
    assert response.status_code == 422
    assert "Typed with care" in response.content.decode()
    change_record(asked, by=ash.by, dropped_on=f"{YEAR}-11-01", dropped_because="no money")
    response = client.post(address, {**AUDIENCES, "title": "Typed with care"})
    assert response.status_code == 422
    assert "The trust has dropped it." in response.content.decode()
    assert not SchoolPriority.objects.filter(title="Typed with care").exists()


def test_not_ours_because(ash, asked, url):
    client = signed_in(ash.school_leader)
    address = url("answer_decline", ash.birch_plan, asked)
    empty = client.post(address, {"declined_because": " "})
    assert empty.status_code == 422
    data = {"declined_because": "nobody is absent"}
    assert client.post(address, data, headers={"HX-Request": "true"}).status_code == 302
    assert "Not ours, because nobody is absent" in text_of(
        client.get(ash.birch_plan.get_absolute_url())
    )
    again = client.post(address, {"declined_because": "twice"})
    assert again.status_code == 422
    assert "twice" in again.content.decode()
    assert Answer.objects.filter(priority=asked).count() == 1


def test_the_reason_is_changed_and_a_stale_one_shown(ash):
    client = signed_in(ash.leader)
    address = reverse("answer_edit", args=[ash.trust.slug, ash.declined.pk])
    first = client.post(address, {"version": 1, "declined_because": "theirs"})
    assert first.status_code == 302
    response = client.post(address, {"version": 1, "declined_because": "mine"})
    assert response.status_code == 409
    assert "theirs" in response.content.decode()
    assert "mine" in response.content.decode()


def test_who_changes_the_reason(cast, ash):
    address = reverse("answer_edit", args=[ash.trust.slug, ash.declined.pk])
    assert statuses(address, everybody(cast)) == expected({"leader": 200, **LIMITED}, 403)
    answered = reverse("answer_edit", args=[ash.trust.slug, ash.answer.pk])
    assert signed_in(ash.leader).get(answered).status_code == 404


def test_answering_withdraws_the_reason(ash):
    answer_create(ash.priority, ash.cedar_plan, by=ash.leader, school_priority=ash.cedar_priority)
    assert [one.is_declined for one in ash.cedar_plan.answers.all()] == [False]
    assert Deletion.objects.get().record_id == ash.declined.pk


def test_rules_of_answering(ash, asked):
    other_year = add(ash, ImprovementPlan, school=ash.birch, year=YEAR + 1)
    refused = [
        lambda: answer_decline(asked, other_year, by=ash.leader, because="x"),
        lambda: answer_decline(ash.narrow_priority, ash.cedar_plan, by=ash.leader, because="x"),
        lambda: answer_decline(ash.priority, ash.birch_plan, by=ash.leader, because="x"),
        lambda: answer_create(
            asked, ash.birch_plan, by=ash.leader, school_priority=ash.cedar_priority
        ),
        lambda: answer_change(ash.answer, by=ash.leader, version=1, declined_because="x"),
    ]
    for attempt in refused:
        with pytest.raises(Refused):
            attempt()
    with pytest.raises(StaleRecord):
        answer_change(ash.declined, by=ash.leader, version=7, declined_because="x")


def test_an_answer_is_removed_and_brought_back(ash):
    client = signed_in(ash.school_leader)
    slug = ash.trust.slug
    page = ash.birch_plan.get_absolute_url()
    delete = reverse("record_delete", args=[slug, ash.answer.kind(), ash.answer.pk])
    assert client.post(delete)["Location"] == page
    assert "Answered by" not in text_of(client.get(page))
    assert "The school’s own" in text_of(client.get(page))
    restore = reverse("deletion_restore", args=[slug, Deletion.objects.get().pk])
    client.post(restore)
    assert "Answered by Daily phonics" in text_of(client.get(page))
