"""Requests, proposals, stories and conflicts of interest: what each viewer sees, and in how many reads."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity import global_id, parse
from graph.viewer import PUBLIC, Role, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.records import Finding, Records
from tests.loaders.viewers import ALL, MINISTRY, MITO
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

RECORDS = Records(Tables(WORLD), TODAY.isoformat())
ONOMICHI = Viewer(Role.MUNICIPALITY, "342050")


def asked_by(viewer: Viewer) -> Question:
    return Question(role=str(viewer.role), body=viewer.body or "")


def key_of(node: dict[str, Any] | None) -> str:
    """The key of a thing, empty where it is not shown."""
    if node is None:
        return ""
    named = parse(node["id"])
    assert named is not None
    return named[1]


def nodes(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [edge["node"] for edge in page["edges"]]


async def data(stage: Stage, text: str, viewer: Viewer = PUBLIC, **variables: Any) -> Any:
    result = await stage.ask(text, viewer, **variables)
    assert result.errors is None
    return result.data


@pytest.mark.parametrize("viewer", [*ALL, ONOMICHI], ids=lambda v: f"{v.role}:{v.body}")
async def test_each_viewer_sees_what_the_files_allow(stage: Stage, viewer: Viewer) -> None:
    text = """{
      supportRequests(first: 50) { edges { node {
        id referrals { edges { node { id steps { status } } } }
      } } }
      successStories(first: 50, filter: {
        states: [DRAFT, IN_APPROVAL, APPROVED, PUBLISHED, WITHDRAWN]
      }) { edges { node { id } } }
      conflictFindings(first: 50) { totalCount edges { node {
        engineer { id } company { id } body { code } referral { id } appointment { id }
        stage status path { nodes { key kind } edges { kind } }
      } } }
    }"""
    found = await data(stage, text, viewer)

    asked = asked_by(viewer)
    requests = nodes(found["supportRequests"])
    assert [key_of(one) for one in requests] == RECORDS.requests(asked)
    for one in requests:
        shown = [
            (key_of(node), [step["status"] for step in node["steps"]])
            for node in nodes(one["referrals"])
        ]
        assert shown == RECORDS.referrals(asked, key_of(one))
    assert [key_of(one) for one in nodes(found["successStories"])] == RECORDS.stories(asked)
    conflicts = nodes(found["conflictFindings"])
    expected = RECORDS.findings(asked)
    assert found["conflictFindings"]["totalCount"] == len(expected)
    # The order is by day, newest first; the day itself is not told.
    assert sorted(map(_told, conflicts)) == sorted(_without_day(one) for one in expected)
    for one in conflicts:
        kinds = [node["kind"] for node in one["path"]["nodes"]]
        assert kinds[0] == "ENGINEER"
        assert ("COMPANY" in kinds) == (one["company"] is not None)
        ties = {edge["kind"] for edge in one["path"]["edges"]}
        assert ({"EMPLOYED_BY", "SELLS_TO"} <= ties) == (one["company"] is not None)


def _told(node: dict[str, Any]) -> tuple[str, ...]:
    return (
        key_of(node["engineer"]), key_of(node["company"]), node["body"]["code"],
        key_of(node["referral"]), key_of(node["appointment"]), node["stage"], node["status"],
    )  # fmt: skip


def _without_day(one: Finding) -> tuple[str, ...]:
    return (
        one.engineer, one.company, one.body, one.referral, one.appointment, one.stage, one.status,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("narrowed", "bodies"),
    [
        ({"stages": ["PROPOSED"]}, ["082015", "382027"]),
        ({"stages": ["ENDED"]}, ["082015", "072044"]),
        ({"stages": ["APPOINTED"], "statuses": ["OPEN"]}, ["022012"]),
        ({"statuses": ["RECUSED"]}, ["382027"]),
        ({"statuses": ["DISMISSED", "DECLARED"]}, ["072044"]),
        ({"bodies": ["382027", "022012"]}, ["382027", "022012"]),
        ({"bodies": []}, []),
        ({"companies": [global_id("Company", "yumemi")]}, ["022012"]),
        ({"companies": [global_id("Company", "yumemi")], "bodies": ["382027"]}, []),
    ],
    ids=str,
)
async def test_findings_narrowed(stage: Stage, narrowed: dict[str, Any], bodies: list[str]) -> None:
    text = """query ($filter: ConflictFilter) { conflictFindings(filter: $filter) {
      totalCount edges { node { body { code } } }
    } }"""

    found = (await data(stage, text, MINISTRY, filter=narrowed))["conflictFindings"]

    assert [node["body"]["code"] for node in nodes(found)] == bodies
    assert found["totalCount"] == len(bodies)


async def test_a_company_is_named_by_its_global_id(stage: Stage) -> None:
    text = '{ conflictFindings(filter: { companies: ["yumemi"] }) { totalCount } }'

    result = await stage.ask(text)

    codes = [(error.extensions or {})["code"] for error in result.errors or ()]
    assert codes == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    ("narrowed", "ids"),
    [
        ({"statuses": ["UNMET"]}, ["rq-safe-4"]),
        ({"requestedBy": ["082015", "382027"]}, ["rq-boar-1", "rq-mado-1"]),
        ({"requestedIn": ["08"]}, ["rq-bus-1", "rq-mado-1"]),
        ({"categories": ["DX-P-5"], "statuses": ["OPEN"]}, ["rq-safe-5"]),
        ({"requestedOn": {"from": "2025-06-20", "to": "2026-08-01"}}, ["rq-safe-4", "rq-bus-1", "rq-flood-1"]),
    ],
    ids=str,
)  # fmt: skip
async def test_requests_narrowed(stage: Stage, narrowed: dict[str, Any], ids: list[str]) -> None:
    text = """query ($filter: SupportRequestFilter) { supportRequests(filter: $filter) {
      edges { node { id } }
    } }"""

    found = await data(stage, text, MINISTRY, filter=narrowed)

    assert [key_of(node) for node in nodes(found["supportRequests"])] == ids


@pytest.mark.parametrize(
    ("viewer", "narrowed", "ids"),
    [
        (PUBLIC, None, ["st-bus-3", "st-mado-2", "st-flood-2"]),
        # The field of an issue that one may not read tells nothing.
        (PUBLIC, {"categories": ["DX-L-06"]}, []),
        (MINISTRY, {"categories": ["DX-L-06"]}, ["st-bus-3"]),
        (PUBLIC, {"states": ["DRAFT"]}, []),
        (MINISTRY, {"states": ["DRAFT", "WITHDRAWN"]}, ["st-boar-3", "st-mado-4"]),
        (PUBLIC, {"happenedIn": ["02", "07"]}, ["st-mado-2", "st-flood-2"]),
        (PUBLIC, {"publishedOn": {"to": "2026-04-15"}}, ["st-mado-2", "st-flood-2"]),
    ],
    ids=str,
)
async def test_stories_narrowed(
    stage: Stage, viewer: Viewer, narrowed: dict[str, Any] | None, ids: list[str]
) -> None:
    text = """query ($filter: SuccessStoryFilter) { successStories(filter: $filter) {
      edges { node { id } }
    } }"""

    found = await data(stage, text, viewer, filter=narrowed)

    assert [key_of(node) for node in nodes(found["successStories"])] == ids


async def test_a_published_story_hides_what_the_viewer_may_not_see(stage: Stage) -> None:
    text = """query ($id: ID!) { node(id: $id) { ... on SuccessStory {
      title(language: EN) body { name } issue { id } state publishedAt
      engagements { edges { node { engineer { displayName } } } }
      approvals { party decision decidedAt }
      reusedBy { edges { since node { code } } }
    } } }"""
    bus, flood = (global_id("SuccessStory", key) for key in ("st-bus-3", "st-flood-2"))

    hidden = (await data(stage, text, id=bus))["node"]
    shown = (await data(stage, text, id=flood))["node"]

    assert hidden == {
        "title": "Kazo: shared rides across three prefectures", "body": {"name": "加須市"},
        "issue": None, "state": "PUBLISHED", "publishedAt": "2026-06-01",
        "engagements": {"edges": []},
        "approvals": [
            {"party": "MUNICIPALITY", "decision": "APPROVED", "decidedAt": "2026-04-20"},
            {"party": "ENGINEER", "decision": "APPROVED", "decidedAt": "2026-04-25"},
            {"party": "MINISTRY", "decision": "APPROVED", "decidedAt": "2026-05-20"},
        ],
        "reusedBy": {"edges": []},
    }  # fmt: skip
    assert shown["engagements"] == {
        "edges": [
            {"node": {"engineer": {"displayName": "架空 きたみち"}}},
            {"node": {"engineer": None}},
        ]
    }
    assert shown["reusedBy"] == {"edges": [{"since": "2026-07-01", "node": {"code": "012025"}}]}


async def test_a_party_without_a_record_has_not_decided(stage: Stage) -> None:
    text = """query ($id: ID!) { node(id: $id) { ... on SuccessStory {
      approvals { party decision comment }
    } } }"""

    own = await data(stage, text, ONOMICHI, id=global_id("SuccessStory", "st-boar-2"))
    other = await data(stage, text, MITO, id=global_id("SuccessStory", "st-boar-2"))
    draft = await data(stage, text, MINISTRY, id=global_id("SuccessStory", "st-mado-4"))

    assert [one["decision"] for one in own["node"]["approvals"]] == [
        "APPROVED",
        "PENDING",
        "REFUSED",
    ]
    assert other == {"node": None}
    assert [one["decision"] for one in draft["node"]["approvals"]] == ["PENDING"] * 3


async def test_reads_are_as_many_as_relation_fields_whatever_the_number_of_things(
    stage: Stage,
) -> None:
    text = """query ($first: Int!) { supportRequests(first: $first) { edges { node {
      issue { id } requestedBy { code } wantedForms { code } coordinator { name }
      referrals { edges { node {
        steps { status by { name } } engineer { id } appointment { id } referredBy { name }
        conflicts { edges { node { company { id } } } }
      } } }
    } } } }"""
    few, many = stage.graph(MINISTRY), stage.graph(MINISTRY)

    await stage.ask(text, graph=few, first=2)
    await stage.ask(text, graph=many, first=8)

    assert sorted(set(many.ran or ())) == [
        "appointment/by_id", "company/by_id", "conflict/by_id", "engineer/by_id", "issue/by_id",
        "place/by_code", "referral/by_id", "referral/conflicts", "referral/steps", "request/by_id",
        "request/page", "request/referrals", "vocabulary/contract_form",
    ]  # fmt: skip
    assert len(many.ran or ()) <= 16
    assert len(few.ran or ()) <= len(many.ran or ())
