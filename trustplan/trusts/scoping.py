"""The lock on the door: every view of a trust is opened by ``trust_view``."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django_scopes import scope

from trustplan.ui.pages import sent_again
from trustplan.ui.signing_in import sign_in_first

from .access import Access, Permission, access_of
from .models import Membership, Trust


class TrustRequest(HttpRequest):
    """A request inside a trust, as the decorator hands it to a view."""

    trust: Trust
    access: Access
    htmx: bool


def enter(user, slug: str) -> Access:
    """The access of a person to a trust. Raises ``Http404`` for a stranger."""
    trust = Trust.objects.filter(slug=slug).first()
    if trust is None:
        raise Http404
    with scope(trust=trust):
        theirs = Membership.everything.filter(user=user).prefetch_related("grants__school_limits")
        memberships = list(theirs)
        membership = next((one for one in memberships if one.deletion_id is None), None)
        if membership is None:
            raise Http404
        membership.trust, membership.user = trust, user
        return access_of(membership, membership.grants.all(), [one.pk for one in memberships])


def trust_view(permission: Permission) -> Callable:
    """Open a view to those who have the permission in the trust that the address names.

    Sets ``request.trust`` and ``request.access`` and runs the whole view, rendering included,
    in the trust's scope. Signed out: to sign-in. Stranger: 404. Member without the permission:
    403. The view itself asks for the record it shows, with ``get_visible`` or ``get_editable``.
    """

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def wrapper(request: TrustRequest, trust: str, *args, **kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return sign_in_first(request)
            access = enter(request.user, trust)
            request.trust, request.access = access.trust, access
            with scope(trust=access.trust):
                if not access.can(permission):
                    raise PermissionDenied
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
