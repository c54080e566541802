"""The page of a school's plan: its priorities, their line of sight, and the trust's priorities."""

from goals.models import Answer, Goal, Priority, PriorityGoal, PrioritySchool
from schools.models import SchoolAction, SchoolMilestone, SchoolPriority, SchoolUpdate
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses, tree
from trustplan.trusts.actions import change_record

LIMITED = dict.fromkeys(["school_leader", "contributor", "governor"], 404)


def test_access(cast, ash, visit):
    own = visit("leader").url("improvement_plan_detail", ash.birch_plan)
    assert statuses(own, everybody(cast)) == expected({}, 200)
    sibling = visit("leader").url("improvement_plan_detail", ash.cedar_plan)
    assert statuses(sibling, everybody(cast)) == expected(LIMITED, 200)


def test_the_line_of_sight_from_the_goal_to_here(ash, visit):
    response = visit("governor").get("improvement_plan_detail", ash.birch_plan)
    links = tree(response).find(id=ash.school_priority.anchor).find_all("a")
    hrefs = [link["href"] for link in links]
    assert ash.goal.get_absolute_url() in hrefs
    assert ash.priority.get_absolute_url() in hrefs


def test_only_what_the_reader_may_see_is_on_the_line(ash, visit):
    add(ash, PriorityGoal, priority=ash.priority, goal=ash.board_goal)
    assert "Merger" not in visit("school_leader").text("improvement_plan_detail", ash.birch_plan)
    assert "Merger" in visit("trustee").text("improvement_plan_detail", ash.birch_plan)


def test_actions_milestones_and_the_latest_update(ash, visit):
    text = visit("governor").text("improvement_plan_detail", ash.birch_plan)
    for words in ["Timetable the sessions", "Week one", "It has begun.", "Not started"]:
        assert words in text


def test_progress_that_is_hidden_is_nowhere(ash, visit):
    change_record(ash.school_priority, by=ash.by, progress_audience="board", status="off_track")
    text = visit("school_leader").text("improvement_plan_detail", ash.birch_plan)
    assert "Timetable the sessions" in text
    for words in ["Off track", "Not started", "It has begun.", "Say how it is going"]:
        assert words not in text
    assert "Off track" in visit("trustee").text("improvement_plan_detail", ash.birch_plan)


def test_what_the_plan_says_to_each_priority_of_the_trust(ash, visit):
    add(ash, Priority, plan=ash.plan, year=YEAR, title="Attendance above all")
    page = tree(visit("leader").get("improvement_plan_detail", ash.cedar_plan))
    said = page.find(id=f"answer-{ash.priority.pk}").get_text(" ")
    assert "Not ours, because we teach no phonics" in " ".join(said.split())
    assert "Not answered yet" in page.get_text()
    birch = visit("leader").text("improvement_plan_detail", ash.birch_plan)
    assert "Answered by Daily phonics for all of Year 1" in birch


def test_which_priorities_of_the_trust_are_asked(ash, visit):
    add(ash, Priority, plan=ash.plan, year=YEAR + 1, title="Next year's")
    add(
        ash,
        Priority,
        plan=ash.plan,
        year=YEAR,
        title="Dropped one",
        dropped_on=f"{YEAR}-10-01",
        dropped_because="no money",
    )
    add(ash, Priority, plan=ash.plan, year=YEAR, title="Secret", wording_audience="board")
    text = visit("leader").text("improvement_plan_detail", ash.cedar_plan)
    for words in ["Only at Birch", "Next year's", "Dropped one", "Secret"]:
        assert words not in text
    assert "Only at Birch" in visit("leader").text("improvement_plan_detail", ash.birch_plan)


def test_what_was_said_to_a_dropped_priority_stays(ash, visit):
    change_record(ash.priority, by=ash.by, dropped_on=f"{YEAR}-11-01", dropped_because="no money")
    text = visit("leader").text("improvement_plan_detail", ash.cedar_plan)
    assert "Dropped by the trust on 1 November 2026" in text
    assert "we teach no phonics" in text


def test_priorities_of_a_draft_are_for_those_who_read_drafts(ash, visit):
    change_record(ash.plan, by=ash.by, state="draft")
    leader = visit("school_leader").text("improvement_plan_detail", ash.birch_plan)
    assert "In a draft of the trust’s plan" in leader
    governor = visit("governor").text("improvement_plan_detail", ash.birch_plan)
    assert "One phonics programme" not in governor
    assert "Daily phonics" in governor


def test_only_who_writes_it_is_offered_to(ash, visit):
    writer = visit("school_leader").text("improvement_plan_detail", ash.birch_plan)
    assert "Add a priority of our own" in writer
    assert "Not ours, because …" in writer
    reader = visit("governor").text("improvement_plan_detail", ash.birch_plan)
    assert "Add a priority" not in reader
    assert "Not ours, because …" not in reader


def test_the_owner_is_offered_to_say_how_it_is_going(ash, visit):
    assert "Say how it is going" in visit("contributor").text(
        "improvement_plan_detail", ash.birch_plan
    )
    assert "Say how it is going" not in visit("governor").text(
        "improvement_plan_detail", ash.birch_plan
    )


def test_the_fragment_is_the_page(ash, visit):
    leader = visit("leader")
    url = leader.url("improvement_plan_detail", ash.birch_plan)
    assert_fragment_is_page(leader.client, url)


def test_the_number_of_queries_does_not_grow(ash, visit, django_assert_max_num_queries):
    for number in range(8):
        goal = add(ash, Goal, plan=ash.plan, title=f"Goal {number}")
        trusts = add(ash, Priority, plan=ash.plan, year=YEAR, title=f"Trust's {number}")
        add(ash, PriorityGoal, priority=trusts, goal=goal)
        add(ash, PrioritySchool, priority=trusts, school=ash.birch)
        mine = add(ash, SchoolPriority, plan=ash.birch_plan, title=f"Ours {number}")
        add(ash, Answer, priority=trusts, improvement_plan=ash.birch_plan, school_priority=mine)
        add(ash, SchoolUpdate, priority=mine, status="at_risk", narrative="x", author=ash.by)
        action = add(ash, SchoolAction, priority=mine, title=f"Action {number}")
        add(ash, SchoolMilestone, action=action, title="Half way")
    leader = visit("leader")
    with django_assert_max_num_queries(20):
        leader.get("improvement_plan_detail", ash.birch_plan)
