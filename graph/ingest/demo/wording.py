"""How an officer words an issue: parts of its archetype, own spelling, a remark of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from graph.ingest.demo.archetypes import Wording
from graph.ingest.demo.atlas import Place

# Long and short spellings of the same word, both in official use. Verb forms keep the long one.
_SPELLINGS = (
    (r"申し込み(?![まなたてるれろ])", "申込"),
    (r"申込み(?![まなたてるれろ])", "申込"),
    (r"問い合わせ(?![まなたてるれろ])", "問合せ"),
    (r"手続き", "手続"),
    (r"取り組み(?![まなたてるれろ])", "取組"),
    (r"打ち合わせ(?![まなたてるれろ])", "打合せ"),
    (r"引っ越し", "引越し"),
    (r"サーバー", "サーバ"),
    (r"ユーザー", "ユーザ"),
    (r"データベース", "ＤＢ"),
    (r"スマートフォン", "スマホ"),
    (r"オンライン申請", "電子申請"),
    (r"市町村", "市区町村"),
    (r"できる", "出来る"),
    (r"すべて", "全て"),
    (r"さまざま", "様々"),
)
# British is what the archetypes are written in; the other spelling is met as often.
_ENGLISH_SPELLINGS = (
    (r"\b([Oo])rganis", r"\1rganiz"),
    (r"\b([Dd])igitis", r"\1igitiz"),
    (r"\b([Ss])tandardis", r"\1tandardiz"),
    (r"\b([Cc])entre\b", r"\1enter"),
    (r"\b([Pp])rogramme\b", r"\1rogram"),
    (r"\bsmartphone", "mobile phone"),
    (r"\be-mail\b", "email"),
)
_HABITS = tuple((re.compile(pattern), short) for pattern, short in _SPELLINGS)
_ENGLISH_HABITS = tuple((re.compile(pattern), other) for pattern, other in _ENGLISH_SPELLINGS)

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
        for pattern, other in self._habits:
            text = pattern.sub(other, text)
        return text

    def en(self, text: str) -> str:
        """English in this hand."""
        for pattern, other in self._english:
            text = pattern.sub(other, text)
        return text


def problem(hand: Hand, rng: Random, parts: Sequence[Wording], place: Place) -> tuple[str, str]:
    """The text of a problem at a place, in Japanese and English, from the same parts."""
    chosen = list(parts)
    if rng.random() < 0.35:
        chosen.append(_REMARKS[int(rng.random() * len(_REMARKS))])
    ja = "".join(part.ja for part in chosen).replace("{place}", place.name)
    en = " ".join(part.en for part in chosen).replace("{place}", place.english)
    return hand.ja(ja), hand.en(en)
