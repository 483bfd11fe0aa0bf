"""Replacing the data of the database: what was there is set aside until the new data stands.

Each step is one rename, so a process killed at any moment leaves a home that `recover` can
read: while `kept` exists the replacement has not succeeded, and what it holds goes back.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from enishi.local.home import DATABASE, Home

_PARTS = ("databases", "transactions")


def _kept(home: Home) -> Path:
    return home.path / "kept"


def _discarded(home: Home) -> Path:
    return home.path / "discarded"


@contextmanager
def replacing(home: Home) -> Iterator[None]:
    """Empty the place for new data; on any error what was there is back."""
    recover(home)
    draft = home.path / "setting-aside"
    draft.mkdir()
    # From here on the folder means "not succeeded", though nothing has been moved yet.
    draft.rename(_kept(home))
    try:
        for part in _PARTS:
            current = home.store / part / DATABASE
            if current.exists():
                current.rename(_kept(home) / part)
        yield
    except BaseException:
        recover(home)
        raise
    _kept(home).rename(_discarded(home))
    shutil.rmtree(_discarded(home))


def recover(home: Home) -> None:
    """Finish what a killed replacement left: put the old data back, drop what is superfluous."""
    shutil.rmtree(_discarded(home), ignore_errors=True)
    shutil.rmtree(home.path / "setting-aside", ignore_errors=True)
    kept = _kept(home)
    if not kept.exists():
        return
    for part in _PARTS:
        if (kept / part).exists():
            current = home.store / part / DATABASE
            shutil.rmtree(current, ignore_errors=True)
            (kept / part).rename(current)
    kept.rmdir()
