"""What a new schema breaks for those who use the published one: each break is told in the CHANGELOG."""

from __future__ import annotations

from pathlib import Path

from graphql import build_schema, find_breaking_changes

from tests.resolvers.everything import SCHEMA

#: The schema as it was last published; it is replaced when a version is.
PUBLISHED = Path(__file__).with_name("published.graphql")
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"


def test_every_break_stands_in_the_changelog() -> None:
    published = build_schema(PUBLISHED.read_text(encoding="utf-8"))
    told = CHANGELOG.read_text(encoding="utf-8")

    breaks = [change.description for change in find_breaking_changes(published, SCHEMA)]

    assert [one for one in breaks if one not in told] == []


def test_a_break_would_be_noticed() -> None:
    published = build_schema(PUBLISHED.read_text(encoding="utf-8"))
    broken = build_schema(
        PUBLISHED.read_text(encoding="utf-8").replace("  title: String!\n", "  heading: String!\n")
    )

    assert "Field Issue.title was removed." in [
        change.description for change in find_breaking_changes(published, broken)
    ]
