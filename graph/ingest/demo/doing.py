"""Which kind of support an account of what was done tells of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph.ingest.demo.archetypes import Archetype

#: Words by which an account gives away the kind of support.
_WORDS = {
    "TRAIN": ("講座", "研修", "教え", "練習", "勉強会", "手ほどき", "演習", "実習", "講習", "指導", "育て"),
    "ADVISE": ("助言", "診断", "提案", "勧め", "示した", "意見", "比べ"),
    "COORDINATE": ("調整", "橋渡し", "取り持", "仲立ち", "協議", "合意", "取りまとめ", "場を設け", "間に立"),
    "IMPLEMENT": ("構築", "設定", "実装", "組み込", "接続", "作り込", "移行", "稼働", "取り付け", "開発", "据え"),
    "DRIVE": ("進行", "週次", "隔週", "毎週", "工程", "進捗", "推進", "率い", "回し", "責任者", "走らせ", "管理し", "期限どおり", "間に合わせ"),
    "DESIGN": ("設計", "図に", "案を", "様式", "整理", "仕様", "描い", "定め", "まとめた", "作成"),
}  # fmt: skip


@cache
def accounts(archetype: Archetype) -> tuple[tuple[str, int], ...]:
    """Each mode of the archetype with the number of an account that fits it, one for each account."""
    if archetype.did_follows_modes:
        count = len(archetype.modes)
        return tuple((archetype.modes[n % count], n) for n in range(len(archetype.did)))
    return tuple((_told(text.ja, archetype.modes, n), n) for n, text in enumerate(archetype.did))


def _told(text: str, modes: Sequence[str], nth: int) -> str:
    """The mode, of those that the archetype wants, that most words of the text tell of.

    Where words do not decide, accounts stand in the order of the modes as often as not.
    """
    usual = modes[nth % len(modes)]
    return max(modes, key=lambda mode: (sum(text.count(w) for w in _WORDS[mode]), mode == usual))
