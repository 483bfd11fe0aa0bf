"""What a process opens before it can answer: the database, and the operations on it."""

from __future__ import annotations

import asyncio

from enishi.journal.journal import Journal
from enishi.keepsake import service_secret
from enishi.local import connection
from enishi.service.allowances import Allowances
from enishi.service.operations import Operations
from enishi.settings import Settings
from graph import clock
from graph.store import Database
from resolvers.budget import Guard
from resolvers.schema import CORE, Runner


def open_database(settings: Settings) -> Database:
    """The database of the settings on their day; a statement ends a little before its request."""
    clock.fix(settings.today)
    return Database(connection(settings), timeout=settings.timeout - 0.3)


def warm(settings: Settings) -> None:
    """Let the database plan what a service will ask, before there is one that waits for it."""

    async def run() -> None:
        database = open_database(settings)
        try:
            await open_operations(settings, database).warm()
        finally:
            await database.close()

    asyncio.run(run())


def open_operations(settings: Settings, database: Database) -> Operations:
    """The operations of the schema on this database."""
    return Operations(
        Guard(CORE),
        Runner(),
        database,
        service_secret(settings),
        Journal(settings.journal_folder),
        Allowances(settings.points_per_hour),
    )
