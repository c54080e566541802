"""The annual plan of a trust: its identity, its goals, the year's priorities, its schools."""

from collections import defaultdict
from datetime import datetime

from goals.models import Goal, PlanSection, Priority, StrategicPlan, Theme
from trustplan.trusts.access import Access
from trustplan.trusts.models import Commitment, Principle, Value
from trustplan.trusts.templatetags.trusts import academic_year
from trustplan.ui.templatetags.ui import sentence

from ..choices import Section
from . import sources
from .charts import chart_chapter, link_charts, picture_chapter
from .choice import EVERYTHING, Choice
from .improvement_plan import school_chapters
from .items import goal_item, named, priority_item
from .parts import Booklet, Chapter, Group, Item, Prose
from .reader import Reader


def plan_booklet(
    plan: StrategicPlan,
    year: int,
    access: Access,
    audience: str,
    as_at: datetime,
    choice: Choice = EVERYTHING,
) -> Booklet:
    """The annual plan for one year and one audience, as much of it as was chosen.

    ``access`` is the reading right that it is made with. Raises ``LookupError`` where that does
    not reach the plan.
    """
    plan = readable_plan(plan, access)
    words, reader = access.trust.words, Reader.of(access, year, choice)
    body = PlanBody(plan, reader, words)
    goals, priorities = body.goal_chapters(), body.priority_chapters()
    schools = school_chapters(plan, reader, words, body.anchors)
    charts = chart_chapter(reader)
    link_charts(body.printed, charts)
    front, middle, back = own_texts(plan, reader)
    chapters = [
        *identity_chapters(plan, reader),
        *front,
        *picture_chapter(body.priorities, words["priority"], words["priorities"], reader),
        *goals,
        *middle,
        *priorities,
        *back,
        *charts,
        *schools,
    ]
    return Booklet(
        title=plan.title,
        subtitle=plan.span,
        kind="Annual plan",
        year=year,
        audience=audience,
        as_at=as_at,
        draft=plan.state == StrategicPlan.State.DRAFT,
        chapters=chapters,
        schools=frozenset(reader.schools),
        subjects=frozenset(reader.subjects),
    )


def readable_plan(plan: StrategicPlan, access: Access) -> StrategicPlan:
    """The plan as this reader may read it now. Raises ``LookupError`` where they may not."""
    readable = StrategicPlan.objects.visible_to(access).select_related("trust")
    found = readable.filter(pk=plan.pk).first()
    if found is None:
        raise LookupError("The plan is not there, or not to be read.")
    return found


def own_texts(plan: StrategicPlan, reader: Reader) -> list[list[Chapter]]:
    """The plan's own texts, by the place in the document that each has."""
    sections: dict = {place: [] for place in PlanSection.Place}
    if reader.holds(Section.TEXTS):
        for one in PlanSection.objects.filter(plan=plan):
            sections[one.place].append(Chapter(one.anchor, one.heading, html=one.text))
    return [sections[place] for place in PlanSection.Place]


def identity_chapters(plan: StrategicPlan, reader: Reader) -> list[Chapter]:
    """Foreword, vision with commitments, values with meanings, principles: those there are."""
    foreword = Chapter("foreword", "Foreword", html=plan.foreword)
    texts = [foreword] if plan.foreword and reader.holds(Section.TEXTS) else []
    if not reader.holds(Section.IDENTITY):
        return texts
    commitments = [Prose(str(one), one.text) for one in Commitment.objects.all()]
    values = [Prose(one.name, one.meaning) for one in Value.objects.all()]
    principles = [Prose(one.title, one.text) for one in Principle.objects.all()]
    chapters = [
        Chapter("vision", "Our vision", html=reader.access.trust.vision, parts=commitments),
        Chapter("values", "Our values", parts=values),
        Chapter("principles", "Our principles", parts=principles),
    ]
    return texts + [chapter for chapter in chapters if chapter.html or chapter.parts]


