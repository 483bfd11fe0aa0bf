"""What is required of candidates and what is preferred, against the rows of the CSV files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from enishi.package_data import REFERENCE
from graph.analysis.match import weights_of
from graph.model.conditions import Conditions
from graph.viewer import PUBLIC, Viewer
from loaders import match
from loaders.match import Answer, Asked, candidates
from loaders.need import Subject
from tests.exhaustive import Question, Tables
from tests.exhaustive.conditions import Conditions as Rows
from tests.loaders.test_match_exhaustive import ASKED
from tests.loaders.viewers import IBARAKI, MINISTRY
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

ISSUES = ("mado-1", "boar-3", "phone-1")
#: Each alone, then several at once.
CONDITIONS: tuple[dict[str, Any], ...] = (
    {"is_accelerator": True},
    {"is_accelerator": False},
    {"skills": (("DSSP-S-13", 4), ("DSSP-S-31", 1))},
    {"roles": ("ROLE-PM", "ROLE-PRODUCER")},
    {"support_modes": ("ADVISE", "DESIGN")},
    {"free_days_per_month_at_least": 5.0},
    {"available_on": date(2027, 4, 1)},
    {"available_on": TODAY},
    {"work_pattern": "FULL_TIME"},
    {"contract_forms": ("OUTSOURCE-PERSON", "KIGYOJIN-FIRM")},
    {"on_site_in": "08"},
    {"home_in": ("09", "12", "34")},
    {"has_administrative_experience": True},
    {"has_administrative_experience": False},
    {"training_topics": ("LAW",)},
    {"training_topics": ("DX",)},
    {"confirmed_outcome_in": ("DX-P",)},
    {"confirmed_outcome_in": ("DX-L-07-1", "DX-L-06")},
    {"no_conflict_with": ("082015", "382027")},
    {"free_days_per_month_at_least": 4.0, "on_site_in": "08", "is_accelerator": True},
    {"roles": ("ROLE-ENGINEER",), "work_pattern": "PART_TIME", "home_in": ("07", "12", "01")},
)
ROWS = Rows(Tables(WORLD), REFERENCE, TODAY.isoformat())
PEOPLE = {row["engineer_id"]: row for row in ROWS.tables.rows("engineers")}


async def asked_of(stage: Stage, viewer: Viewer, issue: str, asked: Asked = ASKED) -> Answer:
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    answer = await candidates(graph, standing, Subject(issue=issue), asked)
    assert answer is not None
    return answer


@pytest.mark.parametrize("viewer", [PUBLIC, IBARAKI, MINISTRY], ids=lambda v: f"{v.role}:{v.body}")
async def test_whoever_does_not_fulfil_what_is_required_is_left_out(
    stage: Stage, viewer: Viewer
) -> None:
    kept = left = 0
    for issue in ISSUES:
        everybody = (await asked_of(stage, viewer, issue)).fits
        for conditions in CONDITIONS:
            asked = replace(ASKED, require=Conditions(**conditions))
            found = (await asked_of(stage, viewer, issue, asked)).fits
            expected = [fit for fit in everybody if all(_met(viewer, fit.person.id, conditions))]
            assert [(fit.person.id, fit.score) for fit in found] == [
                (fit.person.id, fit.score) for fit in expected
            ], (issue, conditions)
            kept += len(expected)
            left += len(everybody) - len(expected)
    assert min(kept, left) > 20


@pytest.mark.parametrize("viewer", [IBARAKI, MINISTRY], ids=lambda v: f"{v.role}:{v.body}")
async def test_what_is_preferred_is_a_share_of_the_score(stage: Stage, viewer: Viewer) -> None:
    weights = tuple(weights_of(None, prefers=True).items())
    for issue in ISSUES:
        plain = {fit.person.id: fit.score for fit in (await asked_of(stage, viewer, issue)).fits}
        for conditions in CONDITIONS:
            asked = replace(ASKED, prefer=Conditions(**conditions), weights=weights)
            found = (await asked_of(stage, viewer, issue, asked)).fits
            met = {id_: _met(viewer, id_, conditions) for id_ in plain}
            assert {fit.person.id: fit.score for fit in found} == pytest.approx({
                id_: 0.85 * score + 0.15 * sum(met[id_]) / len(met[id_])
                for id_, score in plain.items()
            }, abs=1e-6), (issue, conditions)  # fmt: skip


@pytest.mark.parametrize(
    "conditions",
    [
        *({name: value} for one in CONDITIONS if len(one) == 1 for name, value in one.items()
          if name not in ("available_on", "no_conflict_with") and value is not False),
        {"pool": "pool-tochigi"},
    ],
    ids=str,
)  # fmt: skip
async def test_whoever_fulfils_what_is_required_is_proposed_before_others(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, conditions: dict[str, Any]
) -> None:
    """Of a register where many more are relevant than an index proposes."""
    pool = conditions.get("pool")
    require = Conditions(**{name: value for name, value in conditions.items() if name != "pool"})
    asked = replace(ASKED, require=require, pools=None if pool is None else (pool,))
    expected = [fit.person.id for fit in (await asked_of(stage, MINISTRY, "mado-1", asked)).fits]

    # Beside them one whose work in the field was not confirmed.
    monkeypatch.setattr(match, "PROPOSED", len(expected) + 1)

    found = (await asked_of(stage, MINISTRY, "mado-1", asked)).fits
    assert [fit.person.id for fit in found] == expected
    assert expected or conditions == {"training_topics": ("LAW",)}


def _met(viewer: Viewer, person: str, conditions: dict[str, Any]) -> list[bool]:
    asked = Question(role=str(viewer.role), body=viewer.body or "")
    return ROWS.met(asked, PEOPLE[person], conditions)
