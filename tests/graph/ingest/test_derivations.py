"""Facts that follow from imported ones, on a real Neo4j."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph import clock
from graph.ingest import touched
from graph.ingest.derivations import derive_facts
from graph.ingest.load import import_folder
from graph.store import Keeper
from tests.graph.ingest.small import graph_of, run, stamps, write

#: How many nodes changed where nothing did.
NOTHING = {
    "Engineer": 0, "Company": 0, "Engagement": 0, "Issue": 0, "SupportRequest": 0, "SuccessStory": 0,
    "ConflictFinding": 0,
}  # fmt: skip


def test_what_follows_from_the_small_import(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")

    people = (
        "MATCH (e:Engineer) RETURN e.id AS id, e:Accelerator AS accelerator, e.home_prefecture AS home,"
        " e.audiences AS audiences, e.name_audiences AS names, toString(e.audiences_until) AS until"
        " ORDER BY id"
    )
    assert run(keeper, people) == [
        {
            "id": "e1", "accelerator": True, "home": "08", "until": "2027-03-31",
            "audiences": ["government", "ministry", "self:e1"], "names": ["ministry", "self:e1"],
        },
        {
            "id": "e2", "accelerator": False, "home": None, "until": "9999-12-31",
            "audiences": ["body:082015", "body:092011", "ministry", "self:e2"],
            "names": ["body:082015", "body:092011", "ministry", "self:e2"],
        },
    ]  # fmt: skip
    facets = {
        r["id"]: r["facets"].split()
        for r in run(keeper, "MATCH (e:Engineer) RETURN e.id AS id, e.facets AS facets")
    }
    assert facets == {
        "e1": [
            "days:0", "days:1", "days:2", "days:3", "days:4", "field:DX-1", "field:DX-1:DRIVE",
            "field:DX-1:TRAIN", "for:government", "for:ministry", "for:self:e1", "form:FORM-1",
            "has:work", "home:08", "is:accelerator", "lives:082015", "mode:DRIVE", "mode:TRAIN", "onsite:08", "onsite:09", "pool:p1",
            "role:ROLE-PM", "skill:S-A:1", "skill:S-A:2", "skill:S-A:3", "skill:S-A:4",
            "state:REGISTERED", "worked:DX", "worked:DX-1",
        ],
        "e2": [
            "for:body:082015", "for:body:092011", "for:ministry", "for:self:e2", "skill:S-B:1",
            "skill:S-B:2", "state:REGISTERED",
        ],
    }  # fmt: skip
    proposals = {
        r["id"]: r["proposal"].split()
        for r in run(keeper, "MATCH (e:Engineer) RETURN e.id AS id, e.proposal AS proposal")
    }
    assert proposals == {
        "e1": [
            "c:field:DX-1", "c:home:08", "c:mode:DRIVE", "c:mode:TRAIN", "c:skill:S-A:1",
            "c:skill:S-A:2", "c:skill:S-A:3", "c:skill:S-A:4",
            "e:field:DX-1", "e:home:08", "e:mode:DRIVE", "e:mode:TRAIN", "e:skill:S-A:1",
            "e:skill:S-A:2", "e:skill:S-A:3", "e:skill:S-A:4", "for:self:e1",
        ],
        "e2": [
            "e:skill:S-B:1", "e:skill:S-B:2", "for:body:082015", "for:body:092011", "for:self:e2",
        ],
    }  # fmt: skip
    issues = (
        "MATCH (i:Issue) RETURN [i.body, i.prefecture, i.category, i.audience, i.posted_key, "
        "i.solved_as, i.solved_audience] AS facts ORDER BY i.id"
    )
    assert [row["facts"] for row in run(keeper, issues)] == [
        ["082015", "08", "DX-1", "public", "2025-04-01|i1", "REUSED", "public"],
        ["092011", "09", "DX-2", "body:092011", "0000-00-00|i2", None, None],
        ["092011", "09", "DX-2", "prefecture:09", "2025-05-01|i3", None, None],
    ]


def test_the_orders_of_issues_follow_deadline_and_last_change(
    keeper: Keeper, tmp_path: Path
) -> None:
    """A second import changes one issue, so that it is the newest."""
    import_folder(keeper, write(tmp_path), "city")
    text = "issue_id,deadline\ni2,2026-12-25\n"

    clock.fix(date(2026, 11, 21))
    import_folder(keeper, write(tmp_path / "2", {"issues": text}), "city")

    keys = "MATCH (i:Issue) RETURN i.deadline_key AS deadline ORDER BY deadline"
    assert [row["deadline"] for row in run(keeper, keys)] == [
        "2026-12-25|i2", "9999-99-99|i1", "9999-99-99|i3",
    ]  # fmt: skip
    changes = (
        "MATCH (i:Issue) RETURN i.id AS id, i.updated_key AS key, i.updated_at AS at ORDER BY key"
    )
    found = run(keeper, changes)
    assert [row["id"] for row in found] == ["i1", "i3", "i2"]
    assert [row["key"].split("|") for row in found] == [
        [row["at"].isoformat(timespec="microseconds"), row["id"]] for row in found
    ]


@pytest.mark.parametrize(
    ("file", "text", "strength", "solved_as"),
    [
        ("outcome_reuses", "engagement_id,body_code\n", "MEASURED", "MEASURED"),
        ("outcome_indicators", "engagement_id,name\n", "CONFIRMED", "CONFIRMED"),
        ("engagements", "engagement_id,confirmation\ng1,STATED\n", "REPORTED", "REPORTED"),
        ("engagements", "engagement_id,confirmed_by_code\ng1,\n", "REPORTED", "REPORTED"),
        ("engagements", "engagement_id,solved_issue\ng1,false\n", "REUSED", None),
        ("engagements", "engagement_id,body_code\ng1,092011\n", "MEASURED", "MEASURED"),
        ("engagements", "engagement_id,issue_id\ng1,i3\n", "REUSED", None),
    ],
)
def test_each_step_of_strength_needs_the_one_before(
    keeper: Keeper, tmp_path: Path, file: str, text: str, strength: str, solved_as: str | None
) -> None:
    import_folder(keeper, write(tmp_path), "city")

    import_folder(keeper, write(tmp_path / "2", {file: text}), "city", complete=True)

    query = "MATCH (g:Engagement), (i:Issue {id: 'i1'}) RETURN g.strength AS strength, i.solved_as AS solved_as"
    assert run(keeper, query) == [{"strength": strength, "solved_as": solved_as}]


def test_a_consent_that_moves_to_another_engineer_leaves_the_first(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    text = "consent_id,engineer_id\nk1,e2\n"

    import_folder(keeper, write(tmp_path / "2", {"consents": text}), "city")

    who = {
        r["id"]: r["who"]
        for r in run(keeper, "MATCH (e:Engineer) RETURN e.id AS id, e.audiences AS who")
    }
    assert who == {
        "e1": ["ministry", "self:e1"],
        "e2": ["body:082015", "body:092011", "government", "ministry", "self:e2"],
    }


@pytest.mark.parametrize(
    ("file", "text", "gone", "new"),
    [
        ("engineer_skills", "engineer_id,skill_code,level\ne1,S-A,2\n", {"skill:S-A:3", "skill:S-A:4"}, set()),
        ("engineer_skills", "engineer_id,skill_code,level\ne1,S-B,1\n", set(), {"skill:S-B:1"}),
        ("engineer_offers", "engineer_id,category_code,modes\ne1,DX-1,DRIVE\n",
         {"field:DX-1:TRAIN", "mode:TRAIN"}, set()),
        ("engineers", "engineer_id,role_codes,free_days_per_month\ne1,,3\n", {"role:ROLE-PM", "days:4"}, set()),
        ("engineers", "engineer_id,registration,home_code\ne1,PAUSED,092011\n",
         {"state:REGISTERED", "home:08", "lives:082015"},
         {"state:PAUSED", "home:09", "lives:092011"}),
        ("consents", "consent_id,audience\nk1,PUBLIC\n", {"for:government"}, {"for:public"}),
        ("engineers", "engineer_id,on_site_in,work_patterns,has_administrative_experience\ne1,08,FULL_TIME,true\n",
         {"onsite:09"}, {"has:administration", "pattern:FULL_TIME"}),
        ("pool_members", "pool_id,engineer_id,valid_from,state\np2,e1,2025-05-01,INVITED\n", set(), {"pool:p2"}),
        ("issues", "issue_id,category_code\ni1,DX-2\n", {"worked:DX-1"}, {"worked:DX-2"}),
        ("engagements", "engagement_id,engineer_id\ng1,e2\n", {"has:work", "worked:DX", "worked:DX-1"}, set()),
    ],
)  # fmt: skip
def test_facets_follow_every_fact_that_they_mirror(
    keeper: Keeper, tmp_path: Path, file: str, text: str, gone: set[str], new: set[str]
) -> None:
    query = "MATCH (e:Engineer {id: 'e1'}) RETURN e.facets AS facets"
    import_folder(keeper, write(tmp_path), "city")
    before = set(run(keeper, query)[0]["facets"].split())

    import_folder(keeper, write(tmp_path / "2", {file: text}), "city")

    after = set(run(keeper, query)[0]["facets"].split())
    assert (before - after, after - before) == (gone, new)


def test_a_row_that_ends_takes_its_facets_along(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")

    rest = {"engineer_skills": "engineer_id,skill_code,level\n"}
    import_folder(keeper, write(tmp_path / "2", rest), "city", complete=True)

    found = run(keeper, "MATCH (e:Engineer) WHERE e.facets CONTAINS 'skill:' RETURN e.id AS id")
    assert found == []


def test_deriving_everything_again_changes_nothing_on_the_same_day(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    before = graph_of(keeper), stamps(keeper)

    assert derive_facts(keeper, everything=True) == NOTHING
    assert (graph_of(keeper), stamps(keeper)) == before


def test_an_expired_consent_goes_when_everything_is_derived_on_a_later_day(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    clock.fix(date(2027, 4, 1))

    assert derive_facts(keeper, everything=True) == NOTHING | {"Engineer": 1}

    query = "MATCH (e:Engineer {id: 'e1'}) RETURN e.audiences AS who, toString(e.audiences_until) AS until"
    assert run(keeper, query) == [{"who": ["ministry", "self:e1"], "until": "9999-12-31"}]


def test_an_import_too_large_to_remember_derives_everything(
    keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    expected = graph_of(keeper)
    run(keeper, "MATCH (e:Engineer) REMOVE e.audiences, e:Accelerator")
    run(keeper, "MATCH (i:Issue) REMOVE i.audience, i.solved_as, i.solved_audience")
    run(keeper, "MATCH (g:Engagement) REMOVE g.strength")
    run(keeper, "MATCH (r:SupportRequest) REMOVE r.body, r.requested_key")
    run(keeper, "MATCH (s:SuccessStory) REMOVE s.audience")
    run(keeper, "MATCH (f:ConflictFinding) DETACH DELETE f")
    monkeypatch.setattr(touched, "_MOST", 1)
    # What nothing is derived from: it can be taken back by hand.
    text = "engineer_id,stated_on\ne1,2026-11-01\ne2,2026-11-01\n"
    issues = "issue_id,title\ni1,別題\ni2,別題\n"

    import_folder(keeper, write(tmp_path / "2", {"engineers": text, "issues": issues}), "city")
    run(keeper, "MATCH (e:Engineer) REMOVE e.stated_on")
    run(keeper, "MATCH (i:Issue {id: 'i1'}) SET i.title = '窓口が混む'")
    run(keeper, "MATCH (i:Issue {id: 'i2'}) SET i.title = '下書き'")

    assert graph_of(keeper) == expected


FINDINGS = (
    "MATCH (f:ConflictFinding) RETURN f.id AS id, f.body AS body, f.found_key AS found_key, "
    "COLLECT { MATCH (f)-[:INVOLVES]->(n) RETURN coalesce(n.code, n.id) AS key ORDER BY key } AS ends "
    "ORDER BY id"
)


def found(keeper: Keeper) -> list[str]:
    return [row["id"] for row in run(keeper, FINDINGS)]


def test_requests_and_stories_know_their_place_and_who_may_read_them(
    keeper: Keeper, tmp_path: Path
) -> None:
    import_folder(keeper, write(tmp_path), "city")

    requests = (
        "MATCH (r:SupportRequest) RETURN [r.body, r.prefecture, r.requested_key] AS facts "
        "ORDER BY r.id"
    )
    assert [row["facts"] for row in run(keeper, requests)] == [
        ["082015", "08", "2025-01-10|r1"],
        ["092011", "09", "2025-06-01|r2"],
    ]
    stories = (
        "MATCH (s:SuccessStory) RETURN [s.body, s.prefecture, s.audience, s.published_key] AS facts "
        "ORDER BY s.id"
    )
    assert [row["facts"] for row in run(keeper, stories)] == [
        ["082015", "08", "public", "2026-02-01|s1"],
        ["092011", "09", "body:092011", "0000-00-00|s2"],
    ]


def test_an_employer_that_sells_to_the_asking_body_is_found(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")

    assert run(keeper, FINDINGS) == [
        {
            "id": "referral/f1/082015/1", "body": "082015",
            "found_key": "2025-01-20|referral/f1/082015/1",
            "ends": ["082015", "a1", "c1", "e1", "f1"],
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "text", "ids"),
    [
        # The post came of no proposal: the finding is the post's own, and the proposal's another.
        (
            "referrals", "referral_id,appointment_id\nf1,\nf2,\n",
            ["appointment/a1/082015/1", "referral/f1/082015/1"],
        ),
        # The sales ended before anybody was proposed, or began after the post had ended.
        ("sales", "company_id,body_code,category_code,valid_to\nc1,082015,DX-2,2025-01-19\n", []),
        (
            "sales", "company_id,body_code,category_code,valid_to\nc1,082015,DX-2,2025-01-20\n",
            ["referral/f1/082015/1"],
        ),
        ("sales", "company_id,body_code,category_code,valid_from\nc1,082015,DX-2,2026-04-01\n", []),
        ("employments", "engineer_id,employer_id,valid_from,valid_to\ne1,c1,2024-04-01,2024-12-31\n", []),
        # Somebody else has the post: it is no longer this person's.
        ("appointments", "appointment_id,engineer_id\na1,e2\n", ["referral/f1/082015/1"]),
        (
            "appointments", "appointment_id,appointing_body_code\na1,090000\n",
            ["referral/f1/082015/1"],
        ),
        # Another body asks, to which nobody sells; the post serves the old one still.
        ("support_requests", "request_id,body_code\nr1,092011\n", ["referral/f1/082015/1"]),
        (
            "sales", "company_id,body_code,category_code,valid_from\nc1,080004,DX-1,2025-04-01\n",
            ["referral/f1/080004/1", "referral/f1/082015/1"],
        ),
    ],
)  # fmt: skip
def test_findings_follow_what_changes(
    keeper: Keeper, tmp_path: Path, file: str, text: str, ids: list[str]
) -> None:
    import_folder(keeper, write(tmp_path), "city")

    report = import_folder(keeper, write(tmp_path / "2", {file: text}), "city")

    assert report.problems == []
    assert found(keeper) == ids
    assert derive_facts(keeper, everything=True) == NOTHING


KEYS = (
    "MATCH (e:Engineer) RETURN [e.name_key, e.turned_key, e.kana_key, e.romaji_key, e.given_key] AS keys "
    "ORDER BY e.id"
)


@pytest.mark.parametrize(
    ("file", "text", "keys"),
    [
        ("engineers", "engineer_id,name\ne1,虚構 一\n",
         ["e虚構一!虚構 一!e1", "e一虚構!e1", "eかくういち!かくう いち!e1", "ekakuichi!e1", "eichikaku!e1"]),
        ("engineers", "engineer_id,kana,romaji\ne1,,Ichi KAKU\n",
         ["e架空一!架空 一!e1", "e一架空!e1", None, "eichikaku!e1", "ekakuichi!e1"]),
        ("engineers", "engineer_id,registration\ne1,WITHDRAWN\n", [None] * 5),
        ("consents", "consent_id,purpose,audience\nk1,NETWORK_VIEW,PUBLIC\n",
         ["a架空一!架空 一!e1", "a一架空!e1", "aかくういち!かくう いち!e1", "akakuichi!e1", "aichikaku!e1"]),
    ],
)  # fmt: skip
def test_keys_follow_the_name_and_who_may_read_it(
    keeper: Keeper, tmp_path: Path, file: str, text: str, keys: list[str | None]
) -> None:
    import_folder(keeper, write(tmp_path), "city")
    assert [row["keys"] for row in run(keeper, KEYS)] == [
        [
            "e架空一!架空 一!e1",
            "e一架空!e1",
            "eかくういち!かくう いち!e1",
            "ekakuichi!e1",
            "eichikaku!e1",
        ],
        ["e架空二!架空 二!e2", "e二架空!e2", None, None, None],
    ]

    import_folder(keeper, write(tmp_path / "2", {file: text}), "city")

    assert run(keeper, KEYS)[0]["keys"] == keys


def test_a_company_is_found_by_its_new_name(keeper: Keeper, tmp_path: Path) -> None:
    import_folder(keeper, write(tmp_path), "city")
    import_folder(
        keeper, write(tmp_path / "2", {"companies": "company_id,name\nc1,虚構社\n"}), "city"
    )

    found = run(keeper, "MATCH (c:Company) RETURN split(c.find_text, ' ')[0] AS first")
    assert found == [{"first": "b_虚構社"}]
