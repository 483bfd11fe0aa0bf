"""The application: its routes, what it opens at start-up and closes at the end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from enishi.service.bearer import Bearers
from enishi.service.endpoint import Endpoint
from enishi.service.freeze import freeze
from enishi.service.log import configure_log
from enishi.service.opening import open_database, open_operations
from enishi.service.operations import Operations
from enishi.service.page import page
from enishi.service.probes import Probes
from enishi.service.record import Recording
from enishi.service.refusal import JSON, RequestRefused, refusal
from enishi.service.tokens import Viewers
from enishi.settings import Settings, load_settings
from graph.store import Database


def create_app(
    settings: Settings, database: Database, operations: Operations | None = None
) -> Starlette:
    """The service on one database, which it closes when it ends."""
    operations = operations or open_operations(settings, database)
    probes = Probes(database)
    viewers = Viewers(database, bearers=Bearers(settings.jwt_issuers))

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await operations.warm()
        further = asyncio.create_task(operations.warm_further())
        yield
        further.cancel()
        await asyncio.wait([further])
        # Here every request has been answered: the server waits for them before it says so.
        operations.close()
        await database.close()

    return Starlette(
        routes=[
            Route("/", page),
            Route("/graphql", Endpoint(operations, viewers, settings.timeout)),
            Route("/livez", probes.live),
            Route("/readyz", probes.ready),
        ],
        middleware=[Middleware(Recording)],
        exception_handlers={HTTPException: _nothing_here},
        lifespan=lifespan,
    )


def application() -> Starlette:
    """The service as the settings have it: what each process of `enishi serve` runs."""
    settings = load_settings()
    configure_log(requests_too=settings.log == "requests")
    app = create_app(settings, open_database(settings))
    freeze()
    return app


async def _nothing_here(request: Request, error: Exception) -> Response:
    """What the router refuses: an unknown path, or a method that a page does not have."""
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        fact = f"{request.method[:20]} is not served at {request.url.path[:60]}; send GET"
        refused = RequestRefused(405, "method", fact, error.headers)
    else:
        fact = f"there is nothing at {request.url.path[:60]}; GraphQL is at /graphql"
        refused = RequestRefused(error.status_code, "path", fact)
    return refusal(refused, JSON)
