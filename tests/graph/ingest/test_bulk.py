"""The offline bulk import: the same graph as by transactions, or the database as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from enishi.local.errors import AdminFailed
from enishi.local.offline import OfflineImport, offline
from enishi.settings import Settings
from graph import clock
from graph.ingest.bulk import Offline
from graph.ingest.load import import_folder
from graph.ingest.report import Counts, Report
from graph.ingest.schema import LATEST, version
from graph.store import Connection
from graph.store.statement import Command
from tests.graph.ingest import small
from tests.graph.ingest.conftest import Local
from tests.graph.ingest.small import FILES, ROWS, graph_of, run, stamps, write

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
    """Leave nothing in the database but a few places with their borders, terms and tokens."""
    for text in (small.WIPE, small.PLACES, small.TERMS, small.GROUP, BORDERS):
        run(local.keeper, text)
    tokens = "CREATE (:AccessToken $some), (:AccessToken {id: 'plain', whole: 'a text'})"
    some = STRANGE | {"id": "strange"}
    local.keeper.write(Command("test", tokens, frozenset()), some=some)


def bulk(
    local: Local,
    folder: Path,
    tool: Offline | None = None,
    *,
    strict: bool = False,
    complete: bool = False,
) -> Report:
    """Import the folder offline, however small it is, as the command does: alone."""
    with offline(local.settings, local.server) as own:
        local.keeper.claim()
        try:
            report = import_folder(
                local.keeper, folder, "city", offline=tool or own, most_online=0,
                strict=strict, complete=complete,
            )  # fmt: skip
            assert local.keeper.has_claim
            return report
        finally:
            local.keeper.release()


def started(local: Local) -> int:
    """Which server runs."""
    status = local.server.status()
    assert status is not None
    return status.pid


@dataclass(frozen=True)
class Outcome:
    """The same files imported by transactions, offline, and offline once more."""

    online: Report
    expected: object
    report: Report
    graph: object
    server_changed: bool
    version: int
    left: list[Path]
    again: Report
    is_unchanged: bool


#: A row that is bad, and one that refers to it, beside all the good ones.
SOME_BAD = FILES | {
    "engineers": FILES["engineers"] + "e3,,,REGISTERED,,,,,,true\n",
    "engineer_skills": FILES["engineer_skills"] + "e3,S-A,1,\n",
}


@pytest.fixture(scope="module")
def outcome(own_server: Local, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = write(tmp_path_factory.mktemp("files"), SOME_BAD)
    clock.fix(date(2026, 11, 20))
    stand(own_server)
    online = import_folder(own_server.keeper, folder, "city", complete=True)
    expected = graph_of(own_server.keeper)
    stand(own_server)
    before = started(own_server)
    # As if an offline import had been killed while it wrote its files.
    (own_server.server.home.path / "import-left").mkdir()
    report = bulk(own_server, folder, complete=True)
    graph, server = graph_of(own_server.keeper), started(own_server)
    marks = stamps(own_server.keeper)
    again = bulk(own_server, folder, complete=True)
    clock.fix(None)
    return Outcome(
        online=online,
        expected=expected,
        report=report,
        graph=graph,
        server_changed=server != before,
        version=version(own_server.keeper),
        left=list(own_server.server.home.path.glob("import-*")),
        again=again,
        is_unchanged=(graph_of(own_server.keeper), stamps(own_server.keeper), started(own_server))
        == (graph, marks, server),
    )


def test_offline_and_by_transactions_the_graph_is_the_same(outcome: Outcome) -> None:
    """What stood already too, whatever its values: reference data with its ties, tokens, a draft."""
    assert outcome.server_changed
    assert outcome.graph == outcome.expected
    assert outcome.version == LATEST


def test_offline_and_by_transactions_the_report_is_the_same(outcome: Outcome) -> None:
    assert [str(problem) for problem in outcome.report.problems] == [
        "engineers.csv line 4, name “”: is empty, but required",
        "engineer_skills.csv line 4, engineer_id “e3”: the row of this Engineer was rejected",
    ]
    assert outcome.report.problems == outcome.online.problems
    assert outcome.report.files == outcome.online.files
    assert outcome.report.files["engineers.csv"] == Counts(read=3, created=2, rejected=1)
    assert outcome.report.exit_code == 2


def test_after_it_the_same_files_change_nothing(outcome: Outcome) -> None:
    assert {f: c.unchanged for f, c in outcome.again.files.items()} == ROWS
    assert outcome.is_unchanged


def test_its_files_are_gone_and_those_of_a_killed_one_too(outcome: Outcome) -> None:
    assert outcome.left == []


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
    stand(local)
    before = graph_of(local.keeper)

    with offline(local.settings, local.server) as own:
        assert own is not None
        with pytest.raises(AdminFailed, match=r"missing\.csv"):
            bulk(local, write(tmp_path), Failing(own))

    local.keeper.reopen(local.server.connection())
    assert graph_of(local.keeper) == before
    assert version(local.keeper) == LATEST


def test_an_external_database_has_no_such_tool() -> None:
    with offline(Settings().model_copy(update={"neo4j_uri": "bolt://example.invalid"})) as tool:
        assert tool is None
