"""What an import knows to exist: nodes of the database, and rows it has accepted or rejected."""

from __future__ import annotations

from collections.abc import Iterable

from graph.ingest.key_set import KeySet
from graph.ingest.row import SEPARATOR, key_of
from graph.store import Keeper, command

KNOWN_CODES = command("ingest/known_codes")
KNOWN_IDS = command("ingest/known_ids")


class Known:
    """Keys by label. Vocabularies and places are held whole, ids are looked up in batches."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._codes: dict[str, frozenset[str]] = {}
        self._accepted: dict[str, KeySet] = {}
        self._rejected: dict[str, KeySet] = {}

    def accept(self, label: str, id: str) -> None:  # noqa: A002 - the node's own word
        """A row that is the node was found good."""
        self._accepted.setdefault(label, KeySet()).add(id)

    def reject(self, label: str, id: str) -> None:  # noqa: A002
        """A row that is the node was rejected; what names it will be too."""
        self._rejected.setdefault(label, KeySet()).add(id)

    def is_rejected(self, label: str, key: str) -> bool:
        """Whether the node's row in this import was rejected, and none was accepted."""
        if key not in self._rejected.get(label, ()):
            return False
        return key not in self._accepted.get(label, ())

    def codes(self, label: str) -> frozenset[str]:
        """Every code of the vocabulary or kind of place."""
        if label not in self._codes:
            found = self._keeper.read(KNOWN_CODES, label=label)
            self._codes[label] = frozenset(row["code"] for row in found)
        return self._codes[label]

    def existing(self, label: str, keys: Iterable[str]) -> set[str]:
        """Those of the keys that belong to a node, in the database or among the accepted rows."""
        wanted = set(keys)
        if key_of(label) == "code":
            return wanted & self.codes(label)
        accepted = self._accepted.get(label)
        here = {key for key in wanted if accepted is not None and key in accepted}
        rest = sorted(wanted - here)
        if rest:
            here |= {row["id"] for row in self._keeper.read(KNOWN_IDS, label=label, ids=rest)}
        return here


def mark(parts: Iterable[str]) -> str:
    """A compound key as one text."""
    return SEPARATOR.join(parts)
