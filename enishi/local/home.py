"""The home of one local Neo4j: its folders, its password, its marks."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from enishi import keepsake
from enishi.local.errors import HomeDamaged, OtherVersion
from enishi.local.version import NEO4J_VERSION

DATABASE = "neo4j"
USER = "neo4j"
#: How folders of the home begin that hold the files of an offline import.
IMPORT_FILES = "import-"


@dataclass(frozen=True, slots=True)
class State:
    """The server that was started here last; it may have ended since."""

    pid: int
    port: int
    version: str
    #: The command that stops it when it ends itself; None for a server meant to stay.
    owner: int | None


@dataclass(frozen=True, slots=True)
class Home:
    """Paths and small files under `ENISHI_HOME/neo4j`."""

    path: Path

    @property
    def conf(self) -> Path:
        """neo4j.conf."""
        return self.path / "conf" / "neo4j.conf"

    @property
    def java_options(self) -> Path:
        """The argument file for Java."""
        return self.path / "conf" / "java.args"

    @property
    def log(self) -> Path:
        """What the server prints."""
        return self.path / "logs" / "console.log"

    @property
    def store(self) -> Path:
        """The data itself: databases, transaction logs, users."""
        return self.path / "data"

    @property
    def claim(self) -> Path:
        """The file by which commands take turns; beside the home, so a reset keeps it."""
        return self.path.with_name(f".{self.path.name}.claim")

    @property
    def store_lock(self) -> Path:
        """The file that Neo4j and its admin tool lock while they have the data open."""
        return self.store / "databases" / "store_lock"

    def password(self) -> str:
        """The random password, made at first use; mode 600."""
        file = self.path / "password"
        if not file.exists() and self._version.exists():
            raise HomeDamaged(
                f"{file} is missing, and without it the data beside it cannot be opened; put it "
                "back, or start anew with `enishi db reset --yes`"
            )
        return keepsake.kept(file)

    def is_prepared(self) -> bool:
        """Whether the pinned Neo4j was set up here; refuses the home of another version."""
        try:
            version = self._version.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return False
        if version != NEO4J_VERSION:
            raise OtherVersion(
                f"{self.path} was made by Neo4j {version or '(unknown)'} and this is "
                f"{NEO4J_VERSION}; take a dump with the Enishi that made it and restore that "
                "into another ENISHI_HOME"
            )
        return True

    def mark_prepared(self) -> None:
        """Remember which version made this home: the last step of its making."""
        write_whole(self._version, NEO4J_VERSION + "\n")

    @property
    def _version(self) -> Path:
        return self.path / "version"

    def state(self) -> State | None:
        """The last known server, if its file can be read."""
        try:
            return State(**json.loads(self._state.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None  # the process table tells what the file does not

    def sweep(self) -> None:
        """Remove the files of offline imports: while no server runs, none is under way."""
        for left in self.path.glob(f"{IMPORT_FILES}*"):
            shutil.rmtree(left, ignore_errors=True)

    def remember(self, state: State) -> None:
        """Write down which server runs here."""
        write_whole(self._state, json.dumps(asdict(state)) + "\n")

    def forget(self) -> None:
        """The server has ended."""
        self._state.unlink(missing_ok=True)

    @property
    def _state(self) -> Path:
        return self.path / "state.json"


def write_whole(file: Path, text: str) -> None:
    """Write a small file so that nobody ever reads half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)
