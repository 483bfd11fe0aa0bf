"""Names as keys to find them by."""

from __future__ import annotations

import pytest

from graph.language.name_keys import bare, japanese_key, joined, reading_key, thing_tokens, turned


@pytest.mark.parametrize(
    ("key", "ways"),
    [
        ("高橋", ["髙橋", "高橋"]),
        ("沢田 まもる", ["澤田 まもる", "沢田　マモル", "澤田 ﾏﾓﾙ"]),
        ("茅け崎市", ["茅ヶ崎市", "茅ケ崎市"]),
        ("it支援", ["ＩＴ支援", "it支援"]),
    ],
)
def test_one_name_in_several_shapes(key: str, ways: list[str]) -> None:
    assert {japanese_key(way) for way in ways} == {key}


def test_the_other_name_first() -> None:
    assert turned("sato taro") == "taro sato"
    assert turned("sato") is None


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("水戸市", "水戸"),
        ("京都府", "京都"),
        ("津市", "津市"),
        ("株式会社架空商会", "架空商会"),
        ("窓口", "窓口"),
    ],
)
def test_what_says_the_kind_goes(name: str, rest: str) -> None:
    assert bare(name) == rest


def test_marks_and_spaces_join() -> None:
    assert joined("さーばー・るーむ") == "さばるむ"
    assert joined("front-yard 改革（案）") == "frontyard改革案"


def test_what_a_place_is_found_by() -> None:
    found = thing_tokens("水戸市", "みとし", "Mito City", "082015").split()

    assert {
        "b_水戸市", "b_水戸", "b_みとし", "b_みと", "b_mitoshi", "b_mito", "b_mitocity", "b_082015", "w_city",
        "水戸", "r:mito",
    } <= set(found)  # fmt: skip


def test_a_term_without_kana_is_found_by_its_reading_and_its_later_words() -> None:
    found = set(thing_tokens("窓口改革", None, "Counter Reform", "DX-1").split())

    assert {"b_madoguchikaikaku", "w_改革", "w_reform", "b_conterreform", "b_dx1"} <= found


def test_what_no_dictionary_reads_has_no_reading() -> None:
    assert reading_key("窓口") == "madoguchi"
    assert reading_key("鼟鼟") == ""
