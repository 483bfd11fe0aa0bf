"""neo4j.conf and the Java options of a home, written from the settings at each start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from enishi.settings import Settings

LOOPBACK = "127.0.0.1"

#: What is the same for the local server and the one in docker-compose.yml.
SHARED_CONFIGURATION = {
    "dbms.usage_report.enabled": "false",
    # Both are on by default: the first announces the server on the local network.
    "server.fleet_discovery.enabled": "false",
    "dbms.fleet_manager.enabled": "false",
    # Without this `LOAD CSV FROM 'file:///…'` reads this machine's files, even in a read session.
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    # An empty store takes 2 MB instead of 516 MB.
    "db.tx_log.preallocate": "false",
    # A stop takes 0.3 s instead of 10 s; the databases are checkpointed before either wait.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
    # A vector is looked for in each part of its index, of which there are up to 50 of a size if nothing
    # is said: a search among 200,000 issues takes twice as long then (decision 0003).
    "internal.dbms.index.vector.standard_merge_factor": "8",
}

_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


def configuration(settings: Settings, port: int) -> dict[str, str]:
    """Every setting of the local server."""
    return {
        **SHARED_CONFIGURATION,
        "server.default_listen_address": LOOPBACK,
        "server.bolt.listen_address": f"{LOOPBACK}:{port}",
        "server.bolt.advertised_address": f"{LOOPBACK}:{port}",
        "server.memory.heap.initial_size": settings.heap,
        "server.memory.heap.max_size": settings.heap,
        "server.memory.pagecache.size": settings.page_cache,
    }


def conf_text(values: dict[str, str]) -> str:
    """The text of neo4j.conf."""
    lines = [f"{name}={value}" for name, value in values.items()]
    return "\n".join(["# Written by `enishi` at each start; changes are lost.", *lines, ""])


def port_in(conf: str) -> int | None:
    """The Bolt port that a neo4j.conf names."""
    match = re.search(r"^server\.bolt\.listen_address=.*:(\d+)$", conf, re.MULTILINE)
    return int(match[1]) if match else None


def java_options(heap: str, class_path: Sequence[Path], learned: Sequence[str] = ()) -> str:
    """A Java argument file: the class path of 237 jars would fill every process list.

    `learned`: the options of a rehearsal.
    """
    joined = ":".join(str(jar) for jar in class_path).replace("\\", "\\\\").replace('"', '\\"')
    return "\n".join(
        [
            f"-Xms{heap}",
            f"-Xmx{heap}",
            "-XX:+UseSerialGC",
            *learned,
            *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            f'-cp "{joined}"',
            "",
        ]
    )
