"""Every field of everything in the named world, asked as each kind of viewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from graph.identity import global_id
from graph.viewer import Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row
from tests.loaders.viewers import ANALYST, COMPANY, IBARAKI, KOGA, MINISTRY, SHIRABE, SHIZUKA
from tests.resolvers.everything import entities, whole
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

WORLD_TABLES = Tables(WORLD)
VIEWERS = (Viewer(), IBARAKI, KOGA, MINISTRY, ANALYST, COMPANY, SHIRABE, SHIZUKA)
#: Where the keys of the things of each type stand in the world's files, or keys of real ones.
KEYS: dict[str, tuple[str, str]] = {
    "Engineer": ("engineers", "engineer_id"),
    "Company": ("companies", "company_id"),
    "Issue": ("issues", "issue_id"),
    "Engagement": ("engagements", "engagement_id"),
    "Appointment": ("appointments", "appointment_id"),
    "Pool": ("pools", "pool_id"),
    "Consent": ("consents", "consent_id"),
    "SupportRequest": ("support_requests", "request_id"),
    "Referral": ("referrals", "referral_id"),
    "SuccessStory": ("success_stories", "story_id"),
    "Skill": ("engineer_skills", "skill_code"),
    "IssueCategory": ("issues", "category_code"),
    "ContractForm": ("appointments", "form_code"),
    "FundingScheme": ("appointments", "funding_code"),
    "TrainingCourse": ("completions", "course_code"),
}
REAL: dict[str, tuple[str, ...]] = {
    "Prefecture": ("010006", "070009", "080004", "090000", "470007"),
    "Municipality": ("072044", "082015", "082040", "092011", "122025"),
    "Role": ("ROLE-PRODUCER",),
    "PeerGroup": ("DESIGNATED",),
    "WideAreaGroup": ("RC-MATSUYAMA", "RC-SAPPORO"),
    "ConflictFinding": (
        "referral/rf-boar-1.uriko/382027/1",
        "referral/rf-mado-1.hiraku/082015/1",
        "referral/rf-mado-1.torikeshi/082015/1",
        "appointment/ap-kitamichi/022012/1",
    ),
}


def ids_of(label: str) -> list[str]:
    """The global ids of the world's things of a type."""
    if label in REAL:
        return [global_id(label, key) for key in REAL[label]]
    table, column = KEYS[label]
    found = (row[column] for row in WORLD_TABLES.rows(table) if row[column])
    return [global_id(label, key) for key in dict.fromkeys(found)]


def asked_by(viewer: Viewer) -> Question:
    return Question(role=str(viewer.role), body=viewer.body or "")


def texts(value: Any) -> Iterator[str]:
    """Every text of an answer."""
    if isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str):
        yield value


def test_every_type_with_an_id_is_asked_for() -> None:
    assert sorted([*KEYS, *REAL]) == sorted(kind.name for kind in entities())


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda v: f"{v.role}:{v.body}")
async def test_every_field_is_answered_and_tells_of_nobody_hidden(
    stage: Stage, viewer: Viewer
) -> None:
    sight = Sight(WORLD_TABLES, TODAY.isoformat())
    said: list[str] = []
    for kind in entities():
        text = (
            f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {kind.name} {whole(kind, 1)} }} }}"
        )
        result = await stage.ask(text, viewer, ids=ids_of(kind.name))
        assert result.errors is None, (kind.name, result.errors)
        assert result.data is not None
        said += texts(result.data)
    answer = "\n".join(said)

    asked = asked_by(viewer)
    people, hidden = _parted(
        WORLD_TABLES.rows("engineers"), lambda row: sight.person(asked, row["engineer_id"])
    )
    issues, closed = _parted(WORLD_TABLES.rows("issues"), lambda row: sight.issue(asked, row))
    assert hidden
    assert {global_id("Engineer", row["engineer_id"]) for row in people} <= set(said)
    assert {global_id("Issue", row["issue_id"]) for row in issues} <= set(said)
    for row in hidden:
        assert global_id("Engineer", row["engineer_id"]) not in said
        assert row["name"] not in answer
        assert row["kana"] not in answer
    for row in closed:
        assert global_id("Issue", row["issue_id"]) not in said
        assert row["title"] not in answer


def _parted(rows: list[Row], holds: Callable[[Row], bool]) -> tuple[list[Row], list[Row]]:
    """Those of which it holds, and the others."""
    return [row for row in rows if holds(row)], [row for row in rows if not holds(row)]
