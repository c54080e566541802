"""The history of a whole plan: all that changed in it, net or each, and nothing hidden."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope

from goals.models import Aim, Goal, Milestone, PriorityGoal
from tests.cast import add
from tests.matrix.data import make_whole_cast
from tests.matrix.growth import grow
from tests.matrix.people import people_of
from tests.screens import assert_fragment_is_page, signed_in, text_of, tree
from tests.test_hidden import HIDDEN
from trustplan.trusts.actions import change_record, delete_record
from trustplan.trusts.models import Link

BOARD = dict.fromkeys(["wording_audience", "progress_audience", "figures_audience"], "board")
TRUST = dict.fromkeys(BOARD, "trust")
GOALS = Link("goals.PriorityGoal", "priority", "goal")


@pytest.fixture
def read(ash):
    """``read("leader", plan)``: what that person reads of a plan's history."""

    def text(who, plan, **asked) -> str:
        user = getattr(ash, who) if isinstance(who, str) else who
        response = signed_in(user).get(url(ash, plan), asked)
        assert response.status_code == 200
        return " ".join(text_of(response).partition("What changed")[2].split())

    return text


def url(it, plan) -> str:
    name = "plan_history" if plan.kind() == "goals-strategicplan" else "improvement_plan_history"
    return reverse(name, args=[it.trust.slug, plan.pk])


def titles(it, reader: str, /, **asked) -> list[str]:
    page = tree(signed_in(getattr(it, reader)).get(url(it, it.plan), asked))
    return [" ".join(one.get_text().split()) for one in page.select(".history-title")]


def test_all_that_is_part_of_the_plan_is_told(ash, read):
    text = read("leader", ash.plan)
    for words in (
        "Growing together", "How we wrote it", "Leaders of tomorrow", "Every post has a way up",
        "Every pupil reads well", "Phonics is taught well", "Six schools of eight",
        "One phonics programme", "Choose the programme", "Shortlist of two", "Training is late",
        "we teach no phonics", "Linked", "Courage", "Phonics standard",
    ):  # fmt: skip
        assert words in text, words
    assert "Timetable the sessions" not in text
    school = read("leader", ash.birch_plan)
    for words in ("Daily phonics", "Timetable the sessions", "Week one", "It has begun"):
        assert words in school, words
    assert "Year 7" not in school


def test_a_change_is_told_as_a_redline_with_who(ash, read):
    change_record(ash.aim, by=ash.clerk, text="Phonics is led well in every school.")
    text = read("leader", ash.plan)
    assert "[removed: taught ] [added: led ]" in text
    assert str(ash.clerk) in text
    assert "A. Every pupil reads well" in text


def test_links_made_and_taken_are_told_of_the_record_that_has_them(ash, read):
    other = add(ash, Goal, plan=ash.plan, title="Every pupil swims", code="S")
    change_record(ash.priority, by=ash.leader, links={GOALS: [other]})
    text = read("leader", ash.plan)
    assert "Unlinked" in text
    assert text.count("S. Every pupil swims") >= 2


def test_net_leaves_out_what_came_and_went(ash, read):
    change_record(ash.aim, by=ash.leader, text="Second wording.")
    change_record(ash.aim, by=ash.leader, text="Third wording.")
    delete_record(add(ash, Aim, goal=ash.goal, text="Came and went."), by=ash.leader)
    PriorityGoal.objects.get(pk=ash.priority_goal.pk).delete()
    each, net = read("leader", ash.plan), read("leader", ash.plan, view="net")
    assert "Second" in each
    assert "Came and went." in each
    assert "Second" not in net
    assert "Third wording." in net
    assert "Came and went." not in net
    assert "Unlinked" not in net


def test_net_compares_the_first_day_with_the_last(ash, time_machine):
    later = timezone.now() + timedelta(days=60)
    time_machine.move_to(later)
    for words in ("Every child reads", "Every single child reads"):
        change_record(ash.goal, by=ash.leader, title=words)
    page = signed_in(ash.leader).get(url(ash, ash.plan), {"view": "net"})
    entries = tree(page).select(".history-entry")
    assert len(entries) == 1
    text = " ".join(entries[0].get_text(" ").split())
    assert "pupil" in text
    assert "single child" in text
    assert text.count("Changed") == 1


def test_days_and_people_are_chosen_in_the_address(ash, read, time_machine):
    change_record(ash.theme, by=ash.clerk, title="Our people")
    assert len(titles(ash, "leader", who=ash.clerk.pk)) == 1
    assert titles(ash, "leader", who=ash.chair.pk) == []
    time_machine.move_to(timezone.now() + timedelta(days=90))
    assert titles(ash, "leader") == []
    assert len(titles(ash, "leader", **{"from": "2020-01-01"})) > 10
    for odd in ("x", "9999-99-99", "", "0001-01-01"):
        assert titles(ash, "leader", **{"from": odd, "to": odd, "page": odd, "who": odd}) == []


