"""Asking from the shell, where nothing was read or planned before."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest
from pydantic import SecretStr

from enishi.asking import ask_database, ask_service
from enishi.errors import EnishiCommandError
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


@pytest.mark.parametrize(
    "url",
    [
        "http://", "http://[x", "http://a b", "http://a:b", "http://a:70000", "http://a:0",
        "http://縁.例/あ", "http://a/あ", "http://a\n", "https://me:secret@a",
    ],
)  # fmt: skip
def test_what_is_no_address_is_one_sentence(url: str) -> None:
    with pytest.raises(EnishiCommandError) as refusal:
        ask_service(url, None, ASKED)

    assert str(refusal.value) == (
        f"--url {url}: it is no address; write one such as http://127.0.0.1:8000, in ASCII letters"
    )


@pytest.mark.parametrize("token", ["縁", "ensh_a\nb", "ensh_a\n", "ensh a", "=", "ensh_\x00"])
def test_what_is_no_token_is_told_without_it(token: str) -> None:
    with pytest.raises(EnishiCommandError) as refusal:
        ask_service("http://127.0.0.1:1", token, ASKED)

    assert str(refusal.value) == "--token: this is no token; give it as it was printed, in one line"


@pytest.mark.parametrize("token", [None, "ensh_a-b", "e30.e30.x_-", "a+/~="])
def test_a_service_that_is_not_there_is_told_whatever_the_token(token: str | None) -> None:
    with pytest.raises(
        EnishiCommandError, match=r"^http://127\.0\.0\.1:1/graphql does not answer "
    ):
        ask_service("http://127.0.0.1:1", token, ASKED)


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-x\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\n\r\n[]",
    ],
)
def test_what_speaks_something_else_is_one_sentence(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        other = threading.Thread(target=_say, args=(listener, answer))
        other.start()
        with pytest.raises(EnishiCommandError) as refusal:
            ask_service(address, None, ASKED)
        other.join()

    assert str(refusal.value) == f"{address}/graphql does not answer as a GraphQL service does"


def _say(listener: socket.socket, answer: bytes) -> None:
    asked, _ = listener.accept()
    with asked:
        asked.recv(65536)
        asked.sendall(answer)
        asked.shutdown(socket.SHUT_WR)
        while asked.recv(65536):
            pass
