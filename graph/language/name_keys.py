"""Names as keys to find them by: the same for every way to write a name, and beginning alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.language.kana import hiragana, latin_key, romanised
from graph.language.normal import normalise
from graph.language.search_text import SEARCH_TEXT_ID, readings, search_text
from graph.language.tokens import tokens

#: Changes when the same name may give other tokens: reference data is then loaded anew.
NAME_KEYS_ID = f"names-1 {SEARCH_TEXT_ID}"

#: Stands after a name in a key, before the id: sorts before every letter, after the space.
END = "!"

#: Marks of tokens that are the beginning of a name, and of a later word in it.
BEGINNING, WORD = "b_", "w_"
#: Longer beginnings are typed by nobody; words of a name after which none is looked for.
LONGEST = 40
_WORDS = 8

#: Kanji of names that are written in several shapes.
_SHAPES = str.maketrans(
    "髙﨑濵濱澤邊邉齋齊斎廣櫻國眞惠龍嶋嶌冨栁桒德槇",
    "高崎浜浜沢辺辺斉斉斉広桜国真恵竜島島富柳桑徳槙",
)
#: What the kind of a thing adds to its name, at its end or before it.
_KIND_OF = re.compile(
    r"^(?:株式会社|有限会社|合同会社|一般社団法人|公益財団法人)|"
    r"(?:株式会社|有限会社|合同会社|[都府県市区町村])$"
)
_MARKS = re.compile(r"[\W_ー]+")
_KIND_OF_ENGLISH = re.compile(r" (?:City|Town|Village|Ward|Prefecture)$")
_KIND_OF_KANA = re.compile(r"(?:けん|し|く|ちょう|まち|そん|むら|ふ|と)$")


@lru_cache(maxsize=20_000)
def japanese_key(name: str) -> str:
    """A name in one spelling: widths, kana as hiragana, small letters, one shape of each kanji."""
    return hiragana(normalise(name).lower()).translate(_SHAPES)


def joined(key: str) -> str:
    """A key without spaces, marks and long-vowel marks: サーバ and サーバー are one."""
    return _MARKS.sub("", key)


def bare(name: str) -> str:
    """The name of a place or company without what says its kind: 水戸市 gives 水戸."""
    rest = _KIND_OF.sub("", name)
    return rest if len(rest) > 1 else name


def turned(key: str) -> str | None:
    """The key of a person's name with the other name first; None where there is but one."""
    first, _, rest = key.partition(" ")
    return f"{rest} {first}" if rest else None


def thing_tokens(name: str, kana: str | None, english: str | None, code: str | None) -> str:
    """What a place, term, course or company is found by: beginnings, and the words of its names."""
    begins = dict.fromkeys(BEGINNING + key for key in _beginnings(name, kana, english, code) if key)
    later = dict.fromkeys(WORD + key for key in _later(name, english) if key)
    said = [text for text in (name, english) if text]
    return " ".join([*begins, *later, search_text(*said), readings(name)]).strip()


def _beginnings(
    name: str, kana: str | None, english: str | None, code: str | None
) -> Iterator[str]:
    for written in (name, bare(name)):
        yield joined(japanese_key(written))[:LONGEST]
    for latin in (name, english):
        if latin:
            yield joined(latin_key(latin))[:LONGEST]
            yield joined(latin_key(_KIND_OF_ENGLISH.sub("", latin)))[:LONGEST]
    if kana:
        for read in (japanese_key(kana), _KIND_OF_KANA.sub("", japanese_key(kana))):
            yield joined(read)[:LONGEST]
            yield joined(latin_key(romanised(read)))[:LONGEST]
    else:
        yield reading_key(name)[:LONGEST]
    if code:
        yield joined(code.lower())


def _later(name: str, english: str | None) -> Iterator[str]:
    if english:
        words = latin_key(english).split()
        for at in range(1, min(len(words), _WORDS)):
            yield "".join(words[at:])[:LONGEST]
    found = tokens(name)
    for at in range(1, min(len(found), _WORDS)):
        if found[at].kind not in ("function", "break"):
            yield joined(japanese_key("".join(t.surface for t in found[at:])))[:LONGEST]


def reading_key(text: str) -> str:
    """A Japanese text in Latin letters as the dictionary reads it; empty where it cannot."""
    found = tokens(text)
    return "" if any(t.unread for t in found) else joined("".join(t.reading for t in found))
