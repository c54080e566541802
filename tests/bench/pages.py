"""Our main pages beside an empty page of ours and the admin's list of the same rows."""

from functools import partial
from typing import NamedTuple

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import Client, RequestFactory
from django.urls import reverse
from django_scopes import scope

from goals.models import Goal, Priority
from kpis.models import Measure
from schools.models import ImprovementPlan, SchoolPriority

from .timing import medians

ROUNDS = 15
MOST_OF_EMPTY, MOST_OF_ADMIN = 8.0, 0.5


class Page(NamedTuple):
    name: str
    address: str
    admin: str  # the admin's list of what the page mostly shows


def main_pages(trust) -> list[Page]:
    """The five pages people use most, each with the admin's list of the rows it shows."""
    slug = trust.slug
    with scope(trust=trust):
        plan = Goal.objects.filter(plan__state="approved").first().plan
        priority = Priority.objects.filter(plan=plan, year=plan.last_year).first()
        school_plan = ImprovementPlan.objects.filter(year=plan.last_year).first()
    this_year = f"?plan__id__exact={plan.pk}&year__exact={plan.last_year}"
    return [
        Page(
            "home of a leader",
            reverse("trust_home", args=[slug]),
            of(SchoolPriority, f"?plan__year={plan.last_year}"),
        ),
        Page("plan", reverse("plan_detail", args=[slug, plan.pk]), of(Priority, this_year)),
        Page(
            "priority with 40 schools",
            reverse("priority_detail", args=[slug, priority.pk]),
            of(SchoolPriority, f"?answers__priority={priority.pk}"),
        ),
        Page(
            "school improvement plan",
            reverse("improvement_plan_detail", args=[slug, school_plan.pk]),
            of(SchoolPriority, f"?plan__id__exact={school_plan.pk}"),
        ),
        Page("list of 30 KPIs", reverse("measure_list", args=[slug]), of(Measure, "")),
    ]


def of(model, query: str) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist") + query


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
    heading = f"{'page':26}{'ours':>9}{'empty':>9}{'admin':>9}{'/ empty':>9}{'/ admin':>9}{'kB':>7}"
    print(f"\nPages, milliseconds, median of {ROUNDS}\n{heading}")
    missed = []
    for page in main_pages(trust):
        things = {"ours": page.address, "empty": empty, "admin": page.admin}
        taken = medians({name: partial(visitor.get, at) for name, at in things.items()}, ROUNDS)
        to_empty, to_admin = taken["ours"] / taken["empty"], taken["ours"] / taken["admin"]
        times = "".join(f"{1000 * seconds:9.1f}" for seconds in taken.values())
        size = visitor.get(page.address) / 1000
        print(f"{page.name:26}{times}{to_empty:9.1f}{to_admin:9.2f}{size:7.0f}")
        if to_empty > MOST_OF_EMPTY:
            missed.append(f"{page.name}: {to_empty:.1f} times an empty page")
        if to_admin > MOST_OF_ADMIN:
            missed.append(f"{page.name}: {to_admin:.2f} of the admin's time")
    return missed
