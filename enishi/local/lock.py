"""The lock: every jar of the pinned Neo4j with its coordinates, size and sha256."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from enishi.local.version import LOCK


@dataclass(frozen=True, slots=True)
class Jar:
    """One locked artifact."""

    group: str
    artifact: str
    version: str
    classifier: str
    size: int
    sha256: str

    @property
    def path(self) -> Path:
        """Where it lies in a Maven folder."""
        suffix = f"-{self.classifier}" if self.classifier else ""
        name = f"{self.artifact}-{self.version}{suffix}.jar"
        return Path(*self.group.split("."), self.artifact, self.version, name)

    def is_whole(self, folder: Path) -> bool:
        """Whether the very bytes that were locked lie in this Maven folder."""
        file = folder / self.path
        try:
            if file.stat().st_size != self.size:
                return False
            with file.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest() == self.sha256
        except OSError:
            return False


def read_lock(file: Path = LOCK) -> tuple[Jar, ...]:
    """Every jar, in the order of the class path."""
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["dependencies"]
    return tuple(
        Jar(
            group=entry["groupId"],
            artifact=entry["artifactId"],
            version=entry["version"],
            classifier=entry.get("classifier", ""),
            size=entry["size"],
            sha256=entry["sha256"],
        )
        for entry in entries
    )


def write_lock(jars: tuple[Jar, ...], file: Path) -> None:
    """jgo's lock format with a size beside each hash; no host, no moment, so diffs are real."""
    parts = []
    for jar in jars:
        values = {
            "groupId": jar.group,
            "artifactId": jar.artifact,
            "version": jar.version,
            "packaging": "jar",
            **({"classifier": jar.classifier} if jar.classifier else {}),
            "sha256": jar.sha256,
        }
        lines = [f'{key} = "{value}"' for key, value in values.items()]
        parts.append("\n".join(["[[dependencies]]", *lines, f"size = {jar.size}"]))
    file.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
