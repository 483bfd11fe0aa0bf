"""`enishi serve` as a process: when it is ready, how it ends, what it finds taken."""

from __future__ import annotations

import json
import signal
import socket
import threading
import time
from pathlib import Path

import pytest

from enishi.service.server import AddressTaken, listen
from graph.store import Connection
from tests.enishi.service.proxy import held
from tests.enishi.service.served import served


@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_tells_its_address_when_it_answers_and_ends_on_a_signal(
    world: Connection, tmp_path: Path, workers: str
) -> None:
    with served(world, tmp_path, "--workers", workers) as service:
        status, body = service.post()
        code, errors = service.end(signal.SIGTERM)

    data = {"prefectures": {"edges": [{"node": {"name": "北海道"}}]}}
    assert (status, body) == (200, {"data": data})
    assert code in (0, 128 + signal.SIGTERM)
    lines = [json.loads(line) for line in errors.splitlines()]
    assert [line["event"] for line in lines] == ["request"] * len(lines)
    assert {(line["path"], line["status"], line["role"]) for line in lines} == {
        ("/graphql", 200, "PUBLIC")
    }


def test_what_is_running_is_answered_before_it_ends(world: Connection, tmp_path: Path) -> None:
    with held(world) as (gate, proxy), served(proxy.connection, tmp_path) as service:
        gate.clear()
        while proxy.flows:
            time.sleep(0.01)
        answers: list[tuple[int, dict[str, object]]] = []
        asking = threading.Thread(target=lambda: answers.append(service.post()))
        asking.start()
        assert proxy.holds.wait(20)
        service.process.send_signal(signal.SIGTERM)
        time.sleep(0.7)
        is_waiting = service.process.poll() is None
        gate.set()
        asking.join(30)
        service.process.communicate(timeout=30)

    assert is_waiting
    assert [status for status, _ in answers] == [200]


def test_ctrl_c_ends_it_without_a_traceback(world: Connection, tmp_path: Path) -> None:
    with served(world, tmp_path) as service:
        code, errors = service.end(signal.SIGINT)

    # 0 where whoever runs the tests ignores the interrupt, and its children with it.
    assert errors == ""
    assert code in (0, 130)


def test_a_taken_port_is_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(AddressTaken, match=rf"^cannot listen on 127\.0\.0\.1, port {port} \("):
            listen("127.0.0.1", port)


def test_a_host_that_is_not_ours_is_one_sentence() -> None:
    with pytest.raises(AddressTaken, match=r"choose another with --port$"):
        listen("192.0.2.1", 0)
