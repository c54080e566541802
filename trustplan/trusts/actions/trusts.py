"""Making a trust, and giving it its first person."""

from django.db import transaction
from django.utils.text import slugify
from django_scopes import scope

from ..models import Grant, Membership, Role, Trust
from .records import create_record

# Whoever sets a trust up needs both: an administrator alone cannot start a plan.
FOUNDING_ROLES = (Role.ADMINISTRATOR, Role.LEADER)


def free_slug(name: str) -> str:
    """A short name for a trust's addresses that no other trust has: ``ash-grove-trust-2``."""
    stem = slugify(name)[:50] or "trust"
    taken = set(Trust.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    candidates = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 10_000))
    return next(slug for slug in candidates if slug not in taken)


@transaction.atomic
def create_trust(*, name: str, slug: str = "", by=None) -> Trust:
    """Make a trust that nobody belongs to yet. ``by`` is nobody for the site's operator."""
    trust = Trust(name=name, slug=slug or free_slug(name))
    trust._history_user = by
    trust.full_clean(exclude=["logo"])
    trust.save(force_insert=True)
    return trust


@transaction.atomic
def found_trust(*, name: str, by) -> Trust:
    """Make a trust whose administrator and leader is the person who makes it."""
    trust = create_trust(name=name, by=by)
    with scope(trust=trust):
        membership = create_record(Membership(trust=trust, user=by), by=by)
        for role in FOUNDING_ROLES:
            create_record(Grant(trust=trust, membership=membership, role=role), by=by)
    return trust
