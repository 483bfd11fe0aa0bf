"""One operation on the graph as one viewer: guarded, run, and its answer as plain values.

The endpoint and `enishi query` both come through here, so that the same question gets the same
answer and the same refusal by either way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Protocol

from enishi.service.envelope import Envelope
from graph.errors import BadUserInput, Timeout, Unavailable, ValidationFailed
from graph.store import Database
from graph.store.graph import Neo4jGraph
from graph.viewer import Role, Viewer
from resolvers.budget import PUBLIC, SIGNED_IN, Guard

_OUTAGE = {Timeout.code, Unavailable.code}
_NAME = re.compile(r"[_A-Za-z][_0-9A-Za-z]{0,59}")


class Result(Protocol):
    """What running a document gives: data, and errors as GraphQL has them."""

    data: dict[str, Any] | None
    errors: Any


class Run(Protocol):
    """Validates and executes a document on a graph. `resolvers.schema` has the real one."""

    async def __call__(self, graph: Neo4jGraph, envelope: Envelope, request_id: str) -> Result:
        """The result; errors that the client may see carry a code already."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of an answer, and what the log may know about it."""

    body: dict[str, Any]
    facts: dict[str, Any]

    @property
    def codes(self) -> list[str]:
        """The codes of its errors, in order."""
        return [error["extensions"]["code"] for error in self.body.get("errors", ())]

    @property
    def is_outage(self) -> bool:
        """Whether there is nothing in it, and the database is why."""
        data = self.body.get("data")
        is_empty = data is None or all(value is None for value in data.values())
        return is_empty and bool(self.codes) and set(self.codes) <= _OUTAGE


class Operations:
    """Runs operations on one database. One per process."""

    def __init__(self, guard: Guard, run: Run, database: Database) -> None:
        self._guard = guard
        self._run = run
        self._database = database

    async def answer(self, envelope: Envelope, viewer: Viewer, request_id: str) -> Answer:
        """Run what the envelope holds; raises what refuses it as a whole."""
        bounds = PUBLIC if viewer.role is Role.PUBLIC else SIGNED_IN
        _, budget = self._guard.admit(envelope.query, envelope.variables, bounds)
        graph = self._database.graph(viewer)
        graph.ran = []
        result = await self._run(graph, envelope, request_id)
        answer = Answer(_body(result), {"cost": budget.cost, "statements": len(graph.ran)})
        if envelope.operation_name and _NAME.fullmatch(envelope.operation_name):
            answer.facts["operation"] = envelope.operation_name
        if answer.codes:
            answer.facts["errors"] = sorted(set(answer.codes))
        return answer


def _body(result: Result) -> dict[str, Any]:
    """The answer as the specification has it: no `data` entry if nothing was run."""
    errors = [_formatted(error) for error in result.errors or ()]
    was_run = result.data is not None or any("path" in error for error in errors)
    body: dict[str, Any] = {"errors": errors} if errors else {}
    return body | {"data": result.data} if was_run else body


def _formatted(error: Any) -> dict[str, Any]:
    """One error; what graphql-core says before anything is run gets its code here."""
    told: dict[str, Any] = dict(error.formatted)
    extensions = dict(told.get("extensions") or {})
    if "code" not in extensions:
        is_value = told["message"].startswith("Variable ")
        extensions["code"] = BadUserInput.code if is_value else ValidationFailed.code
    return told | {"extensions": extensions}
