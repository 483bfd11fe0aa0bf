"""The contract in the repository is the one that the types make."""

from __future__ import annotations

from pathlib import Path

from resolvers.schema import sdl

FILE = Path(__file__).parents[2] / "schema.graphql"


def test_the_schema_file_is_what_the_types_print() -> None:
    assert FILE.read_text(encoding="utf-8") == sdl(), "run: .venv/bin/enishi schema --write"
