"""The service's log: one JSON object a line on standard error, from us and from our libraries."""

from __future__ import annotations

import logging
import sys
from typing import Any

import orjson
import structlog
from structlog.typing import EventDict, Processor

#: The line of one request. Never in it: variables, the document, tokens, names of people.
requests = structlog.get_logger("enishi.request")


def configure_log(*, requests_too: bool) -> None:
    """Send everything through one chain, ours and the standard library's alike."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(allow=["request_id"]),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(serializer=_line),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("enishi").setLevel(logging.INFO if requests_too else logging.WARNING)
    # The driver tells each lost connection several times; the request's own line tells it once.
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)


def _line(event: EventDict, **_options: Any) -> str:
    return orjson.dumps(event, default=str).decode()
