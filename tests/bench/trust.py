"""A large trust: forty schools, ten years of plans, updates and figures, with history."""

import random
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice

from django.contrib.auth.hashers import make_password
from django.db import connection
from django_scopes import scope
from simple_history.utils import bulk_create_with_history

from goals.models import (
    Action,
    Aim,
    Answer,
    Goal,
    GoalMeasure,
    Priority,
    PriorityGoal,
    StrategicPlan,
    Theme,
    Update,
)
from kpis.models import Measure, Reading, Target
from schools.models import ImprovementPlan, School, SchoolAction, SchoolPriority, SchoolUpdate
from trustplan.accounts.models import User
from trustplan.progress.models import Status
from trustplan.trusts import years
from trustplan.trusts.models import Grant, Membership, Role, Trust, Value

SCHOOLS, YEARS, MEASURES, GOALS, PRIORITIES = 40, 10, 30, 12, 10
OF_A_SCHOOL, ACTIONS, UPDATES = 6, 4, 6
WORDS = [
    "reading",
    "attendance",
    "teaching",
    "curriculum",
    "pupils",
    "families",
    "support",
    "training",
    "leaders",
    "review",
    "evidence",
    "progress",
    "every",
    "school",
    "week",
    "term",
    "together",
    "early",
    "careful",
    "honest",
    "steady",
    "shared",
]


