"""Access tokens: made at random, kept as digests, ended by day or by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from graph import tokens
from graph.clock import TOKYO, today
from graph.store import Connection, Keeper
from graph.tokens import AccessToken
from graph.viewer import Role, Viewer

MITO = Viewer(Role.MUNICIPALITY, "082015")


def kept(**changes: object) -> AccessToken:
    values: dict[str, object] = {
        "id": "a1",
        "role": "MUNICIPALITY",
        "body": "082015",
        "label": None,
        "created_at": datetime(2026, 4, 1, tzinfo=TOKYO),
        "expires_on": date(2026, 4, 30),
    }
    return AccessToken(**(values | changes))  # type: ignore[arg-type]


def test_a_token_holds_256_random_bits_behind_a_prefix_that_can_be_searched_for() -> None:
    made = {tokens.make() for _ in range(100)}

    assert len(made) == 100
    assert {(len(token), token[:5]) for token in made} == {(48, "ensh_")}
    assert all(map(tokens.is_well_formed, made))


@pytest.mark.parametrize(
    "text",
    ["", "ensh_", "ensh_" + "a" * 42, "ensh_" + "a" * 44, "ENSH_" + "a" * 43, "ensh_" + "é" * 43],
)
def test_what_was_never_a_token_is_told_without_looking_it_up(text: str) -> None:
    assert not tokens.is_well_formed(text)


def test_the_digest_is_sha256_in_hexadecimal() -> None:
    assert (
        tokens.digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


def test_a_token_serves_through_its_last_day_unless_revoked() -> None:
    assert kept().serves_on(date(2026, 4, 30))
    assert not kept().serves_on(date(2026, 5, 1))
    assert not kept(revoked_at=datetime(2026, 4, 2, tzinfo=TOKYO)).serves_on(date(2026, 4, 3))


def test_a_token_stands_for_a_role_and_a_body() -> None:
    assert kept().viewer == MITO
    assert kept(role="MINISTRY", body=None).viewer == Viewer(Role.MINISTRY)


def test_the_database_keeps_the_digest_and_never_the_token(neo4j: Connection) -> None:
    with Keeper(neo4j) as keeper:
        token, made = tokens.create(keeper, MITO, label="window", days=30)

        found = {one.id: one for one in tokens.every(keeper)}[made.id]
        (record,) = keeper.read(tokens.BY_DIGEST, keys=[tokens.digest(token), token])

    assert found == made
    assert (found.viewer, found.label, found.expires_on) == (
        MITO,
        "window",
        today() + timedelta(30),
    )
    assert record["key"] == tokens.digest(token)
    assert token not in str(record)


def test_a_second_revocation_leaves_the_first_moment(neo4j: Connection) -> None:
    with Keeper(neo4j) as keeper:
        _, made = tokens.create(keeper, MITO, label=None, days=1)

        first = tokens.revoke(keeper, made.id)
        moment = {one.id: one for one in tokens.every(keeper)}[made.id].revoked_at
        second = tokens.revoke(keeper, made.id)

        assert (first, second) == (True, True)
        assert moment is not None
        assert {one.id: one for one in tokens.every(keeper)}[made.id].revoked_at == moment
        assert not tokens.revoke(keeper, "nobody")
