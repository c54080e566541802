"""What a trust's plan says on a page: vision, values, goals, the year's priorities, key KPIs."""

from datetime import datetime

from django.utils.html import strip_tags

from goals.models import Goal, Priority, StrategicPlan
from trustplan.trusts.access import Access
from trustplan.trusts.models import Value
from trustplan.trusts.templatetags.trusts import academic_year
from trustplan.trusts.years import label
from trustplan.ui.templatetags.ui import sentence

from ..choices import Section
from .choice import EVERYTHING, Choice
from .page import Page, PageGoal, PageGroup, PageMeasure, PagePriority
from .parts import StatusWord
from .plan import PlanBody, readable_plan
from .reader import Reader, figure, name_of, status_word


def plan_page(
    plan: StrategicPlan,
    year: int,
    access: Access,
    audience: str,
    as_at: datetime,
    choice: Choice = EVERYTHING,
) -> Page:
    """The plan on a page for one year and one audience, as ``plan_booklet``."""
    plan = readable_plan(plan, access)
    reader, words = Reader.of(access, year, choice), access.trust.words
    body = PlanBody(plan, reader, words)
    identity = reader.holds(Section.IDENTITY)
    return Page(
        title=plan.title,
        subtitle=plan.span,
        year=year,
        audience=audience,
        as_at=as_at,
        draft=plan.state == StrategicPlan.State.DRAFT,
        vision=plain(access.trust.vision) if identity else "",
        values=tuple(one.name for one in Value.objects.all()) if identity else (),
        groups=tuple(groups(body)),
        measures=tuple(measures(body)),
        schools=frozenset(reader.schools),
        subjects=frozenset(reader.subjects),
    )


def plain(html: str) -> str:
    """Rich text as plain sentences."""
    return " ".join(strip_tags(html.replace("</p>", " ").replace("</li>", " ")).split())


def groups(body: PlanBody) -> list[PageGroup]:
    """The goals under their themes, and what stands under none at the end."""
    live = [goal for goal in body.goals if not goal.is_dropped]
    by_theme: dict = {theme.pk: [] for theme in body.themes}
    loose = []
    for goal in live:
        by_theme.get(goal.theme_id, loose).append(goal_on_page(body, goal))
    found = [PageGroup(theme.title, tuple(by_theme[theme.pk])) for theme in body.themes]
    across = sentence(f"{body.words['goals']} across all themes") if body.themes else ""
    if loose:
        found.append(PageGroup(across, tuple(loose)))
    shown = {goal.pk for goal in live}
    alone = [one for one in live_priorities(body) if first_goal(body, one, shown) is None]
    if alone:
        word, year = body.words["priorities"], academic_year(body.reader.year)
        heading = f"{'Other ' if len(alone) < len(body.priorities) else ''}{word} for {year}"
        lines = tuple(priority_on_page(body, one) for one in alone)
        found.append(PageGroup("", (PageGoal("", sentence(heading), priorities=lines),)))
    return [group for group in found if group.goals or group.heading]


def live_priorities(body: PlanBody) -> list[Priority]:
    return [one for one in body.priorities if not one.is_dropped]


def first_goal(body: PlanBody, priority: Priority, shown: set):
    """The goal under which a priority stands, where the plan shows it under one."""
    if not body.under_goals:
        return None
    return next((pk for pk in body.served[priority.pk] if pk in shown), None)


def goal_on_page(body: PlanBody, goal: Goal) -> PageGoal:
    reader = body.reader
    reader.tell_of(goal, "wording")
    shown = {one.pk for one in body.goals if not one.is_dropped}
    under = [one for one in live_priorities(body) if first_goal(body, one, shown) == goal.pk]
    return PageGoal(
        goal.code,
        goal.title,
        owner=name_of(goal.owner),
        # A goal with priorities shows how it goes by theirs.
        status=None if under else status_on_page(reader, goal),
        priorities=tuple(priority_on_page(body, one) for one in under),
    )


def priority_on_page(body: PlanBody, priority: Priority) -> PagePriority:
    body.reader.tell_of(priority, "wording")
    return PagePriority(
        priority.code,
        priority.title,
        name_of(priority.owner),
        status_on_page(body.reader, priority),
    )


def status_on_page(reader: Reader, record) -> StatusWord | None:
    if not reader.shows_progress(record):
        return None
    reader.tell_of(record, "progress")
    return status_word(record)


def measures(body: PlanBody) -> list[PageMeasure]:
    """The KPIs of the goals and priorities: the trust's latest figure, and the year's target."""
    reader, found = body.reader, {}
    for record in [*body.goals, *live_priorities(body)]:
        # Notes whom it tells of, and which measures have figures to show.
        reader.measures(record)
    for measure in reader.charted.values():
        readings = [one for one in measure.recent_readings if one.school_id is None]
        targets = [
            one
            for one in measure.recent_targets
            if one.school_id is None and one.year == reader.year
        ]
        if readings or targets:
            latest = readings[-1] if readings else None
            found[measure.pk] = PageMeasure(
                measure.name,
                figure(measure, latest),
                label(latest.year) if latest else "",
                figure(measure, targets[0] if targets else None),
            )
    return list(found.values())
