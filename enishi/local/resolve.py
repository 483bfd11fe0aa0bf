"""For developers: walk the POMs of the pinned Neo4j and write its lock anew.

Run as `python -m enishi.local.resolve` after a change of `NEO4J_VERSION`; takes two minutes.
"""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import typer
from jgo.maven import MavenContext, PythonResolver
from jgo.parse import Coordinate

from enishi.local.lock import Jar, write_lock
from enishi.local.version import COORDINATES, LOCK


def resolve(folder: Path) -> tuple[Jar, ...]:
    """What the coordinates need at run time, downloaded into a folder and measured."""
    context = MavenContext(repo_cache=folder, resolver=PythonResolver())
    # Without a scope jgo takes an input for a test dependency and drops what it brings.
    asked = [
        context.create_dependency(replace(Coordinate.parse(coordinate), scope="compile"))
        for coordinate in COORDINATES
    ]
    inputs, brought = context.resolver.resolve(asked)
    wanted = [*inputs, *(each for each in brought if each.scope in ("compile", "runtime"))]
    return tuple(_measured(each.artifact) for each in wanted)


def _measured(artifact: Any) -> Jar:
    content = Path(artifact.resolve()).read_bytes()
    return Jar(
        group=artifact.groupId,
        artifact=artifact.artifactId,
        version=artifact.version,
        classifier=artifact.classifier or "",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def main() -> None:
    """Write the lock."""
    with tempfile.TemporaryDirectory(prefix="enishi-resolve-") as folder:
        jars = resolve(Path(folder))
    write_lock(jars, LOCK)
    size = sum(jar.size for jar in jars) / 1e6
    typer.echo(f"{LOCK.name}: {len(jars)} jars, {size:.0f} MB")


if __name__ == "__main__":
    main()
