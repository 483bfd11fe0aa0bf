"""The committed lock: complete, hashed, and free of hosts."""

from __future__ import annotations

import re
from pathlib import Path

from enishi.local.lock import read_lock, write_lock
from enishi.local.version import COORDINATES, LOCK


def test_the_lock_begins_with_the_pinned_coordinates() -> None:
    first = [f"{jar.group}:{jar.artifact}:{jar.version}" for jar in read_lock()[:2]]

    assert tuple(first) == COORDINATES


def test_every_jar_is_locked_once_with_a_size_and_a_sha256() -> None:
    jars = read_lock()

    assert len({jar.path for jar in jars}) == len(jars) > 200
    assert [jar for jar in jars if not re.fullmatch("[0-9a-f]{64}", jar.sha256)] == []
    assert [jar for jar in jars if jar.size <= 0] == []


def test_the_lock_names_no_host() -> None:
    assert "://" not in LOCK.read_text(encoding="utf-8")


def test_a_lock_written_anew_from_the_same_jars_is_the_same_file(tmp_path: Path) -> None:
    write_lock(read_lock(), tmp_path / "lock.toml")

    assert (tmp_path / "lock.toml").read_bytes() == LOCK.read_bytes()
