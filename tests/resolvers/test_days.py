"""Days that a client asks about: which are refused, and that the first and the last are answered."""

from __future__ import annotations

import pytest

from graph.identity import global_id
from tests.loaders.viewers import MINISTRY
from tests.stage import Stage

pytestmark = pytest.mark.anyio

PERSON = global_id("Engineer", "mamoru")
ASKED = [
    'coverage(asOf: "{day}") {{ asOf }}',
    'coverage(scenario: [{{ leaves: {{ engineer: "{person}", on: "{day}" }} }}]) {{ asOf }}',
    'node(id: "{person}") {{ ... on Engineer {{ load(asOf: "{day}") {{ asOf }} }} }}',
    'node(id: "{person}") {{ ... on Engineer {{ departureImpact(on: "{day}") {{ __typename }} }} }}',
    'match(subject: {{ text: "水道" }}, asOf: "{day}") {{ asOf }}',
    'match(subject: {{ draft: {{ category: "DX-P-1", sizeDays: 6, startOn: "{day}" }} }}) {{ asOf }}',
]


@pytest.mark.parametrize("field", ASKED)
async def test_a_day_without_a_fiscal_year_is_refused(stage: Stage, field: str) -> None:
    for day in ("1899-12-31", "3000-01-01", "9999-12-31"):
        result = await stage.ask(f"{{ {field.format(day=day, person=PERSON)} }}", MINISTRY)

        assert [(e.message, e.extensions) for e in result.errors or ()] == [
            (
                f'Date "{day}" must lie between 1900-01-01 and 2999-12-31',
                {"code": "BAD_USER_INPUT"},
            )
        ]


@pytest.mark.parametrize("field", ASKED)
async def test_the_first_and_the_last_day_are_answered(stage: Stage, field: str) -> None:
    for day in ("1900-01-01", "2999-12-31"):
        result = await stage.ask(f"{{ {field.format(day=day, person=PERSON)} }}", MINISTRY)

        assert result.errors is None


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        ("9999-12-31", "must lie between 1900-01-01 and 2999-12-31"),
        ("2026-02-30", "is no day; write it as 2026-11-20"),
        (20261120, "is no day; write it as 2026-11-20"),
    ],
)
async def test_a_day_among_the_variables_is_told_with_its_place(
    stage: Stage, day: object, problem: str
) -> None:
    result = await stage.ask("query ($day: Date) { coverage(asOf: $day) { asOf } }", day=day)

    assert result.errors is not None
    (error,) = result.errors
    assert error.message == f"Variable '$day' has invalid value: Date \"{day}\" {problem}"
    assert error.extensions == {"code": "BAD_USER_INPUT"}
