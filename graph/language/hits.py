"""Where in a text the words are that somebody looked for."""

from __future__ import annotations

from collections.abc import Iterator
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
_END = Token(surface="", normal="", kind="break")


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
    found = tokens(whole)
    ranges = list(_beginning(wanted, whole, found)) or list(_words(wanted, found))
    if not ranges:
        return None
    start = max(0, ranges[0].start - _BEFORE) if len(whole) > _AROUND else 0
    end = max(start + _AROUND, ranges[0].start + ranges[0].length)
    shown = [Range(r.start - start, r.length) for r in ranges if r.start + r.length <= end]
    return Hit(whole[start:end], tuple(shown[:MOST]))


def _beginning(wanted: Wanted, whole: str, found: list[Token]) -> Iterator[Range]:
    """The first word that begins with what is wanted."""
    start = 0
    for token in found:
        length = _length(wanted, whole[start : start + _LONGEST])
        if length and token.kind != "break":
            yield Range(start, length)
            return
        start += len(token.surface)


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


def _words(wanted: Wanted, found: list[Token]) -> Iterator[Range]:
    asked = frozenset(token for unit in wanted.units for token in unit.tokens)
    meant = {
        place
        for start, end, group in groups(found)
        if group in asked
        for place in range(start, end)
    }
    start, since = 0, None
    for place, token in enumerate([*found, _END]):
        is_hit = token.kind != "break" and (place in meant or bool(asked & _said(token)))
        if since is not None and not is_hit:
            yield Range(since, start - since)
            since = None
        elif since is None and is_hit and token.surface.strip():
            since = start
        start += len(token.surface)


def _said(token: Token) -> set[str]:
    """What one token is found by."""
    if token.kind == "function":
        return set()
    own = {token.normal, token.loan, READING + token.reading}
    return own.union(*map(_said, token.parts)) - {"", READING}
