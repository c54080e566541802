"""Context that no app owns."""

from django.conf import settings


def csp_nonce(request) -> dict:
    """The nonce under the name that django-htmx's template tag looks for."""
    return {"csp_nonce": getattr(request, "csp_nonce", "")}


def installation(request) -> dict:
    """What this installation lets people do."""
    return {"open_trust_creation": settings.OPEN_TRUST_CREATION}
