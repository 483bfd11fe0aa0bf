"""Everything that Enishi needs to run, looked at one by one without changing anything."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from enishi.errors import EnishiCommandError
from enishi.local import LocalNeo4j, connection
from enishi.local.java import find_java
from enishi.local.version import NEO4J_VERSION
from enishi.settings import Settings
from graph.errors import EnishiError
from graph.ingest.schema import LATEST, version
from graph.language import meaning
from graph.store import Keeper, statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """How much there is of what the service cannot do without."""

    municipalities: int
    skills: int
    issues: int
    engineers: int


STOCK = statement("service/stock", Stock)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; what to do stands in the fact where it is not ok."""

    subject: str
    is_ok: bool
    fact: str


def examine(settings: Settings) -> Iterator[Finding]:
    """The findings, in the order in which one problem causes the next."""
    yield _judged(
        "python", platform.python_version(), sys.version_info >= (3, 11), "use 3.11 or newer"
    )
    if settings.neo4j_uri is None:
        yield from _local(settings)
    yield _model()
    yield from _database(settings)


def _judged(subject: str, fact: str, is_ok: object, advice: str) -> Finding:
    """A finding that says what to do only where something is to be done."""
    return Finding(subject, bool(is_ok), fact if is_ok else f"{fact}; {advice}")


def _problem(subject: str, error: Exception) -> Finding:
    return Finding(subject, is_ok=False, fact=str(error))


def _local(settings: Settings) -> Iterator[Finding]:
    try:
        yield Finding("java", is_ok=True, fact=str(find_java()))
    except EnishiCommandError as error:
        yield _problem("java", error)
    local = LocalNeo4j(settings)
    missing = len(local.jars.missing())
    fact = f"{missing} of them missing" if missing else f"Neo4j {NEO4J_VERSION}"
    yield _judged("jars", fact, not missing, "run `enishi db start`")
    yield _home(settings, local)


def _home(settings: Settings, local: LocalNeo4j) -> Finding:
    nearest = next(one for one in (settings.home, *settings.home.parents) if one.exists())
    is_writable = nearest.is_dir() and os.access(nearest, os.W_OK)
    if not is_writable:
        return _judged(
            "home", f"{nearest} cannot be written", is_writable, "set ENISHI_HOME to another"
        )
    try:
        is_prepared = local.home.is_prepared()
    except EnishiCommandError as error:
        return _problem("home", error)
    kept = "" if is_prepared else " (no database yet; `enishi db start` makes one)"
    return Finding("home", is_ok=True, fact=f"{settings.home}{kept}")


def _model() -> Finding:
    # Not a problem: everything works without it, only likeness is poorer.
    fact = "none for this platform: words alone decide likeness"
    if meaning.is_available():
        fact = meaning.MODEL_ID.split(" sha256", maxsplit=1)[0]
    return Finding("model", is_ok=True, fact=fact)


def _database(settings: Settings) -> Iterator[Finding]:
    try:
        where = connection(settings)
    except EnishiCommandError as error:
        yield _problem("database", error)
        return
    try:
        with Keeper(where) as keeper:
            number = version(keeper)
            yield Finding("database", is_ok=True, fact=where.uri)
            wanted = f"{LATEST} is needed: run `enishi load reference`"
            yield _judged("schema", f"version {number}", number >= LATEST, wanted)
            yield from _stock(Stock(**keeper.read(STOCK)[0]["rows"][0]))
    except EnishiError as error:
        remedy = "see that it runs and that ENISHI_NEO4J_… name it"
        yield _judged("database", f"{where.uri}: {error}", is_ok=False, advice=remedy)


def _stock(stock: Stock) -> Iterator[Finding]:
    is_there = stock.municipalities >= 1_700 and stock.skills > 0
    counted = f"{stock.municipalities:,} municipalities, {stock.skills:,} skills"
    yield _judged("reference", counted, is_there, "run `enishi load reference`")
    counted = f"{stock.issues:,} issues, {stock.engineers:,} engineers"
    yield _judged("data", counted, stock.issues, "bring some: `enishi import DIR --source NAME`")
