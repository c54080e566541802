"""Addresses that only some tests have: a page that fails, and files of other kinds."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import path

from trustplan import urls

CANARY = "canary-7f3a"


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(f"{CANARY} {request.POST.get('text')}")


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def document(request: HttpRequest) -> FileResponse:
    return FileResponse([b"%PDF-1.7"], as_attachment=True, filename="plan.pdf")


handler403 = urls.handler403
urlpatterns = [
    *urls.urlpatterns,
    path("test/fail", fail),
    path("test/fail/<str:token>", fail, name="fail_with_token"),
    path("test/refuse", refuse),
    path("test/document", document),
]
