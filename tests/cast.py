"""The cast: a fixed set of people and records in two trusts, small enough to know by heart.

``cast.ash`` is Ash Grove Trust with two schools, Birch Primary and Cedar High, one person for
each role (``ash.leader``, ``ash.clerk`` …), those limited to a school limited to Birch
(``ash.school_leader``, ``ash.contributor``, ``ash.governor``). Its approved plan has a goal
(``goal``) with a priority that serves it (``priority``), a goal that only the board may read
(``board_goal``) and one about the trust leader (``leader_goal``); its draft plan is ``draft``.
Birch's plan for the year (``birch_plan``) has one priority (``school_priority``) that answers the
trust's; Cedar's declines it. ``cast.dean`` is Dean Moor Trust, of the same shape with people of
its own: whatever is its, Ash Grove never sees.
"""

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from types import SimpleNamespace

import pytest
from django.contrib.auth.hashers import make_password
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
    School,
    SchoolAction,
    SchoolMilestone,
    SchoolPriority,
    SchoolUpdate,
)
from tests.replay import Replay
from trustplan.accounts.models import User
from trustplan.trusts.actions import create_record
from trustplan.trusts.models import (
    Commitment,
    Grant,
    Invitation,
    Membership,
    Principle,
    Role,
    TermDates,
    Trust,
    Value,
)

YEAR = 2026
PASSWORD = "correct horse battery"
# The roles whose person is limited to Birch.
AT_BIRCH = {Role.SCHOOL_LEADER, Role.CONTRIBUTOR, Role.GOVERNOR}


def make_cast() -> SimpleNamespace:
    return SimpleNamespace(
        ash=make_trust("Ash Grove Trust", "ash-grove"),
        dean=make_trust("Dean Moor Trust", "dean-moor"),
        stranger=make_user("stranger@example.org", "Sam Stranger"),
    )


laid_cast = Replay(make_cast)


@pytest.fixture
def cast(db) -> SimpleNamespace:
    """Both trusts."""
    return laid_cast()


@pytest.fixture
def ash(cast) -> SimpleNamespace:
    """Ash Grove Trust, inside its scope."""
    with scope(trust=cast.ash.trust):
        yield cast.ash


@cache
def password_hash() -> str:
    """Made once: hashing is slow by design."""
    return make_password(PASSWORD)


def make_user(email: str, name: str) -> User:
    user = User(email=email, name=name, password=password_hash())
    user.save()
    user.emailaddress_set.create(email=email, verified=True, primary=True)
    return user


def make_trust(name: str, slug: str) -> SimpleNamespace:
    """One trust with people and one record of every kind."""
    trust = Trust.objects.create(name=name, slug=slug)
    it = SimpleNamespace(trust=trust, by=make_user(f"operator@{slug}.example", "Olive Operator"))
    with scope(trust=trust):
        make_schools(it)
        make_people(it)
        make_identity(it)
        make_plan(it)
        make_goals(it)
        make_priorities(it)
        make_improvement_plans(it)
        make_measures(it)
    return it


def add(it: SimpleNamespace, model, **fields):
    return create_record(model(trust=it.trust, **fields), by=it.by)


def make_schools(it) -> None:
    it.birch = add(it, School, name="Birch Primary School", short_name="Birch", phase="primary")
    it.cedar = add(it, School, name="Cedar High School", short_name="Cedar", phase="secondary")


def make_people(it) -> None:
    it.members = {}
    for role in Role:
        user = make_user(f"{role.value}@{it.trust.slug}.example", f"{role.label} of {it.trust}")
        membership = add(it, Membership, user=user)
        limited = role in AT_BIRCH
        grant = add(it, Grant, membership=membership, role=role, limited_to_schools=limited)
        if limited:
            it.grant_school = add(it, GrantSchool, grant=grant, school=it.birch)
        it.members[role.value] = membership
        setattr(it, role.value, user)
    it.grant = grant
    it.invitation = add(
        it,
        Invitation,
        email=f"invited@{it.trust.slug}.example",
        name="Ivy Invited",
        role=Role.TRUSTEE,
        token_digest="0" * 64,
        expires_at=timezone.now() + timedelta(days=7),
    )


def make_identity(it) -> None:
    it.commitment = add(it, Commitment, audience="pupils", text="<p>Every child is known.</p>")
    it.value = add(it, Value, name="Courage", meaning="<p>We try what is hard.</p>")
    it.principle = add(it, Principle, title="Learners first", text="<p>They come first.</p>")
    it.term = add(
        it,
        TermDates,
        year=YEAR,
        term="1-autumn",
        starts=date(YEAR, 9, 2),
        half_term_starts=date(YEAR, 10, 26),
        half_term_ends=date(YEAR, 10, 30),
        ends=date(YEAR, 12, 18),
    )


def make_plan(it) -> None:
    it.plan = add(
        it,
        StrategicPlan,
        title="Growing together",
        first_year=2024,
        last_year=2027,
        state=StrategicPlan.State.APPROVED,
        foreword="<p>A word before.</p>",
    )
    it.draft = add(it, StrategicPlan, title="What comes next", first_year=2028, last_year=2030)
    it.section = add(
        it, PlanSection, plan=it.plan, heading="How we wrote it", text="<p>With all of you.</p>"
    )
    it.theme = add(it, Theme, plan=it.plan, title="People", description="<p>Who we are.</p>")
    it.strand = add(it, Strand, theme=it.theme, title="Leaders of tomorrow")
    it.statement = add(it, Statement, theme=it.theme, text="Every post has a way up.")


