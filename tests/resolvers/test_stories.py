"""Success stories and what came of them: who followed them, on which of their issues."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity import global_id
from graph.viewer import PUBLIC, Role, Viewer
from tests.loaders.viewers import MINISTRY
from tests.stage import Stage

pytestmark = pytest.mark.anyio

OITA = Viewer(Role.MUNICIPALITY, "442011")


async def story(stage: Stage, key: str, fields: str, viewer: Viewer = PUBLIC) -> Any:
    """What is asked of a story."""
    text = f"query ($id: ID!) {{ node(id: $id) {{ ... on SuccessStory {{ {fields} }} }} }}"
    result = await stage.ask(text, viewer, id=global_id("SuccessStory", key))
    assert result.errors is None, result.errors
    assert result.data is not None
    return result.data["node"]


REUSES = "reusedBy { edges { node { name } since issue { title } } }"
MITO = "引っ越しの季節に市民課の窓口が二時間待ちになる"


def reuse(name: str, since: str, issue: str | None) -> dict[str, Any]:
    return {"node": {"name": name}, "since": since, "issue": issue and {"title": issue}}


async def test_who_followed_a_story_on_which_issue_of_theirs(stage: Stage) -> None:
    """Saitama's issue is for local governments only."""
    for viewer, saitama in (
        (PUBLIC, None),
        (MINISTRY, "区役所の待合室があふれ、番号の呼び出しが追いつかない"),
    ):
        assert await story(stage, "st-mado-2", REUSES, viewer) == {"reusedBy": {"edges": [
            reuse("さいたま市", "2026-09-01", saitama),
            reuse("水戸市", "2026-06-15", MITO),
            reuse("千葉市", "2026-05-01", "転入と転出の窓口で申請書を何枚も書かせている"),
        ]}}  # fmt: skip


async def test_an_issue_of_another_field_is_not_what_a_story_was_followed_for(stage: Stage) -> None:
    """Matsuyama's only issue is about security, the story about boars."""
    assert await story(stage, "st-boar-3", REUSES, OITA) == {
        "reusedBy": {"edges": [reuse("松山市", "2026-04-01", None)]}
    }
