"""An answer as rows: flat, in the order of the question, and fit for a terminal or a CSV file."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from rich.console import Console

from enishi.answer_print import print_tables, write_csv
from enishi.answer_rows import Answered, told

#: The flagship's answer, as short as it can be.
SOLVED: dict[str, Any] = {
    "node": {
        "title": "窓口の待ち時間が長い",
        "solvedNearby": {
            "totalCount": 2,
            "adjacencyRule": {"steps": 1, "kinds": ["LAND", "SEA_LINK"]},
            "edges": [
                {
                    "rank": 1,
                    "score": 0.5184,
                    "similarity": {"score": 0.9, "signals": [{"kind": "WORDS", "value": 0.4}]},
                    "node": {
                        "id": "RTE",
                        "did": "予約のしくみを入れた",
                        "body": {"name": "日立市"},
                        "engineer": {
                            "id": "RQ",
                            "displayName": "縁田 試一",
                            "accelerator": {"since": "2024-04-01"},
                        },
                        "outcome": {
                            "strength": "MEASURED",
                            "indicators": [
                                {"name": "待ち時間", "unit": "分", "before": 42.0, "after": 12.0}
                            ],
                        },
                    },
                    "path": {
                        "nodes": [
                            {"key": "a", "caption": "水戸市"},
                            {"key": "b", "caption": "日立市"},
                        ],
                        "edges": [{"from": "a", "to": "b"}],
                    },
                },
                {
                    "rank": 2,
                    "score": 0.5,
                    "similarity": {"score": 0.8, "signals": []},
                    "node": {
                        "id": "RTI",
                        "did": None,
                        "body": {"name": "笠間市"},
                        "engineer": None,
                        "outcome": {"strength": "REPORTED", "indicators": []},
                    },
                    "path": {"nodes": [], "edges": []},
                },
            ],
            "pageInfo": {"hasNextPage": False, "endCursor": None},
        },
    }
}


def printed(data: dict[str, Any] | None, width: int) -> str:
    out = io.StringIO()
    print_tables(data, Console(file=out, width=width, color_system=None))
    return out.getvalue()


def test_a_connection_is_its_edges_with_what_edge_and_node_hold_side_by_side() -> None:
    answered = Answered.of(SOLVED)

    (rows,) = answered.lists
    assert rows.title == "node.solvedNearby"
    assert rows.columns == [
        "rank", "score", "similarity.score", "similarity.signals", "id", "did", "body.name",
        "engineer.id", "engineer.displayName", "engineer.accelerator.since", "outcome.strength",
        "outcome.indicators", "path",
    ]  # fmt: skip
    assert [row["body.name"] for row in rows.rows] == ["日立市", "笠間市"]
    assert answered.facts == {
        "node.title": "窓口の待ち時間が長い",
        "node.solvedNearby.totalCount": 2,
        "node.solvedNearby.adjacencyRule.steps": 1,
        "node.solvedNearby.adjacencyRule.kinds": ["LAND", "SEA_LINK"],
        "node.solvedNearby.pageInfo.hasNextPage": False,
        "node.solvedNearby.pageInfo.endCursor": None,
    }


def test_the_flagship_prints_as_a_table_where_there_is_room() -> None:
    lines = printed(SOLVED, 150).splitlines()

    assert lines[0] == "title: 窓口の待ち時間が長い"
    assert lines[6].replace("┃", " ").split() == [
        "rank", "score", "similarity", "did", "body", "engineer", "outcome", "path",
    ]  # fmt: skip
    (first,) = (line for line in lines if "日立市" in line and "予約" in line)
    assert [cell.strip() for cell in first.strip("│").split("│")] == [
        "1", "0.518", "0.9 WORDS 0.4", "予約のしくみを入れた", "日立市", "縁田 試一",
        "MEASURED 待ち時間 42 → 12 分", "水戸市 - 日立市",
    ]  # fmt: skip


def test_it_prints_as_blocks_where_there_is_not() -> None:
    text = printed(SOLVED, 60)

    assert "  rank        1\n  score       0.518\n" in text
    assert "  outcome     MEASURED 待ち時間 42 → 12 分\n" in text
    assert "did         \n" not in text  # what is not there is not told


def test_an_empty_list_says_so_and_an_empty_answer_too() -> None:
    assert printed({"issues": {"edges": []}}, 80) == "issues: none\n"
    assert printed({}, 80) == "nothing was found\n"
    assert printed({"node": None}, 80) == "node: nothing\n"


def test_markup_in_data_is_text() -> None:
    assert "[red]x[/red]" in printed({"issues": {"nodes": [{"title": "[red]x[/red]"}]}}, 80)


def test_csv_holds_every_column() -> None:
    out = io.StringIO()
    write_csv(SOLVED, out)
    header, first, second = out.getvalue().splitlines()

    assert header.startswith("rank,score,similarity.score,similarity.signals,id,did,body.name")
    assert first == (
        "1,0.5184,0.9,WORDS 0.4,RTE,予約のしくみを入れた,日立市,RQ,縁田 試一,2024-04-01,"
        "MEASURED,待ち時間 42 → 12 分,水戸市 - 日立市"
    )
    assert second == "2,0.5,0.8,,RTI,,笠間市,,,,REPORTED,,"


def test_csv_of_facts_alone_is_one_line_of_them() -> None:
    out = io.StringIO()
    write_csv({"prefecture": {"code": "08", "isX": True}}, out)

    assert out.getvalue() == "prefecture.code,prefecture.isX\n08,yes\n"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+2", "@x", "\tx", "\nx"])
def test_csv_gives_a_spreadsheet_no_formula(text: str) -> None:
    out = io.StringIO()
    write_csv({"issues": {"nodes": [{"title": text, "delta": -1.5}]}}, out)

    ((cell, number),) = list(csv.reader(io.StringIO(out.getvalue(), newline="")))[1:]
    assert (cell, number) == (f"'{text}", "-1.5")


def test_a_carriage_return_does_not_end_a_row_of_csv() -> None:
    out = io.StringIO()
    write_csv({"issues": {"nodes": [{"title": "a\rb", "did": "c\r\nd"}]}}, out)

    assert out.getvalue() == 'title,did\n"a\nb","c\nd"\n'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (0.25, "0.25"),
        (3.0, "3"),
        (0.12345, "0.123"),
        (["a", None, "b"], "a; b"),
    ],
)
def test_a_leaf_is_told_as_a_person_would(value: Any, text: str) -> None:
    assert told(value) == text


def test_the_name_of_a_narrow_table_is_not_folded() -> None:
    data = {"supportStructure": {"isolates": {"edges": [{"node": {"code": "022012"}}]}}}

    assert printed(data, 80).splitlines()[0] == "supportStructure.isolates"
