"""The lock on the door: every view of a trust is opened by ``trust_view``."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django_scopes import scope, scopes_disabled

from trustplan.ui.pages import sent_again
from trustplan.ui.signing_in import sign_in_first

from .access import Access, Permission, access_of
from .models import Grant, Membership, Trust
from .viewpoint import choice_of, seen_from

READING = {"GET", "HEAD", "OPTIONS"}


class TrustRequest(HttpRequest):
    """A request inside a trust, as the decorator hands it to a view."""

    trust: Trust
    access: Access
    htmx: bool


def enter(user, slug: str) -> Access:
    """The access of a person to a trust, by all their roles. Raises ``Http404`` for a stranger."""
    with scopes_disabled():
        everywhere = memberships_of(user)
    here = [one for one in everywhere if one.trust.slug == slug]
    membership = next((one for one in here if one.deletion_id is None), None)
    if membership is None:
        raise Http404
    membership.user = user
    access = access_of(membership, membership.grants.all(), [one.pk for one in here])
    return replace(access, elsewhere=tuple(trusts_of(everywhere, besides=membership)))


def memberships_of(user) -> list[Membership]:
    """All places that a person has or had, in whatever trust, with the roles granted there."""
    theirs = Membership.everything.filter(user=user).select_related("trust")
    found = list(theirs.prefetch_related("grants").order_by("trust__name", "created_at"))
    grants = (grant for one in found for grant in one.grants.all())
    limited = [grant for grant in grants if grant.limited_to_schools]
    limits = Grant._meta.get_field("school_limits").related_model.objects.select_related("school")
    prefetch_related_objects(limited, Prefetch("school_limits", limits))
    return found


def trusts_of(memberships: list[Membership], besides: Membership) -> Iterator[Trust]:
    """The trusts where a person has a role now, but for the one they are in."""
    for one in memberships:
        if one.deletion_id is None and one.grants.all() and one.trust_id != besides.trust_id:
            yield one.trust


def trust_view(permission: Permission, *, while_looking: bool = False) -> Callable:
    """Open a view to those who have the permission in the trust that the address names.

    Sets ``request.trust`` and ``request.access`` and runs the whole view, rendering included,
    in the trust's scope. Signed out: to sign-in. Stranger: 404. Member without the permission:
    403, and whoever only looks as a role for anything but reading, unless ``while_looking``.
    The view itself asks for the record it shows, with ``get_visible`` or ``get_editable``.
    """

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def wrapper(request: TrustRequest, trust: str, *args, **kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return sign_in_first(request)
            own = enter(request.user, trust)
            access = seen_from(own, choice_of(request, own.trust))
            request.trust, request.access = access.trust, access
            with scope(trust=access.trust):
                require(access.can(permission))
                require(not access.looks or while_looking or request.method in READING)
                return sent_again(request) or view(request, *args, **kwargs)

        wrapper.permission = permission  # type: ignore[attr-defined]
        return wrapper

    return decorate


def get_visible(request: TrustRequest, source: Any, pk) -> Any:
    """The record, if this person may read it. Raises ``Http404`` otherwise.

    ``source`` is a model, or a queryset of one with its ``select_related``.
    """
    model: Any = source if isinstance(source, type) else None
    queryset = model.objects.with_parents() if model else source
    return get_object_or_404(queryset.visible_to(request.access), pk=pk)


def get_editable(request: TrustRequest, source: Any, pk) -> Any:
    """The record, if this person may change it. Unseen: ``Http404``; seen only: 403."""
    record = get_visible(request, source, pk)
    require(record.editable_by(request.access))
    return record


def require(allowed: bool) -> None:
    """Raise ``PermissionDenied`` unless allowed."""
    if not allowed:
        raise PermissionDenied
