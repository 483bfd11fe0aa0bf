"""The home: its marks are believed, and never guessed when they are missing."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from enishi.local import LocalNeo4j
from enishi.local.errors import HomeDamaged, OtherVersion
from enishi.local.home import Home, State
from enishi.local.replacement import recover, replacing
from enishi.settings import Settings


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with data of one file a folder."""
    home = Home(tmp_path / "neo4j")
    for part in ("databases", "transactions"):
        (home.store / part / "neo4j").mkdir(parents=True)
        (home.store / part / "neo4j" / "file").write_text("old")
    return home


def _data(home: Home) -> dict[str, str]:
    return {
        str(file.relative_to(home.path)): file.read_text()
        for file in sorted(home.path.rglob("*"))
        if file.is_file()
    }


OLD = {"data/databases/neo4j/file": "old", "data/transactions/neo4j/file": "old"}


def test_the_password_is_random_kept_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    one, other = Home(tmp_path / "one"), Home(tmp_path / "other")

    assert one.password() == one.password() != other.password()
    assert len(one.password()) == 64
    assert stat.S_IMODE((one.path / "password").stat().st_mode) == 0o600


def test_a_lost_password_is_not_replaced_by_one_that_opens_nothing(home: Home) -> None:
    home.mark_prepared()

    with pytest.raises(HomeDamaged, match=r"password is missing.*`enishi db reset --yes`"):
        home.password()


def test_the_home_of_another_version_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    home = Home(tmp_path / "neo4j")
    home.path.mkdir()
    (home.path / "version").write_text("2025.01.0\n")
    before = _data(home)

    with pytest.raises(OtherVersion, match=r"was made by Neo4j 2025\.01\.0 and this is 2026"):
        LocalNeo4j(Settings(home=tmp_path, neo4j_uri=None)).start()

    assert _data(home) == before


def test_a_damaged_state_file_counts_as_none(home: Home) -> None:
    home.remember(State(pid=1, port=2, version="3", owner=None))
    assert home.state() == State(pid=1, port=2, version="3", owner=None)

    (home.path / "state.json").write_text('{"pid": 1')
    assert home.state() is None


def test_new_data_takes_the_place_of_the_old(home: Home) -> None:
    with replacing(home):
        assert _data(home).keys() == {"kept/databases/file", "kept/transactions/file"}
        (home.store / "databases" / "neo4j").mkdir()
        (home.store / "databases" / "neo4j" / "file").write_text("new")

    assert _data(home) == {"data/databases/neo4j/file": "new"}


def test_a_failed_replacement_puts_the_old_data_back(home: Home) -> None:
    def fail_half_way() -> None:
        with replacing(home):
            (home.store / "databases" / "neo4j").mkdir()
            (home.store / "databases" / "neo4j" / "half").write_text("new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_half_way()

    assert _data(home) == OLD


@pytest.mark.parametrize("moved", [(), ("databases",), ("databases", "transactions")])
def test_a_replacement_killed_at_any_step_is_undone(home: Home, moved: tuple[str, ...]) -> None:
    (home.path / "kept").mkdir()
    for part in moved:
        (home.store / part / "neo4j").rename(home.path / "kept" / part)
    if moved:
        (home.store / "databases" / "neo4j").mkdir()
        (home.store / "databases" / "neo4j" / "half").write_text("new")

    recover(home)

    assert _data(home) == OLD


def test_a_replacement_killed_after_its_success_stands(home: Home) -> None:
    (home.path / "discarded").mkdir()
    (home.path / "discarded" / "file").write_text("older")

    recover(home)

    assert _data(home) == OLD
