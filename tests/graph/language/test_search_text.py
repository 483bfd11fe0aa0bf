"""What is indexed and what is asked meet, whatever a stranger types."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.language.search_text import MOST_CLAUSES, search_query, search_text, terms

#: A clause as Lucene's classic parser reads a plain term: word characters and escaped others.
PLAIN_TERM = re.compile(r"(?:\w|\\u[0-9a-f]{4}|\\[^\w\s\]}])+")

HOSTILE = st.text(
    alphabet=st.sampled_from("+-&|!(){}[]^\"~*?:\\/<>=@#$%' ANDORNT aあ避難所1.\n\x00")
)


def test_a_search_text_holds_words_then_groups_then_single_characters() -> None:
    assert search_text("避難所の受付", "避難所") == (
        "避難 受け付け syn:evacuation syn:shelter syn:000912 避 難 所 受 付"
    )


def test_a_query_asks_for_the_same_tokens_escaped() -> None:
    assert search_query("避難所の受付") == (
        r"避難 受け付け syn\:evacuation syn\:shelter syn\:000912 避 難 所 受 付"
    )


@pytest.mark.parametrize(
    ("question", "document", "shared"),
    [
        ("町役場", "市役所の庁舎", "syn:city-hall"),
        ("evacuation shelters", "避難所の受付", "syn:shelter"),
        ("wild boars", "イノシシの捕獲", "syn:boar"),
        ("resident record", "住民票の写しの交付", "syn:resident-record"),
        ("オン・デマンド交通", "on-demand bus", "syn:on-demand-transport"),
        ("書かない窓口", "no-writing counter", "syn:no-writing-counter"),
        ("サーバ", "サーバー", "サーバー"),
        ("申込", "申し込み", "申し込み"),
        ("ｻｰﾊﾞｰ", "サーバー", "サーバー"),
    ],
)
def test_a_question_meets_its_document(question: str, document: str, shared: str) -> None:
    assert shared in set(search_text(question).split()) & set(search_text(document).split())


def test_a_stop_word_is_no_loan_word() -> None:
    assert search_text("for the and of") == ""
    assert search_query("") == search_query("。、の") == ""


@settings(max_examples=300, deadline=None)
@given(HOSTILE | st.text())
@example('避難所) OR audiences:* AND "x"~2 \\')
@example("a-b c:d [x TO y] f^2 g* h? !i /j/ NOT AND OR")
def test_a_query_never_holds_unescaped_lucene_syntax(text: str) -> None:
    clauses = search_query(text).split(" ") if search_query(text) else []

    assert all(PLAIN_TERM.fullmatch(clause) for clause in clauses)
    assert not {"AND", "OR", "NOT", "TO"} & set(clauses)


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_the_query_of_a_text_asks_for_what_its_search_text_holds(text: str) -> None:
    asked = [_read_back(clause) for clause in search_query(text).split()]

    assert asked == search_text(text).split()[:MOST_CLAUSES]


def _read_back(clause: str) -> str:
    return re.sub(r"\\(?:u([0-9a-f]{4})|(.))", lambda c: c[2] or chr(int(c[1], 16)), clause)


def test_a_whole_book_stays_under_the_clauses_that_lucene_takes() -> None:
    book = " ".join(f"term{number}" for number in range(3_000))

    assert len(search_query(book).split()) == MOST_CLAUSES


def test_terms_say_what_a_text_is_about_without_places_people_or_numbers() -> None:
    text = "千代田区の鈴木さんは2026年、イノシシによる鳥獣害をドローンで減らす"

    assert terms(text) == ["syn:boar", "syn:wildlife-damage", "syn:drone", "減らす"]


def test_terms_of_two_languages_overlap() -> None:
    japanese = terms("避難所の受付を電子化し、高齢者を見守る")
    english = terms("Going digital at evacuation shelters for older people")

    assert set(japanese) & set(english) == {"syn:shelter", "syn:digitalisation", "syn:elderly"}


def test_what_a_text_repeats_comes_first_and_the_limit_holds() -> None:
    assert terms("道路の陥没。下水の陥没。河川", limit=2)[0] == "syn:road-damage"
    assert len(terms("道路 下水 河川 避難 除雪", limit=3)) == 3
