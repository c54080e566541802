"""What a leaver owns passes to somebody else in one step, unread where it has to be."""

import pytest

from goals.models import Goal
from tests.cast import add
from tests.screens import form_of, text_of
from trustplan.trusts.actions.owners import owned_models
from trustplan.trusts.models import Membership


@pytest.fixture
def secret(ash) -> Goal:
    owner = ash.members["contributor"]
    return add(ash, Goal, plan=ash.plan, title="Whispered", owner=owner, wording_audience="board")


def owners(*records) -> list[Membership | None]:
    for record in records:
        record.refresh_from_db()
    return [record.owner for record in records]


def owned_in(ash) -> list:
    return [ash.priority, ash.action, ash.school_priority, ash.school_action]


def test_every_kind_with_an_owner_is_known(ash):
    names = {model.__name__ for model in owned_models()}
    assert names == {"Goal", "Priority", "Action", "SchoolPriority", "SchoolAction", "Measure"}


def test_all_of_it_passes_on_and_one_item_elsewhere(visit, ash, secret):
    visitor, leaver = visit("administrator"), ash.members["contributor"]
    page = visitor.get("membership_pass_on", leaver)
    shown = text_of(page)
    assert "owns 5 items, 1 of which you may not read." in shown
    assert ash.priority.title in shown
    assert "Whispered" not in shown
    heir, other = ash.members["leader"], ash.members["school_leader"]
    versions = [record.version for record in owned_in(ash)]
    sent = form_of(page) | {
        "to": str(heir.pk),
        f"to-{ash.action.pk}": str(other.pk),
        f"to-{ash.school_action.pk}": "nobody",
    }
    assert visitor.post("membership_pass_on", leaver, data=sent).status_code == 302
    assert owners(*owned_in(ash), secret) == [heir, other, heir, None, heir]
    assert [record.version for record in owned_in(ash)] == [one + 1 for one in versions]
    assert ash.priority.history.latest().history_user == ash.administrator
    assert visitor.post("membership_pass_on", leaver, data={}).status_code == 422


def test_somebody_is_taken_out_and_another_takes_over(visit, ash, secret):
    visitor, leaver, heir = (
        visit("administrator"),
        ash.members["contributor"],
        ash.members["leader"],
    )
    sent = form_of(visitor.get("membership_delete", leaver)) | {"to": str(heir.pk)}
    assert visitor.post("membership_delete", leaver, data=sent).status_code == 302
    assert owners(*owned_in(ash), secret) == [heir] * 5
    assert not Membership.objects.filter(pk=leaver.pk).exists()


def test_without_a_choice_the_work_stays_theirs(visit, ash):
    leaver = ash.members["contributor"]
    assert visit("administrator").post("membership_delete", leaver).status_code == 302
    assert owners(*owned_in(ash)) == [leaver] * 4


def test_nobody_from_another_trust_takes_over(visit, cast, ash):
    leaver, stranger = ash.members["contributor"], cast.dean.members["leader"]
    sent = {"to": str(stranger.pk)}
    assert visit("administrator").post("membership_pass_on", leaver, data=sent).status_code == 422
    assert owners(*owned_in(ash)) == [leaver] * 4


def test_where_the_person_is_to_be_kept_nothing_changes_hands(visit, ash):
    keeper = ash.members["administrator"]
    goal = add(ash, Goal, plan=ash.plan, title="Theirs", owner=keeper)
    sent = {"to": str(ash.members["leader"].pk)}
    refused = visit("administrator").post("membership_delete", keeper, data=sent)
    assert refused.status_code == 422
    assert owners(goal) == [keeper]
