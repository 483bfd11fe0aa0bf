"""The catalogue of public things against reading every name of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.catalogue import Catalogue
from graph.analysis.finding import ENOUGH, KINDS, Found, Tier, ranked, share_of
from graph.language.name_keys import BEGINNING, WORD, thing_tokens
from graph.language.wanted import Wanted
from graph.model.thing import Thing

NAMES = ("みと", "みとし", "水戸", "水戸市", "さくら", "mito", "data", "security", "情報", "c")


@st.composite
def things(draw: st.DrawFn) -> list[Thing]:
    found = []
    for number in range(draw(st.integers(0, 12))):
        begins = draw(st.sets(st.sampled_from(NAMES), max_size=3))
        words = draw(st.sets(st.sampled_from(NAMES), max_size=3))
        said = draw(st.sets(st.sampled_from([*NAMES, "水", "戸", "市", "r:mito"]), max_size=5))
        tokens = [
            *(BEGINNING + one for one in begins),
            *(WORD + one for one in words),
            *said,
        ]
        kind = draw(
            st.sampled_from([k for k in KINDS if k not in ("Engineer", "Issue", "SuccessStory")])
        )
        order = draw(st.sampled_from(NAMES))
        found.append(Thing(kind=kind, key=str(number), order=order, tokens=" ".join(tokens)))
    return found


TEXTS = st.sampled_from(
    [*NAMES, "み", "水", "d", "水戸 情報", "data security", "戸市", "ミト", "se"]
)
KINDS_WANTED = st.sets(st.sampled_from(KINDS), min_size=1)


def tier_of(wanted: Wanted, tokens: list[str]) -> Tier | None:
    if any(BEGINNING + one in tokens for one in wanted.beginnings):
        return Tier.EXACT
    for mark, tier in ((BEGINNING, Tier.BEGINNING), (WORD, Tier.LATER_WORD)):
        if any(token.startswith(mark + one) for token in tokens for one in wanted.beginnings):
            return tier
    return None


@given(things(), TEXTS, KINDS_WANTED)
def test_typed_letters_find_names_and_later_words(
    given_: list[Thing], text: str, kinds: set[str]
) -> None:
    wanted = Wanted.of(text)
    expected = ranked(
        Found(one.kind, one.key, tier, 1.0, one.order)
        for one in given_
        if one.kind in kinds and (tier := tier_of(wanted, one.tokens.split())) is not None
    )

    assert Catalogue(given_).typed(wanted, kinds, None) == expected
    assert Catalogue(given_[::-1]).typed(wanted, kinds, 2) == expected[:2]


@given(things(), TEXTS, KINDS_WANTED)
def test_words_find_whatever_holds_enough_of_them(
    given_: list[Thing], text: str, kinds: set[str]
) -> None:
    wanted = Wanted.of(text)
    expected: set[tuple[str, Tier]] = set()
    for one in given_:
        tokens = one.tokens.split()
        tier = tier_of(wanted, tokens)
        stands = any(
            token.startswith(WORD + b)
            for token in tokens
            for b in wanted.beginnings
            if not b.isascii()
        )
        enough = stands or share_of(wanted, frozenset(tokens)) >= ENOUGH
        if one.kind in kinds and tier in (Tier.EXACT, Tier.BEGINNING):
            expected.add((one.key, tier))
        elif one.kind in kinds and enough:
            expected.add((one.key, Tier.WORDS))

    found = Catalogue(given_).said(wanted, kinds)

    assert {(one.key, one.tier) for one in found} == expected
    assert len(found) == len(expected)
    assert all(0 < one.score <= 1 for one in found)


MITO = Thing(
    kind="Municipality",
    key="082015",
    order="みとし",
    tokens=thing_tokens("水戸市", "みとし", "Mito City", "082015"),
)


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("水戸市", Tier.EXACT), ("水戸", Tier.EXACT), ("みと", Tier.EXACT), ("ミトシ", Tier.EXACT), ("mito", Tier.EXACT),
        ("082015", Tier.EXACT), ("水", Tier.BEGINNING), ("mit", Tier.BEGINNING), ("0820", Tier.BEGINNING),
        ("city", Tier.WORDS), ("市", Tier.WORDS), ("cit", None), ("つくば", None),
    ],
)  # fmt: skip
def test_a_place_by_what_it_is_found_by(text: str, tier: Tier | None) -> None:
    found = Catalogue([MITO]).said(Wanted.of(text), KINDS)

    assert [one.tier for one in found] == ([tier] if tier is not None else [])


def test_typed_a_later_word_may_be_unfinished() -> None:
    assert [one.tier for one in Catalogue([MITO]).typed(Wanted.of("cit"), KINDS, None)] == [
        Tier.LATER_WORD
    ]


def test_of_two_names_with_the_same_words_the_shorter_comes_first() -> None:
    short = Thing(kind="Skill", key="1", order="b", tokens="情報 管理")
    longer = Thing(kind="Skill", key="2", order="a", tokens="情報 管理 運用 監視")

    found = ranked(Catalogue([longer, short]).said(Wanted.of("情報"), KINDS))

    assert [one.key for one in found] == ["1", "2"]
