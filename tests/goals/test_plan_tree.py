"""The plan as a tree: what stands where, what filters leave, what is linked to nothing."""

from datetime import date

import pytest

from goals.models import Goal, GoalValue, PriorityGoal
from goals.queries.tree.schools import in_words
from kpis.models import Reading
from kpis.spark import spark
from tests.cast import YEAR, add
from tests.screens import assert_fragment_is_page, everybody, expected, statuses, text_of, tree
from trustplan.progress.age import age
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Value

TODAY = date(2026, 11, 22)
GOAL, PRIORITY = "Every pupil reads well", "One phonics programme in all schools"
SCHOOL, ACTION, KPI = (
    "Daily phonics for all of Year 1",
    "Timetable the sessions",
    "Phonics standard in Year 1",
)


@pytest.fixture
def page(visit, ash):
    """``page("leader", "status=at_risk")``: the page as somebody sees it."""

    def opened(who: str, query: str = "", plan=ash.plan):
        visitor = visit(who)
        response = visitor.client.get(f"{visitor.url('plan_tree', plan)}?{query}")
        assert response.status_code == 200
        return response

    return opened


def lines(response, selector: str = "#tree .tree-node") -> list[str]:
    """The titles of the lines in their order, those that are grey in brackets."""
    return [
        f"({title})" if "is-grey" in node["class"] else title
        for node in tree(response).select(selector)
        for title in [node.select_one(".tree-title > span:last-child").get_text(" ", strip=True)]
    ]


def gap_links(response) -> dict[str, list[str]]:
    """The records of each gap, and after each the words of the link that mends it."""
    return {
        section.h3.get_text(): [
            text
            for node in section.select(".tree-flat > .tree-node")
            for text in [
                node.select_one(".tree-title > span:last-child").get_text(" ", strip=True),
                *(
                    link.find(string=True, recursive=False)
                    for link in node.select(":scope > .tree-meta > a.repair")
                ),
            ]
        ]
        for section in tree(response).select("section section")
    }


def test_who_may_read(cast, ash, visit):
    url = visit("leader").url("plan_tree", ash.plan)
    assert statuses(url, everybody(cast)) == expected({}, 200)
    draft = visit("leader").url("plan_tree", ash.draft)
    assert statuses(draft, everybody(cast)) == expected({"governor": 404}, 200)


def test_from_theme_to_a_schools_action(page):
    shown = lines(page("leader"))
    wanted = ["People", GOAL, PRIORITY, "Choose the programme", f"Birch {SCHOOL}", ACTION]
    assert [line for line in shown if line in wanted] == wanted
    assert shown.count(KPI) == 3
    text = text_of(page("leader"))
    assert "1 of 2 schools answers, 1 declines" in text
    assert "Not ours, because we teach no phonics" in text
    assert "Priority · Contributor of Ash Grove Trust · updated" in text


def test_counts_are_of_what_its_reader_may_see(page):
    assert "2 strategic goals, 2 priorities" not in text_of(page("leader"))
    assert "1 strategic goal, 1 priority, 1 school priority" in text_of(page("leader"))
    assert "3 strategic goals, 1 priority" in text_of(page("trustee"))
    own = text_of(page("school_leader"))
    assert "Birch answers" in own
    assert "of 2 schools" not in own


LEADS = ["(People)", f"({GOAL})", f"({PRIORITY})"]
AT_BIRCH = f"Birch {SCHOOL}"


@pytest.mark.parametrize(
    ("who", "query", "shown"),
    [
        (
            "contributor",
            "mine=1",
            [*LEADS[:2], PRIORITY, "Choose the programme", AT_BIRCH, ACTION],
        ),
        ("leader", "mine=1", ["(People)", GOAL]),
        ("leader", "status=at_risk", [*LEADS, f"({AT_BIRCH})", ACTION]),
        ("leader", "status=at_risk&mine=1", []),
        ("leader", "school=birch", [*LEADS, AT_BIRCH, KPI, ACTION]),
        ("leader", "school=cedar", [*LEADS, "Cedar"]),
        ("leader", "value=value&school=cedar", [*LEADS, "Cedar"]),
        ("leader", "value=other", ["Last"]),
        ("trustee", "tier=finance&mine=1", []),
        # What there is no such choice of filters nothing.
        ("school_leader", "school=cedar", None),
        ("leader", "status=none&value=x&tier=finance", None),
    ],
)
def test_filters_leave_what_matches_and_what_leads_there(page, ash, who, query, shown):
    change_record(ash.school_action, by=ash.by, status="at_risk")
    change_record(ash.leader_goal, by=ash.by, tier="finance")
    ash.other = add(ash, Value, name="Care")
    add(ash, GoalValue, goal=ash.leader_goal, value=ash.other)
    add(ash, GoalValue, goal=add(ash, Goal, plan=ash.plan, title="Last"), value=ash.other)
    for name in ("birch", "cedar", "value", "other"):
        query = query.replace(f"={name}", f"={getattr(ash, name).pk}")
    response = page(who, query)
    assert lines(response) == (lines(page(who)) if shown is None else shown)
    chips = tree(response).select(".chip-remove")
    assert len(chips) == (0 if shown is None else query.count("="))