def make_goals(it) -> None:
    owner = it.members["leader"]
    it.goal = add(
        it,
        Goal,
        plan=it.plan,
        theme=it.theme,
        code="A",
        title="Every pupil reads well",
        why="<p>Reading opens the rest.</p>",
        owner=owner,
    )
    it.board_goal = add(
        it,
        Goal,
        plan=it.plan,
        code="B",
        title="Merger talks in confidence",
        wording_audience="board",
        progress_audience="board",
        figures_audience="board",
    )
    it.leader_goal = add(
        it,
        Goal,
        plan=it.plan,
        code="C",
        title="The chief executive settles in",
        progress_audience="board",
        about=owner,
    )
    it.aim = add(it, Aim, goal=it.goal, text="Phonics is taught well in every school.")
    it.goal_value = add(it, GoalValue, goal=it.goal, value=it.value)
    it.goal_school = add(it, GoalSchool, goal=it.leader_goal, school=it.birch)
    it.goal_action = add(it, Action, goal=it.board_goal, title="Meet the other board")
    it.goal_update = add(
        it,
        Update,
        goal=it.goal,
        status="on_track",
        narrative="<p>Six schools of eight.</p>",
        made_on=date(YEAR, 10, 1),
        author=it.leader,
    )


def make_priorities(it) -> None:
    it.priority = add(
        it,
        Priority,
        plan=it.plan,
        year=YEAR,
        code="1",
        title="One phonics programme in all schools",
        owner=it.members["contributor"],
    )
    it.priority_goal = add(it, PriorityGoal, priority=it.priority, goal=it.goal)
    it.narrow_priority = add(it, Priority, plan=it.plan, year=YEAR, title="Only at Birch")
    it.priority_school = add(it, PrioritySchool, priority=it.narrow_priority, school=it.birch)
    it.action = add(
        it,
        Action,
        priority=it.priority,
        title="Choose the programme",
        owner=it.members["contributor"],
        due=date(YEAR, 12, 1),
    )
    it.milestone = add(it, Milestone, action=it.action, title="Shortlist of two")
    it.update = add(
        it,
        Update,
        priority=it.priority,
        status="at_risk",
        narrative="<p>Training is late.</p>",
        made_on=date(YEAR, 11, 1),
        author=it.contributor,
    )


def make_improvement_plans(it) -> None:
    it.birch_plan = add(it, ImprovementPlan, school=it.birch, year=YEAR)
    it.cedar_plan = add(it, ImprovementPlan, school=it.cedar, year=YEAR)
    it.school_priority = add(
        it,
        SchoolPriority,
        plan=it.birch_plan,
        code="1",
        title="Daily phonics for all of Year 1",
        owner=it.members["contributor"],
    )
    it.cedar_priority = add(
        it, SchoolPriority, plan=it.cedar_plan, title="Reading at the start of Year 7"
    )
    it.school_action = add(
        it,
        SchoolAction,
        priority=it.school_priority,
        title="Timetable the sessions",
        owner=it.members["contributor"],
    )
    it.school_milestone = add(it, SchoolMilestone, action=it.school_action, title="Week one")
    it.school_update = add(
        it,
        SchoolUpdate,
        priority=it.school_priority,
        status="on_track",
        narrative="<p>It has begun.</p>",
        made_on=date(YEAR, 10, 9),
        author=it.school_leader,
    )
    it.answer = add(
        it,
        Answer,
        priority=it.priority,
        improvement_plan=it.birch_plan,
        school_priority=it.school_priority,
    )
    it.declined = add(
        it,
        Answer,
        priority=it.priority,
        improvement_plan=it.cedar_plan,
        declined_because="we teach no phonics",
    )


def make_measures(it) -> None:
    it.measure = add(it, Measure, name="Phonics standard in Year 1", decimals=0)
    it.board_measure = add(
        it,
        Measure,
        name="Reserves in confidence",
        wording_audience="board",
        progress_audience="board",
        figures_audience="board",
    )
    it.target = add(it, Target, measure=it.measure, year=YEAR, value=Decimal(85))
    it.reading = add(
        it, Reading, measure=it.measure, year=YEAR - 1, value=Decimal(79), school=it.birch
    )
    it.trust_reading = add(it, Reading, measure=it.measure, year=YEAR - 1, value=Decimal(78))
    it.goal_measure = add(it, GoalMeasure, goal=it.goal, measure=it.measure)
    it.priority_measure = add(it, PriorityMeasure, priority=it.priority, measure=it.measure)
    it.school_priority_measure = add(
        it, SchoolPriorityMeasure, priority=it.school_priority, measure=it.measure
    )


def make_writer(name: str, slug: str) -> tuple[Trust, User]:
    """A trust with nothing in it yet, and the one person who sets it up and writes its plan."""
    trust = Trust.objects.create(name=name, slug=slug)
    user = make_user(f"writer@{slug}.example", "Wyn Writer")
    it = SimpleNamespace(trust=trust, by=user)
    with scope(trust=trust):
        membership = add(it, Membership, user=user)
        for role in (Role.ADMINISTRATOR, Role.LEADER):
            add(it, Grant, membership=membership, role=role)
    return trust, user
