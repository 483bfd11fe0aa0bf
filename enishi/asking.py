"""Asking one operation from the shell: of the database itself, or of a service by its address."""

from __future__ import annotations

import asyncio
import json
import urllib.error
import urllib.request
import uuid
from dataclasses import replace
from typing import Any

from enishi.errors import EnishiCommandError
from enishi.service.envelope import Envelope
from enishi.service.grounds import headers_of
from enishi.service.opening import open_database, open_operations
from enishi.settings import Settings
from graph.errors import EnishiError, Timeout
from graph.grounds import OWN_MATCHING
from graph.viewer import Viewer

Body = dict[str, Any]

#: Seconds more than a request of the service may take: here the models and the map are read, and
#: statements planned by a cold database, for this one question.
PATIENCE = 10.0


def ask_database(settings: Settings, envelope: Envelope, viewer: Viewer) -> Body:
    """The answer through the service's own guard and schema, without its HTTP."""
    return asyncio.run(_ask(settings, envelope, viewer))


async def _ask(settings: Settings, envelope: Envelope, viewer: Viewer) -> Body:
    patient = settings.model_copy(update={"timeout": settings.timeout + PATIENCE})
    database = open_database(patient)
    operations = open_operations(patient, database)
    asking = replace(viewer, credential="shell")
    try:
        async with asyncio.timeout(patient.timeout):
            request_id = uuid.uuid4().hex
            return (await operations.answer(envelope, asking, request_id, OWN_MATCHING)).body
    except TimeoutError:
        return _told(Timeout("request"))
    except EnishiError as error:
        return _told(error)
    finally:
        operations.close()
        await database.close()


def ask_service(url: str, token: str | None, envelope: Envelope) -> Body:
    """The answer of a running service; `url` may leave out /graphql."""
    if not url.startswith(("http://", "https://")):
        raise EnishiCommandError(f"--url {url}: it must begin with http:// or https://")
    address = url if url.rstrip("/").endswith("/graphql") else f"{url.rstrip('/')}/graphql"
    body = {
        "query": envelope.query,
        "variables": envelope.variables,
        "operationName": envelope.operation_name,
    }
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    headers |= headers_of(OWN_MATCHING)
    if token:
        headers["Authorization"] = f"Bearer {token}"
    request = urllib.request.Request(address, json.dumps(body).encode(), headers)  # noqa: S310 - http only, see above
    try:
        with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310 - http only, see above
            return _read(address, response.read())
    except urllib.error.HTTPError as error:
        return _read(address, error.read())
    except OSError as error:
        reason = getattr(error, "reason", error)
        raise EnishiCommandError(f"{address} does not answer ({reason}); is it running?") from None


def _read(address: str, raw: bytes) -> Body:
    try:
        body = json.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict) or not body.keys() & {"data", "errors"}:
        raise EnishiCommandError(f"{address} does not answer as a GraphQL service does")
    return body


def _told(error: EnishiError) -> Body:
    return {"errors": [{"message": error.message, "extensions": error.extensions}]}
