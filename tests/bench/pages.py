"""Our main pages beside an empty page of ours and the admin's list of the same rows."""

from functools import partial
from typing import NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import Client, RequestFactory
from django.urls import reverse
from django_scopes import scope

from goals.models import Answer, Goal, Priority
from kpis.models import Measure, Reading
from schools.models import ImprovementPlan, SchoolAction, SchoolPriority

from .timing import medians

ROUNDS = 15
MOST_OF_EMPTY, MOST_OF_ADMIN = 8.0, 0.5


class Page(NamedTuple):
    """A page, and the admin's lists of the same rows: first that of the kind it shows most of.

    Ours is held against the first alone. The others are of what the page shows besides: what
    somebody would open who had to do with the admin. All of them together are reported.
    """

    name: str
    address: str
    lists: tuple[str, ...]
    is_main: bool = True


def main_pages(trust) -> list[Page]:
    """The five pages people use most, and two that show more than any other."""
    slug = trust.slug
    with scope(trust=trust):
        plan = Goal.objects.filter(plan__state="approved").first().plan
        year = plan.last_year
        priority = Priority.objects.filter(plan=plan, year=year).first()
        school_plan = ImprovementPlan.objects.filter(year=year).first()
    goals = of(Goal, plan__id__exact=plan.pk)
    priorities = of(Priority, plan__id__exact=plan.pk, year__exact=year)
    answers = of(Answer, priority__plan__id__exact=plan.pk, priority__year__exact=year)
    schools_own = of(SchoolPriority, plan__year=year)
    return [
        # A heat table of schools' priorities; then what is off track, and the goals.
        Page(
            "home of a leader",
            reverse("trust_home", args=[slug]),
            (schools_own, goals, priorities),
        ),
        # Goals with the priorities under them; of schools' answers only how many there are.
        Page(
            "plan",
            reverse("plan_detail", args=[slug, plan.pk]),
            (goals, priorities, answers),
        ),
        # What each school answers and, most of all, its actions.
        Page(
            "priority with 40 schools",
            reverse("priority_detail", args=[slug, priority.pk]),
            (
                of(SchoolAction, priority__answers__priority=priority.pk),
                of(Answer, priority__id__exact=priority.pk),
            ),
        ),
        # A table of actions under each priority, and the trust's priorities it answers.
        Page(
            "school improvement plan",
            reverse("improvement_plan_detail", args=[slug, school_plan.pk]),
            (
                of(SchoolAction, priority__plan=school_plan.pk),
                of(SchoolPriority, plan__id__exact=school_plan.pk),
                of(Answer, improvement_plan__id__exact=school_plan.pk),
                priorities,
            ),
        ),
        # The trust's latest figure of each.
        Page(
            "list of 30 KPIs",
            reverse("measure_list", args=[slug]),
            (of(Reading, school__isnull=True, year__exact=year), of(Measure), goals),
        ),
        Page(
            "line of sight",
            reverse("plan_tree", args=[slug, plan.pk]),
            (schools_own, answers, goals, priorities),
            is_main=False,
        ),
        Page(
            "coverage",
            reverse("plan_coverage", args=[slug, plan.pk]),
            (answers, priorities),
            is_main=False,
        ),
    ]


def of(model, **rows) -> str:
    """The admin's list of some rows."""
    options = model._meta
    address = reverse(f"admin:{options.app_label}_{options.model_name}_changelist")
    return f"{address}?{urlencode(rows)}"


class Visitor:
    """Asks the application for pages as a server would, without a network or a test client."""

    def __init__(self, user):
        client = Client()
        client.force_login(user)
        self.cookie = f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}"
        self.application = get_wsgi_application()
        self.requests = RequestFactory(SERVER_NAME="localhost", HTTP_COOKIE=self.cookie)

    def get(self, address: str) -> int:
        """The size of a page in bytes. Raises ``RuntimeError`` where it is not shown."""
        answered: list[str] = []
        environ = self.requests.get(address).environ
        response = self.application(environ, lambda status, headers: answered.append(status))
        size = sum(len(part) for part in response)
        response.close()
        if not answered[0].startswith("200"):
            raise RuntimeError(f"{address} answered {answered[0]}")
        return size


def compare_pages(trust, user) -> list[str]:
    """Measure and print. Returns the goals that were missed, in words."""
    visitor = Visitor(user)
    empty = f"/t/{trust.slug}/empty/"
    columns = ("ours", "empty", "list", "lists", "/ empty", "/ list", "/ lists", "kB")
    print(
        f"\nPages, milliseconds, median of {ROUNDS}; the admin’s list of most rows, and all lists"
    )
    print(f"{'page':26}" + "".join(f"{column:>9}" for column in columns))
    missed: list[str] = []
    for page in main_pages(trust):
        things = {"ours": page.address, "empty": empty}
        things |= {f"list {number}": address for number, address in enumerate(page.lists)}
        taken = medians({name: partial(visitor.get, at) for name, at in things.items()}, ROUNDS)
        ours, nothing, most, *others = taken.values()
        lists = most + sum(others)
        times = "".join(f"{1000 * seconds:9.1f}" for seconds in (ours, nothing, most, lists))
        ratios = f"{ours / nothing:9.1f}{ours / most:9.2f}{ours / lists:9.2f}"
        print(f"{page.name:26}{times}{ratios}{visitor.get(page.address) / 1000:9.0f}")
        if page.is_main:
            missed += shortfalls(page.name, ours / nothing, ours / most)
    return missed


def shortfalls(name: str, to_empty: float, to_admin: float) -> list[str]:
    missed = []
    if to_empty > MOST_OF_EMPTY:
        missed.append(f"{name}: {to_empty:.1f} times an empty page")
    if to_admin > MOST_OF_ADMIN:
        missed.append(f"{name}: {to_admin:.2f} of the admin’s time")
    return missed
