"""Words that mean one thing meet, within Japanese and across languages."""

import gzip
import unicodedata
from collections import defaultdict
from importlib.resources import files

import pytest

from graph.language.synonyms import caption, expand, key

DATA = files("graph.language").joinpath("data")


@pytest.mark.parametrize(
    ("words", "group"),
    [
        (["市役所"], "syn:city-hall"),
        (["役場"], "syn:city-hall"),
        (["town", "halls"], "syn:city-hall"),
        (["書か", "ない", "窓口"], "syn:no-writing-counter"),
        (["空き家"], "syn:vacant-house"),
        (["vacant", "house"], "syn:vacant-house"),
        (["在宅勤務"], "syn:telework"),
        (["リモートワーク"], "syn:telework"),
        (["remote", "work"], "syn:telework"),
        (["ゴミ", "収集"], "syn:garbage"),
        (["waste", "collection"], "syn:garbage"),
        (["保育園"], "syn:nursery"),
        (["保育所"], "syn:nursery"),
        (["イノシシ"], "syn:boar"),
        (["wild", "boar"], "syn:boar"),
        (["下水道"], "syn:sewer"),
        (["決裁"], "syn:approval"),
        (["evacuation", "shelters"], "syn:shelter"),
        (["on-demand", "bus"], "syn:on-demand-transport"),
        (["デマンド", "交通"], "syn:on-demand-transport"),
        (["スマホ"], "syn:smartphone"),
    ],
)
def test_words_of_a_municipality_name_their_group(words: list[str], group: str) -> None:
    assert group in expand(words)


def test_a_general_synonym_meets_its_partner() -> None:
    assert expand(["セーフティー"]) == expand(["安全"]) == ["syn:008585"]


def test_a_word_of_several_general_groups_and_none_of_ours_has_no_group() -> None:
    assert expand(["手法"]) == []
    assert expand(["AI"]) == ["syn:ai"]


def test_a_full_stop_parts_two_words() -> None:
    assert expand(["city", "", "hall"]) == expand(["city"]) + expand(["hall"])
    assert expand(["city", "hall"])[1] == "syn:city-hall"


def test_a_group_has_a_name_in_both_languages_and_an_unknown_one_its_id() -> None:
    assert caption("syn:shelter") == "避難所"
    assert caption("syn:shelter", "en") == "evacuation shelter"
    assert caption("syn:nowhere") == "syn:nowhere"


def test_every_municipal_row_has_an_id_and_both_languages_and_no_word_stands_in_two() -> None:
    lines = DATA.joinpath("municipal_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines[1:]]
    homes: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        assert (len(row), all(row)) == (3, True), row
        assert row[0] == ascii(row[0].lower())[1:-1], row
        for head in f"{row[1]};{row[2]}".split(";"):
            assert head == head.strip() != "", row
            homes[key(head)].add(row[0])

    assert lines[0] == "id\tjapanese\tenglish"
    assert len({row[0] for row in rows}) == len(rows) == 250
    assert {head: ids for head, ids in homes.items() if len(ids) > 1 or not head} == {}


def test_the_general_list_holds_groups_of_two_words_or_more_in_order() -> None:
    packed = DATA.joinpath("sudachi_synonyms.tsv.gz").read_bytes()
    rows = [line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines()]

    assert len(rows) == 23_891
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    assert [row for row in rows if len(row) < 3 or any(len(head) < 2 for head in row[1:])] == []
    assert unicodedata.is_normalized("NFC", rows[0][1])
