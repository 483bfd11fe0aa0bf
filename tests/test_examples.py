"""Every example runs on the world as it stands, and finds something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.identity import global_id
from graph.viewer import Role, Viewer
from tests.stage import Stage

EXAMPLES = Path(__file__).parents[1] / "examples"

#: What each example is asked with: issues, places and people of the world.
VARIABLES: dict[str, dict[str, Any]] = {
    "solved_nearby_for_an_issue": {"issue": global_id("Issue", "mado-1")},
    "solved_nearby_for_a_prefecture": {"prefecture": "08"},
}


@pytest.mark.anyio
@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.graphql")), ids=lambda file: file.stem)
async def test_every_example_finds_something(stage: Stage, file: Path) -> None:
    asked = VARIABLES.get(file.stem, {})

    result = await stage.ask(file.read_text(encoding="utf-8"), Viewer(Role.MINISTRY), **asked)

    assert result.errors is None
    assert _leaves(result.data) > 0


def _leaves(value: Any) -> int:
    """How many values other than null stand below lists of edges."""
    if isinstance(value, dict):
        return sum(_leaves(one) for one in value.values())
    if isinstance(value, list):
        return sum(_leaves(one) + 1 for one in value)
    return 0