def test_since_the_plan_was_approved(ash, time_machine):
    goal = add(ash, Goal, plan=ash.draft, title="Begun in the draft")
    time_machine.move_to(timezone.now() + timedelta(days=90))
    change_record(ash.draft, by=ash.leader, state="approved")
    change_record(goal, by=ash.leader, title="Settled after it")
    page = tree(signed_in(ash.leader).get(url(ash, ash.draft)))
    link = page.find("a", string="Since it was approved")
    shown = text_of(signed_in(ash.leader).get(url(ash, ash.draft) + link["href"]))
    assert "Settled after it" in shown


# --- Leaks -----------------------------------------------------------------------------------


def test_what_was_the_boards_alone_stays_so(ash, read):
    aim = add(ash, Aim, goal=ash.board_goal, text="Dean Moor joins us")
    change_record(aim, by=ash.clerk, text="One partner joins us")
    change_record(ash.board_goal, by=ash.clerk, title="A partner is found", **TRUST)
    change_record(aim, by=ash.clerk, text="The partner has joined us")
    for view in ("", "net"):
        seen = read("leader", ash.plan, view=view)
        for words in ("Merger talks", "Dean Moor", "One partner joins"):
            assert words not in seen
        assert "A partner is found" in seen
        assert "The partner has joined us" in seen
    assert "Merger talks" in read("clerk", ash.plan)


def test_the_last_words_of_what_is_gone_are_for_those_who_could_read_them(ash, read):
    change_record(ash.goal, by=ash.by, title="Quietly changed", **BOARD)
    delete_record(ash.goal, by=ash.by)
    delete_record(ash.board_goal, by=ash.by)
    seen = read("leader", ash.plan)
    assert "Quietly changed" not in seen
    assert "Every pupil reads well" not in seen
    assert "Phonics is taught well" not in seen
    assert "Merger" not in seen
    assert "Quietly changed" in read("clerk", ash.plan)
    delete_record(ash.theme, by=ash.by)
    assert "Deleted" in read("leader", ash.plan)


def test_progress_that_is_hidden_is_not_told(ash, read):
    change_record(ash.priority, by=ash.by, progress_audience="board", status="off_track")
    change_record(ash.action, by=ash.by, evidence="Secret notes")
    seen = read("contributor", ash.plan)
    for words in ("Off track", "Secret notes", "Training is late"):
        assert words not in seen
    for words in ("Off track", "Secret notes", "Training is late"):
        assert words in read("clerk", ash.plan)


def test_nobody_is_told_of_a_draft_that_they_could_not_read(ash, read):
    change_record(ash.draft, by=ash.leader, title="Fewer schools, larger ones")
    change_record(ash.draft, by=ash.leader, title="What follows", state="approved")
    assert "Fewer schools" not in read("governor", ash.draft)
    assert "Fewer schools" in read("trustee", ash.draft)
    change_record(ash.draft, by=ash.leader, state="draft")
    assert signed_in(ash.governor).get(url(ash, ash.draft)).status_code == 404


def test_what_is_linked_and_hidden_is_not_named(ash, read):
    change_record(ash.priority, by=ash.by, links={GOALS: [ash.goal, ash.board_goal]})
    assert "Merger" not in read("leader", ash.plan)
    assert "Linked" in read("clerk", ash.plan)


@pytest.fixture
def whole(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    return make_whole_cast().ash


@pytest.mark.parametrize("person", HIDDEN)
def test_no_role_reads_what_is_hidden_from_it(person, whole):
    """Also once everything was deleted."""
    client = signed_in(people_of(whole)[person])
    found = []
    for gone in (False, True):
        if gone:
            with scope(trust=whole.trust):
                for record in (whole.goal, whole.board_goal, whole.leader_goal):
                    delete_record(record, by=whole.by)
        for plan in (whole.plan, whole.draft, whole.birch_plan, whole.cedar_plan):
            for view in ("", "net"):
                response = client.get(url(whole, plan), {"view": view})
                text = response.content.decode() if response.status_code == 200 else ""
                text = text.partition('id="page"')[2]
                found += [f"{plan} {view}: {words}" for words in HIDDEN[person] if words in text]
    assert found == []


def test_the_page_asks_a_fixed_number_of_times(whole, django_assert_max_num_queries):
    client = signed_in(whole.leader)
    client.get(url(whole, whole.plan))
    grow(whole, range(3))
    with scope(trust=whole.trust):
        for number in range(5):
            add(whole, Milestone, action=whole.action, title=f"Step {number}")
        delete_record(whole.narrow_priority, by=whole.by)
    for plan in (whole.plan, whole.birch_plan):
        for view in ("", "net"):
            with django_assert_max_num_queries(20):
                assert client.get(url(whole, plan), {"view": view}).status_code == 200


def test_the_fragment_is_the_page(ash):
    assert_fragment_is_page(signed_in(ash.leader), url(ash, ash.plan))
