"""A rehearsed start of Neo4j: what Java learns from it makes later starts twice as fast.

Java (JEP 483, 514, 515) notes which classes a run loads and which methods it calls most, and
makes one file of that, to be mapped into memory. The file fits one Java and one class path;
Java passes over one that does not fit.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from enishi.local.claim import claimed
from enishi.local.errors import RehearsalFailed
from enishi.local.java import ENVIRONMENT, is_bundled
from enishi.local.process import MAIN_CLASS
from enishi.local.space import require_space
from enishi.local.version import NEO4J_VERSION

#: Bytes that are needed while the file is made; it takes half of them in the end.
ROOM = 500_000_000


@dataclass(frozen=True)
class Rehearsal:
    """What one Java has learned, or will learn, about one class path."""

    folder: Path
    java: Path
    class_path: Sequence[Path]

    @property
    def file(self) -> Path:
        """Where it is kept: a folder for each Java, a name for each thing to be learned."""
        library = self.java.resolve().parents[1] / "lib" / "server" / "libjvm.so"
        stamp = library.stat().st_mtime_ns if library.exists() else 0
        told = "\n".join([str(stamp), NEO4J_VERSION, *map(str, self.class_path)])
        return self._own / f"{_digest(told)}.aot"

    @property
    def options(self) -> list[str]:
        """The Java options that make use of it; none where nothing was learned."""
        # Another Java than the bundled one may not know the option and would refuse to start.
        return [f"-XX:AOTCache={self.file}"] if self.is_possible and self.file.exists() else []

    @property
    def is_possible(self) -> bool:
        """Whether this Java is one that can learn."""
        return is_bundled(self.java)

    def learn(self, arguments: Sequence[str], run: Callable[[Sequence[str]], None]) -> bool:
        """Make the file by a `run` with some Java options; False if it is there already.

        `arguments` are what Java gets before the main class in an ordinary start.
        """
        with claimed(self.folder / ".rehearsing"):
            if self.file.exists():
                return False
            require_space(self.folder, ROOM, what="a rehearsal of Neo4j's start")
            self._sweep()
            self._own.mkdir(exist_ok=True)
            (self._own / "java").write_text(f"{self.java}\n", encoding="utf-8")
            with tempfile.TemporaryDirectory(dir=self._own) as scratch:
                notes, draft = Path(scratch) / "notes", Path(scratch) / "draft"
                run(["-XX:AOTMode=record", f"-XX:AOTConfiguration={notes}"])
                learning = [f"-XX:AOTConfiguration={notes}", f"-XX:AOTCache={draft}"]
                self._make(["-XX:AOTMode=create", *learning, *arguments])
                draft.replace(self.file)
        return True

    def _make(self, arguments: Sequence[str]) -> None:
        done = subprocess.run(
            [self.java, *arguments, MAIN_CLASS],
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            start_new_session=True,  # a Ctrl-C at the terminal reaches us only
            check=False,
        )
        if done.returncode != 0:
            raise RehearsalFailed(done.stderr.decode("utf-8", errors="replace"))

    def _sweep(self) -> None:
        """Remove what is of no more use: of a Java that is gone, or of other jars."""
        for note in self.folder.glob("*/java"):
            its_java = Path(note.read_text(encoding="utf-8").strip())
            if its_java == self.java or not its_java.exists():
                shutil.rmtree(note.parent, ignore_errors=True)

    @property
    def _own(self) -> Path:
        return self.folder / _digest(str(self.java))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
