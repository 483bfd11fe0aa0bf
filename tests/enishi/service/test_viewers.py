"""The viewer behind an Authorization header, as the service finds it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest

from enishi.service.tokens import BELIEVED, Viewers
from graph import tokens
from graph.clock import today
from graph.errors import Unauthenticated
from graph.store import Connection, Database, Keeper
from graph.viewer import PUBLIC, Role, Viewer

pytestmark = pytest.mark.anyio

MITO = Viewer(Role.MUNICIPALITY, "082015")


class Clocks:
    """Seconds and days that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.day = today()

    def second(self) -> float:
        return self.seconds

    def today(self) -> date:
        return self.day


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
async def viewers(neo4j: Connection, clocks: Clocks) -> AsyncIterator[Viewers]:
    database = Database(neo4j, timeout=20, clock=clocks.today)
    yield Viewers(database, clocks.second)
    await database.close()


@pytest.fixture
def made(neo4j: Connection) -> tuple[str, str]:
    """A token of Mito for 30 days, and its id."""
    with Keeper(neo4j) as keeper:
        token, kept = tokens.create(keeper, MITO, label=None, days=30)
    return token, kept.id


async def test_without_a_header_the_public_asks(viewers: Viewers) -> None:
    assert await viewers.of(None) == PUBLIC


async def test_a_token_stands_for_its_viewer_however_the_scheme_is_written(
    viewers: Viewers, made: tuple[str, str]
) -> None:
    assert await viewers.of(f"Bearer {made[0]}") == MITO
    assert await viewers.of(f"bearer  {made[0]} ") == MITO


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic dTpw", "Bearer nonsense", "ensh_" + "a" * 43]
)
async def test_what_is_no_token_is_refused_and_never_taken_for_the_public(
    viewers: Viewers, header: str
) -> None:
    with pytest.raises(Unauthenticated, match="it is not `Bearer` and an access token"):
        await viewers.of(header)


async def test_an_unknown_token_is_refused(viewers: Viewers) -> None:
    with pytest.raises(Unauthenticated, match="unknown or revoked"):
        await viewers.of(f"Bearer {tokens.make()}")


async def test_a_revocation_acts_within_five_seconds(
    viewers: Viewers, made: tuple[str, str], clocks: Clocks, neo4j: Connection
) -> None:
    token, id_ = made
    assert await viewers.of(f"Bearer {token}") == MITO
    with Keeper(neo4j) as keeper:
        tokens.revoke(keeper, id_)
    clocks.seconds += BELIEVED

    with pytest.raises(Unauthenticated, match="unknown or revoked"):
        await viewers.of(f"Bearer {token}")

    assert BELIEVED <= 5


async def test_a_token_that_is_believed_costs_no_question(
    viewers: Viewers, made: tuple[str, str], clocks: Clocks, neo4j: Connection
) -> None:
    token, id_ = made
    assert await viewers.of(f"Bearer {token}") == MITO
    with Keeper(neo4j) as keeper:
        tokens.revoke(keeper, id_)
    clocks.seconds += BELIEVED - 0.1

    assert await viewers.of(f"Bearer {token}") == MITO


async def test_a_token_expires_after_its_last_day_even_while_it_is_believed(
    viewers: Viewers, made: tuple[str, str], clocks: Clocks
) -> None:
    clocks.day += timedelta(days=30)
    assert await viewers.of(f"Bearer {made[0]}") == MITO
    clocks.day += timedelta(days=1)

    with pytest.raises(Unauthenticated, match="expired"):
        await viewers.of(f"Bearer {made[0]}")
