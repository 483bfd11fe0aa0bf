"""Lists of posts, work, companies and contract forms: filtered as the CSV files say."""

from __future__ import annotations

from typing import Any

import pytest

from enishi.package_data import REFERENCE
from graph.identity import global_id, parse
from graph.viewer import PUBLIC, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row
from tests.loaders.viewers import MINISTRY, TOCHIGI
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

T, R = Tables(WORLD), Tables(REFERENCE)
DAY = TODAY.isoformat()
SIGHT = Sight(T, DAY)
VIEWERS = pytest.mark.parametrize("viewer", [PUBLIC, TOCHIGI, MINISTRY], ids=lambda v: str(v.role))


async def listed(stage: Stage, field: str, kind: str, asked: Any, viewer: Viewer) -> list[str]:
    """The keys of the nodes of a list."""
    text = f"query ($filter: {kind}) {{ {field}(filter: $filter, first: 100) {{ edges {{ node {{ id }} }} }} }}"
    result = await stage.ask(text, viewer, filter=asked)
    assert result.errors is None, result.errors
    assert result.data is not None
    named = [parse(edge["node"]["id"]) for edge in result.data[field]["edges"]]
    return [key for _, key in filter(None, named)]


def asking(viewer: Viewer) -> Question:
    return Question(role=str(viewer.role), body=viewer.body or "")


def serves(row: Row, *starts: str) -> bool:
    served = T.by("appointment_bodies", "appointment_id").get(row["appointment_id"], ())
    return any(one["body_code"].startswith(starts) for one in served)


APPOINTMENTS: dict[str, tuple[dict[str, Any], Any]] = {
    "all": ({}, lambda _: True),
    "appointed by": ({"appointingBodies": ["090000", "100005"]}, lambda r: r["appointing_body_code"] in ("090000", "100005")),
    "serving": ({"servedBodies": ["092011", "342050"]}, lambda r: serves(r, "092011", "342050")),
    "serving in": ({"servedIn": ["47", "02"]}, lambda r: serves(r, "47", "02")),
    "of a person": ({"engineers": [global_id("Engineer", "uriko")]}, lambda r: r["engineer_id"] == "uriko"),
    "in a form": ({"forms": ["OUTSOURCE-PERSON"]}, lambda r: r["form_code"] == "OUTSOURCE-PERSON"),
    "active on": ({"activeOn": "2025-12-01"}, lambda r: r["valid_from"] <= "2025-12-01" <= (r["valid_to"] or "9999")),
    "ending": ({"endsOn": {"from": "2026-03-01", "to": "2026-12-31"}}, lambda r: "2026-03-01" <= r["valid_to"] <= "2026-12-31"),
}  # fmt: skip


@VIEWERS
@pytest.mark.parametrize("name", APPOINTMENTS)
async def test_appointments_newest_first(stage: Stage, viewer: Viewer, name: str) -> None:
    asked, passes = APPOINTMENTS[name]
    rows = [
        row
        for row in T.rows("appointments")
        if passes(row) and SIGHT.person(asking(viewer), row["engineer_id"])
    ]
    rows.sort(key=lambda row: (row["valid_from"], row["appointment_id"]), reverse=True)

    found = await listed(stage, "appointments", "AppointmentFilter", asked, viewer)

    assert found == [row["appointment_id"] for row in rows]


ENGAGEMENTS: dict[str, tuple[dict[str, Any], Any]] = {
    "all": ({}, lambda *_: True),
    "in a field": ({"categories": ["DX-L"]}, lambda _, issue: issue["category_code"].startswith("DX-L-")),
    "in a mode": ({"modes": ["DESIGN"]}, lambda row, _: row["mode"] == "DESIGN"),
    "for a body": ({"bodies": ["342050", "082015"]}, lambda row, _: row["body_code"] in ("342050", "082015")),
}  # fmt: skip


