"""Random secrets made once and kept in files that only their owner can read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enishi.settings import Settings


def kept(file: Path) -> str:
    """The secret in this file; a new one of 256 bits when there is none yet.

    Written under another name and linked into place, so that two processes that come at
    the same time agree on one secret, and a killed one leaves no half-written file.
    """
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{os.getpid()}.draft")
        draft.unlink(missing_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            # Hexadecimal: as an argument of a tool it never looks like an option.
            out.write(secrets.token_hex(32))
        try:
            os.link(draft, file)
        except FileExistsError:
            pass  # the other process was first: theirs is the secret
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii").strip()


def service_secret(settings: Settings) -> str:
    """The key that signs cursors: from the settings, or the one kept in the home."""
    if settings.secret is not None:
        return settings.secret.get_secret_value()
    return kept(settings.home / "secret")
