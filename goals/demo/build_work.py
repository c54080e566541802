"""Makes the yearly priorities of the demonstration trust and its schools' improvement plans."""

from goals.actions.answers import answer_create, answer_decline
from goals.actions.objectives import objective_drop
from goals.models import Action, Milestone, Priority, StrategicPlan, Update
from schools.actions.plans import improvement_plan_set_state
from schools.models import (
    ImprovementPlan,
    SchoolAction,
    SchoolMilestone,
    SchoolPriority,
    SchoolUpdate,
)
from trustplan.trusts.models import Link

from .improvement_plans import IMPROVEMENT_PLANS
from .made import Made
from .priorities import PRIORITIES
from .progress import Kinds, make_notes, make_steps
from .shapes import SchoolPlan, SchoolWork, TrustPriority, Work, day_in, pounds, rich

WRITER = "education"
GOALS = Link("goals.PriorityGoal", "priority", "goal")
SCHOOLS = Link("goals.PrioritySchool", "priority", "school")
MEASURES = Link("goals.PriorityMeasure", "priority", "measure")
SCHOOL_MEASURES = Link("kpis.SchoolPriorityMeasure", "priority", "measure")
TRUST_KINDS = Kinds(Action, Milestone, Update, "priority")
SCHOOL_KINDS = Kinds(SchoolAction, SchoolMilestone, SchoolUpdate, "priority")


def work_fields(made: Made, work: Work, year: int) -> dict:
    """What priorities of the trust and of schools share."""
    return {
        "code": work.code,
        "title": work.title,
        "owner": made.members[work.who],
        "rationale": rich(work.why),
        "success_criteria": rich(work.success),
        "starts": day_in(year, work.starts),
        "ends": day_in(year, work.ends),
        "cost": pounds(work.cost),
    }


def make_priorities(made: Made, plan: StrategicPlan) -> None:
    for ago, priorities in PRIORITIES.items():
        for priority in priorities:
            record = make_priority(made, plan, priority, made.year - ago)
            made.priorities[record.year, priority.code] = record


def make_priority(made: Made, plan: StrategicPlan, priority: TrustPriority, year: int) -> Priority:
    record = made.add(
        Priority,
        by=WRITER,
        links={
            GOALS: [made.goals[code] for code in priority.goals],
            SCHOOLS: [made.schools[key] for key in priority.schools],
            MEASURES: [made.measures[key] for key in priority.measures],
        },
        plan=plan,
        year=year,
        unlinked_because=priority.unlinked_because,
        added_on=day_in(year, priority.added) if priority.added else None,
        wording_audience="public",
        **work_fields(made, priority, year),
    )
    make_steps(made, TRUST_KINDS, record, priority.steps, year, by=priority.who)
    make_notes(made, TRUST_KINDS, record, priority.notes, year)
    if priority.dropped:
        day, reason = priority.dropped
        objective_drop(record, by=made.by(WRITER), on=day_in(year, day), because=reason)
    return record


def make_improvement_plans(made: Made) -> None:
    for ago, plans in IMPROVEMENT_PLANS.items():
        for plan in plans:
            make_improvement_plan(made, plan, made.year - ago)


def make_improvement_plan(made: Made, plan: SchoolPlan, year: int) -> None:
    """A school's plan for a year, by its headteacher."""
    head = f"{plan.school}_head"
    record = made.add(
        ImprovementPlan,
        by=head,
        school=made.schools[plan.school],
        year=year,
        introduction=rich(plan.introduction),
    )
    for work in plan.priorities:
        make_school_priority(made, record, work, head)
    for code, because in plan.declines.items():
        priority = made.priorities[year, code]
        answer_decline(priority, record, by=made.by(head), because=because)
    improvement_plan_set_state(record, by=made.by(head), state=plan.state)


def make_school_priority(made: Made, plan: ImprovementPlan, work: SchoolWork, head: str) -> None:
    record = made.add(
        SchoolPriority,
        by=head,
        links={SCHOOL_MEASURES: [made.measures[key] for key in work.measures]},
        plan=plan,
        **work_fields(made, work, plan.year),
    )
    for code in work.answers:
        priority = made.priorities[plan.year, code]
        answer_create(priority, plan, by=made.by(head), school_priority=record)
    make_steps(made, SCHOOL_KINDS, record, work.steps, plan.year, by=head)
    make_notes(made, SCHOOL_KINDS, record, work.notes, plan.year)
