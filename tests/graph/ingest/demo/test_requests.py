"""Requests, proposals, stories and recusals of the demo world: whole lives, in order, never ahead of time."""

from __future__ import annotations

from collections import Counter

from tests.graph.ingest.demo.tables_of import AS_OF, Row, World

TODAY = AS_OF.isoformat()


def by(rows: list[Row], column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def test_there_are_about_as_many_requests_as_open_issues_and_each_state_is_met(
    demo: World,
) -> None:
    issues = {row["issue_id"]: row for row in demo["issues"]}
    requests = demo["support_requests"]
    about_open = [r for r in requests if issues[r["issue_id"]]["status"] == "OPEN"]

    assert 0.7 <= len(about_open) / sum(i["status"] == "OPEN" for i in issues.values()) <= 0.9
    assert Counter(row["status"] for row in requests).keys() == {
        "OPEN", "REFERRED", "FILLED", "UNMET", "WITHDRAWN",
    }  # fmt: skip
    assert len({row["unmet_reason"] for row in requests}) == 8
    for row in requests:
        issue = issues[row["issue_id"]]
        assert row["body_code"] == issue["body_code"]
        assert issue["posted_on"] <= row["requested_on"] < TODAY
        assert row["requested_on"] <= (row["closed_on"] or TODAY) <= TODAY
        assert bool(row["closed_on"]) == (row["status"] not in ("OPEN", "REFERRED"))
        assert bool(row["unmet_reason"]) == (row["status"] == "UNMET")


def test_proposals_fit_the_state_of_their_request(demo: World) -> None:
    proposals = by(demo["referrals"], "request_id")
    open_states = {"PROPOSED", "CONTACTED", "INTERVIEW"}
    for request in demo["support_requests"]:
        states = [row["status"] for row in proposals.get(request["request_id"], ())]
        people = [row["engineer_id"] for row in proposals.get(request["request_id"], ())]
        assert len(people) == len(set(people))
        assert (states.count("ACCEPTED") == 1) == (request["status"] == "FILLED")
        assert bool(open_states & set(states)) == (request["status"] == "REFERRED")
        if request["status"] == "UNMET":
            assert bool(states) == (request["unmet_reason"] == "ALL_DECLINED")


def test_the_last_step_is_the_state_and_steps_go_forward(demo: World) -> None:
    steps = by(demo["referral_steps"], "referral_id")
    requests = {row["request_id"]: row for row in demo["support_requests"]}
    for row in demo["referrals"]:
        days = [step["stepped_on"] for step in steps[row["referral_id"]]]
        assert steps[row["referral_id"]][0]["status"] == "PROPOSED"
        assert steps[row["referral_id"]][-1]["status"] == row["status"]
        assert days == sorted(days)
        assert requests[row["request_id"]]["requested_on"] <= row["proposed_on"] == days[0]
        assert days[-1] < TODAY
        assert row["closed_on"] in ("", days[-1])
        assert bool(row["decline_reason"]) == (row["status"] == "DECLINED")
    assert len({row["decline_reason"] for row in demo["referrals"]}) == 10


def test_an_accepted_proposal_led_to_the_persons_post_at_that_body(demo: World) -> None:
    posts = {row["appointment_id"]: row for row in demo["appointments"]}
    accepted = [row for row in demo["referrals"] if row["status"] == "ACCEPTED"]

    assert len(accepted) > 300
    for row in accepted:
        post = posts[row["appointment_id"]]
        assert post["engineer_id"] == row["engineer_id"]
        assert row["closed_on"] <= post["valid_from"]
    assert {row["appointment_id"] for row in demo["referrals"] if row not in accepted} == {""}


def test_stories_tell_of_confirmed_solutions_and_are_published_after_three_approvals(
    demo: World,
) -> None:
    work = {row["engagement_id"]: row for row in demo["engagements"]}
    approvals = by(demo["story_approvals"], "story_id")
    states = Counter(row["state"] for row in demo["success_stories"])
    assert states.keys() == {"DRAFT", "IN_APPROVAL", "APPROVED", "PUBLISHED", "WITHDRAWN"}
    for row in demo["success_stories"]:
        told = [work[one] for one in row["engagement_ids"].split("|")]
        assert {(one["confirmation"], one["solved_issue"]) for one in told} == {
            ("CONFIRMED", "true")
        }
        assert {one["body_code"] for one in told} == {row["body_code"]}
        assert row["title_english"]
        assert row["summary_english"]
        decided = approvals.get(row["story_id"], [])
        approved = [one["decision"] for one in decided].count("APPROVED")
        assert (approved == 3) == (row["state"] in ("APPROVED", "PUBLISHED", "WITHDRAWN"))
        assert bool(row["published_on"]) == (row["state"] in ("PUBLISHED", "WITHDRAWN"))
        for one in decided:
            assert one["decided_on"] <= (row["published_on"] or TODAY)


def test_only_published_stories_are_followed_and_never_by_their_own_body(demo: World) -> None:
    stories = {row["story_id"]: row for row in demo["success_stories"]}

    assert len(demo["story_reuses"]) > 40
    for row in demo["story_reuses"]:
        story = stories[row["story_id"]]
        assert story["body_code"] != row["body_code"]
        assert story["published_on"] <= row["since"] < TODAY


def test_recusals_are_about_employers_that_sell_to_the_body(demo: World) -> None:
    sold = {(row["company_id"], row["body_code"]) for row in demo["sales"]}
    employed = {(row["engineer_id"], row["employer_id"]) for row in demo["employments"]}

    assert {row["status"] for row in demo["recusals"]} == {"RECUSED", "DECLARED", "DISMISSED"}
    for row in demo["recusals"]:
        assert (row["company_id"], row["body_code"]) in sold
        assert (row["engineer_id"], row["company_id"]) in employed
        assert bool(row["scope"]) == bool(row["scope_english"]) == (row["status"] == "RECUSED")
        assert row["valid_from"] < TODAY
