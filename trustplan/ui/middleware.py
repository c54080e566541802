"""Middleware that every request passes: its log line, its headers, its messages for HTMX."""

import logging
import time
import uuid
from collections.abc import Callable

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers

from .logs import request_context

logger = logging.getLogger("trustplan.request")

Respond = Callable[[HttpRequest], HttpResponse]


class RequestLogMiddleware:
    """Give each request an id, answer with it, and write one line when it is done."""

    def __init__(self, get_response: Respond):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        request.id = str(uuid.uuid4())
        token = request_context.set({"request": request.id})
        try:
            response = self.get_response(request)
            self.log(request, response, begun)
        finally:
            request_context.reset(token)
        response["X-Request-Id"] = request.id
        return response

    def log(self, request: HttpRequest, response: HttpResponse, begun: float) -> None:
        # Only a person whom the view has looked up: a log line is not worth a query.
        user = getattr(request, "_cached_user", None)
        access = getattr(request, "access", None)
        match = request.resolver_match
        request_context.get().update(
            user=user.pk if user is not None and user.is_authenticated else None,
            trust=str(access.trust.pk) if access is not None else None,
        )
        logger.log(
            logging.ERROR if response.status_code >= 500 else logging.INFO,
            "request",
            extra={
                "method": request.method,
                # The name of the address, never the address: it may hold a token.
                "route": match.view_name if match else None,
                "status": response.status_code,
                "milliseconds": round((time.perf_counter() - begun) * 1000),
            },
        )


class ResponseHeadersMiddleware:
    """Headers that Django and django-csp leave to us; pages and files are never cached."""

    def __init__(self, get_response: Respond):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
            patch_vary_headers(response, ["HX-Request"])
        return response


class HtmxMessagesMiddleware:
    """Append messages to a fragment, out of band, for the page's one live region."""

    def __init__(self, get_response: Respond):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if (
            request.htmx
            and not response.streaming
            and response.get("Content-Type", "").startswith("text/html")
            and not 300 <= response.status_code < 400
            and "HX-Redirect" not in response
            # A whole page has its messages already.
            and not response.content.lstrip()[:9].lower().startswith(b"<!doctype")
        ):
            messages = list(get_messages(request))
            if messages:
                context = {"messages": messages, "csrf_token": get_token(request)}
                response.write(render_to_string("components/messages_oob.html", context))
        return response
