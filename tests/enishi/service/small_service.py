"""The whole service around a small schema: everything but the resolvers is the real thing."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from inspect import isawaitable
from pathlib import Path
from typing import Any

from graphql import (
    ExecutionResult,
    GraphQLError,
    GraphQLResolveInfo,
    build_schema,
    execute,
    parse,
)
from starlette.applications import Starlette

from enishi.journal.journal import Journal
from enishi.service.app import create_app
from enishi.service.operations import Operations
from enishi.service.probes import READINESS
from enishi.settings import Settings
from graph.errors import EnishiError
from graph.store import Database, Graph
from resolvers.budget import Guard
from resolvers.context import Context
from resolvers.validation import complaints

SCHEMA = build_schema(
    "type Query { version: Int, role: String!, pause(seconds: Float!): Int, bug: Int }"
)
#: Nobody is read about there, so nothing is recorded.
NOWHERE = Path("/nonexistent/journal")
SECRET = "of no use to anybody but these tests"


class SmallRunner:
    """Runs documents on the small schema; `bug` is one that no resolver masks."""

    async def run(
        self,
        context: Context,
        text: str,
        variables: dict[str, Any] | None = None,
        operation_name: str | None = None,
    ) -> ExecutionResult:
        if "bug" in text:
            raise ZeroDivisionError("a secret detail")
        document = parse(text)
        if found := complaints(SCHEMA, document):
            return ExecutionResult(None, found)
        result = execute(SCHEMA, document, Root(context.graph), variable_values=variables)
        done = await result if isawaitable(result) else result
        return ExecutionResult(done.data, [_with_code(error) for error in done.errors or ()])


def _with_code(error: GraphQLError) -> GraphQLError:
    if isinstance(error.original_error, EnishiError):
        error.extensions = error.original_error.extensions
    return error


@dataclass(frozen=True)
class Root:
    """Answers the fields of Query."""

    graph: Graph

    def role(self, _info: GraphQLResolveInfo[Any]) -> str:
        return self.graph.viewer.role.value

    async def version(self, _info: GraphQLResolveInfo[Any]) -> int:
        return (await self.graph.read(READINESS))["version"][0].number

    async def pause(self, _info: GraphQLResolveInfo[Any], seconds: float) -> int:
        await asyncio.sleep(seconds)
        return 1


def small_app(database: Database, **settings: Any) -> Starlette:
    """The service around the small schema."""
    operations = Operations(Guard(SCHEMA), SmallRunner(), database, SECRET, Journal(NOWHERE))
    return create_app(Settings(**settings), database, operations)
