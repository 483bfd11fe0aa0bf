"""Maven registries: one file after the other over connections that are kept open.

jgo knows which registries there are; its own download opens two connections for each file and reads
the system's certificates for each of them, which took most of the time of 237 jars.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jgo.config import GlobalSettings
from jgo.constants import MAVEN_CENTRAL_URL
from requests import RequestException, Session
from requests.adapters import HTTPAdapter
from urllib3 import Retry

from enishi.local.lock import Jar
from enishi.local.progress import Advance

#: Seconds until an answer begins, and between two parts of it.
PATIENCE = 15
#: Bytes taken at once.
PART = 1 << 16
#: A registry that is asked too much says when to come again; it is asked so many times.
BUSY = Retry(
    connect=0, read=0, redirect=5, status=3, backoff_factor=1,
    status_forcelist=(429, 503), raise_on_status=False,
)  # fmt: skip


def configured() -> dict[str, str]:
    """The registries of the user's own jgo configuration, by name."""
    return {"central": MAVEN_CENTRAL_URL, **GlobalSettings.load().repositories}


class Registries:
    """Registries by name, asked in their order, by so many threads at once."""

    def __init__(self, addresses: Mapping[str, str], threads: int) -> None:
        self._addresses = tuple(addresses.values())
        self._session = Session()
        adapter = HTTPAdapter(pool_maxsize=threads, max_retries=BUSY)
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, adapter)

    def close(self) -> None:
        """Close every connection."""
        self._session.close()

    def download(self, jar: Jar, file: Path, advance: Advance) -> str:
        """Write the jar to the file, of the first registry that has it.

        What went wrong, told without naming any host; empty if nothing. Raises OSError where the
        file cannot be written.
        """
        problem = "the package registry does not have it"
        for address in self._addresses:
            try:
                if self._download(f"{address}/{jar.path.as_posix()}", file, advance):
                    return ""
            except RequestException:
                problem = "the package registry cannot be reached"
        return problem

    def _download(self, address: str, file: Path, advance: Advance) -> bool:
        with self._session.get(address, stream=True, timeout=PATIENCE) as response:
            if response.status_code != 200:
                return False
            with file.open("wb") as out:
                for part in response.iter_content(PART):
                    out.write(part)
                    advance(len(part))
        return True
