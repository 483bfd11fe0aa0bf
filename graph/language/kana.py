"""Kana and Latin letters: one key for every way to write the same sounds."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.language.normal import normalise

_ROWS = """
    あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu
    て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya
    ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji
    ず zu ぜ ze ぞ zo だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po
    ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa ゔ vu
    きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho しぇ she ちゃ cha ちゅ chu ちょ cho ちぇ che
    にゃ nya にゅ nyu にょ nyo ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo
    ぎゃ gya ぎゅ gyu ぎょ gyo じゃ ja じゅ ju じょ jo じぇ je ぢゃ ja ぢゅ ju ぢょ jo びゃ bya びゅ byu びょ byo
    ぴゃ pya ぴゅ pyu ぴょ pyo ふぁ fa ふぃ fi ふぇ fe ふぉ fo てぃ ti でぃ di とぅ tu どぅ du うぃ wi うぇ we
    うぉ wo ゔぁ va ゔぃ vi ゔぇ ve ゔぉ vo つぁ tsa つぇ tse つぉ tso くぁ kwa
"""
_SOUNDS = dict(zip(_ROWS.split()[::2], _ROWS.split()[1::2], strict=True))
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)} | {
    ord("ヵ"): "か",
    ord("ヶ"): "け",
    ord("ゕ"): "か",
    ord("ゖ"): "け",
}
_KANA = re.compile(r"[ぁ-ゖー・\s]+")
_NOT_LETTER = re.compile(r"[^a-z0-9]+")

#: Other spellings than Hepburn's: Kunrei, Nihon-shiki, `m` before a lip sound; the order matters.
_HEPBURN = tuple((re.compile(pattern), sound) for pattern, sound in (
    ("sy", "sh"), ("ty", "ch"), ("[zjd]y", "j"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"),
    ("(?<![cs])hu", "fu"), ("[zd]i", "ji"), ("dz?u", "zu"), ("^wo", "o"), ("tch", "cch"),
    ("m(?=[bmp])", "n"), ("l", "r"),
))  # fmt: skip
#: Long vowels count as short; `h` lengthens an `o` where no vowel follows it.
_LONG = tuple((re.compile(pattern), sound) for pattern, sound in (
    ("o(?:[ou]|h(?![aiueoy]))+", "o"), ("uu+", "u"), ("aa+", "a"), ("ii+", "i"), ("ee+", "e"),
))  # fmt: skip


def hiragana(text: str) -> str:
    """The text with katakana as hiragana; a small ヶ counts as け."""
    return text.translate(_TO_HIRAGANA)


def is_kana(text: str) -> bool:
    """Whether the text is hiragana (see `hiragana`) and nothing else."""
    return bool(_KANA.fullmatch(text))


@lru_cache(maxsize=50_000)
def romanised(kana: str) -> str:
    """Kana in Latin letters, long vowels as they are written: さとう gives satou."""
    text = hiragana(kana)
    out: list[str] = []
    place, is_doubled = 0, False
    while place < len(text):
        size = 2 if text[place : place + 2] in _SOUNDS else 1
        piece = text[place : place + size]
        place += size
        if piece in "っー・":
            is_doubled = piece == "っ"
            continue
        sound = _SOUNDS.get(piece, piece)
        out.append(sound[0] + sound if is_doubled and sound[:1].isalpha() else sound)
        is_doubled = False
    return "".join(out)


@lru_cache(maxsize=50_000)
def latin_key(text: str) -> str:
    """Words in Latin letters, small, a space between them, without marks and long vowels.

    Satō, SATOU, Satoh and Sato come to the same. What begins alike still does, so beginnings
    compare. English words stay readable.
    """
    return " ".join(_with(word, _LONG) for word in _words(text))


@lru_cache(maxsize=20_000)
def hepburn_key(text: str) -> str:
    """The same for Japanese words in whatever romanisation: sinzyuku and shinjuku are one."""
    return " ".join(_with(_with(word, _HEPBURN), _LONG) for word in _words(text))


def unmarked(text: str) -> str:
    """The text without marks above and below its letters: Satō gives Sato."""
    apart = unicodedata.normalize("NFKD", normalise(text))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _words(text: str) -> list[str]:
    plain = unmarked(text).lower().replace("'", "")
    return [word for word in _NOT_LETTER.split(plain) if word]


def _with(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, sound in rules:
        word = pattern.sub(sound, word)
    return word
