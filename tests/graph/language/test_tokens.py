"""What Sudachi makes of municipal sentences."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.language.tokens import CHUNK, tokens, words


def test_content_words_come_in_order_with_their_parts_and_without_particles() -> None:
    sentence = "市役所に書かない窓口を導入し、住民票の手続きをオンライン化したい。"

    assert words(sentence) == [
        "市役所", "役所", "書く", "窓口", "導入", "住民票", "住民", "手続き", "オンライン",
    ]  # fmt: skip


def test_variant_spellings_become_one_word() -> None:
    assert words("サーバの申込。引越の打合せ。子ども") == words(
        "サーバーの申し込み。引っ越しの打ち合わせ。子供"
    )


def test_half_width_kana_read_like_full_width_kana() -> None:
    assert words("ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞのｵﾝﾗｲﾝ申請") == words("マイナンバーカードのオンライン申請")


def test_english_words_are_stemmed_and_stop_words_dropped() -> None:
    assert words("Evacuation shelters for the elderly, digitising city services") == [
        "evacuation", "shelter", "elderly", "digitize", "city", "service",
    ]  # fmt: skip


def test_an_english_word_knows_its_japanese_loan_word() -> None:
    assert [(t.normal, t.loan) for t in tokens("servers")] == [("server", "サーバー")]


def test_a_place_is_a_name_and_a_year_is_a_number() -> None:
    kinds = [(t.surface, t.kind) for t in tokens("千代田区 2026 を")]

    assert kinds == [
        ("千代田区", "name"), (" ", "function"), ("2026", "number"), (" ", "function"),
        ("を", "function"),
    ]  # fmt: skip


def test_a_text_longer_than_sudachi_takes_is_read_whole() -> None:
    text = "避難所を開く。" * 6_000 + "猪"

    assert len(text) > 5 * CHUNK
    assert words(text) == ["避難", "開く", "猪"]
    assert "".join(t.surface for t in tokens("𠮷" * 30_000)) == "𠮷" * 30_000


def test_many_threads_read_the_same_words() -> None:
    sentences = [
        "高齢者が避難所へ行く",
        "evacuation shelters",
        "空き家をなくす",
        "除雪車の位置",
    ] * 50
    alone = [words(sentence) for sentence in sentences]

    with ThreadPoolExecutor(max_workers=8) as pool:
        assert list(pool.map(words, sentences)) == alone


def test_importing_does_not_load_the_dictionary() -> None:
    program = (
        "from graph.language import meaning, search_text, synonyms, tokens;"
        "assert tokens._dictionary.cache_info().currsize == 0;"
        "assert synonyms.synonyms.cache_info().currsize == 0;"
        "assert meaning._model.cache_info().currsize == 0"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_no_text_breaks_the_reader_and_no_word_holds_white_space(text: str) -> None:
    found = words(text)

    assert len(found) == len(set(found))
    assert all(word.split() == [word] for word in found)
