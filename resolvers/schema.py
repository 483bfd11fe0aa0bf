"""The GraphQL schema, how a document runs on it, and what of an error a client may read."""

from __future__ import annotations

import inspect
import logging
from typing import Any

import strawberry
from graphql import DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema, execute, parse
from strawberry.printer import print_schema
from strawberry.schema.config import StrawberryConfig

from graph.errors import EnishiError
from resolvers.access import mark
from resolvers.context import Context
from resolvers.missing import KINDS
from resolvers.query import Query
from resolvers.scalars import SCALARS
from resolvers.validation import complaints

log = logging.getLogger("enishi.graphql")

#: Types that only stand behind an interface: nothing else leads the schema to them.
BEHIND_INTERFACES = KINDS

#: Documents found valid are not looked at again: an embed sends the same one all day.
_REMEMBERED = 500


def build_schema() -> strawberry.Schema:
    """The schema from the types."""
    return mark(
        strawberry.Schema(
            query=Query, types=BEHIND_INTERFACES, config=StrawberryConfig(scalar_map=SCALARS)
        )
    )


SCHEMA = build_schema()
CORE: GraphQLSchema = SCHEMA._schema


def sdl() -> str:
    """The contract: what `schema.graphql` holds."""
    return print_schema(SCHEMA) + "\n"


class Runner:
    """Validates and executes documents. One per process."""

    def __init__(self) -> None:
        self._valid: dict[str, DocumentNode] = {}

    async def run(
        self,
        context: Context,
        text: str,
        variables: dict[str, Any] | None = None,
        operation_name: str | None = None,
    ) -> ExecutionResult:
        """Data and errors; bugs are logged and masked. The guard has admitted the text before."""
        document = self._valid.get(text)
        if document is None:
            document = parse(text)
            found = complaints(CORE, document)
            if found:
                return ExecutionResult(data=None, errors=found)
            if len(self._valid) >= _REMEMBERED:
                self._valid.pop(next(iter(self._valid)))
            self._valid[text] = document
        result = execute(
            CORE,
            document,
            context_value=context,
            variable_values=variables,
            operation_name=operation_name,
        )
        done = await result if inspect.isawaitable(result) else result
        if done.errors:
            done = ExecutionResult(done.data, [_told(e, context) for e in done.errors])
        return done


def _told(error: GraphQLError, context: Context) -> GraphQLError:
    """The error as the client may read it."""
    cause = error.original_error
    if cause is None or isinstance(cause, EnishiError | GraphQLError):
        return error
    log.error("a resolver failed", exc_info=cause, extra={"request_id": context.request_id})
    return GraphQLError(
        f"something went wrong; the request id is {context.request_id}",
        nodes=error.nodes,
        path=error.path,
        extensions={"code": "INTERNAL"},
    )
