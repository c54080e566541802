"""Makes the demonstration trust through the actions, once and as a whole."""

from django.db import transaction
from django.utils import timezone
from django_scopes import scope

from trustplan.trusts import years
from trustplan.trusts.actions import change_record
from trustplan.trusts.actions.trusts import create_trust
from trustplan.trusts.models import Commitment, Principle, TermDates, Trust, Value

from . import trust as content
from .build_figures import make_measures
from .build_people import make_administrator, make_people, make_schools
from .build_plan import make_earlier_plan, make_goals, make_plan
from .build_work import make_improvement_plans, make_priorities
from .logo import draw_logo
from .made import Made
from .shapes import rich


@transaction.atomic
def demo_build() -> tuple[Trust, bool]:
    """The demonstration trust, and whether it was made just now.

    One that is there already is left exactly as people have changed it.
    """
    trust = Trust.objects.filter(slug=content.SLUG).first()
    if trust is not None:
        return trust, False
    trust = create_trust(name=content.NAME, slug=content.SLUG)
    with scope(trust=trust):
        made = Made(trust, years.current(), timezone.localdate())
        make_administrator(made)
        make_schools(made)
        make_people(made)
        made.trust = make_identity(made)
        make_terms(made)
        make_measures(made)
        earlier = make_earlier_plan(made)
        plan = make_plan(made, earlier)
        make_goals(made, plan)
        make_priorities(made, plan)
        make_improvement_plans(made)
    return made.trust, True


def make_identity(made: Made) -> Trust:
    for audience, text in content.COMMITMENTS.items():
        made.add(Commitment, audience=audience, text=rich(text))
    for name, meaning in content.VALUES.items():
        made.values[name] = made.add(Value, name=name, meaning=rich(meaning))
    for title, text in content.PRINCIPLES.items():
        made.add(Principle, title=title, text=rich(text))
    return change_record(
        made.trust,
        by=made.by("services"),
        colour=content.COLOUR,
        vision=rich(content.VISION),
        logo=draw_logo(content.COLOUR),
    )


def make_terms(made: Made) -> None:
    for year in (made.year, made.year + 1):
        for term, (starts, half_term_starts, half_term_ends, ends) in content.terms(year).items():
            made.add(
                TermDates,
                year=year,
                term=term,
                starts=starts,
                half_term_starts=half_term_starts,
                half_term_ends=half_term_ends,
                ends=ends,
            )