@VIEWERS
@pytest.mark.parametrize("name", ENGAGEMENTS)
async def test_work_in_order_of_id(stage: Stage, viewer: Viewer, name: str) -> None:
    asked, passes = ENGAGEMENTS[name]
    issues = {row["issue_id"]: row for row in T.rows("issues")}
    expected = sorted(
        row["engagement_id"]
        for row in T.rows("engagements")
        if passes(row, issues[row["issue_id"]])
        and SIGHT.issue(asking(viewer), issues[row["issue_id"]])
    )

    found = await listed(stage, "engagements", "EngagementFilter", asked, viewer)

    assert found == expected
    assert found or viewer != MINISTRY


async def test_work_that_is_proven_well_enough(stage: Stage) -> None:
    text = """{ engagements(filter: { minimumOutcome: MEASURED }, first: 100) {
      totalCount edges { node { outcome { strength } } } } }"""
    result = await stage.ask(text, MINISTRY)
    assert result.data is not None

    found = [edge["node"]["outcome"]["strength"] for edge in result.data["engagements"]["edges"]]
    every = await listed(stage, "engagements", "EngagementFilter", {}, MINISTRY)
    assert set(found) == {"MEASURED", "REUSED"}
    assert len(found) < len(every)


@pytest.mark.parametrize("cooperating", [None, True, False])
async def test_companies_with_an_agreement_or_without(
    stage: Stage, cooperating: bool | None
) -> None:
    text = """query ($cooperating: Boolean) { companies(cooperating: $cooperating, first: 100) {
      edges { node { id } } } }"""
    result = await stage.ask(text, cooperating=cooperating)
    assert result.data is not None
    found = [parse(edge["node"]["id"]) for edge in result.data["companies"]["edges"]]

    def agrees(row: Row) -> bool:
        since, until = row["cooperation_since"], row["cooperation_until"]
        return bool(since) and since <= DAY <= (until or "9999")

    expected = sorted(
        row["company_id"]
        for row in T.rows("companies")
        if cooperating is None or agrees(row) == cooperating
    )
    assert found == [("Company", id_) for id_ in expected]


async def test_companies_by_head_office(stage: Stage) -> None:
    prefecture = next(row["head_office_code"][:2] for row in T.rows("companies"))
    text = """query ($offices: [PrefectureCode!]) { companies(headOfficeIn: $offices, first: 100) {
      edges { node { id } } } }"""
    result = await stage.ask(text, offices=[prefecture])
    assert result.data is not None

    found = [parse(edge["node"]["id"]) for edge in result.data["companies"]["edges"]]
    assert found == [
        ("Company", id_)
        for id_ in sorted(
            row["company_id"]
            for row in T.rows("companies")
            if row["head_office_code"].startswith(prefecture)
        )
    ]


async def test_contract_forms_in_order_of_code(stage: Stage) -> None:
    text = "{ contractForms(currentOnly: false, first: 100) { edges { node { code } } } }"
    result = await stage.ask(text)
    assert result.data is not None

    codes = [edge["node"]["code"] for edge in result.data["contractForms"]["edges"]]
    assert codes == sorted(row["code"] for row in R.rows("contract_forms"))


@pytest.mark.parametrize("field", ["DX-L", "DX-P-1"])
async def test_a_field_of_issues_holds_its_narrower_ones(stage: Stage, field: str) -> None:
    found = await listed(stage, "issues", "IssueFilter", {"categories": [field]}, MINISTRY)

    assert sorted(found) == sorted(
        row["issue_id"]
        for row in T.rows("issues")
        if f"{row['category_code']}-".startswith(f"{field}-") and SIGHT.issue(asking(MINISTRY), row)
    )
    assert found


async def test_who_is_no_person_is_refused(stage: Stage) -> None:
    text = "query ($id: ID!) { appointments(filter: { engineers: [$id] }) { totalCount } }"
    result = await stage.ask(text, id=global_id("Company", "maboroshi"))

    assert [(error.extensions or {})["code"] for error in result.errors or ()] == ["BAD_USER_INPUT"]
