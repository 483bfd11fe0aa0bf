"""Where in a text the words are that somebody looked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from graph.language.kana import hiragana, is_kana, latin_key, romanised
from graph.language.name_keys import japanese_key, joined
from graph.language.normal import normalise
from graph.language.search_text import READING, groups
from graph.language.tokens import Token, tokens
from graph.language.wanted import Wanted

#: Characters of a text that are shown before its first hit and after it.
_BEFORE, _AROUND = 20, 80
#: No beginning is longer than this.
_LONGEST = 60
MOST = 5


class Range(NamedTuple):
    """A part of a text in code points."""

    start: int
    length: int


class Hit(NamedTuple):
    """The text around hits, and where they are in it."""

    text: str
    ranges: tuple[Range, ...]


def hit(wanted: Wanted, text: str | None) -> Hit | None:
    """The hits in a text; None without one. A long text is cut to what stands around the first."""
    if not text:
        return None
    whole = normalise(text)
    ranges = _ranges(wanted, whole)
    if not ranges:
        return None
    start = max(0, ranges[0].start - _BEFORE) if len(whole) > _AROUND else 0
    end = max(start + _AROUND, ranges[0].start + ranges[0].length)
    shown = [Range(r.start - start, r.length) for r in ranges if r.start + r.length <= end]
    return Hit(whole[start:end], tuple(shown[:MOST]))


def _ranges(wanted: Wanted, whole: str) -> list[Range]:
    # Most of what is found while somebody types begins with it: that takes no parting into words.
    if whole[:1].isalnum() and (length := _length(wanted, whole[:_LONGEST])):
        return [Range(0, length)]
    found = _words_of(whole)
    return list(_beginning(wanted, whole, found)) or list(_words(wanted, found))


class _Word(NamedTuple):
    """A word of a text: where it begins, and all that it is found by; a break between words has
    nothing of its own.
    """

    start: int
    surface: str
    is_break: bool
    said: frozenset[str]


@lru_cache(maxsize=2_000)
def _words_of(whole: str) -> list[_Word]:
    """With each letter that somebody types, much of what was found before is found again."""
    found = tokens(whole)
    said = [_said(token) for token in found]
    for first, end, group in groups(found):
        for place in range(first, end):
            said[place].add(group)
    words, start = [], 0
    for token, own in zip(found, said, strict=True):
        is_break = token.kind == "break"
        words.append(_Word(start, token.surface, is_break, frozenset(() if is_break else own)))
        start += len(token.surface)
    return words


def _beginning(wanted: Wanted, whole: str, found: list[_Word]) -> Iterator[Range]:
    """The first word that begins with what is wanted."""
    for word in found:
        length = _length(wanted, whole[word.start : word.start + _LONGEST])
        if length and not word.is_break:
            yield Range(word.start, length)
            return


def _length(wanted: Wanted, rest: str) -> int:
    """How many characters at the beginning of a text say what is wanted; 0 where they do not."""
    for key in wanted.beginnings:
        if _key(rest, like=key).startswith(key):
            lengths = range(1, len(rest) + 1)
            return next(n for n in lengths if _key(rest[:n], like=key).startswith(key))
    return 0


def _key(text: str, like: str) -> str:
    """The text's key in the letters of another one: kana in Latin letters beside Latin ones."""
    if not like.isascii() or text[:1] >= "㐀":
        return joined(japanese_key(text))
    return joined(latin_key(romanised(text) if is_kana(hiragana(text)) else text))


def _words(wanted: Wanted, found: list[_Word]) -> Iterator[Range]:
    """Words that say what is wanted; those in a row are one range."""
    since, end = None, 0
    for word in found:
        is_hit = not wanted.tokens.isdisjoint(word.said)
        if since is not None and not is_hit:
            yield Range(since, word.start - since)
            since = None
        elif since is None and is_hit and word.surface.strip():
            since = word.start
        end = word.start + len(word.surface)
    if since is not None:
        yield Range(since, end - since)


def _said(token: Token) -> set[str]:
    """What one token is found by."""
    if token.kind == "function":
        return set()
    own = {token.normal, token.loan, READING + token.reading}
    return own.union(*map(_said, token.parts)) - {"", READING}
