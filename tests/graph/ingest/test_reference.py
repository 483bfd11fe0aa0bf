"""Loading the reference data into a real graph: whole, once, and what is gone is ended."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from enishi.package_data import REFERENCE
from graph import clock
from graph.clock import TOKYO
from graph.ingest.reference import Counts, is_loaded, load_reference
from graph.ingest.reference_files import ReferenceDataError
from graph.ingest.reference_tables import NODE_FILES, TIE_FILES
from graph.language.name_keys import thing_tokens
from graph.store import Command, Keeper
from tests.graph.ingest import small

TODAY = date(2026, 11, 20)
READ = {
    "prefectures": 47,
    "municipalities": 1741,
    "peer_groups": 35,
    "wide_area_groups": 64,
    "skills": 1390,
    "issue_categories": 40,
    "roles": 4,
    "contract_forms": 20,
    "funding_schemes": 17,
    "training_courses": 52,
    "prefecture_adjacency": 97,
    "municipality_adjacency": 4453,
    "municipality_peer_groups": 1741,
    "wide_area_group_members": 512,
}
UNCHANGED = {name: Counts(read=read, unchanged=read) for name, read in READ.items()}
EVERYTHING = """
MATCH (node) WHERE NOT node:GraphVersion
OPTIONAL MATCH (node)-[tie]->(end)
RETURN labels(node) AS labels, properties(node) AS properties, type(tie) AS type,
  properties(tie) AS said, coalesce(end.code, end.id) AS end
ORDER BY labels(node)[0], coalesce(node.code, node.id), type, end, tie.kind
"""


@pytest.fixture(scope="module", autouse=True)
def read_once() -> Iterator[None]:
    """The names in the data are taken apart once, however often it is loaded here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph.ingest.reference.thing_tokens", cache(thing_tokens))
        yield


@pytest.fixture(scope="module")
def loaded(own: Keeper) -> Keeper:
    """The importer's database with nothing in it but the reference data."""
    small.run(own, small.WIPE)
    clock.fix(TODAY)
    try:
        counts = load_reference(own, REFERENCE)
    finally:
        clock.fix(None)
    assert counts == {name: Counts(read=read, created=read) for name, read in READ.items()}
    return own


@pytest.fixture(autouse=True)
def next_day() -> Iterator[None]:
    """Whatever is written after the first load is written a day later."""
    clock.fix(TODAY + timedelta(days=1))
    yield
    clock.fix(None)


@pytest.fixture
def changing(loaded: Keeper) -> Iterator[Keeper]:
    """The loaded database for a test that changes it; put right again behind it."""
    yield loaded
    load_reference(loaded, REFERENCE)
    assert is_loaded(loaded, REFERENCE), "whatever edition came in between"


def ask(keeper: Keeper, text: str, **parameters: Any) -> list[dict[str, Any]]:
    return keeper.read(Command("test", text, frozenset()), **parameters)


def copy_without(target: Path, **lines: str) -> Path:
    """A copy of the data; of each file named, the lines that start so are left out."""
    folder = target / "reference"
    shutil.copytree(REFERENCE, folder)
    for name, start in lines.items():
        path = folder / f"{name}.csv"
        kept = [
            line
            for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
            if not line.startswith(start)
        ]
        path.write_text("".join(kept), encoding="utf-8")
    return folder


def test_the_graph_holds_every_node_with_its_labels(loaded: Keeper) -> None:
    found = ask(
        loaded,
        "MATCH (node) WHERE node.source STARTS WITH 'reference:' "
        "RETURN labels(node) AS labels, count(*) AS count",
    )

    assert {tuple(sorted(row["labels"])): row["count"] for row in found} == {
        ("LocalGovernment", "Prefecture"): 47,
        ("LocalGovernment", "Municipality"): 1741,
        ("PeerGroup",): 35,
        ("WideAreaGroup",): 64,
        ("Skill",): 1390,
        ("IssueCategory",): 40,
        ("Role",): 4,
        ("ContractForm",): 20,
        ("FundingScheme",): 17,
        ("TrainingCourse",): 52,
    }


def test_the_graph_holds_every_tie(loaded: Keeper) -> None:
    found = ask(loaded, "MATCH ()-[tie]->() RETURN type(tie) AS type, count(*) AS count")

    assert {row["type"]: row["count"] for row in found} == {
        "IN_PREFECTURE": 1741,
        "IN_PEER_GROUP": 1741,
        "MEMBER_OF": 512,
        "ADJACENT_TO": 97 + 4453,
        "BROADER": 36,
    }


def test_a_municipality_has_all_that_its_row_says(loaded: Keeper) -> None:
    (row,) = ask(
        loaded,
        "MATCH (mito:Municipality {code: '082015'})-[:IN_PREFECTURE]->(ibaraki:Prefecture) "
        "RETURN properties(mito) AS mito, ibaraki.name AS prefecture",
    )
    mito = row["mito"]

    assert row["prefecture"] == "茨城県"
    assert mito.pop("import_id").startswith("reference-")
    assert mito.pop("updated_at").astimezone(TOKYO).date() == TODAY
    assert "水戸" in mito.pop("find_text").split()
    assert mito == {
        "code": "082015",
        "name": "水戸市",
        "kana": "みとし",
        "name_english": "Mito City",
        "latitude": 36.365833,
        "longitude": 140.471389,
        "population": 270685,
        "population_on": date(2020, 10, 1),
        "area_km2": 217.32,
        "website": "https://www.city.mito.lg.jp/",
        "prefecture": "08",
        "kind": "CITY",
        "city_class": "CORE",
        "source": "reference:municipalities.csv",
        "revision": 1,
    }


