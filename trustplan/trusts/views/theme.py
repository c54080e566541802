"""A trust's own face: its colour as a style sheet, and its logo."""

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from trustplan.ui.colour import theme_of

from ..access import Permission
from ..scoping import TrustRequest, trust_view

# The addresses carry the trust's version, so that a change is seen at once.
KEEP = "private, max-age=604800"


@require_safe
@trust_view(Permission.BELONG)
def trust_theme(request: TrustRequest) -> HttpResponse:
    """The trust's colours as CSS custom properties; the policy allows no inline style."""
    theme = theme_of(request.trust.colour)
    response = render(request, "trusts/theme.css", {"theme": theme}, content_type="text/css")
    response["Cache-Control"] = KEEP
    return response


@require_safe
@trust_view(Permission.BELONG)
def trust_logo(request: TrustRequest) -> FileResponse:
    """The trust's logo, for its members; 404 where it has none."""
    if not request.trust.logo:
        raise Http404
    logo = request.trust.logo.open()
    return FileResponse(logo, content_type="image/png", headers={"Cache-Control": KEEP})
