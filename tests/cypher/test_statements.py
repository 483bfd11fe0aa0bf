"""Every Cypher statement: named once, declared truly, planned well, and blind where it must be."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest
from neo4j import READ_ACCESS, Driver, GraphDatabase

from graph.store import Command, Connection, Statement
from tests.cypher import audience
from tests.cypher.statements import CYPHER, KEPT, body, files, folder, spelled_out, statements, used

ALL = statements()
READS = {n: s for n, s in ALL.items() if isinstance(s, Statement)}
ASKED = {n: s for n, s in ALL.items() if folder(n) not in KEPT}
#: Labels of which a country has a few thousand at most: reading all of them is no scan.
SMALL = (
    ":ContractForm", ":Import", ":IssueCategory", ":LocalGovernment", ":Municipality", ":PeerGroup", ":Prefecture",
    ":SimilarityModel", ":Skill", ":TrainingCourse", ":WideAreaGroup",
)  # fmt: skip
#: `EXPLAIN` has no values to give: that parameters are missing is the one thing it may say.
PARAMETERS_MISSING = "01N60"


@pytest.fixture(scope="module")
def driver(world: Connection) -> Iterator[Driver]:
    """A driver that tells notifications, on a database where every label and type occurs."""
    with GraphDatabase.driver(world.uri, auth=(world.user, world.password)) as driver:
        yield driver


#: Planning is most of what these tests take: each statement is explained once.
_explained: dict[str, tuple[Any, list[str]]] = {}


def explain(driver: Driver, statement: Command) -> tuple[Any, list[str]]:
    """The summary of a plan, and the columns."""
    if statement.name not in _explained:
        _explained[statement.name] = _explain(driver, statement)
    return _explained[statement.name]


def _explain(driver: Driver, statement: Command) -> tuple[Any, list[str]]:
    text = statement.text.replace("CYPHER 25\n", "CYPHER 25 EXPLAIN\n", 1)
    with driver.session(default_access_mode=READ_ACCESS) as session:
        result = session.run(text)  # a file of ours
        keys = list(result.keys())
        return result.consume(), keys


def operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A plan's operators, each before what it stands on."""
    yield plan
    for child in plan.get("children", ()):
        yield from operators(child)


def kind(operator: dict[str, Any]) -> str:
    """What an operator does, without the runtime it does it in."""
    return str(operator["operatorType"]).partition("@")[0]


def _unknown_property(told: str) -> str | None:
    """The property that the database does not know, if that is what it tells."""
    found = re.search(r"The property `(\w+)` does not exist", told)
    return found[1] if found else None


def token_properties() -> set[str]:
    """The properties that a new token gets."""
    text = body(ALL["token/create"].text) + body(ALL["token/revoke"].text)
    return set(re.findall(r"(\w+): \$", text)) | set(re.findall(r"SET token\.(\w+)", text))


def test_every_file_is_named_by_a_constant_and_every_constant_has_its_file() -> None:
    assert sorted(ALL) == files()


def test_no_file_is_named_twice_in_the_same_role() -> None:
    assert {name: times for name, times in spelled_out().items() if times > 1} == {}


@pytest.mark.parametrize("name", ALL)
def test_a_statement_declares_the_parameters_that_it_uses(name: str) -> None:
    assert ALL[name].parameters == used(ALL[name].text)


@pytest.mark.parametrize("name", ALL)
def test_a_statement_begins_with_what_it_answers(name: str) -> None:
    first = ALL[name].text.splitlines()[1]

    assert first.startswith("// ")
    assert not first.startswith("// Parameters")


@pytest.mark.parametrize("name", ALL)
def test_a_statement_asks_the_one_clock_only(name: str) -> None:
    code = body(ALL[name].text).lower()

    assert [clock for clock in ("date()", "datetime()", "timestamp()") if clock in code] == []


