"""What somebody looks for, read in every way it may be meant: as a name, as words, by its sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from graph.language.kana import hepburn_key, hiragana, is_kana, latin_key, romanised, unmarked
from graph.language.name_keys import japanese_key, joined, reading_key
from graph.language.normal import normalise
from graph.language.search_text import READING, clause, escaped, groups, search_text
from graph.language.tokens import Token, tokens

#: Latin letters left over where kana are typed letter by letter: さt on the way to さと.
_UNFINISHED = re.compile(r"(?<=[ぁ-ヿ])[a-zA-Z]{1,3}$")
_LATIN = re.compile(r"[\x20-\x7e\u00c0-\u024f]+")
_KANJI = re.compile("[㐀-䶿一-鿿々豈-﫿\U00020000-\U0003ffff]")
_CLAUSES = 200
#: Longest piece of kana that is taken for one word.
_WORD = 10


@dataclass(frozen=True, slots=True)
class Unit:
    """One word looked for: any of the tokens stands for it, all the characters may."""

    surface: str
    tokens: frozenset[str]
    characters: frozenset[str]
    weight: float


@dataclass(frozen=True)
class Wanted:
    """A text looked for. `text` is normalised; empty if nothing can be found by it."""

    text: str

    @classmethod
    @lru_cache(maxsize=1_000)
    def of(cls, text: str) -> Wanted:
        """Read once for all that ask the same."""
        return cls(_UNFINISHED.sub("", normalise(text)))

    @cached_property
    def name(self) -> str:
        """As a Japanese name, spaces kept."""
        return japanese_key(self.text)

    @cached_property
    def latin(self) -> tuple[str, ...]:
        """As a name in Latin letters, in one or two spellings; none where it has others."""
        if not _LATIN.fullmatch(self.text):
            return ()
        return tuple(dict.fromkeys(k for k in (latin_key(self.text), hepburn_key(self.text)) if k))

    @cached_property
    def is_kana(self) -> bool:
        """Whether it says how something sounds, in kana."""
        return bool(self.name) and is_kana(self.name)

    @property
    def says_its_sound(self) -> bool:
        """Whether it says how it sounds: in kana or Latin letters."""
        return self.is_kana or bool(self.latin)

    @cached_property
    def sound(self) -> str:
        """In Latin letters as it sounds; empty where nobody knows."""
        if self.latin:
            return self.latin[-1]
        return latin_key(romanised(self.name)) if self.is_kana else reading_key(self.text)

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """The joined keys that a name begins with if it begins with this."""
        keys = (self.name, *self.latin)
        return tuple(dict.fromkeys(j for key in keys if (j := joined(key))))

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The words of it that say something."""
        return tuple(_units(self.text))

    @cached_property
    def tokens(self) -> frozenset[str]:
        """What stands for any of them."""
        return frozenset(token for unit in self.units for token in unit.tokens)

    def words_query(self) -> str:
        """A Lucene query for any of its words; empty if there is none.

        Ranges of one term each: their score is a constant, so that what the index prefers says
        nothing about how often a word stands in documents, hidden ones among them.
        """
        found: dict[str, float] = {}
        for unit in self.units:
            for token in unit.tokens:
                found.setdefault(token, unit.weight)
            for character in unit.characters:
                found.setdefault(character, unit.weight / 4)
        return " ".join(
            f"{clause(token)}^{weight:g}"
            for token, weight in sorted(found.items(), key=lambda one: (-one[1], one[0]))[:_CLAUSES]
        )

    def typed_query(self) -> str:
        """A Lucene query for texts with a word that begins with it."""
        keys = dict.fromkeys((self.text.lower(), *self.beginnings))
        sounds = (f"{READING}{joined(self.sound)}",) if self.says_its_sound else ()
        return " ".join(f"{escaped(key)}*" for key in (*keys, *sounds) if " " not in key)


def _units(text: str) -> Iterator[Unit]:
    if _LATIN.fullmatch(text):
        text = unmarked(text)
    pieces = text.split()
    if all(is_kana(hiragana(piece)) and len(piece) <= _WORD for piece in pieces):
        # The dictionary cuts words in kana as it likes; their sound is certain.
        yield from dict.fromkeys(_sounding(piece) for piece in pieces)
        return
    found = tokens(text)
    meant: dict[int, set[str]] = {}
    for start, end, group in groups(found):
        for place in range(start, end):
            meant.setdefault(place, set()).add(group)
    units = (_unit(token, meant.get(place, set())) for place, token in enumerate(found))
    yield from dict.fromkeys(unit for unit in units if unit is not None)


def _sounding(piece: str) -> Unit:
    found = tokens(piece)
    own = search_text(piece).split() if len(found) == 1 else []
    sound = latin_key(romanised(piece))
    said = {piece, READING + sound, *(t for t in own if len(t) > 1)}
    return Unit(piece, frozenset(said), frozenset(), 1.0)


def _unit(token: Token, meant: set[str]) -> Unit | None:
    surface = token.surface
    if (
        token.kind == "break"
        or not surface.strip(" -・")
        or (token.kind == "function" and not meant)
    ):
        return None
    found = search_text(surface).split() or [surface.lower()]
    characters = frozenset(c for c in found if _KANJI.fullmatch(c) and len(surface) > 1)
    if token.kind == "name" and len(characters) == 1:
        # In a name in kana it is what the place is, as in つくば市: so are hundreds of others.
        characters = frozenset()
    own = meant | {t for t in found if len(t) > 1 or t == surface}
    if _LATIN.fullmatch(surface):
        own |= {READING + key for key in (hepburn_key(surface), latin_key(surface)) if key}
    elif is_kana(hiragana(surface)) and token.reading:
        own.add(READING + token.reading)
    own = {token for token in own if not re.search(r"\s", token)}
    weight = {"word": 1.0, "name": 1.0, "number": 0.5}.get(token.kind, 0.3)
    return Unit(surface, frozenset(own), characters, weight) if own else None
