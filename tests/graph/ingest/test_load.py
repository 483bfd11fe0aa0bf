"""Importing a folder, on a real Neo4j."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from graph.ingest.load import import_folder
from graph.ingest.problem import ImportRefused
from graph.ingest.report import Counts, Report
from graph.ingest.row import CheckedRow
from graph.ingest.table import Table
from graph.ingest.writer import TransactionalWriter, Written
from graph.store import Keeper
from tests.graph.ingest import small
from tests.graph.ingest.small import FILES, ROWS, graph_of, run, stamps, write

ENGINEER = "engineer_id,name,registration\n"


def problems(report: Report) -> list[str]:
    return [str(problem) for problem in report.problems]


def rejected(folder: Path, name: str) -> list[list[str]]:
    with (folder / "rejected" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_a_whole_import_creates_every_row(keeper: Keeper, tmp_path: Path) -> None:
    report = import_folder(keeper, write(tmp_path), "city")

    assert problems(report) == []
    assert report.files == {f: Counts(read=n, created=n) for f, n in ROWS.items()}
    assert report.exit_code == 0
    assert run(keeper, "MATCH (i:Import) RETURN i.source AS source, i.files AS files") == [
        {"source": "city", "files": list(ROWS)}
    ]


def test_the_same_files_twice_change_nothing(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    before = graph_of(keeper), stamps(keeper)

    report = import_folder(keeper, tmp_path, "city", complete=True)

    assert report.files == {f: Counts(read=n, unchanged=n) for f, n in ROWS.items()}
    assert (graph_of(keeper), stamps(keeper)) == before


def test_every_node_and_tie_knows_its_import(keeper: Keeper, tmp_path: Path) -> None:
    report = import_folder(keeper, write(tmp_path), "city")

    found = run(
        keeper,
        "MATCH ()-[t]->() WHERE type(t) <> 'INVOLVES'"
        " RETURN t.source AS source, t.import_id AS id, t.updated_at IS NULL AS bare"
        " UNION MATCH (n) WHERE NOT n:Import AND NOT n:ConflictFinding AND n.code IS NULL AND NOT n:WideAreaGroup "
        "AND NOT n:GraphVersion "
        "RETURN n.source AS source, n.import_id AS id, n.updated_at IS NULL OR n.revision <> 1 AS bare",
    )
    assert found == [{"source": "city", "id": report.import_id, "bare": False}]


def test_a_changed_row_updates_and_counts_one_revision(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    head = "engineer_id,free_days_per_month,home_code,role_codes\n"
    write(tmp_path / "2", {"engineers": f"{head}e1,6,092011,\ne2,,,\n"})

    report = import_folder(keeper, tmp_path / "2", "city")

    assert report.files == {"engineers.csv": Counts(read=2, updated=1, unchanged=1)}
    assert run(
        keeper,
        "MATCH (e:Engineer {id: 'e1'})-[:LIVES_IN]->(m) RETURN e.revision AS revision, m.code AS home,"
        " e.free_days_per_month AS days, e.kana AS kana, e.import_id AS import,"
        " e.home_prefecture AS prefecture, COUNT { (e)-[:HAS_ROLE]->() } AS roles,"
        " COUNT { (e)-[:MAY_WORK_UNDER]->() } AS forms",
    ) == [
        {
            "revision": 2, "home": "092011", "days": 6.0, "kana": "かくう いち",
            "import": report.import_id, "prefecture": "09", "roles": 0, "forms": 1,
        }
    ]  # fmt: skip


def test_an_empty_cell_clears_and_a_missing_column_leaves(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    write(tmp_path / "2", {"engineer_skills": "engineer_id,skill_code,evidence\ne1,S-A,\n"})

    import_folder(keeper, tmp_path / "2", "city")

    query = "MATCH (:Engineer {id: 'e1'})-[t:HAS_SKILL]->() RETURN t.level AS level, t.evidence AS evidence"
    assert run(keeper, query) == [{"level": 4, "evidence": None}]


def test_a_designation_moves_to_another_body(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    text = "engineer_id,valid_from,body_code\ne1,R6.4.1,090000\n"

    report = import_folder(keeper, write(tmp_path / "2", {"designations": text}), "city")

    assert report.files == {"designations.csv": Counts(read=1, updated=1)}
    query = "MATCH (:Engineer)-[t:DESIGNATED]->(b) RETURN b.code AS body, t.number AS number"
    assert run(keeper, query) == [{"body": "090000", "number": "第1号"}]


def test_a_designation_without_its_body_is_found_by_engineer_and_day(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    text = "engineer_id,valid_from,number\ne1,2024-04-01,第2号\ne1,2025-04-01,第3号\n"

    report = import_folder(keeper, write(tmp_path / "2", {"designations": text}), "city")

    assert report.files == {"designations.csv": Counts(read=2, updated=1, rejected=1)}
    assert problems(report) == [
        "designations.csv line 3, body_code “”: the column is needed: the row is new"
    ]


def test_bad_rows_are_set_aside_with_their_reasons_and_good_ones_go_in(
    keeper: Keeper, tmp_path: Path
) -> None:
    skills = "engineer_id,skill_code,level\ne1,S-A,2\ne2,S-A,5\ne3,S-A,2\ne2,S-Z,2\nnobody,S-A,1\ne2,S-B,\n"
    engineers = (
        ENGINEER
        + "e1,甲,REGISTERED\ne2,乙,REGISTERED\ne2,丙,REGISTERED\ne3,丁,HERE\n e 4,戊,REGISTERED\n"
    )
    write(tmp_path, {"engineers": engineers, "engineer_skills": skills})

    report = import_folder(keeper, tmp_path, "city")

    assert report.exit_code == 2
    assert report.files == {
        "engineers.csv": Counts(read=5, created=2, rejected=3),
        "engineer_skills.csv": Counts(read=6, created=1, rejected=5),
    }
    states = "APPLIED, SCREENED, TRAINED, REGISTERED, PAUSED, WITHDRAWN, EXPIRED"
    id_rule = "an id has 1 to 64 letters, digits, dots, dashes or underscores"
    twice = "engineers.csv line 4, engineer_id “e2”: the file has this key twice"
    state = f"engineers.csv line 5, registration “HERE”: must be one of {states}"
    assert problems(report) == [
        twice,
        state,
        f"engineers.csv line 6, engineer_id “e 4”: {id_rule}",
        "engineer_skills.csv line 3, level “5”: must be at most 4",
        "engineer_skills.csv line 4, engineer_id “e3”: the row of this Engineer was rejected",
        "engineer_skills.csv line 5, skill_code “S-Z”: there is no Skill of this key",
        "engineer_skills.csv line 6, engineer_id “nobody”: there is no Engineer of this key",
        "engineer_skills.csv line 7, level “”: is empty, but required",
    ]
    assert rejected(tmp_path, "engineers") == [
        ["engineer_id", "name", "registration", "reasons"],
        ["e2", "丙", "REGISTERED", twice],
        ["e3", "丁", "HERE", state],
        [" e 4", "戊", "REGISTERED", f"engineers.csv line 6, engineer_id “e 4”: {id_rule}"],
    ]


def test_a_corrected_file_of_rejected_rows_can_be_imported(keeper: Keeper, tmp_path: Path) -> None:
    write(tmp_path, {"engineers": ENGINEER + "e1,甲,HERE\n"})
    import_folder(keeper, tmp_path, "city")
    file = tmp_path / "rejected" / "engineers.csv"
    file.write_text(file.read_text().replace("甲,HERE", "甲,PAUSED"))

    report = import_folder(keeper, tmp_path / "rejected", "city")

    assert report.files == {"engineers.csv": Counts(read=1, created=1)}


def test_rejected_files_of_the_run_before_are_gone(keeper: Keeper, tmp_path: Path) -> None:
    write(tmp_path, {"engineers": ENGINEER + "e1,甲,HERE\n"})
    import_folder(keeper, tmp_path, "city")
    write(tmp_path, {"engineers": ENGINEER + "e1,甲,PAUSED\n"})

    import_folder(keeper, tmp_path, "city")

    assert list((tmp_path / "rejected").iterdir()) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("engineer_id,name,registration,shoe\ne1,甲,PAUSED,9\n", "has the unknown column 'shoe'; see docs/data-dictionary.md"),
        ("name,registration\n甲,PAUSED\n", "lacks the key column engineer_id"),
        ("engineer_id,name,name\n", "the header names the column name twice"),
        ("", "has no header line with the names of the columns"),
        ("engineer_id,source\ne1,x\n", "has a column source, as an export of several sources; import it without --source"),
    ],
)  # fmt: skip
def test_a_file_with_a_wrong_header_is_refused_whole(
    keeper: Keeper, tmp_path: Path, text: str, reason: str
) -> None:
    write(tmp_path, {"engineers": text, "companies": "company_id,name\nc1,架空社\n"})

    report = import_folder(keeper, tmp_path, "city")

    assert [str(refused) for refused in report.refused] == [f"engineers.csv: {reason}"]
    assert report.files == {"companies.csv": Counts(read=1, created=1)}
    assert report.exit_code == 2


def test_strict_loads_nothing_if_a_row_is_bad(keeper: Keeper, tmp_path: Path) -> None:
    before = graph_of(keeper)
    write(tmp_path, {"engineers": ENGINEER + "e1,甲,PAUSED\ne2,乙,HERE\n"})

    report = import_folder(keeper, tmp_path, "city", strict=True)

    assert (report.exit_code, report.import_id, report.rejected) == (1, None, 1)
    assert graph_of(keeper) == before
    assert run(keeper, "MATCH (i:Import) RETURN i.id AS id") == []


def test_strict_loads_all_if_every_row_is_good(keeper: Keeper, tmp_path: Path) -> None:
    report = import_folder(keeper, write(tmp_path), "city", strict=True)

    assert report.files == {f: Counts(read=n, created=n) for f, n in ROWS.items()}


def test_a_dry_run_checks_everything_and_writes_nothing(keeper: Keeper, tmp_path: Path) -> None:
    before = graph_of(keeper)
    write(
        tmp_path, FILES | {"completions": "engineer_id,course_code,completed_on\ne9,X,2025-02-30\n"}
    )

    report = import_folder(keeper, tmp_path, "city", dry_run=True)

    expected = {f: Counts(read=n, created=n, checked=n) for f, n in ROWS.items()}
    assert report.files == expected | {"completions.csv": Counts(read=1, rejected=1)}
    assert graph_of(keeper) == before
    assert run(keeper, "MATCH (i:Import) RETURN i.id AS id") == []


def test_a_row_of_another_source_is_rejected(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    files = {"engineers": ENGINEER + "e1,乗っ取り,PAUSED\n"}
    files["engineer_skills"] = "engineer_id,skill_code,level\ne2,S-B,1\n"

    report = import_folder(keeper, write(tmp_path / "2", files), "town")

    say = "was brought by the source city; say --take-over to take it over"
    assert problems(report) == [
        f"engineers.csv line 2, engineer_id “e1”: {say}",
        f"engineer_skills.csv line 2, engineer_id “e2”: {say}",
    ]


def test_taking_over_changes_the_source_of_a_row_and_its_references(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    files = {"engineers": ENGINEER + "e1,架空 一,REGISTERED\n"}

    report = import_folder(keeper, write(tmp_path / "2", files), "town", take_over=True)

    assert report.files == {"engineers.csv": Counts(read=1, updated=1)}
    # A finding is derived: nobody brought it.
    query = "MATCH (e:Engineer {id: 'e1'})-[t]-(other) WHERE NOT other:ConflictFinding RETURN DISTINCT e.source AS own, t.source AS tie, type(t) AS type ORDER BY type"
    sources = {(r["own"], r["type"]): r["tie"] for r in run(keeper, query)}
    taken = {("town", type_): "town" for type_ in ("HAS_ROLE", "LIVES_IN", "MAY_WORK_UNDER")}
    assert sources == {("town", type_): "city" for _, type_ in sources} | taken


def test_complete_ends_what_is_not_brought_again_and_only_that(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    import_folder(
        keeper, write(tmp_path / "2", {"companies": "company_id,name\nc9,他社\n"}), "town"
    )
    heads = {name: text.splitlines()[0] + "\n" for name, text in FILES.items()}
    del heads["consents"]

    report = import_folder(keeper, write(tmp_path / "3", heads), "city", complete=True)

    # The appointment had ended by itself; a draft and a solved issue stay what they are.
    ended = {f: Counts(ended=n) for f, n in ROWS.items() if f != "consents.csv"}
    # So do an answered request, and proposals that were decided.
    others = {
        "appointments.csv": Counts(),
        "issues.csv": Counts(ended=1),
        "support_requests.csv": Counts(ended=1),
        "referrals.csv": Counts(),
    }
    assert report.files == ended | others
    states = "MATCH (i:Issue) RETURN i.status AS state, i.audience AS who ORDER BY i.id"
    assert run(keeper, states) == [
        {"state": "SOLVED", "who": "public"},
        {"state": "DRAFT", "who": "body:092011"},
        {"state": "CLOSED_UNSOLVED", "who": "prefecture:09"},
    ]
    people = "MATCH (e:Engineer) RETURN e.registration AS state, e.audiences AS who ORDER BY e.id"
    assert run(keeper, people) == [
        {"state": "WITHDRAWN", "who": ["self:e1"]},
        {"state": "WITHDRAWN", "who": ["self:e2"]},
    ]
    dates = (
        "MATCH (c:Company) RETURN c.id AS id, toString(c.cooperation_until) AS until ORDER BY id"
    )
    assert run(keeper, dates) == [{"id": "c1", "until": "2026-11-19"}, {"id": "c9", "until": None}]
    ties = "MATCH ()-[t:HAS_SKILL|OFFERS|REUSED|MEASURED_BY|COMPLETED]->() RETURN count(t) AS n"
    assert run(keeper, ties) == [{"n": 0}]


def test_nothing_is_ended_for_a_file_with_a_key_that_cannot_be_read(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    files = {"engineers": ENGINEER + "e1,架空 一,REGISTERED\n?2,架空 二,REGISTERED\n"}

    report = import_folder(keeper, write(tmp_path / "2", files), "city", complete=True)

    assert report.files == {"engineers.csv": Counts(read=2, unchanged=1, rejected=1)}
    assert report.warnings == ["engineers.csv has rows without a readable key: nothing was ended"]


def test_a_rejected_row_is_not_ended_though_it_did_not_go_in(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    files = {"engineers": ENGINEER + "e1,架空 一,REGISTERED\ne2,架空 二,HERE\n"}

    report = import_folder(keeper, write(tmp_path / "2", files), "city", complete=True)

    assert report.files == {"engineers.csv": Counts(read=2, unchanged=1, rejected=1)}


def test_periods_are_held_against_what_the_database_has(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    files = {"appointments": "appointment_id,valid_to\na1,2025-03-31\n"}

    report = import_folder(keeper, write(tmp_path / "2", files), "city")

    assert problems(report) == [
        "appointments.csv line 2, valid_to “2025-03-31”: lies before valid_from, which is 2025-04-01"
    ]


def test_a_key_that_may_be_two_things_is_rejected(keeper: Keeper, tmp_path: Path) -> None:
    # Such a company is no longer taken, but an older program took it.
    run(keeper, "CREATE (:Company {id: '082015', name: '紛らわしい社'})")
    files = {"engineers": ENGINEER + "e1,甲,PAUSED\n"}
    files["employments"] = "engineer_id,employer_id,valid_from\ne1,082015,2025-04-01\n"

    report = import_folder(keeper, write(tmp_path, files), "city")

    assert problems(report) == [
        "employments.csv line 2, employer_id “082015”: may be a Company or a LocalGovernment: both have this key"
    ]


def test_a_place_code_with_a_wrong_check_digit_is_told_the_right_one(
    keeper: Keeper, tmp_path: Path
) -> None:
    files = {"companies": "company_id,name,head_office_code\nc1,架空社,082014\n"}

    report = import_folder(keeper, write(tmp_path, files), "city")

    assert problems(report) == [
        "companies.csv line 2, head_office_code “082014”: the check digit of 08201 is 5"
    ]


def test_a_status_that_contradicts_the_engagements_is_a_warning(
    keeper: Keeper, tmp_path: Path
) -> None:
    report = import_folder(keeper, write(tmp_path), "city")
    assert report.warnings == []
    text = "issue_id,status\ni1,OPEN\ni3,SOLVED\n"

    report = import_folder(keeper, write(tmp_path / "2", {"issues": text}), "city")

    assert report.warnings == [
        "issue i1 is OPEN, but an engagement says it is solved",
        "issue i3 is SOLVED, but no engagement says so",
    ]


STEPS = "referral_id,status,body_code,stepped_on\n"


@pytest.mark.parametrize(
    ("files", "warnings"),
    [
        (
            {"referrals": "referral_id,status\nf1,INTERVIEW\n"},
            ["referral f1 is INTERVIEW, but its last step says ACCEPTED"],
        ),
        (
            {"referral_steps": f"{STEPS}f1,LAPSED,080004,2025-04-01\n"},
            ["referral f1 is ACCEPTED, but its last step says LAPSED"],
        ),
        # The last step is the latest, in whatever order they stand in the file.
        (
            {"referral_steps": f"{STEPS}f2,DECLINED,080004,2025-02-01\nf2,INTERVIEW,080004,2025-02-03\n"},
            ["referral f2 is DECLINED, but its last step says INTERVIEW"],
        ),
        # What happened on one day happened in the order of a referral's life.
        ({"referral_steps": f"{STEPS}f2,DECLINED,080004,2025-02-01\nf2,CONTACTED,080004,2025-02-01\n"}, []),
    ],
)  # fmt: skip
def test_a_referral_that_contradicts_its_last_step_is_a_warning(
    keeper: Keeper, tmp_path: Path, files: dict[str, str], warnings: list[str]
) -> None:
    import_folder(keeper, write(tmp_path), "city")

    report = import_folder(keeper, write(tmp_path / "2", files), "city")

    assert report.warnings == warnings


def test_a_file_that_is_no_table_is_left_out_with_a_warning(keeper: Keeper, tmp_path: Path) -> None:
    write(tmp_path, {"companies": "company_id,name\nc1,架空社\n", "engineer": "x\n"})

    report = import_folder(keeper, tmp_path, "city")

    assert report.warnings == ["engineer.csv is no table of the format: it was left out"]


@pytest.mark.parametrize(
    ("source", "complete", "sentence"),
    [
        (" ", False, "--source: the name of a source has 1 to 100 characters"),
        ("reference", False, "--source: names that begin with reference stand for the reference data"),
        (None, True, "--complete ends what a source no longer brings: say --source NAME"),
    ],
)  # fmt: skip
def test_an_import_that_cannot_begin_says_why(
    keeper: Keeper, tmp_path: Path, source: str | None, complete: bool, sentence: str
) -> None:
    with pytest.raises(ImportRefused) as refused:
        import_folder(keeper, write(tmp_path), source, complete=complete)
    assert str(refused.value) == sentence


def test_a_folder_without_tables_is_refused(keeper: Keeper, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="holds none of the tables"):
        import_folder(keeper, tmp_path, "city")


def test_after_a_crash_the_same_import_completes(
    keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_folder(keeper, write(tmp_path / "whole"), "city")
    expected = graph_of(keeper)
    for text in (small.WIPE, small.PLACES, small.TERMS, small.GROUP):
        run(keeper, text)
    whole = TransactionalWriter.write

    def broken(self: TransactionalWriter, table: Table, rows: Sequence[CheckedRow]) -> Written:
        if table.name == "appointments":
            raise ConnectionError("the cable was pulled")
        return whole(self, table, rows)

    monkeypatch.setattr(TransactionalWriter, "write", broken)
    with pytest.raises(ConnectionError):
        import_folder(keeper, tmp_path / "whole", "city")
    assert run(keeper, "MATCH (e:Engineer) RETURN count(e) AS n") == [{"n": 2}]
    monkeypatch.undo()

    import_folder(keeper, tmp_path / "whole", "city")

    assert graph_of(keeper) == expected
    assert run(keeper, "MATCH (i:Import) WHERE i.finished_at IS NULL RETURN i.id AS id") == []


def test_a_table_that_is_not_read_is_named(keeper: Keeper, tmp_path: Path) -> None:
    write(tmp_path, {"companies": "company_id,name\nc1,架空社\n"})
    (tmp_path / "Engineers.CSV").write_text(ENGINEER, encoding="utf-8")
    (tmp_path / "issues.csv").mkdir()

    report = import_folder(keeper, tmp_path, "city")

    assert report.warnings == [
        "Engineers.CSV is not named engineers.csv: it was left out",
        "issues.csv is no file: it was left out",
    ]


def test_nothing_is_loaded_from_where_bad_rows_cannot_be_written(
    keeper: Keeper, tmp_path: Path
) -> None:
    write(tmp_path, {"companies": "company_id,name\nc1,架空社\n"})
    (tmp_path / "rejected").write_text("in the way", encoding="utf-8")

    with pytest.raises(ImportRefused) as refused:
        import_folder(keeper, tmp_path, "city")

    assert str(refused.value) == (
        f"{tmp_path}/rejected: Not a directory; bad rows are written there, so bring the files in a "
        "folder that you may write to"
    )
    assert run(keeper, "MATCH (c:Company) RETURN c") == []


def test_without_reference_data_the_import_says_what_to_do(keeper: Keeper, tmp_path: Path) -> None:
    run(keeper, "MATCH (place:LocalGovernment) DETACH DELETE place")

    with pytest.raises(ImportRefused, match="say first: enishi load reference"):
        import_folder(keeper, write(tmp_path), "city")


def test_a_company_is_not_named_like_a_local_government(keeper: Keeper, tmp_path: Path) -> None:
    files = {"companies": "company_id,name\n082015,架空社\n"}

    report = import_folder(keeper, write(tmp_path, files), "city")

    assert problems(report) == [
        "companies.csv line 2, company_id “082015”: is the code of a local government; a company needs another id"
    ]


def test_a_row_of_another_width_is_kept_whole_and_what_refers_to_it_is_rejected(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    files = {
        "engineers": ENGINEER + "e1,架空, 一,REGISTERED\n",
        "engineer_offers": "engineer_id,category_code,modes\ne1,DX-1,ADVISE\n",
    }

    report = import_folder(keeper, write(tmp_path / "2", files), "city")

    assert problems(report) == [
        "engineers.csv line 2: has 4 cells, the header has 3",
        "engineer_offers.csv line 2, engineer_id “e1”: the row of this Engineer was rejected",
    ]
    assert rejected(tmp_path / "2", "engineers")[1:] == [
        ["e1", "架空", " 一", "engineers.csv line 2: has 4 cells, the header has 3", "REGISTERED"]
    ]


def test_a_name_longer_than_an_index_takes_is_a_bad_row(keeper: Keeper, tmp_path: Path) -> None:
    text = ENGINEER + f"e1,{'長' * 1500},REGISTERED\ne2,架空 二,REGISTERED\n"

    report = import_folder(keeper, write(tmp_path, {"engineers": text}), "city")

    assert problems(report) == [
        f"engineers.csv line 2, name “{'長' * 59}…”: has 1,500 characters, at most 200 are taken"
    ]
    assert report.files == {"engineers.csv": Counts(read=2, created=1, rejected=1)}


def test_a_dry_run_tells_what_would_end_and_ends_nothing(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    before = graph_of(keeper), stamps(keeper)
    rest = {
        "engineers": ENGINEER + "e1,架空 一,REGISTERED\n",
        "engineer_skills": "engineer_id,skill_code,level\n",
    }
    folder = write(tmp_path / "2", rest)

    tried = import_folder(keeper, folder, "city", dry_run=True, complete=True)

    assert (graph_of(keeper), stamps(keeper)) == before
    assert {file: counts.ended for file, counts in tried.files.items()} == {
        "engineers.csv": 1, "engineer_skills.csv": 2,
    }  # fmt: skip
    done = import_folder(keeper, folder, "city", complete=True)
    assert {file: counts.ended for file, counts in done.files.items()} == {
        file: counts.ended for file, counts in tried.files.items()
    }
