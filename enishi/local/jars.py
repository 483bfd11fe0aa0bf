"""The jars of the pinned Neo4j: fetched from the lock, verified, shared by all homes.

A jar is downloaded into a staging folder, its hash is compared with the lock, and only then
is it moved to its place: what lies in its place under its name is whole, or is fetched again.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from enishi.local.claim import claimed
from enishi.local.errors import JarsUnavailable
from enishi.local.lock import Jar, read_lock
from enishi.local.progress import Advance, progress
from enishi.local.space import disk_full, require_space
from enishi.local.version import NEO4J_VERSION

if TYPE_CHECKING:
    from enishi.local.registries import Registries

#: More gain nothing: the registry, not the thread, is what one waits for.
THREADS = 8
ATTEMPTS = 3


@dataclass(frozen=True)
class JarCache:
    """One Maven folder with the locked jars in it."""

    folder: Path
    jars: Sequence[Jar] = field(default_factory=read_lock)
    #: Registries to ask, by name; None: those of the user's own jgo configuration.
    registries: Mapping[str, str] | None = None

    @property
    def class_path(self) -> list[Path]:
        """Every jar, in the order of the lock."""
        return [self.folder / jar.path for jar in self.jars]

    def missing(self) -> list[Jar]:
        """The jars that are not there, or not whole. Reads every byte: some 0.2 s."""
        with ThreadPoolExecutor(THREADS) as pool:
            whole = list(pool.map(lambda jar: jar.is_whole(self.folder), self.jars))
        return [jar for jar, is_whole in zip(self.jars, whole, strict=True) if not is_whole]

    def install(self, console: Console) -> int:
        """Make every jar be there, whole; the number of jars that had to be fetched."""
        if not self.missing():
            return 0
        with claimed(self.folder / ".installing"):
            wanted = self.missing()  # the process we may have waited for has fetched some
            if wanted:
                self._fetch_all(wanted, console)
        return len(wanted)

    def _fetch_all(self, wanted: Sequence[Jar], console: Console) -> None:
        size = sum(jar.size for jar in wanted)
        require_space(self.folder, size, what="a download of Neo4j")
        staging = self.folder / ".staging"
        shutil.rmtree(staging, ignore_errors=True)
        try:
            with progress(f"Fetching Neo4j {NEO4J_VERSION}", size, console) as advance:
                self._fetch_in_threads(wanted, staging, advance)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise disk_full(self.folder) from None
            raise
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _fetch_in_threads(self, wanted: Iterable[Jar], staging: Path, advance: Advance) -> None:
        # A start from a full cache never needs jgo and requests, which take 0.3 s to load.
        from enishi.local.registries import Registries, configured  # noqa: PLC0415 - only to fetch

        asked = Registries(configured() if self.registries is None else self.registries, THREADS)
        with closing(asked), ThreadPoolExecutor(THREADS) as pool:
            fetch = partial(self._fetch, asked, staging=staging, advance=advance)
            try:
                for done in [pool.submit(fetch, jar) for jar in wanted]:
                    done.result()
            except BaseException:
                # One clear error now, not the same one again for every jar in the queue.
                pool.shutdown(wait=True, cancel_futures=True)
                raise

    def _fetch(self, registries: Registries, jar: Jar, *, staging: Path, advance: Advance) -> None:
        problem = ""
        draft, target = staging / jar.path, self.folder / jar.path
        for folder in (draft.parent, target.parent):
            folder.mkdir(parents=True, exist_ok=True)
        for _ in range(ATTEMPTS):
            problem = registries.download(jar, draft, advance)
            if not problem and jar.is_whole(staging):
                draft.replace(target)
                return
            problem = problem or "its sha256 is not the one in the lock"
            draft.unlink(missing_ok=True)
        raise JarsUnavailable(
            f"{jar.path.name} could not be fetched: {problem}; nothing was changed, try again"
        )
