"""More of everything in a trust of the cast, hung on the records that the cast already has."""

from datetime import date
from decimal import Decimal

from django.utils import timezone
from django_scopes import scope

from goals.models import (
    Action,
    Aim,
    Answer,
    Goal,
    GoalMeasure,
    GoalSchool,
    GoalValue,
    Milestone,
    PlanSection,
    Priority,
    PriorityGoal,
    PriorityMeasure,
    PrioritySchool,
    Statement,
    Strand,
    StrategicPlan,
    Theme,
    Update,
)
from kpis.models import Measure, Reading, SchoolPriorityMeasure, Target
from schools.models import (
    GrantSchool,
    ImprovementPlan,
    InvitationSchool,
    School,
    SchoolAction,
    SchoolMilestone,
    SchoolPriority,
    SchoolUpdate,
)
from tests.cast import YEAR, add, make_user
from trustplan.trusts.actions import change_record, delete_record
from trustplan.trusts.models import (
    Commitment,
    Grant,
    Invitation,
    Membership,
    Principle,
    Role,
    TermDates,
    Value,
)

from .data import SAID, document


def grow(it, numbers: range) -> None:
    """Add one more of each kind of record for each number, to the parents that pages show."""
    with scope(trust=it.trust):
        for number in numbers:
            school = add(it, School, name=f"School {number}", phase="primary")
            people(it, number, school)
            identity(it, number)
            plans(it, number)
            measure = measures(it, number, school)
            goal = goals(it, number, school, measure)
            priority = priorities(it, number, school, measure, goal)
            school_plans(it, number, school, measure, priority)
            documents(it, number)


def people(it, number: int, school) -> None:
    user = make_user(f"more{number}@{it.trust.slug}.example", f"More {number}")
    member = add(it, Membership, user=user)
    for role in (Role.GOVERNOR, Role.CONTRIBUTOR):
        grant = add(it, Grant, membership=member, role=role, limited_to_schools=True)
        add(it, GrantSchool, grant=grant, school=school)
        add(it, GrantSchool, grant=grant, school=it.birch)
    add(it, GrantSchool, grant=it.grant_school.grant, school=school)
    soon = timezone.now() + timezone.timedelta(days=5)
    asked = {"name": "Ina", "role": Role.GOVERNOR, "token_digest": str(number), "expires_at": soon}
    invitation = add(it, Invitation, email=f"ina{number}@example.org", **asked)
    for one in (it.invitation, invitation):
        add(it, InvitationSchool, invitation=one, school=school)


def identity(it, number: int) -> None:
    add(it, Commitment, audience=f"staff {number}", text="<p>We listen.</p>")
    add(it, Value, name=f"Value {number}")
    add(it, Principle, title=f"Principle {number}")
    year = YEAR - 1 - number
    days = {"starts": date(year, 9, 2), "ends": date(year, 12, 18)}
    half = {"half_term_starts": date(year, 10, 26), "half_term_ends": date(year, 10, 30)}
    add(it, TermDates, year=year, term="1-autumn", **days, **half)


def plans(it, number: int) -> None:
    span = {"first_year": 2031 + number, "last_year": 2033 + number}
    add(it, StrategicPlan, title=f"Plan {number}", supersedes=it.plan, **span)
    add(it, PlanSection, plan=it.plan, heading=f"Section {number}")
    theme = add(it, Theme, plan=it.plan, title=f"Theme {number}")
    for one in (it.theme, theme):
        add(it, Strand, theme=one, title=f"Strand {number}")
        add(it, Statement, theme=one, text=f"Statement {number}")
    delete_record(add(it, Strand, theme=theme, title="Gone"), by=it.by)


def measures(it, number: int, school) -> Measure:
    owner = it.members["chair"]
    measure = add(it, Measure, name=f"Measure {number}", owner=owner)
    for one in (it.measure, measure):
        for whose in (school, it.cedar):
            figure = {"measure": one, "school": whose, "value": Decimal(number)}
            add(it, Reading, year=YEAR + 1 + number, **figure)
            add(it, Target, year=YEAR + 1 + number, **figure)
        add(it, Reading, measure=one, year=YEAR - 10 + number, value=Decimal(number))
        add(it, Target, measure=one, year=YEAR - 10 + number, value=Decimal(number))
    add(it, Reading, measure=measure, school=it.birch, year=YEAR - 1, value=Decimal(number))
    return measure


def goals(it, number: int, school, measure) -> Goal:
    goal = add(it, Goal, plan=it.plan, theme=it.theme, title=f"Goal {number}", owner=it.about)
    value = add(it, Value, name=f"Served {number}")
    for one in (it.goal, goal):
        add(it, Aim, goal=one, text=f"Aim {number}")
        add(it, GoalValue, goal=one, value=value)
        add(it, GoalSchool, goal=one, school=school)
        add(it, GoalMeasure, goal=one, measure=measure)
        action = add(it, Action, goal=one, title=f"Act {number}", owner=it.about)
        add(it, Milestone, action=action, title=f"Step {number}")
        add(it, Update, goal=one, author=it.clerk, **SAID)
    change_record(
        it.goal, by=it.by, title=f"Every pupil reads, {number}", owner=it.members["chair"]
    )
    change_record(it.goal, by=it.by, owner=it.members["clerk"])
    return goal


def priorities(it, number: int, school, measure, goal) -> Priority:
    owner = it.members["contributor"]
    priority = add(it, Priority, plan=it.plan, year=YEAR, title=f"Do {number}", owner=owner)
    add(it, PriorityGoal, priority=priority, goal=it.goal)
    for one in (it.priority, priority):
        add(it, PriorityGoal, priority=one, goal=goal)
        add(it, PrioritySchool, priority=one, school=school)
        add(it, PriorityMeasure, priority=one, measure=measure)
        action = add(it, Action, priority=one, title=f"Act {number}", owner=owner)
        for parent in (it.action, action):
            add(it, Milestone, action=parent, title=f"Step {number}")
            add(it, Update, action=parent, author=it.contributor, **SAID)
        add(it, Update, priority=one, author=it.contributor, **SAID)
    return priority


def school_plans(it, number: int, school, measure, priority) -> None:
    new = add(it, ImprovementPlan, school=school, year=YEAR)
    add(it, ImprovementPlan, school=it.birch, year=YEAR + 1 + number)
    for plan in (it.birch_plan, it.cedar_plan, new):
        own = add(it, SchoolPriority, plan=plan, title=f"Ours {number}", owner=it.about)
        add(it, Answer, priority=it.priority, improvement_plan=plan, school_priority=own)
        school_work(it, number, own, measure)
    school_work(it, number, it.school_priority, measure)
    answered = {"improvement_plan": it.birch_plan, "school_priority": it.school_priority}
    add(it, Answer, priority=priority, **answered)
    add(it, Answer, priority=priority, improvement_plan=it.cedar_plan, declined_because="no")


def school_work(it, number: int, priority, measure) -> None:
    action = add(it, SchoolAction, priority=priority, title=f"Act {number}", owner=it.about)
    for parent in (it.school_action, action):
        add(it, SchoolMilestone, action=parent, title=f"Step {number}")
        add(it, SchoolUpdate, action=parent, author=it.leader, **SAID)
    add(it, SchoolUpdate, priority=priority, author=it.leader, **SAID)
    add(it, SchoolPriorityMeasure, priority=priority, measure=measure)


def documents(it, number: int) -> None:
    document(it, plan=it.plan)
    document(it, improvement_plan=it.birch_plan)
