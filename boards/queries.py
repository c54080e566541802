"""Reads that more than one caller needs."""

from django.db.models import Case, IntegerField, QuerySet, Value, When

from goals.models import StrategicPlan
from trustplan.trusts.access import Access

from .models import Document


def documents_of(access: Access) -> QuerySet:
    """The documents that a person may read, the newest first, ready to be listed."""
    return (
        Document.objects.visible_to(access)
        .select_related("trust", "plan", "improvement_plan__school", "made_by", "cancelled_by")
        .prefetch_related("school_rows__school")
    )


def plan_for_year(year: int) -> StrategicPlan | None:
    """The plan that covers a year: an approved one before a draft, and that before one replaced;
    among equals the newest.
    """
    state = StrategicPlan.State
    order = [state.APPROVED, state.DRAFT, state.SUPERSEDED]
    rank = Case(
        *(When(state=one, then=Value(place)) for place, one in enumerate(order)),
        output_field=IntegerField(),
    )
    plans = StrategicPlan.objects.filter(first_year__lte=year, last_year__gte=year)
    return plans.order_by(rank, "-created_at").first()
