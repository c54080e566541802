"""Context that no app owns."""


def csp_nonce(request) -> dict:
    """The nonce under the name that django-htmx's template tag looks for."""
    return {"csp_nonce": getattr(request, "csp_nonce", "")}
