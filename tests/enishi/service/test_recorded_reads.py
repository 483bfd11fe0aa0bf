"""Reads about people leave an entry before they are answered; without one nobody is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from enishi.journal.entry import Entry, Pseudonyms
from enishi.journal.journal import Journal
from enishi.journal.reading import entries
from enishi.service.envelope import Envelope
from enishi.service.operations import Answer, Operations
from graph.grounds import OWN_MATCHING
from graph.identity import global_id
from graph.viewer import PUBLIC, Role, Viewer
from resolvers.budget import Guard
from resolvers.schema import CORE, Runner
from tests.loaders.viewers import MINISTRY
from tests.stage import TODAY, Stage

pytestmark = pytest.mark.anyio

SECRET = "the secret of these tests, 32 bytes"
NAMES = Pseudonyms(SECRET)
MITO = Viewer(Role.MUNICIPALITY, "082015", credential="token:ab12cd34")
MIXED = """query Mixed {
    municipality(code: "082015") { name }
    people: engineers(first: 2) { edges { node { displayName } } }
}"""


def node(kind: str, key: str, field: str) -> str:
    """A question for one field of one thing."""
    return f'{{ node(id: "{global_id(kind, key)}") {{ ... on {kind} {{ {field} }} }} }}'


class Asked:
    """Questions to the world's operations, and what they leave in the journal."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self._folder = folder
        self.journal = Journal(folder)
        self._operations = Operations(
            Guard(CORE), Runner(), stage.database, SECRET, self.journal
        )  # fmt: skip

    async def __call__(self, text: str, viewer: Viewer = PUBLIC, **variables: Any) -> Answer:
        envelope = Envelope(query=text, variables=variables)
        return await self._operations.answer(envelope, viewer, "request-1", OWN_MATCHING)

    def entries(self) -> list[Entry]:
        return list(entries(self._folder, pytest.fail))


@pytest.fixture
def ask(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    # The day of the world, and patience with a busy machine.
    monkeypatch.setattr(stage.database, "timeout", 30)
    monkeypatch.setattr(stage.database, "clock", lambda: TODAY)
    asked = Asked(stage, tmp_path / "journal")
    yield asked
    asked.journal.close()


async def test_a_read_about_people_leaves_one_entry(ask: Asked) -> None:
    text = "query Who { nodes(ids: $ids) { ... on Engineer { displayName } } }".replace(
        "Who", "Who($ids: [ID!]!)"
    )
    ids = [global_id("Engineer", key) for key in ("hiraku", "mamoru", "shizuka", "nobody")]
    answer = await ask(text, MITO, ids=ids)

    (entry,) = ask.entries()
    assert [one is not None for one in answer.body["data"]["nodes"]] == [True, True, False, False]
    assert set(entry.people) == {NAMES.of("hiraku"), NAMES.of("mamoru")}
    assert (entry.role, entry.body, entry.credential) == ("MUNICIPALITY", "082015", MITO.credential)
    assert (entry.purpose, entry.legal_basis) == ("MATCHING", "OWN_DUTY")
    assert (entry.operation, entry.request) == ("Who", "request-1")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (node("Engagement", "mado-2.hiraku", "did"), {"hiraku"}),
        (node("Engagement", "mado-3.satomi", "mode"), set()),
        (node("Appointment", "ap-hiraku", "title"), {"hiraku"}),
        ('{ municipality(code: "082015") { name issues { edges { node { title } } } } }', set()),
        ("{ engineers(first: 1) { edges { node { id } } } }", {"hiraku"}),
    ],
)  # fmt: skip
async def test_whoever_comes_home_is_noticed_by_whatever_way(
    ask: Asked, text: str, people: set[str]
) -> None:
    answer = await ask(text)

    assert answer.codes == []
    found = ask.entries()
    assert {name for entry in found for name in entry.people} == {NAMES.of(one) for one in people}
    assert len(found) == bool(people)


async def test_those_who_were_only_weighed_are_not_those_who_were_read(ask: Asked) -> None:
    """A search looks at hundreds; who is shown is who was looked at."""
    text = """query ($id: ID!) { node(id: $id) { ... on Issue { solvedNearby(first: 1) {
        totalCount edges { node { engineer { id } } } } } } }"""
    answer = await ask(text, MINISTRY, id=global_id("Issue", "mado-1"))

    shown = answer.body["data"]["node"]["solvedNearby"]
    assert shown["totalCount"] > 1
    assert [len(entry.people) for entry in ask.entries()] == [1]


async def test_without_a_record_nobody_is_shown_and_the_rest_is(ask: Asked, tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("a file where the folder should be")

    for _ in range(2):
        answer = await ask(MIXED, MINISTRY)

        assert answer.body["data"] == {"municipality": {"name": "水戸市"}, "people": None}
        (error,) = answer.body["errors"]
        assert error["path"] == ["people"]
        assert error["extensions"]["code"] == "UNAVAILABLE"
        assert "cannot be recorded" in error["message"]

    (tmp_path / "journal").unlink()


async def test_a_record_that_works_again_shows_people_again(
    ask: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("enishi.journal.journal.PAUSE", 0.0)
    (tmp_path / "journal").write_text("a file where the folder should be")
    assert (await ask(MIXED)).codes == ["UNAVAILABLE"]
    (tmp_path / "journal").unlink()

    assert (await ask(MIXED)).codes == []
    assert len(ask.entries()) == 1
