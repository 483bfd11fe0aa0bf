"""The offline bulk import: the same graph as by transactions, or the database as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from enishi.local import LocalNeo4j
from enishi.local.errors import AdminFailed
from enishi.local.offline import OfflineImport, offline
from enishi.settings import Settings
from graph import clock
from graph.ingest.bulk import Offline
from graph.ingest.load import import_folder
from graph.ingest.report import Counts, Report
from graph.ingest.schema import LATEST, migrate, version
from graph.store import Connection, Keeper
from graph.store.statement import Command
from tests.graph.ingest import small
from tests.graph.ingest.small import FILES, ROWS, graph_of, run, stamps, write


@dataclass
class Local:
    """A local database with a home of its own, and a keeper of it."""

    settings: Settings
    server: LocalNeo4j
    keeper: Keeper


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Local]:
    home = tmp_path_factory.mktemp("bulk")
    settings = Settings().model_copy(update={"home": home, "bolt_port": 0, "neo4j_uri": None})
    server = LocalNeo4j(settings, console=Console(quiet=True))
    with Keeper(server.start()) as keeper:
        migrate(keeper)
        yield Local(settings, server, keeper)
    server.kill()


@pytest.fixture
def local(own_server: Local) -> Iterator[Local]:
    """That database, empty but for a few places and terms, on 2026-11-20."""
    stand(own_server)
    clock.fix(date(2026, 11, 20))
    yield own_server
    clock.fix(None)


BORDERS = """
MATCH (a:LocalGovernment {code: '080004'}), (b:LocalGovernment {code: '090000'})
CREATE (a)-[:ADJACENT_TO {kind: 'LAND', shared_km: 1.5, source: 'reference'}]->(b),
  (a)-[:ADJACENT_TO {kind: 'SEA_LINK'}]->(b)
