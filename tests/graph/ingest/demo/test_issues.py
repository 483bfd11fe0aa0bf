"""The issues of the demo world: texts, standing, and whether somebody near solved the like."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from enishi.package_data import ARCHETYPES
from graph.audiences import Consent, audiences_of
from graph.ingest.demo.archetypes import read_archetypes
from graph.ingest.demo.wording import plain
from graph.viewer import PUBLIC, Role, Viewer
from tests.graph.ingest.demo.tables_of import AS_OF, Row, World

KINDS = read_archetypes(ARCHETYPES)
TODAY = AS_OF.isoformat()
#: Titles in one spelling, each of one archetype only.
BY_TITLE = {plain(title.ja): kind.code for kind in KINDS for title in kind.title}


def _kind(issue: Row) -> str:
    return BY_TITLE[plain(issue["title"])]


def test_there_are_issues_of_every_archetype(demo: World) -> None:
    assert len(KINDS) >= 90
    assert {_kind(issue) for issue in demo["issues"]} == {kind.code for kind in KINDS}


def test_texts_are_whole_in_both_languages(demo: World) -> None:
    texts = ("title", "problem", "desired_result")
    for issue in demo["issues"]:
        for column in (*texts, *(f"{text}_english" for text in texts)):
            assert issue[column], issue["issue_id"]
            assert "{" not in issue[column], issue["issue_id"]
    for row in demo["engagements"]:
        assert row["did"], row["engagement_id"]
        assert "{" not in row["did"] + row["did_english"] + row["summary"]


def test_a_place_is_named_in_the_language_of_the_text(demo: World) -> None:
    names = {issue["issue_id"]: demo.atlas.place(issue["body_code"]) for issue in demo["issues"]}
    naming = [i for i in demo["issues"] if names[i["issue_id"]].name in i["problem"]]

    assert len(naming) > 200
    missing = [i for i in naming if names[i["issue_id"]].english not in i["problem_english"]]
    # A place may be called like a word of the sentence; its English name then is not there.
    assert len(missing) < len(naming) / 50


def test_two_issues_of_a_kind_seldom_share_their_wording(demo: World) -> None:
    problems = Counter(issue["problem"] for issue in demo["issues"])

    assert sum(count - 1 for count in problems.values()) < 0.02 * len(demo["issues"])


def test_forty_of_a_hundred_are_open_and_none_is_older_than_three_years(demo: World) -> None:
    statuses = Counter(issue["status"] for issue in demo["issues"])
    posted = [issue["posted_on"] for issue in demo["issues"] if issue["posted_on"]]

    assert 0.36 < statuses["OPEN"] / len(demo["issues"]) < 0.44
    assert all(statuses[s] > 40 for s in ("DRAFT", "IN_PROGRESS", "SOLVED", "CLOSED_UNSOLVED"))
    assert min(posted) >= "2023-11-20"
    assert max(posted) < TODAY
    for issue in demo["issues"]:
        closed = issue["status"] in ("SOLVED", "CLOSED_UNSOLVED")
        assert closed == bool(issue["closed_on"]), issue["issue_id"]
        assert issue["posted_on"] <= (issue["closed_on"] or TODAY) <= TODAY
        assert (issue["status"] == "DRAFT") == (not issue["posted_on"])


def test_status_and_engagements_agree(demo: World) -> None:
    claimed = [row for row in demo["engagements"] if row["solved_issue"] == "true"]
    disputed = {row["issue_id"] for row in claimed if row["confirmation"] == "DISPUTED"}
    solved = {row["issue_id"] for row in claimed} - disputed

    assert solved == {i["issue_id"] for i in demo["issues"] if i["status"] == "SOLVED"}
    assert len(disputed) > 10


def test_issues_were_solved_in_all_prefectures(demo: World) -> None:
    at = {row["body_code"][:2] for row in demo["engagements"] if row["solved_issue"] == "true"}

    assert len(at) == 47


def test_small_offices_and_prefectures_have_their_own_problems(demo: World) -> None:
    bodies = defaultdict(list)
    for issue in demo["issues"]:
        bodies[_kind(issue)].append(demo.atlas.place(issue["body_code"]))

    assert {place.kind for place in bodies["prefectural-talent-pool"]} == {"PREFECTURE"}
    populations = sorted(place.population for place in bodies["one-person-it-section"])
    assert populations[len(populations) // 2] <= 20_000
    assert "SPECIAL_WARD" not in {place.kind for place in bodies["paddy-water-remote-control"]}


def test_indicators_get_better_where_an_issue_was_solved(demo: World) -> None:
    solved = {r["engagement_id"] for r in demo["engagements"] if r["solved_issue"] == "true"}
    rows = [row for row in demo["outcome_indicators"] if row["engagement_id"] in solved]

    assert len(rows) > 1000
    for row in rows:
        before, after = float(row["before"]), float(row["after"])
        assert (after < before) == (row["is_lower_better"] == "true"), row
        assert row["unit"]
        assert row["unit_english"]


def test_confirmations_come_from_the_served_body(demo: World) -> None:
    for row in demo["engagements"]:
        answered = row["confirmation"] in ("CONFIRMED", "DISPUTED")
        assert row["confirmed_by_code"] == (row["body_code"] if answered else "")
        assert bool(row["confirmed_on"]) == answered
        assert (
            (row["valid_to"] or "0") < (row["confirmed_on"] or "9") <= (TODAY if answered else "9")
        )


def test_others_reuse_what_was_confirmed(demo: World) -> None:
    confirmed = {
        r["engagement_id"]: r["body_code"]
        for r in demo["engagements"]
        if r["confirmation"] == "CONFIRMED"
    }

    assert len(demo["outcome_reuses"]) > 100
    for row in demo["outcome_reuses"]:
        assert confirmed[row["engagement_id"]] != row["body_code"]


def _answered(demo: World, viewer: Viewer) -> float:
    """Share of open issues whose like was solved next door by someone the viewer may see."""
    visible = _visible(demo, viewer)
    issues = {issue["issue_id"]: issue for issue in demo["issues"]}
    readable = {"PUBLIC"} if viewer == PUBLIC else {"PUBLIC", "LOCAL_GOVERNMENTS"}
    solved = defaultdict(set)
    for row in demo["engagements"]:
        issue = issues[row["issue_id"]]
        good = row["solved_issue"] == "true" and row["confirmation"] == "CONFIRMED"
        if good and row["engineer_id"] in visible and issue["visibility"] in readable:
            solved[_kind(issue)].add(row["body_code"][:2])
    open_ = [issue for issue in demo["issues"] if issue["status"] == "OPEN"]
    near = demo.atlas.near
    found = [i for i in open_ if solved[_kind(i)].intersection(near[i["body_code"][:2]])]
    return len(found) / len(open_)


def _visible(demo: World, viewer: Viewer) -> set[str]:
    designated = {
        row["engineer_id"]
        for row in demo["designations"]
        if row["valid_from"] <= TODAY <= (row["valid_to"] or "9999")
    }
    consents = defaultdict(list)
    for row in demo["consents"]:
        consents[row["engineer_id"]].append(_consent(row))
    return {
        row["engineer_id"]
        for row in demo["engineers"]
        if row["engineer_id"] in designated
        and set(viewer.audiences).intersection(
            audiences_of(
                row["engineer_id"], row["registration"], row["home_code"][:2],
                consents[row["engineer_id"]], AS_OF,
            ).audiences
        )
    }  # fmt: skip


def _consent(row: Row) -> Consent:
    days = {
        name: date.fromisoformat(row[name]) if row[name] else None
        for name in ("expires_on", "withdrawn_on")
    }
    return Consent(
        row["purpose"], row["audience"], date.fromisoformat(row["granted_on"]), **days,
        bodies=row["body_codes"].split("|"),
    )  # fmt: skip


def test_three_of_four_open_issues_have_an_answer_for_a_prefecture(demo: World) -> None:
    assert _answered(demo, Viewer(Role.PREFECTURE, "080004")) >= 0.75


def test_a_good_part_has_an_answer_for_the_public(demo: World) -> None:
    assert _answered(demo, PUBLIC) >= 0.35


def test_the_like_was_solved_even_for_ends_of_the_country(demo: World) -> None:
    issues = {issue["issue_id"]: issue for issue in demo["issues"]}
    solved = {
        (_kind(issues[row["issue_id"]]), row["body_code"][:2])
        for row in demo["engagements"]
        if row["solved_issue"] == "true"
    }
    for end, neighbour in (("01", "02"), ("47", "46")):
        open_ = [i for i in issues.values() if i["status"] == "OPEN" and i["body_code"][:2] == end]
        assert any((_kind(issue), neighbour) in solved for issue in open_)
