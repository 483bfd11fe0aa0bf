"""Whole answers of the examples on the named world, and which statements each took.

`examples/X.graphql` is asked as each case of `operations/X.variables.json` says: by whom, with which
variables and `ids` (`Label:key`, sent as global ids). `operations/X.json` holds the answers by case.
`pytest --update` writes them anew; a person reads the difference.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from graph.identity import global_id
from graph.viewer import Role, Viewer
from tests.stage import Stage

pytestmark = pytest.mark.anyio

FOLDER = Path(__file__).parent / "operations"
ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
CASES = [
    (file.name.removesuffix(".variables.json"), case)
    for file in sorted(FOLDER.glob("*.variables.json"))
    for case in json.loads(file.read_text(encoding="utf-8"))
]

#: What a hair's breadth in a raw score may move: see `test_nearby_exhaustive.py`.
CLOSE = 2e-3


@pytest.mark.parametrize(("name", "case"), CASES, ids=lambda part: part)
async def test_the_answer_is_as_it_was_read(
    stage: Stage, request: pytest.FixtureRequest, name: str, case: str
) -> None:
    asked = _read(name, "variables")[case]
    ids: dict[str, Any] = {
        n: global_id(*key.split(":", 1)) for n, key in asked.get("ids", {}).items()
    }
    text = (EXAMPLES / f"{name}.graphql").read_text(encoding="utf-8")
    graph = stage.graph(Viewer(Role(asked.get("role", "PUBLIC")), asked.get("body")))
    await stage.standing_cache.get(graph)
    graph.ran = []

    result = await stage.ask(text, graph=graph, **ids, **asked.get("variables", {}))

    errors = [e.formatted for e in result.errors or ()]
    found = _legible({"data": result.data, "errors": errors, "statements": sorted(set(graph.ran))})
    if request.config.getoption("--update"):
        _write(name, case, found)
    assert found == _expected(_read(name)[case])


def test_every_operation_has_cases_and_answers() -> None:
    operations = {name for name, _ in CASES}

    assert operations <= {file.stem for file in EXAMPLES.glob("*.graphql")}
    assert {file.stem for file in FOLDER.glob("*.json") if "." not in file.stem} == operations
    assert {(name, case) for name in operations for case in _read(name)} == set(CASES)


def _read(name: str, what: str = "") -> dict[str, Any]:
    path = FOLDER / (f"{name}.{what}.json" if what else f"{name}.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def _write(name: str, case: str, answer: Any) -> None:
    order = list(_read(name, "variables"))
    answers = _read(name) | {case: answer}
    kept = {one: answers[one] for one in order if one in answers}
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def _legible(value: Any, name: str = "") -> Any:
    """The answer as it is kept: cursors are opaque, and figures have the digits that matter."""
    if isinstance(value, dict):
        return {key: _legible(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_legible(one) for one in value]
    if isinstance(value, float):
        return round(value, 4)
    # A cursor is opaque; the moment of an import is that of the test.
    is_opaque = name.lower().endswith("cursor") or name == "assertedAt"
    return "opaque" if value is not None and is_opaque else value


def _expected(value: Any) -> Any:
    """The kept answer, with figures that may be a hair's breadth off."""
    if isinstance(value, dict):
        return {key: _expected(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_expected(one) for one in value]
    return pytest.approx(value, abs=CLOSE) if isinstance(value, float) else value


def test_the_table_of_the_readme_is_the_recorded_answer() -> None:
    answer = _read("08-solved-nearby")["over land, for the person's own prefecture"]
    told = [
        [
            str(edge["rank"]), f"{edge['score']:.2f}", edge["node"]["body"]["name"],
            edge["node"]["engineer"]["displayName"], edge["node"]["did"],
            f"{edge['node']['outcome']['strength']}: {edge['node']['outcome']['summary']}",
        ]
        for edge in answer["data"]["node"]["solvedNearby"]["edges"]
    ]  # fmt: skip
    rows = re.findall(
        r"^\| (\d.*) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert [row.split(" | ") for row in rows] == told
