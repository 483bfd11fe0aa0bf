"""Hostile files in a whole import: some rows may go in, nothing breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.ingest.load import import_folder
from graph.ingest.report import Counts
from graph.store import Keeper
from tests.graph.ingest.small import run

HEAD = b"engineer_id,name,registration\n"


@pytest.mark.parametrize(
    ("content", "counts", "reason"),
    [
        (HEAD, Counts(), None),
        (HEAD + b"e1,a\x00b,PAUSED\ne2,c,PAUSED\n", Counts(read=2, created=1, rejected=1),
         "engineers.csv line 2, name “a\ufffdb”: contains the control character U+0000"),
        (HEAD + b"e1," + b"x" * 30_000 + b",PAUSED\ne2,c,PAUSED\n", Counts(read=2, created=1, rejected=1),
         f"engineers.csv line 2, name “{'x' * 59}…”: has 30,000 characters, at most 20,000 are taken"),
        (HEAD + b'e1,"a,PAUSED\ne2,c,PAUSED\n', Counts(read=2, created=1, rejected=1),
         "engineers.csv line 2: a quote is opened and not closed"),
        (HEAD + b"e1,$(rm),PAUSED\ne2,'}) DETACH DELETE n //,PAUSED\n", Counts(read=2, created=2), None),
        (HEAD + b",,\n", Counts(read=1, rejected=1),
         "engineers.csv line 2, engineer_id “”: is empty, but required"),
    ],
)  # fmt: skip
def test_hostile_rows_are_rejected_and_the_rest_goes_in(
    keeper: Keeper, tmp_path: Path, content: bytes, counts: Counts, reason: str | None
) -> None:
    (tmp_path / "engineers.csv").write_bytes(content)

    report = import_folder(keeper, tmp_path, "city")

    assert report.files == {"engineers.csv": counts}
    assert [str(problem) for problem in report.problems[:1]] == ([reason] if reason else [])
    count = run(keeper, "MATCH (e:Engineer) RETURN count(e) AS n")
    assert count == [{"n": counts.created}]


def test_a_binary_file_stops_the_import_in_one_sentence(keeper: Keeper, tmp_path: Path) -> None:
    (tmp_path / "engineers.csv").write_bytes(bytes(range(256)) * 100)

    report = import_folder(keeper, tmp_path, "city")

    assert (report.exit_code, report.stopped) == (1, "no file could be read")
    assert [str(refused) for refused in report.refused] == [
        "engineers.csv: line 2 is neither UTF-8 nor Shift_JIS (CP932) as the rest"
    ]
