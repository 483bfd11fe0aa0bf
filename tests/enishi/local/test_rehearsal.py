"""A rehearsed start: what Java learned is kept for one Java and one class path, and used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from enishi.local import LocalNeo4j
from enishi.local.errors import RehearsalFailed
from enishi.local.java import find_java
from enishi.local.rehearsal import Rehearsal
from enishi.settings import Settings

JARS = [Path("/jars/a.jar"), Path("/jars/b.jar")]


def never(_options: Sequence[str]) -> None:
    raise AssertionError("nothing was to be rehearsed")


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    return Rehearsal(tmp_path / "java", find_java(), JARS)


def learned(rehearsal: Rehearsal) -> None:
    rehearsal.file.parent.mkdir(parents=True)
    (rehearsal.file.parent / "java").write_text(f"{rehearsal.java}\n")
    rehearsal.file.write_bytes(b"learned")


def test_a_start_uses_what_was_learned(rehearsal: Rehearsal) -> None:
    assert rehearsal.options == []

    learned(rehearsal)

    assert rehearsal.options == [f"-XX:AOTCache={rehearsal.file}"]


def test_another_java_learns_nothing(tmp_path: Path) -> None:
    other = Rehearsal(tmp_path, Path("/usr/bin/java"), JARS)

    assert not other.is_possible
    assert other.options == []


def test_other_jars_are_another_thing_to_learn(rehearsal: Rehearsal) -> None:
    other = Rehearsal(rehearsal.folder, rehearsal.java, JARS[:1])

    assert other.file != rehearsal.file


def test_what_is_learned_is_not_learned_again(rehearsal: Rehearsal) -> None:
    learned(rehearsal)

    assert not rehearsal.learn([], never)


def test_a_java_that_learned_nothing_is_one_sentence_and_leaves_nothing(
    rehearsal: Rehearsal,
) -> None:
    told: list[Sequence[str]] = []

    with pytest.raises(RehearsalFailed, match=r"^Java did not keep what it learned: \S"):
        rehearsal.learn([], told.append)

    assert [option.partition("=")[0] for option in told[0]] == [
        "-XX:AOTMode",
        "-XX:AOTConfiguration",
    ]
    assert [path.name for path in rehearsal.file.parent.iterdir()] == ["java"]


def test_what_a_java_that_is_gone_has_learned_is_removed(rehearsal: Rehearsal) -> None:
    gone = Rehearsal(rehearsal.folder, Path("/nowhere/java"), JARS)
    learned(gone)

    with pytest.raises(RehearsalFailed):
        rehearsal.learn([], lambda _: None)

    assert not gone.file.exists()


def test_the_tests_own_servers_use_what_was_learned(prepared: Path) -> None:
    local = LocalNeo4j(Settings(home=prepared, neo4j_uri=None))

    assert bool(local.rehearsal.options) == local.rehearsal.is_possible
    assert not local.home.state()
