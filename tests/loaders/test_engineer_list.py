"""The list of people against a plain reading of the CSV files: by the index, and walked."""

from __future__ import annotations

from typing import Any

import pytest

from graph.model.vocabulary import Holders
from graph.viewer import PUBLIC, Viewer
from loaders import engineer_list
from loaders.reading import part
from tests.exhaustive import Question, Tables
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row
from tests.loaders.viewers import ANALYST, IBARAKI, KOGA, MINISTRY, SHIRABE, SHIZUKA
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

TABLES = Tables(WORLD)
EVERYTHING: dict[str, Any] = dict.fromkeys(
    ("accelerator", "registrations", "prefectures", "skills", "roles", "offers", "modes",
     "free_days", "forms")
)  # fmt: skip
S13, S06 = {"code": "DSSP-S-13", "level": 1}, {"code": "DSSP-S-06", "level": 4}
FILTERS: dict[str, dict[str, Any]] = {
    "nothing": {},
    "a skill": {"skills": [S13]},
    "a skill at a level": {"skills": [S06]},
    "two skills": {"skills": [S13, {"code": "DSSP-S-06", "level": 3}]},
    "an unknown skill": {"skills": [{"code": "no: (such) +skill*", "level": 1}]},
    "a level that nobody has": {"skills": [{"code": "DSSP-S-13", "level": 5}]},
    "a level below all": {"skills": [{"code": "DSSP-S-13", "level": -3}]},
    "roles": {"roles": ["ROLE-PM", "ROLE-PRODUCER"]},
    "a field": {"offers": ["DX-P-1", "DX-P-5"]},
    "modes": {"modes": ["DRIVE", "TRAIN"]},
    "forms": {"forms": ["OUTSOURCE-PERSON"]},
    "half days": {"free_days": 4.5},
    "days": {"free_days": 5.0},
    "many days": {"free_days": 40.0},
    "fewer days than none": {"free_days": -1.0},
    "prefectures": {"prefectures": ["08", "09", "13"]},
    "accelerators": {"accelerator": True},
    "no accelerators": {"accelerator": False},
    "states": {"registrations": ["TRAINED", "SCREENED"]},
    "who left": {"registrations": ["WITHDRAWN"]},
    "accelerators by much": {
        "accelerator": True, "prefectures": ["09", "12"], "modes": ["IMPLEMENT"],
        "registrations": ["REGISTERED"], "free_days": 4.0, "forms": ["OUTSOURCE-PERSON"],
    },
    "nothing listed": {"roles": []},
    "too much for the index": {"roles": [*(f"R{number}" for number in range(600)), "ROLE-PM"]},
}  # fmt: skip
VIEWERS = (PUBLIC, IBARAKI, KOGA, MINISTRY, ANALYST, SHIRABE, SHIZUKA)


def expected(viewer: Viewer, asked: dict[str, Any]) -> list[str]:
    """Everybody who passes, from the files alone."""
    sight = Sight(TABLES, TODAY.isoformat())
    question = Question(role=str(viewer.role), body=viewer.body or "")
    return sorted(
        row["engineer_id"]
        for row in TABLES.rows("engineers")
        if sight.person(question, row["engineer_id"]) and _passes(row, EVERYTHING | asked)
    )


def _passes(row: Row, asked: dict[str, Any]) -> bool:
    own = row["engineer_id"]
    offers = _of(own, "engineer_offers")
    levels = {r["skill_code"]: int(r["level"]) for r in _of(own, "engineer_skills")}
    is_accelerator = any(
        r["valid_from"] <= TODAY.isoformat() <= (r["valid_to"] or "9999")
        for r in _of(own, "designations")
    )
    modes = {mode for r in offers for mode in r["modes"].split("|")}
    return (
        asked["accelerator"] in (None, is_accelerator)
        and _any(asked["registrations"], {row["registration"]})
        and _any(asked["prefectures"], {row["home_code"][:2]})
        and all(levels.get(s["code"], -9) >= s["level"] for s in asked["skills"] or ())
        and _any(asked["roles"], set(row["role_codes"].split("|")))
        and _any(asked["forms"], set(row["contract_form_codes"].split("|")))
        and _any(asked["offers"], {r["category_code"] for r in offers})
        and _any(asked["modes"], modes)
        and (
            asked["free_days"] is None
            or (
                row["free_days_per_month"] != ""
                and float(row["free_days_per_month"]) >= asked["free_days"]
            )
        )
    )


def _of(engineer: str, table: str) -> list[Row]:
    return [row for row in TABLES.rows(table) if row["engineer_id"] == engineer]


def _any(wanted: list[str] | None, has: set[str]) -> bool:
    return wanted is None or bool(has & set(wanted))


async def walked(
    stage: Stage, viewer: Viewer, asked: dict[str, Any], first: int, few: int
) -> tuple[list[str], set[str]]:
    """The whole list, page by page, and the statements it took."""
    graph = stage.graph(viewer)
    holders = (await stage.standing_cache.get(graph)).holders
    assert graph.ran is not None
    graph.ran.clear()
    found: list[str] = [""]
    while True:
        page = part(first, above=found[-1])
        rows = await engineer_list.passing(graph, holders, EVERYTHING | asked, page, few)
        found += [row.key for row in rows]
        if len(rows) < first:
            return found[1:], set(graph.ran)


#: How many hits of the index are read: with fewer than none the list is walked.
WAYS = (("by the index", engineer_list.FEW), ("walked", -1))


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda v: f"{v.role}:{v.body}")
@pytest.mark.parametrize(("way", "few"), WAYS)
async def test_a_list_is_right_and_complete(
    stage: Stage, viewer: Viewer, way: str, few: int
) -> None:
    for name, asked in FILTERS.items():
        found, ran = await walked(stage, viewer, asked, 3, few)
        assert found == expected(viewer, asked), (name, way)
        if way == "walked" and "days" not in name and name not in ("states", "who left"):
            by_home = (EVERYTHING | asked)["prefectures"] is not None
            assert ran == {"engineer/page_by_home" if by_home else "engineer/page"}, name


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("nothing", "engineer/page"),
        ("a skill", "engineer/page_of_few"),
        ("accelerators by much", "engineer/page_of_few"),
        ("who left", "engineer/page_of_few"),
        ("too much for the index", "engineer/page"),
    ],
)
async def test_a_page_is_one_statement(stage: Stage, name: str, way: str) -> None:
    _, ran = await walked(stage, MINISTRY, FILTERS[name], 100, engineer_list.FEW)

    assert ran == {way}


async def test_where_more_came_than_were_expected_the_list_is_walked(stage: Stage) -> None:
    graph = stage.graph(MINISTRY)
    asked = EVERYTHING | {"skills": [S13]}
    rare = Holders(people=1_000_000, accelerators=0, terms=[["DSSP-S-13", 1]])

    rows = await engineer_list.passing(graph, rare, asked, part(10), few=1)

    assert [row.key for row in rows] == expected(MINISTRY, {"skills": [S13]})
    assert graph.ran == ["engineer/page_of_few", "engineer/page"]
