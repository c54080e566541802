"""Plain e-mails, each a pair of templates: ``<name>_subject.txt``, ``<name>_message.txt``."""

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMessage
from django.template.loader import render_to_string


def send(template: str, to: str, context: Mapping[str, Any]) -> None:
    """Write one e-mail to one address. Raises what the mail server raises."""
    subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
    body = render_to_string(f"{template}_message.txt", context).strip()
    EmailMessage(subject, f"{body}\n", to=[to]).send()
