"""A set of keys that stays small with ten million of them."""

from __future__ import annotations

from array import array

_MASK = (1 << 64) - 1


class KeySet:
    """Remembers texts by a 64-bit hash each, in one flat table: about 16 bytes a key.

    Two of ten million different keys share a hash with a chance of 3 in a million.
    """

    def __init__(self) -> None:
        self._table = array("Q", bytes(8 * 1024))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, key: str) -> bool:
        """Remember the key; whether it is new."""
        slot = self._slot(hash(key) & _MASK or 1)
        if slot is None:
            return False
        self._table[slot] = hash(key) & _MASK or 1
        self._count += 1
        if self._count * 5 > len(self._table) * 3:
            self._grow()
        return True

    def __contains__(self, key: str) -> bool:
        return self._slot(hash(key) & _MASK or 1) is None

    def _slot(self, mark: int) -> int | None:
        """The free slot for the mark; None where the mark is there already."""
        table, mask = self._table, len(self._table) - 1
        slot = mark & mask
        while found := table[slot]:
            if found == mark:
                return None
            slot = (slot + 1) & mask
        return slot

    def _grow(self) -> None:
        before = self._table
        self._table = array("Q", bytes(16 * len(before)))
        for mark in before:
            if mark and (slot := self._slot(mark)) is not None:
                self._table[slot] = mark
