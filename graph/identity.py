"""Global ids: one opaque name for every node, the same for all viewers."""

from __future__ import annotations

import base64
import binascii

from graph.labels import LABELS

_LABELS = frozenset(label.name for label in LABELS)


def global_id(label: str, key: str) -> str:
    """Unpadded base64url of `Label:key`."""
    return base64.urlsafe_b64encode(f"{label}:{key}".encode()).rstrip(b"=").decode()


def parse(global_id: str) -> tuple[str, str] | None:
    """Label and key of a global id; None where it is none of ours."""
    try:
        raw = base64.urlsafe_b64decode(global_id + "=" * (-len(global_id) % 4)).decode()
    except (binascii.Error, UnicodeError, ValueError):
        return None
    label, colon, key = raw.partition(":")
    return (label, key) if colon and key and label in _LABELS else None
