"""Cells: their texts as values, and back."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ingest import cell, day
from graph.ingest.problem import BadCell
from graph.properties import Property, flag, integer, number, text, texts
from graph.properties import day as day_property

DAY = day_property("d", "")
# What can stand in a cell after NFKC: no control or unassigned characters, no blanks around it.
_characters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
plain_texts = (
    st.text(_characters, max_size=40)
    .map(lambda value: unicodedata.normalize("NFKC", value).strip())
    .filter(bool)
)
items = plain_texts.map(lambda value: value.replace("|", "")).map(str.strip).filter(bool)


def read(prop: Property, value: str) -> object:
    return cell.parse(prop, cell.plain(value))


@given(plain_texts)
def test_a_text_comes_back_as_it_was(value: str) -> None:
    assert read(text("t", ""), cell.render(value)) == value


@given(st.lists(items, min_size=1, max_size=5, unique=True))
def test_a_list_comes_back_as_it_was(value: list[str]) -> None:
    normal = [unicodedata.normalize("NFKC", item) for item in value]
    if normal == value and unicodedata.normalize("NFKC", "|".join(value)) == "|".join(value):
        assert read(texts("t", ""), cell.render(value)) == value


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_comes_back_as_it_was(value: date) -> None:
    assert read(DAY, cell.render(value)) == value


@given(st.integers(-(10**17), 10**17))
def test_a_whole_number_comes_back_as_it_was(value: int) -> None:
    assert read(integer("i", "", least=None), cell.render(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_comes_back_as_it_was(value: float) -> None:
    assert read(number("n", "", least=None), cell.render(value)) == value


@given(st.booleans())
def test_a_flag_comes_back_as_it_was(value: bool) -> None:
    assert read(flag("f", ""), cell.render(value)) is value


@given(st.dates(date(2019, 5, 1), date(2117, 12, 31)))
def test_a_day_in_reiwa_is_the_same_day(value: date) -> None:
    year = value.year - 2018
    for shown in (str(year), "元" if year == 1 else f"{year:02d}"):
        assert read(DAY, f"令和{shown}年{value.month}月{value.day}日") == value
        assert read(DAY, f"R{shown}.{value.month}.{value.day}") == value


@given(st.text(max_size=60))
def test_any_text_is_a_value_or_a_clear_refusal(value: str) -> None:
    for prop in (DAY, flag("f", ""), number("n", ""), integer("i", ""), texts("t", "")):
        try:
            parsed = read(prop, value)
        except BadCell:
            continue  # a refusal is an answer; anything else that is raised fails the test
        else:
            assert read(prop, cell.render(parsed)) == parsed


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-04-01", date(2026, 4, 1)), ("令和8年4月1日", date(2026, 4, 1)),
        ("令和 8 年 4 月 1 日", date(2026, 4, 1)), ("R8.4.1", date(2026, 4, 1)),
        ("Ｒ８．４．１", date(2026, 4, 1)), ("㋿元年５月１日", date(2019, 5, 1)),
        ("令和元年12月31日", date(2019, 12, 31)), ("令和8.04.01", date(2026, 4, 1)),
    ],
)  # fmt: skip
def test_days_are_read_in_their_forms(value: str, expected: date) -> None:
    assert read(DAY, value) == expected


@pytest.mark.parametrize(
    ("prop", "value", "reason"),
    [
        (DAY, "2026/4/1", day.FORMS),
        (DAY, "令和8年4月", day.FORMS),
        (DAY, "2026-02-29", "there is no such day in the calendar"),
        (DAY, "0206-04-01", "the year lies outside 1900 to 2199"),
        (DAY, "令和元年4月30日", "令和 begins on 2019-05-01"),
        (flag("f", ""), "yes", "must be true or false"),
        (integer("i", ""), "1.5", "must be a whole number such as 12"),
        (integer("i", ""), "-1", "must be at least 0"),
        (integer("i", ""), "9" * 30, "must be a whole number such as 12"),
        (number("n", "", most=1), "1.5", "must be at most 1"),
        (number("n", ""), "nan", "must be a number such as 12 or 0.5"),
        (number("n", ""), "1e999", "must be a number such as 12 or 0.5"),
        (texts("t", ""), "a||b", "a list has an empty item; items are separated by one |"),
        (texts("t", "", choices=("A", "B")), "A|C", "must be one of A, B"),
        (texts("t", "", code="prefecture"), "08|48", "a prefecture code has two digits, 01 to 47"),
        (text("t", ""), "a\x00b", "contains the control character U+0000"),
        (text("t", ""), "あ\x0bい", "contains the control character U+000B"),
        (text("t", ""), "あ" * 20_001, "has 20,001 characters, at most 20,000 are taken"),
        (text("t", ""), "a" * 20_001, "has 20,001 characters, at most 20,000 are taken"),
        (text("t", "", longest=200), "長" * 201, "has 201 characters, at most 200 are taken"),
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused_with_the_reason(
    prop: Property, value: str, reason: str
) -> None:
    with pytest.raises(BadCell) as refused:
        read(prop, value)
    assert str(refused.value) == reason


def test_texts_are_normalised_and_trimmed() -> None:
    assert cell.plain(" ＤＸ　㈱ﾃｽﾄ\r\n２ ") == "DX (株)テスト\n2"


def test_an_item_named_twice_counts_once() -> None:
    assert read(texts("t", ""), "b| a |b") == ["b", "a"]


def test_a_wrong_check_digit_is_corrected_in_the_reason() -> None:
    assert cell.place_code("082015") == "082015"
    with pytest.raises(BadCell, match="the check digit of 08201 is 5"):
        cell.place_code("082010")
    with pytest.raises(BadCell, match="six digits"):
        cell.place_code("482010")
