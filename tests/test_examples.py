"""Every example whose whole answer is not kept runs on the world as it stands, and finds something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.viewer import Role, Viewer
from tests.stage import Stage

FOLDER = Path(__file__).parents[1] / "examples"
KEPT = Path(__file__).parent / "operations"
EXAMPLES = {
    file.stem: file.read_text(encoding="utf-8")
    for file in FOLDER.glob("*.graphql")
    if not (KEPT / f"{file.stem}.json").exists()
}

#: What each example is asked with: issues, places and people of the world.
VARIABLES: dict[str, dict[str, Any]] = {
    "solved_nearby_for_a_prefecture": {"prefecture": "08"},
}


@pytest.mark.anyio
@pytest.mark.parametrize("name", sorted(EXAMPLES))
async def test_every_example_finds_something(stage: Stage, name: str) -> None:
    asked = VARIABLES.get(name, {})

    result = await stage.ask(EXAMPLES[name], Viewer(Role.MINISTRY), **asked)

    assert result.errors is None
    assert _leaves(result.data) > 0


def _leaves(value: Any) -> int:
    """How many values other than null stand below lists of edges."""
    if isinstance(value, dict):
        return sum(_leaves(one) for one in value.values())
    if isinstance(value, list):
        return sum(_leaves(one) + 1 for one in value)
    return 0
