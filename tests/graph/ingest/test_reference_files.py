"""The files of the reference data: clean, credited, and refused where a copy is broken."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from enishi.package_data import REFERENCE
from graph import choices
from graph.ingest.reference_data import ReferenceData
from graph.ingest.reference_files import ReferenceDataError
from graph.ingest.reference_tables import NODE_FILES, ROLES, TIE_FILES


def test_no_cell_of_any_file_has_spaces_at_its_ends() -> None:
    for path in REFERENCE.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert all(cell == cell.strip() for row in csv.reader(file) for cell in row), path.name


def test_the_credits_name_every_file_and_how_many_rows_it_has() -> None:
    page = (REFERENCE / "SOURCES.md").read_text(encoding="utf-8")
    for path in REFERENCE.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = sum(1 for _ in csv.DictReader(file))
        assert f"| `{path.name}` | {rows:,} |" in page


def test_the_notice_carries_the_credit_lines_of_the_data() -> None:
    page = (REFERENCE / "SOURCES.md").read_text(encoding="utf-8")
    lines = [line[2:] for line in page.split("## Credit lines to show")[1].splitlines() if line]
    notice = (REFERENCE.parents[2] / "NOTICE").read_text(encoding="utf-8").replace("\n", "")

    assert len(lines) == 3
    assert all(line in notice for line in lines)


def test_citations_name_rows_that_are_there() -> None:
    keys = {}
    for file in NODE_FILES:
        with (REFERENCE / f"{file.name}.csv").open(encoding="utf-8", newline="") as rows:
            keys[f"{file.name}.csv"] = {row[file.key] for row in csv.DictReader(rows)}
    with (REFERENCE / "citations.csv").open(encoding="utf-8", newline="") as rows:
        cited = list(csv.DictReader(rows))

    assert all(row["key"] in keys[row["file"]] for row in cited)
    assert {row["status"] for row in cited} == {"sourced", "derived", "to-verify"}


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "municipalities",
            "011002,札幌市",
            "011003,札幌市",
            "municipalities.csv line 2: 011003 is no local-government code: its check digit is wrong",
        ),
        (
            "prefectures",
            "020001,青森県,",
            "020001,青森県 ,",
            "prefectures.csv line 3: name has spaces around it; take them off",
        ),
        (
            "prefecture_adjacency",
            "010006,020001",
            "020001,010006",
            "prefecture_adjacency.csv line 2: 020001 must be below 010006; turn the pair round",
        ),
        (
            "contract_forms",
            ",ADVISE,",
            ",DANCE,",
            f"contract_forms.csv line 2: allowed_modes DANCE is none of {', '.join(choices.SUPPORT_MODES)}",
        ),
        (
            "roles",
            "ROLE-PM,プロジェクトマネージャー",
            "ROLE-PRODUCER,プロジェクトマネージャー",
            "roles.csv line 3: ROLE-PRODUCER is no key of its own; give each row one",
        ),
        (
            "prefectures",
            "43.063968",
            "north",
            "prefectures.csv line 2: latitude north is no number; correct it",
        ),
        (
            "roles",
            "code,name,",
            "code,nom,",
            f"roles.csv: the header is not {','.join(ROLES.columns)}; build the file anew",
        ),
    ],
)
def test_a_broken_copy_is_refused_in_one_sentence(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    folder = copy_with(tmp_path, file, old, new)

    with pytest.raises(ReferenceDataError) as refused:
        ReferenceData.read(folder)

    assert str(refused.value) == told


def test_a_row_that_names_what_is_not_there_is_refused(tmp_path: Path) -> None:
    folder = copy_with(tmp_path, "wide_area_group_members", "RC-SAPPORO", "RC-NOWHERE")

    with pytest.raises(
        ReferenceDataError, match=r"wide_area_group_members\.csv: RC-NOWHERE is not"
    ):
        ReferenceData.read(folder)


def test_a_missing_file_is_told_by_name(tmp_path: Path) -> None:
    folder = copy_with(tmp_path, "roles", "x", "x")
    (folder / "roles.csv").unlink()

    with pytest.raises(ReferenceDataError, match=r"roles\.csv: No such file"):
        ReferenceData.read(folder)


def test_the_files_are_those_that_are_declared() -> None:
    declared = {file.name for file in NODE_FILES} | {file.name for file in TIE_FILES}

    assert {path.stem for path in REFERENCE.glob("*.csv")} == declared | {
        "it_workforce_proxy_by_prefecture",
        "it_engineers_published_totals",
        "citations",
    }


def copy_with(target: Path, file: str, old: str, new: str) -> Path:
    """A copy of the data in which the first `old` of a file is `new`."""
    folder = target / "reference"
    shutil.copytree(REFERENCE, folder)
    path = folder / f"{file}.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return folder
