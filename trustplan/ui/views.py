"""Views that belong to no trust: health, and the pages for errors."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def health_live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
def health_ready(request: HttpRequest) -> JsonResponse:
    """The database answers and has every migration: this process may be sent people."""
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return JsonResponse({"status": "no database"}, status=503)
    if pending:
        return JsonResponse({"status": "migrations pending"}, status=503)
    return JsonResponse({"status": "ok"})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came from elsewhere, or was open for too long."""
    return refusal(request, "403_csrf.html")


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The person may see that this exists, and may not do it."""
    return refusal(request, "403.html")


def refusal(request: HttpRequest, template: str) -> HttpResponse:
    """A page that says no; HTMX puts its content in the place of the page's."""
    response = render(request, f"{template}#page" if request.htmx else template, status=403)
    if request.htmx:
        response["HX-Retarget"], response["HX-Reswap"] = "#page", "outerHTML"
    return response
