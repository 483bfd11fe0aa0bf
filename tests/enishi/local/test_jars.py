"""Jars come whole and locked, or not at all. The registry is real HTTP on loopback."""

from __future__ import annotations

import io
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from enishi.local.errors import DiskFull, JarsUnavailable
from enishi.local.jars import JarCache
from enishi.local.lock import Jar
from tests.enishi.local.registry import Registry


def _console() -> Console:
    return Console(file=io.StringIO(), force_terminal=False)


def _cache(tmp_path: Path, registry: Registry, *jars: Jar) -> JarCache:
    return JarCache(tmp_path / "cache", jars=jars, registries={"only": registry.url})


def _contents(cache: JarCache) -> list[bytes]:
    return [jar.read_bytes() for jar in cache.class_path]


def test_every_locked_jar_is_fetched_once(tmp_path: Path, registry: Registry) -> None:
    cache = _cache(tmp_path, registry, registry.publish("a", b"one"), registry.publish("b", b"two"))

    assert cache.install(_console()) == 2
    assert cache.install(_console()) == 0
    assert _contents(cache) == [b"one", b"two"]
    assert sorted(registry.asked) == ["a-1.0.jar", "b-1.0.jar"]


def test_a_truncated_jar_is_fetched_again_and_the_whole_ones_are_not(
    tmp_path: Path, registry: Registry
) -> None:
    cache = _cache(tmp_path, registry, registry.publish("a", b"one"), registry.publish("b", b"two"))
    cache.install(_console())
    cache.class_path[1].write_bytes(b"tw")
    registry.asked.clear()

    assert cache.install(_console()) == 1
    assert _contents(cache) == [b"one", b"two"]
    assert registry.asked == ["b-1.0.jar"]


def test_a_changed_jar_of_the_same_size_is_fetched_again(
    tmp_path: Path, registry: Registry
) -> None:
    cache = _cache(tmp_path, registry, registry.publish("a", b"one"))
    cache.install(_console())
    cache.class_path[0].write_bytes(b"eno")

    assert cache.install(_console()) == 1
    assert _contents(cache) == [b"one"]


def test_what_a_killed_install_left_does_not_disturb_the_next(
    tmp_path: Path, registry: Registry
) -> None:
    first, second = registry.publish("a", b"one"), registry.publish("b", b"two")
    cache = _cache(tmp_path, registry, first, second)
    JarCache(cache.folder, jars=[first], registries=cache.registries).install(_console())
    half = cache.folder / ".staging" / second.path
    half.parent.mkdir(parents=True)
    half.write_bytes(b"t")

    assert cache.install(_console()) == 1
    assert _contents(cache) == [b"one", b"two"]
    assert not (cache.folder / ".staging").exists()


def test_a_jar_that_is_not_the_locked_one_is_refused(tmp_path: Path, registry: Registry) -> None:
    jar = replace(registry.publish("a", b"one"), sha256="0" * 64)
    cache = _cache(tmp_path, registry, jar)

    with pytest.raises(JarsUnavailable) as refusal:
        cache.install(_console())

    assert str(refusal.value) == (
        "a-1.0.jar could not be fetched: its sha256 is not the one in the lock; "
        "nothing was changed, try again"
    )
    assert not cache.class_path[0].exists()


def test_a_jar_nobody_offers_is_one_sentence_that_names_no_host(
    tmp_path: Path, registry: Registry
) -> None:
    cache = _cache(tmp_path, registry, Jar("org.example", "gone", "1.0", "", 3, "0" * 64))

    with pytest.raises(JarsUnavailable) as refusal:
        cache.install(_console())

    assert str(refusal.value) == (
        "gone-1.0.jar could not be fetched: the package registry does not have it; "
        "nothing was changed, try again"
    )


def test_no_network_is_one_sentence_that_names_no_host(tmp_path: Path) -> None:
    jar = Jar("org.example", "a", "1.0", "", 3, "0" * 64)
    # Nobody speaks on port 1, so the connection is refused at once.
    cache = JarCache(tmp_path, jars=[jar], registries={"only": "http://127.0.0.1:1"})

    with pytest.raises(JarsUnavailable) as refusal:
        cache.install(_console())

    assert str(refusal.value) == (
        "a-1.0.jar could not be fetched: the package registry cannot be reached; "
        "nothing was changed, try again"
    )


def test_a_registry_that_cannot_be_reached_does_not_hide_the_next(
    tmp_path: Path, registry: Registry
) -> None:
    jar = registry.publish("a", b"one")
    addresses = {"down": "http://127.0.0.1:1", "up": registry.url}
    cache = JarCache(tmp_path / "cache", jars=[jar], registries=addresses)

    assert cache.install(_console()) == 1
    assert _contents(cache) == [b"one"]


def test_two_installs_at_once_fetch_each_jar_once(tmp_path: Path, registry: Registry) -> None:
    jars = [registry.publish(name, name.encode() * 1000) for name in "abcdef"]
    caches = [_cache(tmp_path, registry, *jars) for _ in range(2)]

    with ThreadPoolExecutor(2) as pool:
        fetched = sorted(pool.map(lambda cache: cache.install(_console()), caches))

    assert fetched == [0, 6]
    assert sorted(registry.asked) == [f"{name}-1.0.jar" for name in "abcdef"]


def test_a_disk_without_room_is_said_before_anything_is_fetched(
    tmp_path: Path, registry: Registry
) -> None:
    cache = _cache(tmp_path, registry, Jar("org.example", "a", "1.0", "", 10**18, "0" * 64))

    with pytest.raises(DiskFull) as refusal:
        cache.install(_console())

    assert re.fullmatch(
        r".*/cache: a download of Neo4j needs 1000000000000 MB and the disk has \d+ MB free; "
        r"make room and try again",
        str(refusal.value),
    )
    assert registry.asked == []


def test_without_a_terminal_progress_is_plain_lines(tmp_path: Path, registry: Registry) -> None:
    console = _console()
    _cache(tmp_path, registry, registry.publish("a", b"x" * 4_000_000)).install(console)

    printed = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    assert printed[0].endswith(": 0 of 4 MB")
    assert printed[-1].endswith(": 4 of 4 MB")
    assert len(printed) == 5
