"""Reading CSV files, kind and hostile ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ingest.file import Record, opened
from graph.ingest.problem import FileRefused

TEXT = "id,name\ne1,髙橋の窓口\n"


def read(path: Path) -> tuple[list[str], list[Record]]:
    with opened(path) as file:
        return file.header, list(file.records())


def made(folder: Path, content: bytes) -> Path:
    path = folder / "t.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings_are_recognised(tmp_path: Path, encoding: str, newline: str) -> None:
    path = made(tmp_path, TEXT.replace("\n", newline).encode(encoding))
    assert read(path) == (["id", "name"], [Record(2, ["e1", "髙橋の窓口"])])


def test_an_encoding_is_recognised_late_in_a_long_file(tmp_path: Path) -> None:
    content = ("id,name\n" + "e1,plain\n" * 300_000 + "e2,漢字\n").encode("cp932")
    _, records = read(made(tmp_path, content))
    assert records[-1] == Record(300_002, ["e2", "漢字"])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("a,漢\n".encode() + "b,字\n".encode("cp932") + b"c,d\n", "line 2 is neither UTF-8 nor Shift_JIS (CP932) as the rest"),
        ("a,b\nc,山田太郎".encode()[:-1], "line 2 is neither UTF-8 nor Shift_JIS (CP932) as the rest"),
        (b"a,b\nc,\xff\n", "line 2 is neither UTF-8 nor Shift_JIS (CP932) as the rest"),
        (b"\xef\xbb\xbfid\n" + "漢".encode("cp932"), "line 2 is neither UTF-8 nor Shift_JIS (CP932) as the rest"),
        (b"PK\x03\x04rest", "is a workbook or archive, not a CSV file; save it as CSV"),
        ("id\n".encode("utf-16"), "is in UTF-16; save it in UTF-8"),
        (b"", "has no header line with the names of the columns"),
        (b"\n\n", "has no header line with the names of the columns"),
        (b"a,b,a\n", "the header names the column a twice"),
        (bytes(range(256)), "line 2 is neither UTF-8 nor Shift_JIS (CP932) as the rest"),
    ],
)  # fmt: skip
def test_what_is_no_csv_text_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(made(tmp_path, content))
    assert str(refused.value) == f"t.csv: {reason}"


def test_a_file_with_only_a_header_has_no_records(tmp_path: Path) -> None:
    assert read(made(tmp_path, b"id,name\n")) == (["id", "name"], [])


def test_quotes_commas_and_line_breaks_are_read_and_lines_counted(tmp_path: Path) -> None:
    path = made(tmp_path, b'id,name\ne1,"a, ""b""\nc"\n\ne2,d\n')
    assert read(path)[1] == [Record(2, ["e1", 'a, "b"\nc']), Record(5, ["e2", "d"])]


def test_records_of_another_width_are_faults(tmp_path: Path) -> None:
    assert read(made(tmp_path, b"id,name\ne1\ne2,a,b\ne3,c\n"))[1] == [
        Record(2, ["e1"], "has 1 cells, the header has 2"),
        Record(3, ["e2", "a", "b"], "has 3 cells, the header has 2"),
        Record(4, ["e3", "c"]),
    ]


def test_a_broken_quote_is_a_fault_of_its_record_only(tmp_path: Path) -> None:
    assert read(made(tmp_path, b'id,name\ne1,"a"b\ne2,c\n'))[1] == [
        Record(2, ['e1,"a"b'], "is no CSV: ',' expected after '\"'"),
        Record(3, ["e2", "c"]),
    ]


def test_a_quote_that_is_never_closed_takes_no_other_row_along(tmp_path: Path) -> None:
    rows = "".join(f"e{number},b\n" for number in range(2, 100))
    faults = read(made(tmp_path, f'id,name\ne0,a\ne1,"a\n{rows}'.encode()))[1]

    assert faults[:2] == [
        Record(2, ["e0", "a"]), Record(3, ['e1,"a'], "a quote is opened and not closed"),
    ]  # fmt: skip
    assert faults[2:] == [Record(number + 2, [f"e{number}", "b"]) for number in range(2, 100)]


def test_a_quote_closed_by_that_of_another_row_takes_no_row_along(tmp_path: Path) -> None:
    assert read(made(tmp_path, b'id,name\ne1,"a\ne2,b\ne3,"c, d"\ne4,e\n'))[1] == [
        Record(2, ['e1,"a'], "is no CSV: ',' expected after '\"'"),
        Record(3, ["e2", "b"]), Record(4, ["e3", "c, d"]), Record(5, ["e4", "e"]),
    ]  # fmt: skip


def test_a_huge_cell_is_a_fault_and_reading_goes_on(tmp_path: Path) -> None:
    content = b"id,name\ne1," + b"x" * (2 << 20) + b"\ne2,b\n"
    records = read(made(tmp_path, content))[1]
    assert [(r.line, r.fault) for r in records] == [
        (2, "has a cell of more than 1,048,576 characters"), (3, None),
    ]  # fmt: skip


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = made(tmp_path_factory.getbasetemp(), content)
    try:
        header, records = read(path)
    except FileRefused:
        return  # a refusal is an answer; anything else that is raised fails the test
    else:
        assert any(header)
        assert all(len(r.cells) == len(header) or r.fault for r in records)