@pytest.mark.parametrize("name", [n for n in ALL if folder(n) != "schema"])
def test_the_database_has_nothing_to_say_against_a_statement(name: str, driver: Driver) -> None:
    summary, _ = explain(driver, ALL[name])

    told = [s for s in summary.gql_status_objects if s.is_notification]
    if folder(name) == "token":
        # The world has no token, so the database does not know the properties of one yet.
        told = [
            s for s in told if _unknown_property(s.status_description) not in token_properties()
        ]
    assert [s.status_description for s in told if s.gql_status != PARAMETERS_MISSING] == []


@pytest.mark.parametrize("name", READS)
def test_a_read_only_reads_and_answers_rows_by_key(name: str, driver: Driver) -> None:
    summary, columns = explain(driver, READS[name])

    assert (summary.query_type, columns) == ("r", ["key", "rows"])
    assert dataclasses.is_dataclass(READS[name].row)


@pytest.mark.parametrize("name", ASKED)
def test_a_question_scans_neither_all_nodes_nor_all_ties(name: str, driver: Driver) -> None:
    summary, _ = explain(driver, ASKED[name])

    assert summary.query_type == "r"
    scans = [
        kind(o)
        for o in operators(summary.plan)
        if kind(o) in ("AllNodesScan", "CartesianProduct")
        or (kind(o).endswith("RelationshipTypeScan") or kind(o).endswith("AllRelationshipsScan"))
    ]
    assert scans == []


@pytest.mark.parametrize("name", [n for n in ASKED if n.endswith(("/by_id", "/by_code"))])
def test_a_lookup_by_key_seeks_its_index(name: str, driver: Driver) -> None:
    summary, _ = explain(driver, ASKED[name])

    leaves = [kind(o) for o in operators(summary.plan) if not o.get("children")]
    assert [leaf for leaf in leaves if "IndexSeek" in leaf] != []
    assert [leaf for leaf in leaves if "Scan" in leaf] == []


@pytest.mark.parametrize("name", ASKED)
def test_a_question_never_goes_through_all_of_what_there_is_much_of(
    name: str, driver: Driver
) -> None:
    summary, _ = explain(driver, ASKED[name])

    scans = [o["args"]["Details"] for o in operators(summary.plan) if kind(o).endswith("LabelScan")]
    assert [scan for scan in scans if not scan.endswith(SMALL)] == []


@pytest.mark.parametrize("name", [n for n in ALL if folder(n) not in ("ingest", "schema")])
def test_nobody_is_shown_without_asking_who_may_see_them(name: str) -> None:
    if folder(name) in ("derive", "export", "reference"):
        assert name not in READS, "the keeper's statements are commands: no viewer runs them"
    else:
        assert audience.complaints(ALL[name].text) == []


@pytest.mark.parametrize("name", ALL)
def test_a_statement_about_people_is_known_as_one(name: str) -> None:
    """Reading with it needs a purpose, whoever wrote it."""
    text = ALL[name].text
    assert ALL[name].is_about_people or "// Unfiltered:" in text or not audience.people(text)


@pytest.mark.parametrize("kind", ["where", "row"])
def test_what_stands_apart_is_used(kind: str) -> None:
    apart = {p.relative_to(CYPHER).with_suffix("").as_posix() for p in CYPHER.rglob(f"*.{kind}")}
    used_by = [
        set(re.findall(rf"// {kind}: (\S+)", p.read_text())) for p in CYPHER.rglob("*.cypher")
    ]

    assert set().union(*used_by) == apart


@pytest.mark.parametrize("name", [n for n in READS if folder(n) not in KEPT])
def test_a_read_about_people_says_whom_it_was_about(name: str) -> None:
    """So that it is recorded: by its keys, by a column `engineer`, or why neither is needed."""
    says_why = re.search(r"^// People: \S.{8,}", ALL[name].text, re.MULTILINE)

    told = READS[name].tells_people_by or says_why
    assert told or not READS[name].is_about_people, "give the rows a column `engineer`"
