"""What the lint of audiences finds: without these, that nothing is found would prove nothing."""

from __future__ import annotations

import pytest

from tests.cypher.audience import complaints

PERSON = """MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
"""
ISSUE = "MATCH (issue:Issue {id: key}) WHERE issue.audience IN $viewer.issue_audiences\n"


@pytest.mark.parametrize(
    "text",
    [
        PERSON + "RETURN engineer",
        PERSON.replace("audience IN", "a IN").replace("(audience", "(a") + "RETURN engineer",
        ISSUE + "RETURN issue",
        ISSUE + "MATCH (issue)<-[:ADDRESSED]-(work:Engagement) RETURN work",
        PERSON + "MATCH (engineer)<-[:OF]-(post:Appointment) RETURN post",
        "// Unfiltered: a job of the keeper.\nMATCH (engineer:Engineer) RETURN engineer",
        "MATCH (place:LocalGovernment) RETURN place",
        "// MATCH (engineer:Engineer) is only talked about here\nMATCH (pool:Pool) RETURN pool",
        "MATCH (engineer:Engineer) WHERE 'self:' + engineer.id IN $viewer.audiences RETURN engineer",
    ],
)
def test_a_filtered_statement_passes(text: str) -> None:
    assert complaints(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "MATCH (engineer:Engineer) RETURN engineer",
            ["person engineer is not filtered by audience", "person engineer is not filtered by the last day"],
        ),
        (
            "MATCH (engineer:Engineer&Accelerator) RETURN engineer",
            ["person engineer is not filtered by audience", "person engineer is not filtered by the last day"],
        ),
        (
            PERSON.replace("audiences_until >= $today", "id <> ''"),
            ["person engineer is not filtered by the last day"],
        ),
        (
            PERSON + "MATCH (engineer)-[:CARRIED_OUT]->()<-[:CARRIED_OUT]-(colleague:Engineer) RETURN 1",
            ["person colleague is not filtered by audience", "person colleague is not filtered by the last day"],
        ),
        (
            "MATCH (pool:Pool)<-[:IN_POOL]-(:Engineer) RETURN count(*)",
            [
                "person without a name is not filtered by audience",
                "person without a name is not filtered by the last day",
            ],
        ),
        ("MATCH (issue:Issue) RETURN issue", ["issue issue is not filtered by audience"]),
        (
            ISSUE + "MATCH (issue)-[:SIMILAR_TO]->(other:Issue) RETURN other",
            ["issue other is not filtered by audience"],
        ),
        (
            "MATCH (work:Engagement) RETURN work",
            ["an engagement is visible with its issue, and none is matched"],
        ),
        (
            "MATCH (post:Appointment) RETURN post",
            ["an appointment is visible with its person, and nobody is matched"],
        ),
        (
            PERSON + "MATCH (engineer)-[:GAVE]->(consent:Consent) RETURN consent",
            ["a consent is for the person who gave it alone"],
        ),
        (
            "MATCH (referral:Referral) RETURN referral",
            ["a referral or finding is visible with its person, and nobody is matched"],
        ),
        (
            "MATCH (finding:ConflictFinding)-[:INVOLVES]->(post:Appointment) RETURN post",
            [
                "an appointment is visible with its person, and nobody is matched",
                "a referral or finding is visible with its person, and nobody is matched",
            ],
        ),
        (
            "MATCH (request:SupportRequest) RETURN request",
            ["a request is visible with its issue, and none is matched"],
        ),
        (
            "MATCH (story:SuccessStory) WHERE story.audience IN $viewer.audiences RETURN story",
            ["story story is not filtered by audience"],
        ),
        (
            "MATCH (record:Recusal) RETURN record",
            ["a recusal is visible with its person, and nobody is matched"],
        ),
        ("// Unfiltered:\nMATCH (issue:Issue) RETURN issue", ["issue issue is not filtered by audience"]),
    ],
)  # fmt: skip
def test_a_statement_that_shows_too_much_is_told(text: str, found: list[str]) -> None:
    assert complaints(text) == found