class PlanBody:
    """The goals of a plan and the priorities of a year, each goal and priority printed once."""

    def __init__(self, plan: StrategicPlan, reader: Reader, words: dict):
        self.plan, self.reader, self.words = plan, reader, words
        self.themes = list(sources.themes_of(plan))
        self.goals: list[Goal] = []
        if reader.holds(Section.GOALS):
            self.goals = list(sources.goals_of(plan, reader.access))
        self.priorities: list[Priority] = []
        if reader.holds(Section.PRIORITIES):
            self.priorities = list(sources.priorities_of(plan, reader.year, reader.access))
        # Every goal and priority that was printed, in order.
        self.printed: list[Item] = []
        for goal in self.goals:
            goal.plan = plan
        known = {goal.pk for goal in self.goals}
        self.served = {
            one.pk: [link.goal_id for link in one.all_goal_links if link.goal_id in known]
            for one in self.priorities
        }
        self.anchors = {one.anchor for one in [*self.goals, *self.priorities]}
        self.tiers = {goal.tier for goal in self.goals}

    @property
    def under_goals(self) -> bool:
        return self.plan.layout == StrategicPlan.Layout.UNDER_GOALS

    def goal_chapters(self) -> list[Chapter]:
        """The chapter of goals, in the groups that the plan has."""
        if not self.reader.holds(Section.GOALS) or not (self.goals or self.themes):
            return []
        chapter = Chapter("goals", self.plan.goals_title, True)
        if self.themes:
            by_theme = self.grouped(lambda goal: goal.theme_id)
            chapter.groups = [self.theme_group(one, by_theme[one.pk]) for one in self.themes]
            live = {theme.pk for theme in self.themes}
            loose = [goal for goal in self.goals if goal.theme_id not in live]
            if loose:
                heading = sentence(f"{self.words['goals']} across all themes")
                chapter.groups.append(Group("across", heading, items=self.items(loose, 4, True)))
        elif len(self.tiers) > 1:
            by_tier = self.grouped(lambda goal: goal.tier)
            chapter.groups = [
                Group(f"tier-{tier.value}", tier.label, items=self.items(by_tier[tier], 4, False))
                for tier in Goal.Tier
                if by_tier[tier]
            ]
        else:
            chapter.items = self.items(self.goals, 3, False)
        return [chapter]

    def grouped(self, key) -> dict:
        groups = defaultdict(list)
        for goal in self.goals:
            groups[key(goal)].append(goal)
        return groups

    def theme_group(self, theme: Theme, goals: list[Goal]) -> Group:
        return Group(
            theme.anchor,
            theme.title,
            html=theme.description,
            strands=[Prose(strand.title, strand.description) for strand in theme.all_strands],
            statements=[statement.text for statement in theme.all_statements],
            items=self.items(goals, 4, True),
        )

    def items(self, goals: list[Goal], level: int, tier: bool) -> list[Item]:
        """Goals with the priorities that serve them, where the plan shows these there."""
        tier = tier and len(self.tiers) > 1
        items = []
        for goal in goals:
            item = goal_item(goal, self.reader, level=level, tier=tier)
            self.printed.append(item)
            if self.under_goals:
                for priority in self.priorities:
                    self.put_under(item, goal, priority)
            items.append(item)
        return items

    def put_under(self, item: Item, goal: Goal, priority: Priority) -> None:
        """Print a priority in full under the first goal that it serves; refer to it elsewhere."""
        served = self.served[priority.pk]
        if goal.pk not in served:
            return
        if goal.pk == self.first_printed(served):
            item.items.append(self.priority(priority, item.level + 1, but=goal.pk))
        else:
            word = self.words["priority"]
            item.elsewhere.append(named(priority, f"Served as well by the {word}", self.anchors))

    def first_printed(self, ids: list) -> object:
        return next(goal.pk for goal in self.goals if goal.pk in ids)

    def priority(self, priority: Priority, level: int, but: object = None) -> Item:
        """A priority, with references to the goals it serves other than the one above it."""
        item = priority_item(priority, self.reader, level=level)
        self.printed.append(item)
        if but:
            item.kind = sentence(f"{self.words['priority']} for {academic_year(self.reader.year)}")
        verb = "Also serves" if but else "Serves"
        item.references = [
            named(goal, f"{verb} the {self.words['goal']}", self.anchors)
            for goal in self.goals
            if goal.pk in self.served[priority.pk] and goal.pk != but
        ]
        return item

    def priority_chapters(self) -> list[Chapter]:
        """The year's priorities as a list of their own: all of them, or those under no goal."""
        listed = [one for one in self.priorities if not (self.under_goals and self.served[one.pk])]
        if not listed:
            return []
        word, year = self.words["priorities"], academic_year(self.reader.year)
        heading = self.plan.priorities_title(self.reader.year)
        if len(listed) < len(self.priorities):
            heading = f"Other {word} for {year}"
        items = [self.priority(one, 3) for one in listed]
        return [Chapter("priorities", heading, True, items=items)]
