"""How an officer words an issue: parts of its archetype, own spelling, a remark of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from graph.ingest.demo.archetypes import Wording
from graph.ingest.demo.atlas import Place

#: A word, where it may be spelt otherwise, and how.
_Habit = tuple[str, re.Pattern[str], str]

# Long and short spellings of the same word, both in official use. Verb forms keep the long one.
_NOT_A_VERB = "(?![まなたてるれろ])"
_SPELLINGS = (
    ("申し込み", _NOT_A_VERB, "申込"),
    ("申込み", _NOT_A_VERB, "申込"),
    ("問い合わせ", _NOT_A_VERB, "問合せ"),
    ("取り組み", _NOT_A_VERB, "取組"),
    ("打ち合わせ", _NOT_A_VERB, "打合せ"),
    ("手続き", "", "手続"),
    ("引っ越し", "", "引越し"),
    ("サーバー", "", "サーバ"),
    ("ユーザー", "", "ユーザ"),
    ("データベース", "", "ＤＢ"),
    ("スマートフォン", "", "スマホ"),
    ("できる", "", "出来る"),
    ("すべて", "", "全て"),
    ("さまざま", "", "様々"),
)
# British is what the archetypes are written in; the other spelling is met as often.
_ENGLISH_SPELLINGS = (
    ("rganis", "(?=[aei])", "rganiz"),
    ("igitis", "(?=[aei])", "igitiz"),
    ("tandardis", "(?=[aei])", "tandardiz"),
    ("entre", r"(?=s?\b)(?<=\b[Cc]entre)", "enter"),
    ("programme", r"(?=s?\b)", "program"),
    ("smartphone", "", "mobile phone"),
    ("e-mail", "", "email"),
)


def _habits(spellings: tuple[tuple[str, str, str], ...]) -> tuple[_Habit, ...]:
    return tuple((word, re.compile(word + where), other) for word, where, other in spellings)


_HABITS, _ENGLISH_HABITS = _habits(_SPELLINGS), _habits(_ENGLISH_SPELLINGS)

_REMARKS = (
    Wording("担当は異動したばかりで、まず現状の整理から相談したい。",
            "The officer in charge has just moved here and would like to start by sorting out where we stand."),
    Wording("来年度の予算要求に間に合わせたいと考えています。",
            "We hope to be in time for next year's budget request."),
    Wording("近隣の団体で似た経験をお持ちなら、進め方だけでも伺いたいです。",
            "If a body nearby has been through the same, we would be glad to hear at least how they went about it."),
    Wording("専任の職員を置く余裕はなく、通常業務と並行して進めることになります。",
            "We cannot spare anyone full time; it has to go on beside the daily work."),
    Wording("首長の関心は高く、関係課の協力は得られる見込みである。",
            "The head of the administration takes an interest, and the sections concerned can be expected to help."),
    Wording("契約更新の時期が近く、方針を早めに固める必要があります。",
            "A contract is up for renewal soon, so a direction has to be settled early."),
    Wording("まずは一つの課で小さく試し、うまくいけば広げたい。",
            "We want to try it small in one section first and widen it if it works."),
    Wording("議会への説明資料づくりも含めて助言がほしい。",
            "Advice should include the papers with which we explain it to the assembly."),
)  # fmt: skip


class Hand:
    """One officer's way of writing: the same habits throughout an issue."""

    def __init__(self, rng: Random) -> None:
        bits, english = rng.getrandbits(len(_HABITS)), rng.getrandbits(len(_ENGLISH_HABITS))
        self._habits = [habit for n, habit in enumerate(_HABITS) if bits >> n & 1]
        self._english = [habit for n, habit in enumerate(_ENGLISH_HABITS) if english >> n & 1]

    def ja(self, text: str) -> str:
        """Japanese in this hand."""
        return _spelt(text, self._habits)

    def en(self, text: str) -> str:
        """English in this hand."""
        return _spelt(text, self._english)


def problem(hand: Hand, rng: Random, parts: Sequence[Wording], place: Place) -> tuple[str, str]:
    """The text of a problem at a place, in Japanese and English, from the same parts."""
    chosen = list(parts)
    if rng.random() < 0.35:
        chosen.append(_REMARKS[int(rng.random() * len(_REMARKS))])
    ja = "".join(part.ja for part in chosen).replace("{place}", place.name)
    en = " ".join(part.en for part in chosen).replace("{place}", place.english)
    return hand.ja(ja), hand.en(en)


def plain(text: str) -> str:
    """Japanese with every habit at once: two spellings of a text become the same."""
    return _spelt(text, _HABITS)


def _spelt(text: str, habits: Sequence[_Habit]) -> str:
    for word, pattern, other in habits:
        # Most texts hold few of the words: looking first is faster than replacing nothing.
        if word in text:
            text = pattern.sub(other, text)
    return text
