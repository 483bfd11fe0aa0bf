"""The people of the demo world: where they live, what they allow, who employs them."""

from __future__ import annotations

from collections import Counter, defaultdict

from enishi.package_data import ARCHETYPES
from graph.ingest.demo.archetypes import read_archetypes
from graph.ingest.demo.trades import all_skills
from tests.graph.ingest.demo.tables_of import AS_OF, World

TODAY = AS_OF.isoformat()


def test_six_of_ten_live_in_the_tokyo_area(demo: World) -> None:
    near = [row for row in demo["engineers"] if row["home_code"][:2] in ("11", "12", "13", "14")]

    assert 0.57 <= len(near) / len(demo["engineers"]) <= 0.63


def test_people_live_in_every_prefecture(demo: World) -> None:
    assert len({row["home_code"][:2] for row in demo["engineers"]}) == 47


def test_names_are_from_a_fairy_tale(demo: World) -> None:
    one = next(row for row in demo["engineers"] if row["name"].startswith("竜宮橋"))

    assert (one["kana"].split()[0], one["romaji"].split()[0]) == ("りゅうぐうばし", "Ryugubashi")
    assert all(row["name"].startswith("デモ") for row in demo["companies"])
    assert all(row["name"].startswith("【架空】") for row in demo["pools"])
    assert len({row["name"] for row in demo["companies"]}) == len(demo["companies"])


def test_skills_come_from_a_chosen_subset(demo: World) -> None:
    chosen = all_skills(read_archetypes(ARCHETYPES), demo.atlas)
    used = {row["skill_code"] for row in demo["engineer_skills"]}

    assert 140 <= len(chosen) <= 170
    assert used == set(chosen)
    assert 7 <= len(demo["engineer_skills"]) / len(demo["engineers"]) <= 10
    assert {row["level"] for row in demo["engineer_skills"]} == {"1", "2", "3", "4"}


def test_consents_are_of_every_kind(demo: World) -> None:
    given = {(row["purpose"], row["audience"]) for row in demo["consents"]}
    of_person: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in demo["consents"]:
        of_person[row["engineer_id"]].append(row)

    assert {audience for _, audience in given} == {
        "NAMED_BODIES", "OWN_PREFECTURE", "LOCAL_GOVERNMENTS", "COMPANIES", "PUBLIC",
    }  # fmt: skip
    kinds = Counter(_kind(rows) for rows in of_person.values())
    assert all(kinds[kind] >= 40 for kind in ("valid", "withdrawn", "expired", "research only"))
    assert len(of_person) < len(demo["engineers"])


def _kind(rows: list[dict[str, str]]) -> str:
    if all(row["withdrawn_on"] and row["withdrawn_on"] <= TODAY for row in rows):
        return "withdrawn"
    if all(row["expires_on"] and row["expires_on"] < TODAY for row in rows):
        return "expired"
    return "research only" if {row["purpose"] for row in rows} == {"RESEARCH"} else "valid"


def test_named_bodies_are_named_where_the_audience_says_so(demo: World) -> None:
    for row in demo["consents"]:
        assert bool(row["body_codes"]) == (row["audience"] == "NAMED_BODIES"), row


def test_who_is_self_employed_has_no_employer(demo: World) -> None:
    employed = {row["engineer_id"] for row in demo["employments"] if not row["valid_to"]}
    alone = {row["engineer_id"] for row in demo["engineers"] if row["is_self_employed"] == "true"}

    assert employed | alone == {row["engineer_id"] for row in demo["engineers"]}
    assert employed & alone == set()


def test_staff_of_local_governments_advise_others(demo: World) -> None:
    government = {
        row["engineer_id"]: row["employer_id"]
        for row in demo["employments"]
        if row["employer_id"].isdigit() and not row["valid_to"]
    }
    advised = [row for row in demo["engagements"] if row["engineer_id"] in government]

    assert len(advised) >= 20
    assert [row for row in advised if government[row["engineer_id"]] == row["body_code"]] == []


def test_pools_have_the_patterns_of_the_domain(demo: World) -> None:
    owner = {row["pool_id"]: row["owner_id"] for row in demo["pools"]}
    sizes = Counter(owner[row["pool_id"]] for row in demo["pool_members"])
    shared = Counter(row["appointment_id"] for row in demo["appointment_bodies"])

    assert all(sizes[code] >= 4 for code in ("380008", "340006", "110001", "100005", "RC-FUKUYAMA"))
    assert max(shared.values()) >= 3
    assert any(count.startswith("RC-") for count in sizes)


def test_every_municipality_and_prefecture_has_a_profile_of_today(demo: World) -> None:
    current = Counter(
        row["body_code"] for row in demo["municipality_profiles"] if not row["valid_to"]
    )

    assert (len(current), set(current.values())) == (1741 + 47, {1})
    alone = [row for row in demo["municipality_profiles"] if row["is_one_person_it"] == "true"]
    assert {row["dx_staff"] for row in alone} == {"1"}


def test_some_employers_sell_to_who_appoints_their_people(demo: World) -> None:
    sold = {(row["company_id"], row["body_code"]) for row in demo["sales"]}
    employer = {
        row["engineer_id"]: row["employer_id"] for row in demo["employments"] if not row["valid_to"]
    }
    conflicts = [
        row
        for row in demo["appointments"]
        if (employer.get(row["engineer_id"]), row["appointing_body_code"]) in sold
    ]

    declared = [row for row in conflicts if row["conflict_declared_on"]]
    assert 20 <= len(conflicts) <= 200
    assert 0.5 < len(declared) / len(conflicts) < 1
