"""The record of reads: on the disk before anybody is told, readable whatever happens."""

from __future__ import annotations

import asyncio
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from enishi.journal import segment
from enishi.journal.entry import Entry, Pseudonyms, read_entry
from enishi.journal.journal import Journal, Unrecorded
from enishi.journal.reading import entries
from graph.grounds import OWN_MATCHING
from graph.viewer import Role, Viewer

pytestmark = pytest.mark.anyio

NAMES = Pseudonyms("the secret of these tests")
ENTRY = NAMES.entry(
    at=datetime(2026, 11, 20, 3, 0, 0, 123456, UTC),
    request="request-1",
    viewer=Viewer(Role.MUNICIPALITY, "082015", credential="token:ab12"),
    grounds=OWN_MATCHING,
    operation="Who",
    document="query Who { engineers { edges { node { id } } } }",
    people=["mamoru", "hiraku"],
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal")
    yield opened
    opened.close()


def read(folder: Path) -> tuple[list[Entry], list[str]]:
    told: list[str] = []
    return list(entries(folder / "journal", told.append)), told


def test_an_entry_names_nobody_and_comes_back_as_it_was() -> None:
    line = ENTRY.line.decode()

    assert read_entry(ENTRY.line) == ENTRY
    assert "hiraku" not in line
    assert "mamoru" not in line
    assert "engineers" not in line
    assert set(ENTRY.people) == {NAMES.of("hiraku"), NAMES.of("mamoru")}
    assert Pseudonyms("another secret").of("hiraku") not in ENTRY.people


async def test_what_is_written_is_read_in_order_of_time(journal: Journal, tmp_path: Path) -> None:
    other = Journal(tmp_path / "journal")
    moments = [ENTRY.at + timedelta(seconds=number) for number in range(40)]
    given = [replace(ENTRY, at=at, request=f"request-{n}") for n, at in enumerate(moments)]
    for number, entry in enumerate(given):
        await (journal, other)[number % 2].write(entry)
    other.close()

    assert read(tmp_path) == (given, [])
    assert len(list((tmp_path / "journal").iterdir())) == 2


async def test_those_who_come_together_share_one_wait_for_the_disk(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await journal.write(ENTRY)
    waits: list[int] = []
    real = os.fsync

    def counted(file: int) -> None:
        waits.append(file)
        real(file)

    monkeypatch.setattr(os, "fsync", counted)

    await asyncio.gather(*(journal.write(ENTRY) for _ in range(100)))

    assert len(waits) <= 2
    assert len(read(tmp_path)[0]) == 101


def test_a_journal_of_nobody_leaves_no_file(journal: Journal, tmp_path: Path) -> None:
    assert list(tmp_path.iterdir()) == []


async def test_a_segment_is_for_its_owner_and_ends_when_it_is_full(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segment, "LARGEST", 2 * len(ENTRY.line))
    for _ in range(5):
        await journal.write(ENTRY)

    folder = tmp_path / "journal"
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600] * 3
    assert folder.stat().st_mode & 0o777 == 0o700
    assert read(tmp_path) == ([ENTRY] * 5, [])


async def test_a_full_disk_is_told_and_the_torn_line_left_out(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await journal.write(ENTRY)

    real = os.write

    def half(file: int, data: bytes) -> int:
        real(file, bytes(data)[:40])
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(Unrecorded, match="nobody is shown"):
        await journal.write(ENTRY)
    assert journal.is_down
    monkeypatch.undo()
    await journal.write(ENTRY)

    found, (torn,) = read(tmp_path)
    assert found == [ENTRY, ENTRY]
    assert torn.endswith("its last line, 2, is torn and left out")


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    journal = Journal(tmp_path / "file" / "journal")

    with pytest.raises(Unrecorded):
        await journal.write(ENTRY)
    journal.close()


def test_what_is_no_entry_is_told_and_the_rest_read(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    folder.mkdir()
    lines = [ENTRY.line, b"{}\n", b"[1]\n", b"\xff\n", ENTRY.line]
    (folder / "one.jsonl").write_bytes(b"".join(lines))

    found, told = read(tmp_path)

    assert found == [ENTRY, ENTRY]
    assert told == [f"one.jsonl: line {n} is no entry and left out" for n in (2, 3, 4)]


def test_a_process_that_is_killed_leaves_all_that_it_told(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.enishi.journal.killed", str(tmp_path / "journal")],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    told = [int(process.stdout.readline()) for _ in range(200)]
    process.kill()
    told += [int(line) for line in process.communicate()[0].splitlines()]

    found, _ = read(tmp_path)

    assert {f"request-{number}" for number in told} <= {entry.request for entry in found}
