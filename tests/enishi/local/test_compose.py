"""docker-compose.yml and Dockerfile agree with the local server. They are read, not run, here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from enishi.local.configuration import SHARED_CONFIGURATION
from enishi.local.version import NEO4J_VERSION
from enishi.settings import PREFIX, Settings

PROJECT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The services of docker-compose.yml."""
    compose = yaml.safe_load((PROJECT / "docker-compose.yml").read_text(encoding="utf-8"))
    services: dict[str, Any] = compose["services"]
    return services


def _environment_name(setting: str) -> str:
    """How Neo4j's image wants a setting: dots become one underscore, underscores two."""
    return "NEO4J_" + setting.replace("_", "__").replace(".", "_")


def test_the_image_is_the_pinned_version(services: dict[str, Any]) -> None:
    assert services["neo4j"]["image"] == f"neo4j:{NEO4J_VERSION}-community"


def test_the_server_is_configured_as_the_local_one(services: dict[str, Any]) -> None:
    default = {name: field.default for name, field in Settings.model_fields.items()}
    wanted = {
        **SHARED_CONFIGURATION,
        "server.memory.heap.initial_size": default["heap"],
        "server.memory.heap.max_size": default["heap"],
        "server.memory.pagecache.size": default["page_cache"],
    }
    configured = dict(services["neo4j"]["environment"])

    del configured["NEO4J_AUTH"]  # a secret, looked at below
    assert configured == {_environment_name(name): value for name, value in wanted.items()}


def test_the_service_gets_settings_that_exist_and_finds_the_database(
    services: dict[str, Any],
) -> None:
    given = services["enishi"]["environment"]
    values = {name.removeprefix(PREFIX).lower(): value for name, value in given.items()}
    settings = Settings(**values | {"neo4j_password": "a" * 8, "secret": "a" * 32})

    assert settings.neo4j_uri == "bolt://neo4j:7687"
    assert settings.neo4j_database == Settings.model_fields["neo4j_database"].default
    assert (settings.host, settings.port) == ("0.0.0.0", 8000)


def test_secrets_come_from_the_environment_and_have_no_default(services: dict[str, Any]) -> None:
    secrets = [
        services["neo4j"]["environment"]["NEO4J_AUTH"].removeprefix("neo4j/"),
        services["enishi"]["environment"]["ENISHI_NEO4J_PASSWORD"],
        services["enishi"]["environment"]["ENISHI_SECRET"],
    ]

    names = [re.fullmatch(r"\$\{(\w+):\?.+\}", secret) for secret in secrets]
    assert [name and name[1] for name in names] == [
        "ENISHI_NEO4J_PASSWORD",
        "ENISHI_NEO4J_PASSWORD",
        "ENISHI_SECRET",
    ]


def test_the_service_waits_for_a_healthy_database_and_tells_its_own_health(
    services: dict[str, Any],
) -> None:
    assert services["enishi"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert "RETURN 1" in services["neo4j"]["healthcheck"]["test"][1]
    assert "/readyz" in services["enishi"]["healthcheck"]["test"][3]


def test_data_lies_on_a_named_volume_and_only_the_service_is_published_on_loopback(
    services: dict[str, Any],
) -> None:
    assert services["neo4j"]["volumes"] == ["neo4j-data:/data"]
    assert "ports" not in services["neo4j"]
    assert services["enishi"]["ports"] == ["127.0.0.1:8000:8000"]


def test_the_image_installs_from_the_lock_with_hashes_and_does_not_run_as_root() -> None:
    lines = (PROJECT / "Dockerfile").read_text(encoding="utf-8").splitlines()

    assert "RUN pip install --require-hashes -r requirements.lock" in lines
    assert [line for line in lines if line.startswith("USER ")] == ["USER enishi"]
    assert lines.index("USER enishi") < lines.index('ENTRYPOINT ["enishi"]')
