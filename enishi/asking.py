"""Asking one operation from the shell: of the database itself, or of a service by its address."""

from __future__ import annotations

import asyncio
import json
import re
import urllib.error
import urllib.request
import uuid
from dataclasses import replace
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from enishi.errors import EnishiCommandError
from enishi.service.envelope import Envelope
from enishi.service.grounds import headers_of
from enishi.service.opening import open_database, open_operations
from enishi.settings import Settings
from graph.errors import EnishiError, Timeout
from graph.grounds import OWN_MATCHING
from graph.viewer import Viewer

Body = dict[str, Any]

#: What a bearer token may be made of (RFC 6750), ours and those of other issuers.
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")

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
    address = _address(url)
    if token and not _TOKEN.fullmatch(token):
        # Not repeated: it may be a secret with something around it.
        raise EnishiCommandError(
            "--token: this is no token; give it as it was printed, in one line"
        )
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
    except (HTTPException, ValueError):
        raise _not_graphql(address) from None


def _address(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise EnishiCommandError(f"--url {url}: it must begin with http:// or https://")
    if not _is_address(url):
        raise EnishiCommandError(
            f"--url {url}: it is no address; write one such as http://127.0.0.1:8000, in ASCII letters"
        )
    return url if url.rstrip("/").endswith("/graphql") else f"{url.rstrip('/')}/graphql"


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        has_host = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return has_host and "@" not in parts.netloc and re.fullmatch(r"[!-~]+", url) is not None


def _read(address: str, raw: bytes) -> Body:
    try:
        body = json.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict) or not body.keys() & {"data", "errors"}:
        raise _not_graphql(address)
    return body


def _not_graphql(address: str) -> EnishiCommandError:
    return EnishiCommandError(f"{address} does not answer as a GraphQL service does")


def _told(error: EnishiError) -> Body:
    return {"errors": [{"message": error.message, "extensions": error.extensions}]}
