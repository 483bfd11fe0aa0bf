"""How well a thing fits: exact before beginning, later word, words and meaning."""

from __future__ import annotations

import pytest

from graph.analysis.finding import Found, Tier, person, ranked, share_of, told
from graph.language.wanted import Wanted


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("架空 さとみ", Tier.EXACT), ("架空さとみ", Tier.EXACT), ("かくう さとみ", Tier.EXACT), ("KAKUU Satomi", Tier.EXACT),
        ("架", Tier.BEGINNING), ("カクウ", Tier.BEGINNING), ("ｶｸｳｻ", Tier.BEGINNING), ("kaku", Tier.BEGINNING),
        ("kakūsa", Tier.BEGINNING),
        ("さとみ", Tier.LATER_WORD), ("satomi ka", Tier.LATER_WORD), ("サト", Tier.LATER_WORD),
        ("さとみ架", Tier.LATER_WORD), ("さとみ 架空", Tier.LATER_WORD),
        ("みとさ", None), ("tomi", None), ("架空 さとみさん", None),
    ],
)  # fmt: skip
def test_a_person_by_name(text: str, tier: Tier | None) -> None:
    found = person(Wanted.of(text), "satomi", "架空 さとみ", "かくう さとみ", "KAKUU Satomi")

    assert (found.tier if found else None) == tier


@pytest.mark.parametrize(
    ("text", "order"), [("晶", "晶架空!a"), ("アキ", "akirakaku!a"), ("akira", "akirakaku!a")]
)
def test_the_other_name_stands_where_its_index_has_it(text: str, order: str) -> None:
    found = person(Wanted.of(text), "a", "架空 晶", "かくう あきら", None)

    assert found
    assert (found.tier, found.order) == (Tier.LATER_WORD, order)


def test_the_other_name_in_kanji_needs_no_reading() -> None:
    found = person(Wanted.of("晶"), "a", "架空 晶", None, None)

    assert found
    assert found.tier == Tier.LATER_WORD


def test_an_issue_by_its_title_and_words() -> None:
    def tier(text: str, *, by_words: bool = True) -> Tier | None:
        tokens = "窓口 待つ 時間 syn:counter syn:waiting-time 転入"
        titles = ("窓口の待ち時間", "Waiting at counters")
        found = told(Wanted.of(text), "Issue", "i1", titles, tokens, by_words=by_words)
        return found.tier if found else None

    assert tier("窓口の待ち時間") == Tier.EXACT
    assert tier("窓口の") == Tier.BEGINNING
    assert tier("転入") == Tier.WORDS
    assert tier("転入", by_words=False) == Tier.LATER_WORD
    assert tier("イノシシ") is None


def test_it_is_the_share_of_what_is_wanted() -> None:
    wanted = Wanted.of("窓口 イノシシ")

    assert share_of(wanted, frozenset({"窓口"})) == 0.5
    assert share_of(wanted, frozenset({"窓", "口"})) == 0.25
    assert share_of(Wanted.of("。"), frozenset({"窓口"})) == 0.0


def test_each_thing_once_by_its_best_way_and_equals_by_kind_name_and_id() -> None:
    def found(kind: str, key: str, tier: Tier, score: float = 1.0, order: str = "") -> Found:
        return Found(kind, key, tier, score, order)

    given = [
        found("Issue", "b", Tier.MEANING, 0.4),
        found("Issue", "b", Tier.WORDS, 0.7),
        found("Issue", "a", Tier.WORDS, 0.7),
        found("Skill", "c", Tier.BEGINNING, order="い"),
        found("Skill", "d", Tier.BEGINNING, order="あ"),
        found("Municipality", "e", Tier.BEGINNING, order="う"),
        found("Skill", "f", Tier.EXACT),
    ]

    assert [one.key for one in ranked(given)] == ["f", "e", "d", "c", "a", "b"]
    assert ranked(reversed(given)) == ranked(given)