class LargeTrust:
    """Lays the rows in bulk, with the same history that the actions would leave."""

    def __init__(self) -> None:
        self.dice = random.Random(40)  # noqa: S311 - the same trust in every run
        self.this_year = years.current()
        self.years = range(self.this_year - YEARS + 1, self.this_year + 1)

    def build(self) -> Trust:
        self.trust = Trust.objects.create(name="Long Acre Trust", slug="long-acre")
        with scope(trust=self.trust):
            self.people()
            self.lay_schools()
            self.lay_measures()
            self.lay_plans()
            self.lay_goals()
            self.lay_priorities()
            self.lay_school_plans()
        # What the database does by itself a minute later: count its rows.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        return self.trust

    def lay(self, model, rows: list[dict]) -> list:
        """Save rows of a model, with history; returns them as saved."""
        made = [model(trust=self.trust, **row) for row in rows]
        return bulk_create_with_history(made, model, batch_size=2000, default_user=self.by)

    def words(self, number: int) -> str:
        return " ".join(self.dice.choices(WORDS, k=number)).capitalize()

    def html(self, sentences: int) -> str:
        return f"<p>{'. '.join(self.words(12) for _ in range(sentences))}.</p>"

    def status(self) -> str:
        return self.dice.choice(Status.values)

    def owner(self) -> Membership:
        return self.dice.choice(self.members)

    def people(self) -> None:
        password = make_password(None)
        self.leader = User.objects.create(email="leader@long.example", name="Lee", is_staff=True)
        self.leader.is_superuser = True
        self.leader.save()
        others = [
            User(email=f"person{n}@long.example", name=f"Person {n}", password=password)
            for n in range(3 * SCHOOLS)
        ]
        users = [self.leader, *User.objects.bulk_create(others)]
        self.by = self.leader
        self.members = self.lay(Membership, [{"user": user} for user in users])
        self.lay(Grant, [{"membership": one, "role": Role.LEADER} for one in self.members])

    def lay_schools(self) -> None:
        rows = [
            {"name": f"{self.words(1)} {n} Primary School", "phase": "primary", "position": n}
            for n in range(SCHOOLS)
        ]
        self.schools = self.lay(School, rows)

    def lay_measures(self) -> None:
        rows = [
            {
                "name": self.words(6),
                "definition": self.html(2),
                "owner": self.owner(),
                "position": n,
            }
            for n in range(MEASURES)
        ]
        self.measures = self.lay(Measure, rows)
        values = [
            {"measure": measure, "school": school, "year": year, "value": self.value()}
            for measure in self.measures
            for school in [None, *self.schools]
            for year in self.years
        ]
        self.lay(Reading, values)
        self.lay(Target, [row for row in values if row["school"] is None])

    def value(self) -> Decimal:
        return Decimal(self.dice.randrange(400, 990)) / 10

    def lay_plans(self) -> None:
        half = self.years[YEARS // 2]
        spans = [(self.years[0], half - 1, "superseded"), (half, self.this_year, "approved")]
        rows = [
            {"title": f"Plan {first}", "first_year": first, "last_year": last, "state": state}
            for first, last, state in spans
        ]
        self.plans = self.lay(StrategicPlan, rows)
        self.lay(Value, [{"name": self.words(1), "position": n} for n in range(5)])
        rows = [
            {"plan": plan, "title": self.words(2), "position": n}
            for plan in self.plans
            for n in range(4)
        ]
        self.themes = self.lay(Theme, rows)

    def lay_goals(self) -> None:
        rows = [
            {
                "plan": theme.plan,
                "theme": theme,
                "code": f"{theme.position}{'ABC'[n]}",
                "title": self.words(12),
                "why": self.html(4),
                "owner": self.owner(),
                "status": self.status(),
                "position": 3 * theme.position + n,
            }
            for theme in self.themes
            for n in range(GOALS // 4)
        ]
        self.goals = self.lay(Goal, rows)
        aims = [
            {"goal": goal, "text": self.words(14), "position": n}
            for goal in self.goals
            for n in range(3)
        ]
        self.lay(Aim, aims)
        links = [
            {"goal": goal, "measure": measure}
            for goal in self.goals
            for measure in self.dice.sample(self.measures, 2)
        ]
        self.lay(GoalMeasure, links)
        self.updates(Update, "goal", self.goals)

    def lay_priorities(self) -> None:
        rows = [
            {
                "plan": plan,
                "year": year,
                "code": str(n + 1),
                "title": self.words(14),
                "rationale": self.html(3),
                "owner": self.owner(),
                "status": self.status(),
                "position": n,
            }
            for plan in self.plans
            for year in plan.years
            for n in range(PRIORITIES)
        ]
        self.priorities = self.lay(Priority, rows)
        links = [
            {"priority": priority, "goal": goal}
            for priority in self.priorities
            for goal in self.dice.sample([g for g in self.goals if g.plan == priority.plan], 2)
        ]
        self.lay(PriorityGoal, links)
        self.actions(Action, "priority", self.priorities)
        self.updates(Update, "priority", self.priorities)

    def lay_school_plans(self) -> None:
        rows = [
            {"school": school, "year": year, "state": "agreed", "introduction": self.html(4)}
            for school in self.schools
            for year in self.years
        ]
        plans = self.lay(ImprovementPlan, rows)
        rows = [
            {
                "plan": plan,
                "code": str(n + 1),
                "title": self.words(10),
                "rationale": self.html(3),
                "success_criteria": self.html(2),
                "owner": self.owner(),
                "status": self.status(),
                "position": n,
            }
            for plan in plans
            for n in range(OF_A_SCHOOL)
        ]
        own = self.lay(SchoolPriority, rows)
        self.actions(SchoolAction, "priority", own)
        self.updates(SchoolUpdate, "priority", own)
        self.answers(plans, own)

    def answers(self, plans: list, own: list) -> None:
        asked: dict = {}
        for priority in self.priorities:
            asked.setdefault(priority.year, []).append(priority)
        ours = iter(own)
        rows = []
        for plan in plans:
            for priority, answer in zip(asked[plan.year], islice(ours, OF_A_SCHOOL), strict=False):
                rows.append(
                    {"priority": priority, "improvement_plan": plan, "school_priority": answer}
                )
            declined = {"improvement_plan": plan, "declined_because": self.words(6)}
            rows.append({"priority": asked[plan.year][-1], **declined})
        self.lay(Answer, rows)

    def actions(self, model, parent: str, parents: list) -> None:
        rows = [
            {
                parent: one,
                "title": self.words(12),
                "owner": self.owner(),
                "due": date(self.this_year, 11, 1) + timedelta(days=30 * n),
                "cost": Decimal(500 * n),
                "status": self.status(),
                "position": n,
            }
            for one in parents
            for n in range(ACTIONS)
        ]
        self.lay(model, rows)

    def updates(self, model, parent: str, parents: list) -> None:
        rows = [
            {
                parent: one,
                "status": self.status(),
                "narrative": self.html(2),
                "made_on": date(getattr(one, "year", self.this_year - 1), 10, 1)
                + timedelta(days=45 * n),
                "author": self.by,
            }
            for one in parents
            for n in range(UPDATES)
        ]
        self.lay(model, rows)