"""
#: Values of every type that a property can have, the difficult ones among them.
STRANGE: dict[str, Any] = {
    "nothing": "",
    "quoted": "\"a\", 'b' and \\ c",
    "lines": "one\ntwo\r\nthree\n",
    "spaced": "  both ends\t",
    "wide": "髙﨑 𠮷野 ① ｶﾅ",
    "formula": "=1+1",
    "like_a_number": "007",
    "whole": -(2**53),
    "share": 0.1 + 0.2,
    "tiny": 5e-324,
    "is_old": False,
    "seen_on": date(1900, 1, 1),
    "seen_at": datetime(2026, 11, 20, 3, 4, 5, 678000, tzinfo=UTC),
    "texts": ["a;b", "c|d", '"', "", " e "],
    "one": ["x"],
    "numbers": [1.5, -2.0],
    "years": [2025, 2026],
}


def stand(local: Local) -> None:
    """Empty the database but for a few places and terms."""
    for text in (small.WIPE, small.PLACES, small.TERMS, small.GROUP, BORDERS):
        run(local.keeper, text)


def bulk(
    local: Local,
    folder: Path,
    tool: Offline | None = None,
    *,
    strict: bool = False,
    complete: bool = False,
) -> Report:
    """Import the folder offline, however small it is."""
    with offline(local.settings, local.server) as own:
        return import_folder(
            local.keeper, folder, "city", offline=tool or own, most_online=0,
            strict=strict, complete=complete,
        )  # fmt: skip


def started(local: Local) -> int:
    """Which server runs."""
    status = local.server.status()
    assert status is not None
    return status.pid


def test_offline_and_by_transactions_the_graph_is_the_same(local: Local, tmp_path: Path) -> None:
    import_folder(local.keeper, write(tmp_path), "city")
    expected = graph_of(local.keeper)
    stand(local)
    before = started(local)

    report = bulk(local, tmp_path)

    assert started(local) != before
    assert report.problems == []
    assert report.files == {f: Counts(read=n, created=n) for f, n in ROWS.items()}
    assert graph_of(local.keeper) == expected
    assert version(local.keeper) == LATEST
    assert list(local.server.home.path.glob("import-*")) == []


def test_after_it_the_same_files_change_nothing(local: Local, tmp_path: Path) -> None:
    first = bulk(local, write(tmp_path), complete=True)
    before = graph_of(local.keeper), stamps(local.keeper), started(local)

    report = bulk(local, tmp_path, complete=True)

    assert report.files == {f: Counts(read=n, unchanged=n) for f, n in ROWS.items()}
    assert (graph_of(local.keeper), stamps(local.keeper), started(local)) == before
    imports = "MATCH (i:Import) RETURN i.id AS id, i.source AS source, i.complete AS complete, i.files AS files, i.finished_at IS NOT NULL AS finished ORDER BY id"
    assert run(local.keeper, imports) == [
        {
            "id": r.import_id,
            "source": "city",
            "complete": True,
            "files": list(ROWS),
            "finished": True,
        }
        for r in (first, report)
    ]


def test_what_stands_is_brought_along_whatever_its_values(local: Local, tmp_path: Path) -> None:
    create = Command(
        "test",
        "CREATE (:AccessToken $some), (:AccessToken {id: 'plain', whole: 'text'})",
        frozenset(),
    )
    local.keeper.write(create, some=STRANGE | {"id": "strange"})
    tokens = "MATCH (token:AccessToken) RETURN properties(token) AS token ORDER BY token.id"
    before = run(local.keeper, tokens)

    bulk(local, write(tmp_path))

    assert run(local.keeper, tokens) == before
    ties = "MATCH (:LocalGovernment {code: '080004'})-[tie:ADJACENT_TO]->(other) RETURN other.code AS code, properties(tie) AS tie ORDER BY tie.kind"
    assert run(local.keeper, ties) == [
        {"code": "090000", "tie": {"kind": "LAND", "shared_km": 1.5, "source": "reference"}},
        {"code": "090000", "tie": {"kind": "SEA_LINK"}},
    ]


def test_bad_rows_are_rejected_and_what_refers_to_them(local: Local, tmp_path: Path) -> None:
    bad = {"engineers": FILES["engineers"].replace("e2,架空 二", "e2,")}
    report = bulk(local, write(tmp_path, FILES | bad))

    files = {p.file: p.reason for p in report.problems}
    assert files == {
        "engineers.csv": "is empty, but required",
        **dict.fromkeys(
            ("engineer_skills.csv", "employments.csv", "consents.csv"),
            "the row of this Engineer was rejected",
        ),
    }
    assert report.exit_code == 2
    assert run(local.keeper, "MATCH (e:Engineer) RETURN e.id AS id") == [{"id": "e1"}]


def test_a_strict_import_of_a_bad_row_loads_nothing(local: Local, tmp_path: Path) -> None:
    before = graph_of(local.keeper), started(local)

    report = bulk(
        local,
        write(tmp_path, FILES | {"pools": "pool_id,name,owner_id\np1,,080004\n"}),
        strict=True,
    )

    assert report.exit_code == 1
    assert (graph_of(local.keeper), started(local)) == before


def test_files_that_cannot_be_read_stop_nothing(local: Local, tmp_path: Path) -> None:
    before = graph_of(local.keeper), started(local)

    report = bulk(local, write(tmp_path, {"engineers": "engineer_id,shoe_size\ne1,43\n"}))

    assert (report.stopped, report.exit_code) == ("no file could be read", 1)
    assert (graph_of(local.keeper), started(local)) == before


@dataclass
class Failing:
    """The tool, told of a file that does not exist."""

    own: OfflineImport

    @property
    def folder(self) -> Path:
        return self.own.folder

    def load(self, arguments: Sequence[str]) -> Connection:
        return self.own.load([*arguments, f"--nodes=Engineer={self.folder / 'missing.csv'}"])


def test_when_the_tool_fails_everything_is_as_before(local: Local, tmp_path: Path) -> None:
    local.keeper.write(Command("test", "CREATE (:AccessToken $some)", frozenset()), some=STRANGE)
    before = graph_of(local.keeper)

    with offline(local.settings, local.server) as own:
        assert own is not None
        with pytest.raises(AdminFailed, match=r"missing\.csv"):
            bulk(local, write(tmp_path), Failing(own))

    local.keeper.reopen(local.server.connection())
    assert graph_of(local.keeper) == before
    assert version(local.keeper) == LATEST


def test_a_database_with_rows_is_never_replaced(local: Local, tmp_path: Path) -> None:
    import_folder(local.keeper, write(tmp_path / "1", {"companies": FILES["companies"]}), "town")
    before = started(local)

    report = bulk(local, write(tmp_path / "2", {"engineers": FILES["engineers"]}))

    assert (report.exit_code, started(local)) == (0, before)
    assert run(local.keeper, "MATCH (c:Company) RETURN c.id AS id") == [{"id": "c1"}]


def test_what_nobody_knows_is_never_lost(local: Local, tmp_path: Path) -> None:
    run(local.keeper, "CREATE (:Note {text: 'made by hand'})")
    before = started(local)

    bulk(local, write(tmp_path))

    assert started(local) == before
    assert run(local.keeper, "MATCH (n:Note) RETURN n.text AS text") == [{"text": "made by hand"}]


def test_few_lines_go_through_transactions(local: Local, tmp_path: Path) -> None:
    before = started(local)

    with offline(local.settings, local.server) as own:
        report = import_folder(local.keeper, write(tmp_path), "city", offline=own)

    assert (report.exit_code, started(local)) == (0, before)


def test_an_external_database_has_no_such_tool() -> None:
    with offline(Settings().model_copy(update={"neo4j_uri": "bolt://example.invalid"})) as tool:
        assert tool is None


def test_the_files_of_a_killed_import_are_swept_at_the_next_start(local: Local) -> None:
    left = local.server.home.path / "import-left"
    left.mkdir()
    (left / "000.csv").touch()

    local.server.stop()
    local.keeper.reopen(local.server.start())

    assert not left.exists()
