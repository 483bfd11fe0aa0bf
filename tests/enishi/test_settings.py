"""Settings: one object, from the environment, frozen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from enishi.errors import SettingsError
from enishi.keepsake import service_secret
from enishi.settings import Settings, load_settings
from graph import clock


@pytest.fixture(autouse=True)
def _running_clock() -> Iterator[None]:
    """Reading the settings sets the clock: let it run again for the tests that follow."""
    yield
    clock.fix(None)


def test_the_environment_is_read_under_one_prefix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENISHI_HOME", "relative")
    monkeypatch.setenv("ENISHI_TODAY", "2026-04-01")
    monkeypatch.setenv("ENISHI_HEAP", "")

    settings = load_settings()

    assert settings.home == Path.cwd() / "relative"
    assert settings.today == date(2026, 4, 1)
    assert settings.heap == "512m"  # an empty variable is an unset one


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().port = 1


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("HEAP", "lots"), ("NEO4J_URI", "http://x"), ("PORT", "70000"), ("SECRET", "short")],
)
def test_a_value_that_makes_no_sense_names_its_variable_and_does_not_repeat_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"ENISHI_{name}", value)

    with pytest.raises(SettingsError, match=f"^ENISHI_{name}: ") as refusal:
        load_settings()

    assert value not in str(refusal.value).removeprefix(f"ENISHI_{name}")


NO_ADDRESS = "it is no address; write one such as bolt://db.example:7687"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("HOME", "~nosuch", "it names the home of an unknown user; write the path in full"),
        ("JOURNAL", "~nosuch/x", "it names the home of an unknown user; write the path in full"),
        ("NEO4J_URI", "bolt://localhost:abc", NO_ADDRESS),
        ("NEO4J_URI", "bolt://localhost:70000", NO_ADDRESS),
        ("NEO4J_URI", "bolt://localhost:0", NO_ADDRESS),
        ("NEO4J_URI", "bolt://[::1", NO_ADDRESS),
        ("NEO4J_URI", "bolt://:7687", NO_ADDRESS),
        ("NEO4J_URI", "bolt://neo4j:secret@db.example", NO_ADDRESS),
        ("NEO4J_URI", "bolt://db.example?policy=x", NO_ADDRESS),
        ("TODAY", "0001-01-01", "Input should be greater than or equal to 2000-01-01"),
        ("TODAY", "9999-12-31", "Input should be less than or equal to 2100-12-31"),
        ("JWT_ISSUERS", "x", "it is not JSON; write a list of objects"),
    ],
)
def test_a_value_that_nothing_can_be_done_with_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"ENISHI_{name}", value)

    with pytest.raises(SettingsError) as refusal:
        load_settings()

    assert str(refusal.value) == f"ENISHI_{name}: {told}; see docs/settings.md"


@pytest.mark.parametrize(
    "uri",
    ["bolt://localhost", "bolt://[::1]:7687", "neo4j+s://db.example:7687", "neo4j://db?policy=x"],
)
def test_an_address_is_kept_as_it_is_written(monkeypatch: pytest.MonkeyPatch, uri: str) -> None:
    monkeypatch.setenv("ENISHI_NEO4J_URI", uri)

    assert load_settings().neo4j_uri == uri


def test_secrets_do_not_show() -> None:
    assert "topsecret" not in repr(Settings(neo4j_password="topsecret"))  # type: ignore[arg-type]


def test_the_service_secret_is_the_given_one_or_one_kept_in_the_home(tmp_path: Path) -> None:
    kept = service_secret(Settings(home=tmp_path, secret=None))

    assert len(kept) == 64
    assert service_secret(Settings(home=tmp_path, secret=None)) == kept
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    given = Settings(home=tmp_path, secret="g" * 32)  # type: ignore[arg-type]
    assert service_secret(given) == "g" * 32
