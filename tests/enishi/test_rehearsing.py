"""A rehearsal beside other work: begun only where there is something to learn."""

from __future__ import annotations

from pathlib import Path

import pytest

from enishi import rehearsing
from enishi.settings import Settings


def test_beside_an_external_database_no_java_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere() -> Path:
        raise AssertionError("a Java was looked for")

    monkeypatch.setattr("enishi.local.database.find_java", nowhere)

    with rehearsing.aside(Settings(home=tmp_path, neo4j_uri="bolt://elsewhere:7687")) as begin:
        begin()


@pytest.mark.usefixtures("prepared")
def test_what_was_learned_is_not_rehearsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def child(_settings: Settings) -> None:
        raise AssertionError("a rehearsal was begun")

    monkeypatch.setattr(rehearsing, "_child", child)

    with rehearsing.aside(Settings(neo4j_uri=None)) as begin:
        begin()
