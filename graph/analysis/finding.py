"""How well a thing fits what somebody looks for: exact before beginning, word and meaning.

Pure functions over values. What an index prefers says nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from graph.language.name_keys import BEGINNING, END, WORD, japanese_key, joined, turned
from graph.language.search_text import found_by
from graph.language.wanted import Wanted
from graph.model.thing import Thing
from graph.naming import latin_name, sought

#: What can be found, by label, in the order in which equals are told.
KINDS = (
    "Prefecture", "Municipality", "Engineer", "Company", "IssueCategory", "Skill",
    "TrainingCourse", "Issue", "SuccessStory",
)  # fmt: skip

#: Share of the words wanted that a text must hold to be found by words.
ENOUGH = 0.5
#: What the title adds for words, beside those of the whole text.
_TITLE = 0.5
#: What a word counts of which only the characters are there.
_CHARACTERS = 0.5


#: Larger than any score. And what stands between parts: a character before those of any name.
_MOST_SCORE = 10
_PART = "\x1f"


class Tier(IntEnum):
    """How a thing fits, the best first."""

    EXACT = 0
    BEGINNING = 1
    LATER_WORD = 2
    WORDS = 3
    MEANING = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that fits; `order` is its place among equals: its name as it sounds."""

    kind: str
    key: str
    tier: Tier
    score: float
    order: str

    @property
    def place(self) -> str:
        """Where it stands among all that was found: texts in this order are the best first."""
        score = round((_MOST_SCORE - self.score) * 1_000_000)
        return _PART.join(
            (f"{self.tier:d}{score:08d}{KINDS.index(self.kind):02d}", self.order, self.key)
        )


def ranked(found: Iterable[Found]) -> list[Found]:
    """Each thing once, by the best way in which it fits, the best first."""
    best: dict[tuple[str, str], Found] = {}
    for one in found:
        known = best.get((one.kind, one.key))
        if known is None or one.place < known.place:
            best[one.kind, one.key] = one
    return sorted(best.values(), key=lambda one: one.place)


def person(
    wanted: Wanted, key: str, name: str, kana: str | None, romaji: str | None
) -> Found | None:
    """A person by their name; their order is the key that an index finds them by."""
    fits = sorted(_fits(wanted, name, kana, romaji))
    if not fits:
        return None
    tier, order = fits[0]
    return Found("Engineer", key, tier, 1.0, f"{order}{END}{key}")


def _fits(
    wanted: Wanted, name: str, kana: str | None, romaji: str | None
) -> Iterator[tuple[Tier, str]]:
    latin = latin_name(kana, romaji)
    written = japanese_key(name)
    said = [(written, sought(written))]
    if latin:
        said.append((latin, joined(latin)))
    if kana and wanted.is_kana:
        read = japanese_key(kana)
        said.append((read, sought(read)))
    for key, order in said:
        whole = joined(key)
        for beginning in wanted.beginnings:
            if whole == beginning:
                yield Tier.EXACT, order
            elif whole.startswith(beginning):
                yield Tier.BEGINNING, order
    # The other name in kanji is found as it is written, in kana and Latin letters as it sounds.
    sounds = latin if wanted.says_its_sound else written
    other = sounds and turned(sounds)
    for key, _ in said:
        behind = joined(turned(key) or "")
        if other and any(behind.startswith(one) for one in wanted.beginnings):
            yield Tier.LATER_WORD, joined(other)


def by_words(thing: Thing, share: float) -> Found:
    """A thing that holds that share of the words wanted: of two names with the same words, the
    shorter says less else."""
    said = sum(
        len(token) > 1 and token[:2] not in (BEGINNING, WORD) for token in set(thing.tokens.split())
    )
    score = round(share - min(said, 40) / 400, 6)
    return Found(thing.kind, thing.key, Tier.WORDS, score, thing.order)


def told(
    wanted: Wanted,
    kind: str,
    key: str,
    titles: Iterable[str | None],
    tokens: str,
    *,
    by_words: bool,
) -> Found | None:
    """An issue or story by its titles, and by the tokens of its texts; typed, one that an index
    proposed."""
    said = [title for title in titles if title]
    order = japanese_key(said[0])
    names = [joined(japanese_key(title)) for title in said]
    if any(name == one for name in names for one in wanted.beginnings):
        return Found(kind, key, Tier.EXACT, 1.0, order)
    if any(name.startswith(one) for name in names for one in wanted.beginnings):
        return Found(kind, key, Tier.BEGINNING, 1.0, order)
    if not by_words:
        return Found(kind, key, Tier.LATER_WORD, 1.0, order)
    share = share_of(wanted, frozenset(tokens.split()))
    if share < ENOUGH:
        return None
    title = share_of(wanted, _said(" ".join(said)))
    return Found(kind, key, Tier.WORDS, round((1 - _TITLE) * share + _TITLE * title, 6), order)


@lru_cache(maxsize=5_000)
def _said(title: str) -> frozenset[str]:
    return frozenset(found_by(title).split())


def share_of(wanted: Wanted, held: frozenset[str]) -> float:
    """The share, by weight, of the words wanted that stand in a text, 0 to 1."""
    total = sum(unit.weight for unit in wanted.units)
    if not total:
        return 0.0
    found = 0.0
    for unit in wanted.units:
        if unit.tokens & held:
            found += unit.weight
        elif unit.characters and unit.characters <= held:
            found += unit.weight * _CHARACTERS
    return found / total
