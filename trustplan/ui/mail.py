"""E-mails, each a pair of templates: ``<name>_subject.txt``, ``<name>_message.txt``; some have
the same words as HTML too: ``<name>_message.html``.
"""

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


def send(
    template: str,
    to: str,
    context: Mapping[str, Any],
    *,
    html: bool = False,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Write one e-mail to one address. Raises what the mail server raises."""
    subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
    body = render_to_string(f"{template}_message.txt", context).strip()
    message = EmailMultiAlternatives(subject, f"{body}\n", to=[to], headers=dict(headers or {}))
    if html:
        message.attach_alternative(
            render_to_string(f"{template}_message.html", context), "text/html"
        )
    message.send()
