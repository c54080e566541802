"""Makes the strategic plans of the demonstration trust, their themes and goals."""

from goals.actions.objectives import objective_drop
from goals.actions.plans import plan_approve
from goals.demo import plan as content
from goals.models import (
    Action,
    Aim,
    Goal,
    Milestone,
    PlanSection,
    Statement,
    Strand,
    StrategicPlan,
    Theme,
    Update,
)
from trustplan.progress.rhythm import Rhythm
from trustplan.trusts import years
from trustplan.trusts.models import Link

from .goals import GOALS
from .made import Made
from .progress import Kinds, make_notes, make_steps
from .shapes import StrategicGoal, day_in, line, rich

WRITER = "education"
VALUES = Link("goals.GoalValue", "goal", "value")
SCHOOLS = Link("goals.GoalSchool", "goal", "school")
MEASURES = Link("goals.GoalMeasure", "goal", "measure")
GOAL_KINDS = Kinds(Action, Milestone, Update, "goal")


def make_earlier_plan(made: Made) -> StrategicPlan:
    """The plan before: three years, all of it reached."""
    first, last = made.year - 5, made.year - 3
    plan = made.add(
        StrategicPlan,
        by=WRITER,
        title=content.EARLIER_TITLE,
        first_year=first,
        last_year=last,
        foreword=rich(content.EARLIER_FOREWORD),
    )
    for code, title, why in content.EARLIER_GOALS:
        made.add(
            Goal,
            by=WRITER,
            plan=plan,
            code=code,
            title=title,
            why=rich(why),
            owner=made.members["chief"],
            starts=years.start(first),
            ends=years.end(last),
            status="complete",
            wording_audience="public",
        )
    return plan_approve(plan, by=made.by(WRITER), reasons={})


def make_plan(made: Made, earlier: StrategicPlan) -> StrategicPlan:
    """The plan in its third year, approved, with its prose and themes."""
    plan = made.add(
        StrategicPlan,
        by=WRITER,
        title=content.TITLE,
        first_year=made.year - 2,
        last_year=made.year + 2,
        foreword=rich(content.FOREWORD),
        goals_heading=content.GOALS_HEADING,
        priorities_heading=content.PRIORITIES_HEADING,
        supersedes=earlier,
    )
    for place, heading, text in content.SECTIONS:
        made.add(PlanSection, by=WRITER, plan=plan, place=place, heading=heading, text=rich(text))
    for title, description, strands, statements in content.THEMES:
        theme = made.add(Theme, by=WRITER, plan=plan, title=title, description=rich(description))
        for strand, about in strands:
            made.add(Strand, by=WRITER, theme=theme, title=strand, description=rich(about))
        for text in statements:
            made.add(Statement, by=WRITER, theme=theme, text=line(text))
    return plan_approve(plan, by=made.by(WRITER), reasons={})


def make_goals(made: Made, plan: StrategicPlan) -> None:
    themes = {theme.title: theme for theme in plan.themes.all()}
    for goal in GOALS:
        made.goals[goal.code] = make_goal(made, plan, goal, themes.get(goal.theme))


def make_goal(made: Made, plan: StrategicPlan, goal: StrategicGoal, theme: Theme | None) -> Goal:
    wording, progress, figures = goal.audiences
    writer = "chair" if wording == "board" else WRITER
    added = day_in(made.year - goal.added[0], goal.added[1]) if goal.added else None
    record = made.add(
        Goal,
        by=writer,
        links=links_of(made, goal),
        plan=plan,
        # The board looks at money twice a term.
        update_rhythm=Rhythm.HALF_TERM if goal.tier == "finance" else Rhythm.TERM,
        theme=theme,
        code=goal.code,
        title=goal.title,
        tier=goal.tier,
        why=rich(goal.why),
        success_criteria=rich(goal.success),
        owner=made.members[goal.who],
        starts=added or years.start(plan.first_year),
        ends=years.end(plan.last_year),
        added_on=added,
        added_because=goal.added_because,
        about=made.members[goal.about] if goal.about else None,
        wording_audience=wording,
        progress_audience=progress,
        figures_audience=figures,
    )
    for text in goal.aims:
        made.add(Aim, by=writer, goal=record, text=line(text))
    make_steps(made, GOAL_KINDS, record, goal.steps, made.year, by=writer)
    make_notes(made, GOAL_KINDS, record, goal.earlier, made.year - 1)
    make_notes(made, GOAL_KINDS, record, goal.notes, made.year)
    if goal.dropped:
        ago, day, reason = goal.dropped
        objective_drop(record, by=made.by(writer), on=day_in(made.year - ago, day), because=reason)
    return record


def links_of(made: Made, goal: StrategicGoal) -> dict[Link, list]:
    return {
        VALUES: [made.values[name] for name in goal.values],
        SCHOOLS: [made.schools[key] for key in goal.schools],
        MEASURES: [made.measures[key] for key in goal.measures],
    }
