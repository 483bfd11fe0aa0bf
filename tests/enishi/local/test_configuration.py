"""neo4j.conf, as a whole."""

from __future__ import annotations

from pathlib import Path

from enishi.local.configuration import conf_text, configuration, java_options, port_in
from enishi.settings import Settings


def test_the_configuration_is_closed_to_everyone_but_this_machine(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, heap="300m", page_cache="64m")

    assert configuration(settings, 7001) == {
        "dbms.usage_report.enabled": "false",
        "server.fleet_discovery.enabled": "false",
        "dbms.fleet_manager.enabled": "false",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "db.tx_log.preallocate": "false",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
        "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
        "internal.dbms.index.vector.standard_merge_factor": "8",
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": "127.0.0.1:7001",
        "server.bolt.advertised_address": "127.0.0.1:7001",
        "server.memory.heap.initial_size": "300m",
        "server.memory.heap.max_size": "300m",
        "server.memory.pagecache.size": "64m",
    }


def test_the_default_memory_stays_below_one_gigabyte() -> None:
    fields = Settings.model_fields

    total = sum(int(fields[name].default.removesuffix("m")) for name in ("heap", "page_cache"))

    assert total == 640


def test_the_port_can_be_read_back() -> None:
    assert port_in(conf_text(configuration(Settings(), 7001))) == 7001
    assert port_in("") is None


def test_java_options_quote_the_class_path() -> None:
    options = java_options("1g", [Path("/a b/x.jar"), Path("/家/y.jar")])

    assert options.splitlines()[0:3] == ["-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"]
    assert options.splitlines()[-1] == '-cp "/a b/x.jar:/家/y.jar"'
