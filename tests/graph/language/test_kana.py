"""One key for every way to write the same sounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.language.kana import hepburn_key, hiragana, is_kana, latin_key, romanised


@pytest.mark.parametrize(
    ("key", "ways"),
    [
        ("sato", ["Satō", "SATOU", "Satoh", "sato", "ｓａｔｏ", "Satô"]),
        ("tokyo", ["Tōkyō", "toukyou", "Tokyo", "Tôkyô"]),
        ("shinjuku", ["Shinjuku", "Sinzyuku", "sinjuku"]),
        ("tsuchi", ["tuti", "tsuchi", "TSUTI"]),
        ("konpei", ["Kompei", "konpei"]),
        ("ono", ["Ohno", "oono", "Ōno", "ono"]),
        ("ohara", ["Ohara"]),
        ("kunai", ["ku'nai", "Kūnai"]),
        ("maccha", ["matcha", "maccha", "mattya"]),
        ("fuji", ["huzi", "Fuji"]),
        ("sato taro", ["Satō Tarō", "SATO  Taro", "satou-tarou"]),
    ],
)
def test_every_romanisation_is_one(key: str, ways: list[str]) -> None:
    assert {hepburn_key(way) for way in ways} == {key}


def test_english_words_stay_what_they_are() -> None:
    assert latin_key("Security Time, system") == "security time system"


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("さとう", "satou"), ("ほっかいどう", "hokkaidou"), ("シンジュク", "shinjuku"), ("まっちゃ", "maccha"),
        ("サーバー", "saba"), ("ファイル", "fairu"), ("とりけし", "torikeshi"), ("茅ヶ崎", "茅ke崎"),
    ],
)  # fmt: skip
def test_kana_in_latin_letters(kana: str, latin: str) -> None:
    assert romanised(kana) == latin


def test_both_kana_are_one() -> None:
    assert hiragana("データ・ヴヶ") == "でーた・ゔけ"
    assert is_kana(hiragana("カタカナ ひらがな"))
    assert not is_kana("水戸")
    assert not is_kana("")


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(text: str) -> None:
    assert latin_key(latin_key(text)) == latin_key(text)
    assert hepburn_key(text).isascii()


@given(st.from_regex(r"([kstnhmr]?[aiueo]|n)*", fullmatch=True).filter(bool), st.data())
def test_what_begins_alike_has_keys_that_begin_alike(word: str, data: st.DataObject) -> None:
    """So that a name is found at each letter typed."""
    typed = word[: data.draw(st.integers(1, len(word)))]

    assert latin_key(word).startswith(latin_key(typed))