def test_a_chip_removes_its_filter_and_keeps_the_others(page, ash):
    response = page("leader", f"year={YEAR}&mine=1&school={ash.birch.pk}")
    hrefs = [chip["href"] for chip in tree(response).select(".chip-remove")]
    assert hrefs == [f"?year={YEAR}&school={ash.birch.pk}", f"?year={YEAR}&mine=1"]


def test_hidden_progress_is_no_status_no_age_and_no_match(page, ash):
    change_record(ash.priority, by=ash.by, status="off_track", progress_audience="board")
    change_record(ash.action, by=ash.by, status="off_track")
    assert lines(page("leader", "status=off_track")) == []
    assert PRIORITY in lines(page("trustee", "status=off_track"))
    node = tree(page("leader")).select_one(".tree-priority")
    assert "updated" not in node.select_one(".tree-meta").get_text()
    assert not node.select_one(":scope > .tree-line .status")


def test_what_is_linked_to_nothing_and_who_mends_it(page):
    assert gap_links(page("leader")) == {
        "Priorities that serve no strategic goal (1)": [
            "Only at Birch",
            "Link it to a strategic goal",
        ],
        "School priorities that answer no priority of the trust (1)": [
            "Cedar Reading at the start of Year 7",
            "Let it answer one",
        ],
    }
    assert gap_links(page("trustee")) == {
        "Priorities that serve no strategic goal (1)": ["Only at Birch"],
        "Strategic goals without a priority in 2026/27 (2)": [
            "The chief executive settles in",
            "Merger talks in confidence",
        ],
        "School priorities that answer no priority of the trust (1)": [
            "Cedar Reading at the start of Year 7"
        ],
        "KPIs that measure nothing in 2026/27 (1)": ["Reserves in confidence"],
    }
    assert "carries its own actions" in text_of(page("trustee"))


def test_a_priority_of_two_goals_is_shown_in_full_once(page, ash):
    second = add(ash, Goal, plan=ash.plan, code="D", title="Everybody counts")
    add(ash, PriorityGoal, priority=ash.priority, goal=second)
    shown = lines(page("leader"))
    assert shown.count(PRIORITY) == 2
    assert shown.count(f"Birch {SCHOOL}") == 1
    assert "shown in full under A" in text_of(page("leader"))
    assert "2 strategic goals, 1 priority, 1 school priority" in text_of(page("leader"))


def test_the_address_opens_and_closes_all_branches(page):
    for how, number in {"all": 6, "none": 0}.items():
        opened = tree(page("leader", f"expand={how}")).select("#tree details[open]")
        assert len(opened) == number, how


def test_a_small_trend_says_its_figures(page, ash):
    add(ash, Reading, measure=ash.measure, year=YEAR - 2, value=75)
    drawn = tree(page("leader")).select_one(".spark")
    assert drawn["aria-label"] == "2024/25: 75%, 2025/26: 78%"
    change_record(ash.measure, by=ash.by, figures_audience="board")
    assert not tree(page("leader")).select(".spark")


def test_empty_plan_and_fragment(page, visit, ash):
    assert "No strategic goals yet" in text_of(page("leader", plan=ash.draft))
    assert_fragment_is_page(visit("leader").client, visit("leader").url("plan_tree", ash.plan))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (date(2026, 11, 21), "yesterday"),
        (date(2026, 11, 9), "13 days ago"),
        (date(2026, 11, 8), "2 weeks ago"),
        (date(2026, 9, 24), "8 weeks ago"),
        (date(2026, 9, 23), "2 months ago"),
        (date(2025, 11, 23), "12 months ago"),
        (date(2025, 11, 22), "over a year ago"),
    ],
)
def test_age_in_words(day, words):
    assert age(day, TODAY) == words


@pytest.mark.parametrize(
    ("says", "words"),
    [
        (["answers"], "A answers"),
        ([""], "A has not answered yet"),
        (["declines"], "A declines"),
        (["answers", "answers", ""], "2 of 3 schools answer"),
        (["", "declines", "declines"], "0 of 3 schools answer, 2 decline"),
    ],
)
def test_how_many_schools_answer(says, words):
    assert in_words(["A", "B", "C"][: len(says)], says) == words


def test_a_spark_needs_two_figures_and_lies_within_its_box():
    assert spark({2025: 1}, {}) is None
    drawn = spark({2023: 1, 2024: 3, 2025: 2}, {2025: 3, 2030: 99})
    assert drawn.readings == "4,20 42,4 80,12"
    assert drawn.targets == ""
    assert drawn.last == (80, 12)
