"""Probes for whoever keeps the service running: does it live, may it be asked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

import orjson
from starlette.requests import Request
from starlette.responses import Response

from enishi.service.refusal import JSON
from graph.errors import EnishiError
from graph.ingest.schema import LATEST
from graph.store import Database, statement
from graph.viewer import PUBLIC

#: Seconds for the whole answer, so that nobody waits longer than 3 for a database that is gone.
PATIENCE: Final = 2.6


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaVersion:
    """The number of the last schema file that the database has seen."""

    number: int


READINESS = statement("service/readiness", SchemaVersion)


class Probes:
    """The two endpoints. Neither says anything about data, so they need no token."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def live(self, _request: Request) -> Response:
        """200 as long as this process serves at all."""
        return _answer(200, {"status": "live"})

    async def ready(self, _request: Request) -> Response:
        """200 if the database answers and has the schema of this program, else 503."""
        try:
            async with asyncio.timeout(PATIENCE):
                found = await self._database.graph(PUBLIC).read(READINESS)
        except (EnishiError, TimeoutError):
            return _refused("the database does not answer")
        number = found["version"][0].number if "version" in found else 0
        if number < LATEST:
            fact = (
                f"the database has schema {number}, {LATEST} is needed; run `enishi load reference`"
            )
            return _refused(fact)
        return _answer(200, {"status": "ready", "schema": number})


def _refused(reason: str) -> Response:
    response = _answer(503, {"status": "not ready", "reason": reason})
    response.headers["Retry-After"] = "5"
    return response


def _answer(status: int, body: dict[str, object]) -> Response:
    headers = {"Cache-Control": "no-store"}
    return Response(orjson.dumps(body), status_code=status, headers=headers, media_type=JSON)
