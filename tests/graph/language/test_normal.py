"""Texts that look the same become the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.language.normal import normalise


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", "マイナンバーカード"),
        ("ＤＸ　２０２６", "DX 2026"),
        ("データ―ベース", "データーベース"),
        ("2020―2026", "2020-2026"),
        ("９時〜１７時", "9時~17時"),
        (" a\u200bb\x00c\r\n\td\ud800 ", "ab c d"),
        ("town’s", "town's"),
        ("", ""),
    ],
)
def test_each_way_of_writing_has_one_spelling(written: str, expected: str) -> None:
    assert normalise(written) == expected


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


@given(st.text(alphabet=st.characters()))
def test_what_is_left_can_be_encoded_and_holds_no_control_character(text: str) -> None:
    left = normalise(text)

    assert left.encode("utf-8").decode("utf-8") == left
    assert "\x00" not in left
    assert left.split() == left.split(" ") or left == ""
