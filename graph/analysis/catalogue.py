"""All public things by what they are found by: a few ten thousand, held in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from graph.analysis.finding import ENOUGH, KINDS, Found, Tier, by_words, share_of
from graph.language.name_keys import BEGINNING, WORD
from graph.language.wanted import Wanted
from graph.model.thing import Thing

#: Sorts after every letter of a token.
_END = "\U0010ffff"


class Catalogue:
    """Built once, asked often. Things are numbered in the order in which equals are told.

    What is of no kind that can be found is only known to be there.
    """

    def __init__(self, things: Iterable[Thing]) -> None:
        every = list(things)
        self._keys = {(one.kind, one.key) for one in every}
        self._things = sorted(
            (one for one in every if one.kind in KINDS),
            key=lambda one: (KINDS.index(one.kind), one.order, one.key),
        )
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._things):
            for token in one.tokens.split():
                self._holding[token].append(number)
        self._marked = sorted(t for t in self._holding if t.startswith((BEGINNING, WORD)))

    def holds(self, kind: str, key: str) -> bool:
        """Whether there is such a thing."""
        return (kind, key) in self._keys

    def typed(self, wanted: Wanted, kinds: Collection[str], most: int | None) -> list[Found]:
        """Things with a name, or a later word of it, that begins with the text; the best
        `most`, None for all."""
        return list(islice(self._typed(wanted, kinds), most))

    def _typed(self, wanted: Wanted, kinds: Collection[str]) -> Iterator[Found]:
        begun = self._begun(wanted)
        yield from self._named(wanted, kinds, begun)
        yield from self._fitting(self._later(wanted) - begun, kinds, Tier.LATER_WORD)

    def said(self, wanted: Wanted, kinds: Collection[str]) -> list[Found]:
        """Things with a name that begins with the text, or with enough of its words; unordered."""
        begun = self._begun(wanted)
        # Japanese has no spaces: what stands where a word begins is the word, however it is cut.
        standing = self._later(wanted, ascii_too=False) - begun
        sharing = self._sharing(wanted) - begun - standing
        shares = [(one, 1.0) for one in self._of(standing, kinds)]
        shares += [
            (one, share_of(wanted, frozenset(one.tokens.split())))
            for one in self._of(sharing, kinds)
        ]
        words = [by_words(one, share) for one, share in shares if share >= ENOUGH]
        return [*self._named(wanted, kinds, begun), *words]

    def _named(self, wanted: Wanted, kinds: Collection[str], begun: set[int]) -> Iterator[Found]:
        """Of those whose name begins with the text, the whole names first."""
        exact = self._exactly(wanted)
        yield from self._fitting(exact, kinds, Tier.EXACT)
        yield from self._fitting(begun - exact, kinds, Tier.BEGINNING)

    def _fitting(
        self, numbers: Collection[int], kinds: Collection[str], tier: Tier
    ) -> Iterator[Found]:
        return (Found(one.kind, one.key, tier, 1.0, one.order) for one in self._of(numbers, kinds))

    def _of(self, numbers: Collection[int], kinds: Collection[str]) -> Iterator[Thing]:
        """In the order in which equals are told."""
        things = (self._things[number] for number in sorted(numbers))
        return (one for one in things if one.kind in kinds)

    def _exactly(self, wanted: Wanted) -> set[int]:
        keys = (BEGINNING + one for one in wanted.beginnings)
        return {number for key in keys for number in self._holding.get(key, ())}

    def _begun(self, wanted: Wanted) -> set[int]:
        return self._beginning(BEGINNING + one for one in wanted.beginnings)

    def _later(self, wanted: Wanted, *, ascii_too: bool = True) -> set[int]:
        return self._beginning(
            WORD + one for one in wanted.beginnings if ascii_too or not one.isascii()
        )

    def _beginning(self, starts: Iterable[str]) -> set[int]:
        return {
            number
            for start in starts
            for token in self._marked[
                bisect_left(self._marked, start) : bisect_left(self._marked, start + _END)
            ]
            for number in self._holding[token]
        }

    def _sharing(self, wanted: Wanted) -> set[int]:
        """Whatever holds a word of the text, or all characters of one."""
        found: set[int] = set()
        for unit in wanted.units:
            for token in unit.tokens:
                found.update(self._holding.get(token, ()))
            if unit.characters:
                held = (self._holding.get(character, ()) for character in unit.characters)
                found.update(set.intersection(*map(set, held)))
        return found
