"""What an import did: counts by file, problems, warnings, and the exit code that tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.ingest.problem import FileRefused, Problem

#: More are counted, not kept: the files under `rejected/` have every one.
KEPT = 1000


@dataclass(slots=True)
class Counts:
    """Rows of one file by what became of them. `checked`: good, but not to be written."""

    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    ended: int = 0
    rejected: int = 0
    checked: int = 0


@dataclass(slots=True)
class Report:
    """The outcome of one import. `import_id` is None where nothing was written."""

    source: str | None
    import_id: str | None = None
    files: dict[str, Counts] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: list[FileRefused] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    #: Why nothing was loaded; None where good rows went in, or would have.
    stopped: str | None = None

    @property
    def rejected(self) -> int:
        """How many rows were rejected."""
        return sum(counts.rejected for counts in self.files.values())

    @property
    def changes(self) -> int:
        """How many nodes and ties were created, updated or ended."""
        return sum(c.created + c.updated + c.ended for c in self.files.values())

    @property
    def exit_code(self) -> int:
        """0 all went in; 1 nothing was loaded; 2 some rows or files were rejected."""
        if self.stopped is not None:
            return 1
        return 2 if self.rejected or self.refused else 0

    def blame(self, problems: Iterable[Problem]) -> None:
        """Keep the first of the problems."""
        self.problems += list(problems)[: max(0, KEPT - len(self.problems))]

    def warn(self, warning: str) -> None:
        """Keep one of the first warnings."""
        if len(self.warnings) < KEPT:
            self.warnings.append(warning)

    def lines(self) -> list[str]:
        """The counts as the import's node keeps them, a file a line."""
        return [
            f"{file} read={c.read} created={c.created} updated={c.updated} "
            f"unchanged={c.unchanged} ended={c.ended} rejected={c.rejected}"
            for file, c in self.files.items()
        ]
