"""Whole addresses for e-mails: from the installation's own origin, never a request's Host."""

from django.conf import settings
from django.urls import reverse


def absolute(name: str, *args) -> str:
    """The address of a named page with its origin, as ``ORIGIN`` sets it."""
    return f"{settings.ORIGIN.rstrip('/')}{reverse(name, args=args)}"
