"""Codes and levels of filters that make no sense: told, not answered as if nothing matched."""

from __future__ import annotations

import pytest

from tests.loaders.viewers import MINISTRY
from tests.stage import Stage

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ('engineers(filter: { offers: ["NOPE"] }) { totalCount }', "filter.offers names no field: NOPE"),
        ('engineers(filter: { skills: [{ skill: "NOPE" }] }) { totalCount }', "filter.skills names no skill: NOPE"),
        ('engineers(filter: { skills: [{ skill: "DX-P-1", levelAtLeast: 9 }] }) { totalCount }', "filter.skills.levelAtLeast must lie between 1 and 4"),
        ("engineers(filter: { freeDaysPerMonthAtLeast: -3 }) { totalCount }", "filter.freeDaysPerMonthAtLeast must lie between 0 and 31"),
        ('engineers(filter: { roles: ["ROLE-PM", "NOPE"] }) { totalCount }', "filter.roles names no role: NOPE"),
        ('engineers(filter: { contractForms: ["NOPE"] }) { totalCount }', "filter.contractForms names no contract form: NOPE"),
        ('appointments(filter: { forms: ["NOPE"] }) { totalCount }', "filter.forms names no contract form: NOPE"),
        ('municipalities(filter: { peerGroups: ["NOPE"] }) { totalCount }', "filter.peerGroups names no peer group: NOPE"),
        ('prefecture(code: "09") { municipalities(filter: { peerGroups: ["NOPE"] }) { totalCount } }', "filter.peerGroups names no peer group: NOPE"),
        ('coverage { cells(filter: { municipalities: { peerGroups: ["NOPE"] } }) { totalCount } }', "filter.municipalities.peerGroups names no peer group: NOPE"),
        ('municipality(code: "092011") { acceleratorsNearby(require: { roles: ["NOPE"] }) { totalCount } }', "require.roles names no role: NOPE"),
        ('municipality(code: "092011") { acceleratorsNearby(prefer: { contractForms: ["NOPE"] }) { totalCount } }', "prefer.contractForms names no contract form: NOPE"),
        ('issues(filter: { categories: ["DX-P-1", "NOPE"] }) { totalCount }', "filter.categories names no field: NOPE"),
        ('issues(filter: { skills: ["NOPE"] }) { totalCount }', "filter.skills names no skill: NOPE"),
        ('supportRequests(filter: { categories: ["NOPE"] }) { totalCount }', "filter.categories names no field: NOPE"),
        ('successStories(filter: { categories: ["NOPE"] }) { totalCount }', "filter.categories names no field: NOPE"),
        ('engagements(filter: { categories: ["NOPE"] }) { totalCount }', "filter.categories names no field: NOPE"),
        ('municipality(code: "092011") { peers(solved: { category: "NOPE" }) { totalCount } }', "solved.category names no field: NOPE"),
        ('municipality(code: "092011") { solvedNearby(to: { categories: ["NOPE"] }) { totalCount } }', "to.categories names no field: NOPE"),
        ('municipality(code: "092011") { acceleratorsNearby(to: { categories: ["NOPE"] }) { totalCount } }', "to.categories names no field: NOPE"),
        ('municipality(code: "092011") { acceleratorsNearby(require: { confirmedOutcomeIn: ["NOPE"] }) { totalCount } }', "require.confirmedOutcomeIn names no field: NOPE"),
        ('coverage { cells(filter: { categories: ["NOPE"] }) { totalCount } }', "filter.categories names no field: NOPE"),
        ('coverage { closers(require: { confirmedOutcomeIn: ["NOPE"] }) { totalCount } }', "require.confirmedOutcomeIn names no field: NOPE"),
        ('coverage(scenario: [{ joins: { at: "092011", categories: ["NOPE"], on: "2027-03-31" } }]) { asOf }', "scenario.joins.categories names no field: NOPE"),
        ('supportNetwork(scope: { prefecture: "09" }, categories: ["NOPE"]) { asOf }', "categories names no field: NOPE"),
        ('supportStructure(category: "NOPE") { asOf }', "category names no field: NOPE"),
    ],
)  # fmt: skip
async def test_what_no_vocabulary_holds_is_told(stage: Stage, field: str, told: str) -> None:
    result = await stage.ask(f"{{ {field} }}", MINISTRY)

    assert [(e.message, (e.extensions or {})["code"]) for e in result.errors or ()] == [
        (told, "BAD_USER_INPUT")
    ]


async def test_a_field_without_anything_in_it_is_no_mistake(stage: Stage) -> None:
    result = await stage.ask(
        """{ issues(filter: { categories: ["DX-L-06"] }) { totalCount }
          engineers(filter: { offers: ["DX-L-06"], freeDaysPerMonthAtLeast: 31 }) { totalCount } }""",
        MINISTRY,
    )

    assert result.errors is None


async def test_a_place_has_no_neighbours_by_region(stage: Stage) -> None:
    result = await stage.ask(
        '{ municipality(code: "092011") { neighbours(kinds: [LAND, SAME_REGION]) { totalCount } } }'
    )

    assert result.errors is not None
    assert result.errors[0].message == (
        "kinds cannot be SAME_REGION, which is no border and no link; name LAND or SEA_LINK, or ask "
        "acceleratorsNearby, whose adjacency follows it"
    )
