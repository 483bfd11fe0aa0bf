"""What every test may ask for: one real Neo4j, started once a session."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from enishi.figure_reference import figure_reference
from enishi.local import apart, running
from enishi.package_data import REFERENCE
from enishi.rehearsing import BRIEF, prepare, rehearse
from enishi.settings import Settings
from graph import clock
from graph.derive.figures import derive_figures
from graph.derive.networks import derive_networks
from graph.derive.similarity import derive_similarity
from graph.ingest.load import import_folder
from graph.store import Database, Keeper
from graph.store.connection import Connection
from tests.homes import LASTING, kept
from tests.meanings import Meanings
from tests.stage import TODAY, WORLD, Stage

# How fast a machine draws examples is no property of ours. The same examples each time, so that what
# passes here passes everywhere; the long run draws others, and more of them.
IS_DEEP = bool(os.environ.get("ENISHI_DEEP"))
settings.register_profile(
    "enishi",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not IS_DEEP,
    max_examples=1_000 if IS_DEEP else 100,
)
settings.load_profile("enishi")

#: Fixtures that are a server of their own.
SERVERS = ("world", "own_server", "neo4j", "local")
#: What takes minutes, longest first: files that share a server, and one that starts its own.
LONGEST = ("world", "test_readme", "own_server", "neo4j", "local")
#: It starts the server anew that others share, and so comes after them: a server that was just
#: started is slow.
RESTARTING = "test_bulk.py"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update` writes the answers of `tests/operations`; a person reads the difference."""
    parser.addoption(
        "--update", action="store_true", help="write answers of operations and meanings anew"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What shares a server stands together: where several processes share the work, it is one
    process's. What takes longest comes first, what needs no server fills the end."""
    used: dict[Path, set[str]] = {}
    for item in items:
        used.setdefault(item.path, set()).update(getattr(item, "fixturenames", ()))
    groups = {file: _group(file, fixtures) for file, fixtures in used.items()}
    order = {group: turn for turn, group in enumerate(LONGEST)}
    for item in items:
        item.add_marker(pytest.mark.xdist_group(groups[item.path]))
    items.sort(
        key=lambda item: (
            order.get(groups[item.path], len(order)),
            item.path.name == RESTARTING,
        )
    )


def _group(file: Path, fixtures: set[str]) -> str:
    return next((server for server in SERVERS if server in fixtures), file.stem)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Async tests run on asyncio, as the service does."""
    return "asyncio"


@pytest.fixture(scope="session", autouse=True)
def meanings(pytestconfig: pytest.Config) -> Iterator[Meanings]:
    """What texts of the world mean is the same on every machine."""
    is_keeping = bool(pytestconfig.getoption("--update"))
    with Meanings(is_keeping=is_keeping).remembered() as meanings:
        yield meanings


@pytest.fixture(scope="session")
def homes(pytestconfig: pytest.Config) -> Path:
    """Where homes to be copied are kept, for this run and the next."""
    return pytestconfig.cache.mkdir("homes")


@pytest.fixture(scope="session")
def prepared(homes: Path) -> Path:
    """A home with the schema and the reference data, to be copied: nobody starts its server."""
    home = kept(homes, "prepared", partial(prepare, Settings()))
    rehearse(Settings())
    return home


@pytest.fixture(scope="session")
def neo4j(prepared: Path) -> Iterator[Connection]:
    """One Neo4j on a free port with a throw-away home, shared by the session's tests.

    It holds every real place, vocabulary and course. A test may add nodes beside them and take
    its own away again; it leaves these as they are.
    """
    with running(Settings(), ephemeral=True, like=prepared, java_options=LASTING) as connection:
        yield connection


@pytest.fixture(scope="session")
def world(prepared: Path, homes: Path) -> Iterator[Connection]:
    """A Neo4j of its own with the tiny named world (`tests/world`): nobody writes to it."""
    home = kept(homes, "world", partial(_settle, prepared))
    with running(Settings(), ephemeral=True, like=home, java_options=LASTING) as connection:
        yield connection


def _settle(prepared: Path, home: Path) -> None:
    """Fill the home with the world and all that is derived from it."""
    shutil.copytree(prepared, home, dirs_exist_ok=True)
    local = apart(Settings(), home)
    local.java_options = BRIEF
    try:
        with Keeper(local.start(owned=True)) as keeper:
            _bring(keeper)
        local.stop()
    finally:
        local.kill()


def _bring(keeper: Keeper) -> None:
    clock.fix(TODAY)
    try:
        report = import_folder(keeper, WORLD, "world")
        assert (report.problems, report.refused, report.warnings) == ([], [], [])
        derive_similarity(keeper)
        derive_figures(keeper, figure_reference(REFERENCE))
        derive_networks(keeper)
    finally:
        clock.fix(None)


@pytest.fixture(scope="session")
async def stage(world: Connection, anyio_backend: str) -> AsyncIterator[Stage]:
    """That world, to be looked at as any viewer."""
    database = Database(world)
    yield Stage(database)
    await database.close()
