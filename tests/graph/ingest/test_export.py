"""Exporting, and importing what was exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.ingest.export import export_folder
from graph.ingest.load import import_folder
from graph.ingest.problem import ImportRefused
from graph.store import Keeper
from tests.graph.ingest import small
from tests.graph.ingest.small import ROWS, graph_of, run, write


def empty(keeper: Keeper) -> None:
    for text in (small.WIPE, small.PLACES, small.TERMS, small.GROUP):
        run(keeper, text)


def test_export_then_import_gives_the_same_graph(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path / "in"), "city")
    before = graph_of(keeper)

    done = export_folder(keeper, tmp_path / "out")
    empty(keeper)
    report = import_folder(keeper, tmp_path / "out", "city")

    assert (done.rows, done.sources, done.has_source_column) == (ROWS, ("city",), False)
    assert report.problems == []
    assert graph_of(keeper) == before


def test_several_sources_survive_in_a_column_of_their_own(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path / "in"), "city")
    files = {"engineers": "engineer_id,name,registration,home_code\ne9,架空 九,PAUSED,092011\n"}
    files["engineer_skills"] = "engineer_id,skill_code,level\ne1,S-B,1\n"
    import_folder(keeper, write(tmp_path / "town", files), "town")
    before = graph_of(keeper)

    done = export_folder(keeper, tmp_path / "out")
    empty(keeper)
    report = import_folder(keeper, tmp_path / "out", None)

    assert (done.sources, done.has_source_column) == (("city", "town"), True)
    assert report.problems == []
    assert graph_of(keeper) == before
    # Who owns what cannot be told from the imports any more: the next export asks the rows again.
    assert export_folder(keeper, tmp_path / "again").has_source_column
    for file in (tmp_path / "out").iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


def test_an_export_twice_is_the_same_bytes_in_key_order(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path / "in"), "city")

    export_folder(keeper, tmp_path / "1")
    export_folder(keeper, tmp_path / "2")

    for file in (tmp_path / "1").iterdir():
        assert (tmp_path / "2" / file.name).read_bytes() == file.read_bytes()
    assert (tmp_path / "1" / "engineer_skills.csv").read_text(encoding="utf-8") == (
        "engineer_id,skill_code,level,rank,evidence,verified_on\n"
        "e1,S-A,4,,engagement:g1|course:COURSE-1,\n"
        "e2,S-B,2,,,\n"
    )


def test_a_folder_in_use_is_refused(keeper: Keeper, tmp_path: Path) -> None:
    write(tmp_path)
    with pytest.raises(ImportRefused, match="has CSV files already"):
        export_folder(keeper, tmp_path)
