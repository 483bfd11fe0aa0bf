"""Asking from the shell, where nothing was read or planned before."""

from __future__ import annotations

import threading
from pathlib import Path

from pydantic import SecretStr

from enishi.asking import ask_database
from enishi.service.envelope import Envelope
from enishi.settings import Settings
from graph import clock
from graph.store import Connection
from graph.viewer import PUBLIC
from tests.enishi.service.proxy import held

ASKED = Envelope(
    query="{ prefectures(first: 1) { edges { node { name } } } }", operation_name=None, variables={}
)


def test_the_shell_waits_longer_than_a_request_may_take(world: Connection, tmp_path: Path) -> None:
    """The database may have to plan first, which takes a cold one longer."""
    with held(world) as (gate, proxy):
        slow = proxy.connection
        settings = Settings(
            home=tmp_path, timeout=0.5,
            neo4j_uri=slow.uri, neo4j_user=slow.user, neo4j_password=SecretStr(slow.password),
        )  # fmt: skip
        gate.clear()
        threading.Timer(1.0, gate.set).start()
        body = ask_database(settings, ASKED, PUBLIC)
    clock.fix(None)

    assert body == {"data": {"prefectures": {"edges": [{"node": {"name": "北海道"}}]}}}
