"""One operation on the graph as one viewer: guarded, run, and its answer as plain values.

The endpoint and `enishi query` both come through here, so that the same question gets the same
answer and the same refusal by either way.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from enishi.journal.entry import Pseudonyms
from enishi.journal.journal import Journal, Unrecorded
from enishi.service.allowances import Allowances
from enishi.service.envelope import Envelope
from graph.errors import (
    INTERNAL,
    BadUserInput,
    EnishiError,
    Timeout,
    Unavailable,
    ValidationFailed,
)
from graph.grounds import UNGIVEN, Grounds
from graph.store import Database, Neo4jGraph
from graph.viewer import PUBLIC as PUBLIC_VIEWER
from graph.viewer import Role, Viewer
from loaders import match, nearby, peers, solved_alike
from loaders.standing import StandingCache
from resolvers.allowance import Allowance
from resolvers.budget import PUBLIC, SIGNED_IN, Budget, Guard
from resolvers.context import Context

#: Seconds that the first search may take at start-up.
WARMING = 15.0

_OUTAGE = {Timeout.code, Unavailable.code}


class Result(Protocol):
    """What running a document gives: data, and errors as GraphQL has them."""

    data: dict[str, Any] | None
    errors: Any


class Runs(Protocol):
    """Validates and executes admitted documents: `resolvers.schema.Runner`."""

    async def run(
        self,
        context: Context,
        text: str,
        variables: dict[str, Any] | None = None,
        operation_name: str | None = None,
    ) -> Result:
        """Data and errors; bugs of resolvers are masked already."""
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


@dataclass(frozen=True, slots=True)
class Asking:
    """One request: what is asked, by whom, why, and what it takes."""

    envelope: Envelope
    viewer: Viewer
    request_id: str
    grounds: Grounds
    budget: Budget
    allowance: Allowance | None


class Operations:
    """Runs operations on one database. One per process."""

    def __init__(
        self,
        guard: Guard,
        runner: Runs,
        database: Database,
        secret: str,
        journal: Journal,
        allowances: Allowances | None = None,
    ) -> None:
        self._guard = guard
        self._runner = runner
        self._database = database
        self._secret = secret.encode()
        self._journal = journal
        self._pseudonyms = Pseudonyms(secret)
        self._standing = StandingCache()
        self._allowances = allowances or Allowances(0)

    async def warm(self) -> None:
        """Let the database plan the flagship's search, which takes longer than a request may.

        Without a database there is nothing to wait for: the service starts and says so itself.
        """
        graph = self._database.graph(PUBLIC_VIEWER)
        graph.timeout = WARMING
        with suppress(EnishiError):
            await asyncio.gather(self._standing.get(graph), solved_alike.plan(graph))

    async def warm_further(self) -> None:
        """Let it plan the other large searches, which nobody has to wait for."""
        graph = self._database.graph(PUBLIC_VIEWER)
        graph.timeout = WARMING
        with suppress(EnishiError):
            await nearby.plan(graph)
            await peers.plan(graph)
            await match.plan(graph)

    async def answer(
        self,
        envelope: Envelope,
        viewer: Viewer,
        request_id: str,
        grounds: Grounds = UNGIVEN,
        address: str = "",
    ) -> Answer:
        """Run what the envelope holds; raises what refuses it as a whole.

        Whoever has no credential is counted by the `address` they ask from.
        """
        bounds = PUBLIC if viewer.role is Role.PUBLIC else SIGNED_IN
        document, budget = self._guard.admit(envelope.query, envelope.variables, bounds)
        allowance = self._allowances.take(viewer.credential or address, budget.points)
        asking = Asking(envelope, viewer, request_id, grounds, budget, allowance)
        name = _name(document, envelope.operation_name)
        closed = Unrecorded() if self._journal.is_down else None
        graph, result = await self._run(asking, closed)
        if graph.people and not await self._recorded(graph, asking, name):
            graph, result = await self._run(asking, Unrecorded())
        facts = {"cost": budget.cost, "statements": len(graph.ran or ())}
        answer = Answer(_body(result), facts)
        if name:
            answer.facts["operation"] = name
        if answer.codes:
            answer.facts["errors"] = sorted(set(answer.codes))
        return answer

    def close(self) -> None:
        """Finish the record of reads."""
        self._journal.close()

    async def _run(self, asking: Asking, closed: Unrecorded | None) -> tuple[Neo4jGraph, Result]:
        """Run it; where it is `closed`, on a graph that reads about nobody."""
        graph = self._database.graph(asking.viewer, asking.grounds)
        graph.ran = []
        graph.closed = closed
        result = await self._runner.run(
            Context(
                graph,
                self._secret,
                self._standing,
                asking.request_id,
                asking.budget,
                asking.allowance,
            ),
            asking.envelope.query,
            asking.envelope.variables,
            asking.envelope.operation_name,
        )
        return graph, result

    async def _recorded(self, graph: Neo4jGraph, asking: Asking, name: str | None) -> bool:
        """Whether the read about people is on the disk: before that no byte of it may leave."""
        entry = self._pseudonyms.entry(
            at=datetime.now(UTC),
            request=asking.request_id,
            viewer=graph.viewer,
            grounds=graph.grounds,
            operation=name,
            document=asking.envelope.query,
            people=graph.people,
        )
        try:
            await self._journal.write(entry)
        except Unrecorded:
            return False
        return True


def _name(document: Any, wanted: str | None) -> str | None:
    """The name of the operation that was run, as the document has it; None where it has none."""
    nodes = [one for one in document.definitions if one.kind == "operation_definition"]
    names = [node.name.value for node in nodes if node.name]
    found = wanted if wanted in names else names[0] if len(nodes) == len(names) == 1 else None
    return found[:60] if found else None


def _body(result: Result) -> dict[str, Any]:
    """The answer as the specification has it: no `data` entry if nothing was run."""
    errors = [_formatted(error) for error in result.errors or ()]
    was_run = result.data is not None or any("path" in error for error in errors)
    body: dict[str, Any] = {"errors": errors} if errors else {}
    return body | {"data": result.data} if was_run else body


def _formatted(error: Any) -> dict[str, Any]:
    """One error; what graphql-core says itself gets its code here."""
    told: dict[str, Any] = dict(error.formatted)
    extensions = dict(told.get("extensions") or {})
    return told | {"extensions": {"code": _code(told), **extensions}}


def _code(told: dict[str, Any]) -> str:
    if told["message"].startswith(("Variable ", "Argument ")):
        return BadUserInput.code
    return INTERNAL if "path" in told else ValidationFailed.code
