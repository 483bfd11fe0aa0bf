"""What somebody looks for, read in every way it may be meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.language.wanted import Wanted


@pytest.mark.parametrize(
    ("text", "beginnings"),
    [
        ("水戸", ("水戸",)),
        ("ﾐﾄ", ("みと",)),
        ("さt", ("さ",)),
        ("Ōsaka", ("ōsaka", "osaka")),
        ("sinzyuku", ("sinzyuku", "shinjuku")),
        (" 　", ()),
    ],
)
def test_how_a_name_may_begin(text: str, beginnings: tuple[str, ...]) -> None:
    assert Wanted.of(text).beginnings[: len(beginnings)] == beginnings


def test_a_name_begins_alike_with_its_space_and_without() -> None:
    assert Wanted.of("佐藤太郎").beginnings == Wanted.of("佐藤 太郎").beginnings == ("佐藤太郎",)
    assert Wanted.of("satotaro").beginnings == Wanted.of("sato taro").beginnings == ("satotaro",)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("申込", {"申し込み"}),
        ("引越し", {"引っ越し", "syn:moving"}),
        ("hikkoshi", {"r:hikkoshi"}),
        ("まどぐち", {"r:madoguchi"}),
        ("waiting time", {"syn:waiting-time", "wait"}),
        ("セキュリティ", {"セキュリティー"}),
    ],
)
def test_the_words_of_it(text: str, tokens: set[str]) -> None:
    first = Wanted.of(text).units[0]

    assert tokens <= first.tokens


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    wanted = Wanted.of(text)

    for query in (wanted.words_query(), wanted.typed_query()):
        assert query == " ".join(query.split())
    assert all(key and not key.isspace() for key in wanted.beginnings)
