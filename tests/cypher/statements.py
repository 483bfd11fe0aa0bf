"""Every statement of the project, as the tests look at it: its file, its text, who names it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path

import enishi
import graph
import loaders
import resolvers
from graph.store import Command, Statement, every_statement

ROOT = Path(__file__).parents[2]
CYPHER = ROOT / "cypher"
#: Written or run by the keeper and the service itself, never to answer a question.
KEPT = ("derive", "export", "ingest", "likeness", "reference", "schema", "service", "token")

_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
_PARAMETER = re.compile(r"\$(\w+)")


def files() -> list[str]:
    """The name of every statement file."""
    return sorted(
        path.relative_to(CYPHER).as_posix().removesuffix(".cypher")
        for path in CYPHER.rglob("*.cypher")
    )


def statements() -> dict[str, Statement[object] | Command]:
    """Every statement that a constant names, after all modules were imported."""
    for package in (graph, loaders, resolvers, enishi):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    return dict(sorted(every_statement().items()))


def spelled_out() -> Counter[tuple[str, str]]:
    """How often a statement is named by a literal `statement("…")`, and by `command("…")`.

    One file may serve both: a viewer's typed read, and the keeper's.
    """
    found: Counter[tuple[str, str]] = Counter()
    for package in ("graph", "loaders", "resolvers", "enishi"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id in ("statement", "command")
                    and node.args
                    and isinstance(node.args[0], ast.Constant)
                    and isinstance(node.args[0].value, str)
                ):
                    found[node.func.id, node.args[0].value] += 1
    return found


def folder(name: str) -> str:
    """The noun that a statement stands under."""
    return name.partition("/")[0]


def body(text: str) -> str:
    """The statement without its comments."""
    return _COMMENT.sub("", text)


def used(text: str) -> set[str]:
    """The parameters that the statement uses."""
    return set(_PARAMETER.findall(body(text)))
