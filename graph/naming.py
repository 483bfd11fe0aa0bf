"""The keys that people's names are found by: as many as there are ways to write them, by audience.

A key begins with the widest audience that may read the name, so that a search goes through the
names its viewer may read and past no others: hidden people cost and shift nothing. Whom one
prefecture may read has each key once more, below a mark that stands for every prefecture's: for the
ministry, which would look below 47 marks otherwise.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from graph.language.kana import hepburn_key, latin_key, romanised
from graph.language.name_keys import END, japanese_key, joined, turned
from graph.marks import mark_of, mark_of_all

KEYS = ("name_key", "turned_key", "kana_key", "romaji_key", "given_key")


def name_keys(
    id_: str, name: str, kana: str | None, romaji: str | None, name_audiences: Collection[str]
) -> dict[str, Any]:
    """The derived keys of a person; none of whom only they themselves may read the name."""
    mark = mark_of(name_audiences)
    of_all = mark and mark_of_all(mark)
    said = dict(zip(KEYS, _said(name, kana, romaji), strict=True))
    return {
        f"{whose}{key}": f"{below}{text}{END}{id_}" if below and text else None
        for whose, below in (("", mark), ("ministry_", of_all))
        for key, text in said.items()
    }


@lru_cache(maxsize=50_000)
def _said(name: str, kana: str | None, romaji: str | None) -> tuple[str | None, ...]:
    """The name in each way of writing it, in the order of `KEYS`: a register repeats names."""
    latin = latin_name(kana, romaji)
    other = latin and turned(latin)
    written = japanese_key(name)
    behind = turned(written)
    return (
        sought(written),
        behind and joined(behind),
        kana and sought(japanese_key(kana)),
        latin and joined(latin),
        other and joined(other),
    )


def sought(key: str) -> str:
    """What a Japanese name is sought by: without its spaces, as many write it, and after that with
    them, for there the other name is known by the space before it.
    """
    return f"{joined(key)}{END}{key}"


def latin_name(kana: str | None, romaji: str | None) -> str | None:
    """The name in Latin letters; by its kana where both sound alike, for these are certain."""
    sounds = latin_key(romanised(japanese_key(kana))) if kana else None
    if romaji and (not sounds or hepburn_key(romaji) != hepburn_key(sounds)):
        return latin_key(romaji) or sounds
    return sounds
