"""Disparity through GraphQL: figures of one prefecture worked out from the CSV files, and withheld."""

from __future__ import annotations

from typing import Any

import pytest

from enishi.figure_reference import figure_reference
from enishi.package_data import REFERENCE
from graph.derive.figures import derive_figures
from graph.store.connection import Connection
from graph.viewer import PUBLIC, Viewer
from tests.exhaustive import Tables
from tests.exhaustive.tables import Row
from tests.loaders.viewers import COMPANY, MINISTRY
from tests.noted import NotingKeeper
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

FIGURE = "{ status value unit }"
QUERY = f"""{{ disparity {{ kind national {FIGURE} tokyoArea {FIGURE} outsideTokyoArea {FIGURE}
  gini {FIGURE} definition {{ asOf }} series(from: 2025, to: 2026) {{ figure {FIGURE} }}
  byPrefecture(first: 100) {{ totalCount edges {{ node {{ jisCode }} rank figure {FIGURE} }} }} }} }}"""
DAY = TODAY.isoformat()
WORLD_TABLES, PLACES = Tables(WORLD), Tables(REFERENCE)


async def ask(stage: Stage, viewer: Viewer) -> dict[str, dict[str, Any]]:
    result = await stage.ask(QUERY, viewer)
    assert result.errors is None, result.errors
    assert result.data is not None
    return {one["kind"]: one for one in result.data["disparity"]}


def running(row: Row, day: str = DAY) -> bool:
    return row["valid_from"] <= day <= (row["valid_to"] or "9999")


def serving(prefecture: str) -> dict[str, set[str]]:
    """The designated people who serve each municipality of a prefecture today, from the files."""
    designated = {row["engineer_id"] for row in WORLD_TABLES.rows("designations") if running(row)}
    posts = {
        row["appointment_id"]: row["engineer_id"]
        for row in WORLD_TABLES.rows("appointments")
        if running(row) and row["engineer_id"] in designated
    }
    found: dict[str, set[str]] = {}
    for row in WORLD_TABLES.rows("appointment_bodies"):
        code = row["body_code"]
        town = code[2:5] != "000"
        if row["appointment_id"] in posts and code.startswith(prefecture) and town:
            found.setdefault(code, set()).add(posts[row["appointment_id"]])
    return found


async def test_one_prefecture_is_what_the_files_say(stage: Stage) -> None:
    found = await ask(stage, MINISTRY)

    towns = [row for row in PLACES.rows("municipalities") if row["code"].startswith("09")]
    residents = sum(int(row["population"]) for row in towns)
    served = serving("09")
    people = set().union(*served.values())
    workforce = PLACES.rows("it_workforce_proxy_by_prefecture")
    (own,) = (row for row in workforce if row["prefecture"] == "09")

    def share(row: Row) -> float:
        return int(row["employed_info_communications"]) / int(row["employed"])

    nation = sum(int(r["employed_info_communications"]) for r in workforce) / sum(
        int(r["employed"]) for r in workforce
    )
    told = [r for r in WORLD_TABLES.rows("municipality_profiles") if running(r)]
    alone = [r for r in told if r["is_one_person_it"] == "true"]
    plain = {
        "ACCELERATORS_PER_RESIDENTS": len(people) / residents * 100_000,
        "MUNICIPALITIES_SERVED_SHARE": len(served) / len(towns),
        "LOCATION_QUOTIENT": share(own) / nation,
    }
    for kind, value in plain.items():
        (edge,) = (e for e in found[kind]["byPrefecture"]["edges"] if e["node"]["jisCode"] == "09")
        assert edge["figure"]["value"] == pytest.approx(value), kind
        assert edge["rank"] is not None
    everywhere = {code: one for n in range(1, 48) for code, one in serving(f"{n:02d}").items()}
    national = {
        "ACCELERATORS_PER_RESIDENTS": len(set().union(*everywhere.values()))
        / sum(int(row["population"]) for row in PLACES.rows("municipalities"))
        * 100_000,
        "MUNICIPALITIES_SERVED_SHARE": len(everywhere) / 1741,
        "LOCATION_QUOTIENT": 1,
        "ENGINEERS_IN_TOKYO_AREA": 760_000 / 1_253_930,
        "ONE_PERSON_IT_SHARE": len(alone) / len(told),
        "ONE_PERSON_IT_SERVED_SHARE": sum(r["body_code"] in everywhere for r in alone) / len(alone),
    }
    for kind, value in national.items():
        assert found[kind]["national"]["value"] == pytest.approx(value), kind
    assert {one["byPrefecture"]["totalCount"] for one in found.values()} == {0, 47}


@pytest.mark.parametrize("viewer", [PUBLIC, COMPANY], ids=lambda v: str(v.role))
async def test_the_public_reads_nothing_about_fewer_than_ten_people(
    stage: Stage, viewer: Viewer
) -> None:
    whole, found = await ask(stage, MINISTRY), await ask(stage, viewer)

    about_people = (
        "ACCELERATORS_PER_RESIDENTS", "MUNICIPALITIES_SERVED_SHARE",
        "APPOINTMENTS_OUTSIDE_TOKYO_AREA", "REMOTE_SERVED_SHARE", "ONE_PERSON_IT_SERVED_SHARE",
    )  # fmt: skip
    for kind, one in found.items():
        if kind not in about_people:
            assert one == whole[kind]
            continue
        cells = [e["figure"] for e in one["byPrefecture"]["edges"]]
        figures = [one["national"], one["tokyoArea"], one["outsideTokyoArea"], one["gini"], *cells]
        # The named world has a handful of accelerators: whatever is not zero is withheld.
        assert {figure["value"] for figure in figures} <= {None, 0.0}


async def test_the_definitions_say_whose_appointments_count(stage: Stage) -> None:
    result = await stage.ask(
        "{ disparity { kind definition { ja: text en: text(language: EN) } } }", MINISTRY
    )

    assert result.data is not None
    told = {one["kind"]: one["definition"] for one in result.data["disparity"]}
    for kind in ("REMOTE_SERVED_SHARE", "APPOINTMENTS_OUTSIDE_TOKYO_AREA"):
        assert "指定中のアクセラレータ" in told[kind]["ja"]
        assert "accelerators designated" in told[kind]["en"] or "designated acc" in told[kind]["en"]


async def test_figures_are_read_in_one_statement(stage: Stage) -> None:
    graph = stage.graph(MINISTRY)
    await stage.ask(QUERY, MINISTRY, graph)

    ran = [
        name for name in graph.ran or () if name not in ("place/landmarks", "likeness/read_model")
    ]
    assert ran == ["figure/newest", "place/by_code"]


async def test_before_anything_was_computed_there_is_no_figure(stage: Stage) -> None:
    result = await stage.ask('{ disparity(asOf: "2020-01-01") { kind } }')

    assert (result.data, result.errors) == ({"disparity": None}, None)


def test_the_same_facts_give_the_same_text(world: Connection) -> None:
    with NotingKeeper(world) as keeper:
        first = derive_figures(keeper, figure_reference(REFERENCE), TODAY)
        half = len(keeper.written)
        second = derive_figures(keeper, figure_reference(REFERENCE), TODAY)

    assert first == second
    assert keeper.written[:half] == keeper.written[half:]
    assert first[0] == f"disparity|{DAY}"
    assert {name for name, _ in keeper.written} == {"derive/write_figures"}