def test_a_pair_is_stored_once_from_the_smaller_code(loaded: Keeper) -> None:
    (row,) = ask(
        loaded,
        "MATCH (a:LocalGovernment)-[tie:ADJACENT_TO]->(b:LocalGovernment) "
        "RETURN count(*) AS all, sum(CASE WHEN a.code < b.code THEN 1 ELSE 0 END) AS upward, "
        "  sum(CASE WHEN a:Prefecture = b:Prefecture THEN 1 ELSE 0 END) AS level",
    )

    assert row == {"all": 4550, "upward": 4550, "level": 4550}


def test_a_border_and_a_bridge_are_two_ties(loaded: Keeper) -> None:
    found = ask(
        loaded,
        "MATCH (:Prefecture {code: '330001'})-[tie:ADJACENT_TO]-(:Prefecture {code: '370002'}) "
        "RETURN tie.kind AS kind, tie.shared_km AS shared_km ORDER BY kind",
    )

    assert found == [
        {"kind": "LAND", "shared_km": 3.1},
        {"kind": "SEA_LINK", "shared_km": None},
    ]


def test_a_second_load_changes_nothing(loaded: Keeper) -> None:
    before = ask(loaded, EVERYTHING)

    assert load_reference(loaded, REFERENCE) == UNCHANGED
    assert ask(loaded, EVERYTHING) == before


def test_the_edition_is_known_once_it_is_loaded(loaded: Keeper, tmp_path: Path) -> None:
    other = copy_without(tmp_path, roles="ROLE-ENGINEER")

    assert is_loaded(loaded, REFERENCE)
    assert not is_loaded(loaded, other)


def test_a_changed_cell_updates_its_node_alone(changing: Keeper, tmp_path: Path) -> None:
    folder = copy_without(tmp_path)
    path = folder / "municipalities.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",270685,", ",270000,", 1))

    counts = load_reference(changing, folder)

    assert counts == UNCHANGED | {
        "municipalities": Counts(read=1741, updated=1, unchanged=1740),
    }
    assert (is_loaded(changing, folder), is_loaded(changing, REFERENCE)) == (True, False)
    (row,) = ask(
        changing,
        "MATCH (mito:Municipality {code: '082015'}) RETURN mito.population AS population, "
        "mito.revision AS revision, mito.updated_at AS updated_at",
    )
    assert row["population"] == 270000
    assert row["revision"] == 2
    assert row["updated_at"].astimezone(TOKYO).date() == TODAY + timedelta(days=1)


def test_a_term_that_is_gone_ends_the_day_before_and_comes_back(
    changing: Keeper, tmp_path: Path
) -> None:
    folder = copy_without(tmp_path, roles="ROLE-ENGINEER")
    text = "MATCH (role:Role {code: 'ROLE-ENGINEER'}) RETURN role.valid_to AS valid_to"

    assert load_reference(changing, folder)["roles"] == Counts(read=3, unchanged=3, closed=1)
    assert ask(changing, text) == [{"valid_to": TODAY}]
    assert load_reference(changing, folder)["roles"] == Counts(read=3, unchanged=3)
    assert load_reference(changing, REFERENCE)["roles"] == Counts(read=4, updated=1, unchanged=3)
    assert ask(changing, text) == [{"valid_to": None}]


def test_ties_that_are_gone_are_taken_away_and_memberships_end(
    changing: Keeper, tmp_path: Path
) -> None:
    folder = copy_without(
        tmp_path,
        prefecture_adjacency="460001,470007",
        wide_area_group_members="012033,RC-SAPPORO",
    )

    counts = load_reference(changing, folder)

    assert counts == UNCHANGED | {
        "prefecture_adjacency": Counts(read=96, unchanged=96, closed=1),
        "wide_area_group_members": Counts(read=511, unchanged=511, closed=1),
    }
    okinawa = "MATCH (:Prefecture {code: '470007'})-[tie:ADJACENT_TO]-() RETURN count(*) AS count"
    assert ask(changing, okinawa) == [{"count": 0}]
    otaru = (
        "MATCH (:Municipality {code: '012033'})-[tie:MEMBER_OF]->(:WideAreaGroup {id: $id}) "
        "RETURN tie.valid_to AS valid_to"
    )
    assert ask(changing, otaru, id="RC-SAPPORO") == [{"valid_to": TODAY}]


def test_what_another_source_brought_is_not_ended(loaded: Keeper) -> None:
    role = "{code: 'ROLE-OURS', name: '架空', source: 'ours', revision: 1}"
    small.run(loaded, f"CREATE (:Role {role})")

    assert load_reference(loaded, REFERENCE) == UNCHANGED
    (row,) = ask(loaded, "MATCH (r:Role {code: 'ROLE-OURS'}) RETURN r.valid_to AS valid_to")
    assert row == {"valid_to": None}
    small.run(loaded, "MATCH (r:Role {code: 'ROLE-OURS'}) DELETE r")


def test_broken_data_changes_nothing(loaded: Keeper, tmp_path: Path) -> None:
    folder = copy_without(tmp_path, prefectures="020001", roles="ROLE-ENGINEER")
    before = ask(loaded, EVERYTHING)

    with pytest.raises(ReferenceDataError, match="020001 is not in the reference data"):
        load_reference(loaded, folder)

    assert ask(loaded, EVERYTHING) == before


def test_every_file_is_counted() -> None:
    assert list(READ) == [file.name for file in NODE_FILES] + [file.name for file in TIE_FILES]
