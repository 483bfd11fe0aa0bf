"""The demo world as a whole: the same bytes, the right size, whole references."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from enishi.package_data import REFERENCE
from graph.ingest.demo import Plan, world
from graph.ingest.demo.table_file import Files
from graph.ingest.reference_data import ReferenceData
from graph.ingest.tables import TABLES
from tests.graph.ingest.demo.tables_of import AS_OF, World, make

SMALL = Plan.of(200, 7, AS_OF)
ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def _bytes(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = make(tmp_path / "a", SMALL), make(tmp_path / "b", SMALL)

    assert sorted(_bytes(first.folder)) == sorted(f"{table.name}.csv" for table in TABLES)
    assert _bytes(first.folder) == _bytes(second.folder)


def test_processes_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = make(tmp_path / "alone", SMALL)
    monkeypatch.setattr(world, "_FEW_BLOCKS", 0)
    shared = make(tmp_path / "shared", SMALL)

    assert _bytes(alone.folder) == _bytes(shared.folder)


def test_another_seed_is_another_world(tmp_path: Path) -> None:
    one, other = make(tmp_path / "1", SMALL), make(tmp_path / "2", Plan.of(200, 8, AS_OF))

    same = [name for name, text in _bytes(one.folder).items() if _bytes(other.folder)[name] == text]
    assert same == []


def test_a_failure_leaves_no_half_files(tmp_path: Path) -> None:
    with (
        pytest.raises(KeyError, match=r"issues.csv has no column \['colour'\]"),
        Files(tmp_path) as files,
    ):
        files["issues"].row(issue_id="I1", colour="blue")

    assert list(tmp_path.iterdir()) == []


def test_sizes_follow_the_plan(demo: World) -> None:
    plan = Plan.of(4000, 1, AS_OF)
    assert (plan.issues, plan.engagements, plan.accelerators, plan.companies) == (
        2000,
        1500,
        500,
        300,
    )
    assert [len(demo[n]) for n in ("engineers", "issues", "engagements", "companies")] == [
        4000, 2000, 1500, 300,
    ]  # fmt: skip
    assert len({row["engineer_id"] for row in demo["designations"]}) == 500


def test_the_register_of_the_country_has_two_hundred_thousand_issues() -> None:
    assert Plan.of(1_200_000, 1, AS_OF).issues == 200_000
    assert Plan.of(1_200_000, 1, AS_OF, issues=5000).engagements == 3750


@pytest.mark.parametrize(("engineers", "issues"), [(99, None), (100, 9)])
def test_too_small_a_world_is_refused(engineers: int, issues: int | None) -> None:
    with pytest.raises(ValueError, match="at least"):
        Plan.of(engineers, 1, AS_OF, issues)


@pytest.mark.parametrize(("engineers", "issues"), [(2_000_001, None), (100, 1_000_001)])
def test_too_large_a_world_is_refused(engineers: int, issues: int | None) -> None:
    with pytest.raises(ValueError, match="at most"):
        Plan.of(engineers, 1, AS_OF, issues)


def test_every_table_has_the_columns_of_the_model_and_rows(demo: World) -> None:
    for table in TABLES:
        assert tuple(demo[table.name][0]) == table.columns, table.name


def test_keys_are_given_once(demo: World) -> None:
    for table in TABLES:
        keys = Counter(tuple(row[column] for column in table.key) for row in demo[table.name])
        assert [key for key, count in keys.items() if count > 1] == [], table.name


def test_ids_have_no_meaning_and_the_format_of_ids(demo: World) -> None:
    for name, column in (
        ("engineers", "engineer_id"), ("companies", "company_id"), ("consents", "consent_id"),
        ("issues", "issue_id"), ("appointments", "appointment_id"), ("engagements", "engagement_id"),
        ("pools", "pool_id"), ("support_requests", "request_id"), ("referrals", "referral_id"),
        ("success_stories", "story_id"), ("recusals", "recusal_id"),
    ):  # fmt: skip
        assert [row[column] for row in demo[name] if not ID.fullmatch(row[column])] == []


def test_every_row_that_can_say_so_is_synthetic(demo: World) -> None:
    flagged = [table.name for table in TABLES if "is_synthetic" in table.columns]

    assert len(flagged) == 12
    assert {name: {row["is_synthetic"] for row in demo[name]} for name in flagged} == {
        name: {"true"} for name in flagged
    }


def test_every_reference_is_there(demo: World) -> None:
    data = ReferenceData.read(REFERENCE)
    places = {p.code for p in (*data.prefectures, *data.municipalities)}
    known = {
        "LocalGovernment": places,
        "Municipality": {m.code for m in data.municipalities},
        "Skill": {s.code for s in data.skills},
        "IssueCategory": {c.code for c in data.issue_categories},
        "Role": {r.code for r in data.roles},
        "ContractForm": {f.code for f in data.contract_forms},
        "FundingScheme": {f.code for f in data.funding_schemes},
        "TrainingCourse": {c.code for c in data.training_courses},
        "WideAreaGroup": {g.id for g in data.wide_area_groups},
        **{t.node: {row[t.key[0]] for row in demo[t.name]} for t in TABLES if t.node},
    }
    for table in TABLES:
        for reference in (*table.ends, *table.references):
            allowed = set().union(*(known[label] for label in reference.labels))
            cells = (row[reference.column] for row in demo[table.name])
            used = {
                key for cell in cells for key in (cell.split("|") if reference.many else [cell])
            }
            if not reference.required:
                used.discard("")
            assert sorted(used - allowed) == [], f"{table.name}.{reference.column}"


def test_first_days_come_before_last_days(demo: World) -> None:
    for table in TABLES:
        if "valid_to" in table.columns:
            late = [
                r for r in demo[table.name] if r["valid_to"] and r["valid_to"] < r["valid_from"]
            ]
            assert late == [], table.name
