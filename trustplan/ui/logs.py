"""Logs as lines of JSON: what happened, for which request, person and trust; no free text.

A message's arguments are never interpolated and an exception's text is never written, because
both can hold what people typed: the format, the exception's type and the place say enough.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime

# What the request middleware knows of the request that is being answered.
request_context: ContextVar[dict] = ContextVar("request_context")

# The only keys of ``extra`` that reach a line.
FIELDS = ("method", "route", "status", "milliseconds", "task", "document", "count")


class JsonFormatter(logging.Formatter):
    """One line of JSON for a record. See the module's docstring for what is left out."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
            **request_context.get({}),
            **{name: getattr(record, name) for name in FIELDS if hasattr(record, name)},
        }
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
            line["stack"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])
            ]
        return json.dumps(line, default=lambda value: type(value).__name__)
