"""A school's improvement plan, as a document of its own or as a chapter of the annual plan."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from goals.models import Answer, StrategicPlan
from schools.models import ImprovementPlan
from trustplan.trusts.access import Access

from ..choices import Section
from . import sources
from .charts import chart_chapter, link_charts, picture_chapter
from .choice import EVERYTHING, Choice
from .items import named, school_priority_item
from .parts import Booklet, Chapter, Declined, Fact, Item, Reference
from .reader import Reader

S = ImprovementPlan.State


class Answers:
    """What improvement plans say to the trust's priorities, and the goals behind those."""

    def __init__(self, plans: list[ImprovementPlan], reader: Reader, of: StrategicPlan | None):
        self.reader = reader
        self.by_school_priority: dict = defaultdict(list)
        self.declined: dict = defaultdict(list)
        rows = sources.answers_of(plans, reader.access)
        rows = list(rows.filter(priority__plan=of) if of else rows)
        self.goals: dict = defaultdict(list)
        for link in sources.goals_served([row.priority_id for row in rows], reader.access):
            self.goals[link.priority_id].append(link.goal)
        for row in rows:
            place = self.declined if row.is_declined else self.by_school_priority
            place[row.improvement_plan_id if row.is_declined else row.school_priority_id].append(
                row
            )

    def reference(self, answer: Answer, words: dict, anchors: Iterable[str]) -> Reference:
        """The trust's priority that is answered, and the goals which that one serves."""
        self.reader.tell_of(answer.priority, "wording")
        goals = self.goals[answer.priority_id]
        for goal in goals:
            self.reader.tell_of(goal, "wording")
        serves = tuple(named(goal, "which serves", anchors) for goal in goals)
        return named(
            answer.priority, f"Answers the trust’s {words['priority']}", anchors, serves=serves
        )


def school_items(
    plan: ImprovementPlan, answers: Answers, words: dict, anchors: Iterable[str], level: int = 3
) -> list[Item]:
    """The priorities of a school's plan, each with the trust's priorities that it answers."""
    reader, items = answers.reader, []
    for priority in plan.all_priorities:
        item = school_priority_item(priority, reader, level=level, school=plan.school)
        item.references = [
            answers.reference(answer, words, anchors)
            for answer in answers.by_school_priority[priority.pk]
        ]
        items.append(item)
    return items


def declined(
    plan: ImprovementPlan, answers: Answers, words: dict, anchors: Iterable[str]
) -> list[Declined]:
    """The trust's priorities that a school says are not its own, each with the reason.

    The reason was written for the trust: the public is told nothing of them.
    """
    if answers.reader.for_the_public:
        return []
    return [
        Declined(answers.reference(answer, words, anchors), answer.declined_because)
        for answer in answers.declined[plan.pk]
    ]


def school_chapters(
    plan: StrategicPlan, reader: Reader, words: dict, anchors: Iterable[str]
) -> list[Chapter]:
    """A chapter for each school that has an improvement plan for the year."""
    if not reader.holds(Section.SCHOOLS):
        return []
    found = sources.improvement_plans_of(reader.year, reader.access)
    plans = [one for one in found if one.school_id in reader.known_schools]
    if reader.for_the_public:
        # Nothing says of a school's draft who may read it: the public gets what is agreed.
        plans = [one for one in plans if one.state in {S.AGREED, S.EVALUATED}]
    answers, chapters = Answers(plans, reader, plan), []
    for one in plans:
        reader.schools.add(one.school_id)
        items = school_items(one, answers, words, anchors)
        chapters.append(
            Chapter(
                one.anchor,
                one.school.name,
                # A school of which its readers get a few lines needs no page of its own.
                new_page=bool(items),
                listed=False,
                facts=about_school(one),
                html=one.introduction,
                items=items,
                declined=declined(one, answers, words, anchors),
            )
        )
    return chapters


def about_school(plan: ImprovementPlan) -> list[Fact]:
    school = plan.school
    ages = f"{school.age_low} to {school.age_high}" if school.age_low is not None else ""
    found = [
        Fact("Phase", school.get_phase_display()),
        Fact("Ages", ages if school.age_high is not None else ""),
        Fact("Headteacher", school.head),
        Fact("Improvement plan", plan.get_state_display()),
    ]
    return [fact for fact in found if fact.value]


def improvement_plan_booklet(
    plan: ImprovementPlan,
    access: Access,
    audience: str,
    as_at: datetime,
    choice: Choice = EVERYTHING,
) -> Booklet:
    """A school's improvement plan for one audience, as much of it as was chosen.

    ``access`` is the reading right that it is made with. Raises ``LookupError`` where that does
    not reach the plan.
    """
    words = access.trust.words
    reader = Reader.of(access, plan.year, choice)
    reader.about_one_school = True
    whole = sources.whole(ImprovementPlan.objects.visible_to(access).filter(pk=plan.pk), access)
    found = whole.first()
    if found is None:
        raise LookupError("The plan is not there, or not to be read.")
    reader.schools.add(found.school_id)
    answers = Answers([found], reader, None)
    ours = found.all_priorities if reader.holds(Section.PRIORITIES) else []
    items = school_items(found, answers, words, ()) if ours else []
    charts = chart_chapter(reader, found.school)
    link_charts(items, charts)
    texts = found.introduction if reader.holds(Section.TEXTS) else ""
    not_ours = declined(found, answers, words, ()) if reader.holds(Section.DECLINED) else []
    heading = f"Trust {words['priorities']} that are not ours"
    chapters = [
        Chapter("school", "About the school", facts=about_school(found)),
        Chapter("introduction", "Where we stand", html=texts),
        *picture_chapter(ours, "priority", "priorities", reader),
        Chapter("priorities", "Our priorities", items=items),
        *charts,
        Chapter("declined", heading, declined=not_ours),
    ]
    return Booklet(
        title=found.school.name,
        kind="School improvement plan",
        year=plan.year,
        audience=audience,
        as_at=as_at,
        draft=found.state == S.DRAFT,
        chapters=[one for one in chapters if one.says_something],
        schools=frozenset(reader.schools),
        subjects=frozenset(reader.subjects),
    )
