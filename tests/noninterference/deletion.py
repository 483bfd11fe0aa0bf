"""The world without what a viewer may not see: deleted within a transaction that is taken back.

What is deleted is worked out from the world's files, not from what the graph derived of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from neo4j import AsyncTransaction, Query

from graph.viewer import Role, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.sight import Sight
from tests.stage import TODAY

#: Labels of which somebody may not see all; each has its part below.
HANDLED = {
    "Appointment", "ConflictFinding", "Consent", "Engagement", "Engineer", "Issue",
    "OutcomeIndicator", "Recusal", "Referral", "StoryApproval", "SuccessStory", "SupportRequest",
}  # fmt: skip

_DELETIONS = (
    # Stories that are not published, or not any more, with what was decided about them.
    """MATCH (story:SuccessStory)
       WHERE story.state <> 'PUBLISHED' AND NOT $is_ministry
         AND NOT EXISTS { MATCH (story)<-[:TELLS]-(:LocalGovernment {code: $own}) }
       OPTIONAL MATCH (story)-[:NEEDS_APPROVAL]->(approval:StoryApproval)
       DETACH DELETE story, approval""",
    # Issues, and the work on them with its figures; requests are seen with their issue.
    "MATCH (i:Issue)<-[:ASKS_ABOUT]-(one:SupportRequest) WHERE i.id IN $issues DETACH DELETE one",
    """MATCH (issue:Issue) WHERE issue.id IN $issues
       OPTIONAL MATCH (issue)<-[:ADDRESSED]-(work:Engagement)
       OPTIONAL MATCH (work)-[:MEASURED_BY]->(one:OutcomeIndicator)
       DETACH DELETE issue, work, one""",
    # Work by a hidden person stays a fact about the issue: who, what exactly and when are gone.
    """MATCH (person:Engineer)-[:CARRIED_OUT]->(work:Engagement) WHERE person.id IN $people
       REMOVE work.did, work.did_english, work.valid_from, work.valid_to, work.confirmed_on,
              work.confirmation_comment
       WITH work MATCH (work)-[:MEASURED_BY]->(one:OutcomeIndicator) REMOVE one.measured_on""",
    """MATCH (person:Engineer)<-[:OF]-(post:Appointment) WHERE person.id IN $people
       DETACH DELETE post""",
    "MATCH (consent:Consent)<-[:GAVE]-(p:Engineer) WHERE p.id <> $own DETACH DELETE consent",
    """MATCH (person:Engineer)<-[:PROPOSES|RECORDED_FOR|INVOLVES]-(one)
       WHERE person.id IN $people DETACH DELETE one""",
    "MATCH (person:Engineer) WHERE person.id IN $people DETACH DELETE person",
    # Who may be found and not named: their name and employer.
    """MATCH (person:Engineer) WHERE person.id IN $unnamed
       REMOVE person.name, person.kana, person.romaji, person.is_self_employed,
              person.name_key, person.turned_key, person.kana_key, person.romaji_key,
              person.given_key, person.ministry_name_key, person.ministry_turned_key,
              person.ministry_kana_key, person.ministry_romaji_key, person.ministry_given_key
       WITH person MATCH (person)-[tie:EMPLOYED_BY]->() DELETE tie""",
    # What shows a skill is work: what is gone shows nothing.
    """MATCH (:Engineer)-[tie:HAS_SKILL]->() WHERE tie.evidence IS NOT NULL
       SET tie.evidence = [one IN tie.evidence WHERE NOT one STARTS WITH 'engagement:'
         OR EXISTS { MATCH (:Engagement {id: substring(one, 11)}) }]""",
)


@asynccontextmanager
async def without_hidden(
    driver: Any, database: str, tables: Tables, viewer: Viewer
) -> AsyncIterator[Any]:
    """A driver that reads the graph as if what the viewer may not see had never been there."""
    sight = Sight(tables, TODAY.isoformat())
    asked = Question(role=str(viewer.role), body=viewer.body or "")
    people = [row["engineer_id"] for row in tables.rows("engineers")]
    seen = [one for one in people if sight.person(asked, one)]
    values = {
        "people": [one for one in people if one not in seen],
        "unnamed": [one for one in seen if not sight.name(asked, one)],
        "issues": [row["issue_id"] for row in tables.rows("issues") if not sight.issue(asked, row)],
        "own": viewer.body or "",
        "is_ministry": viewer.role is Role.MINISTRY,
    }
    async with driver.session(database=database) as session:
        transaction = await session.begin_transaction()
        try:
            for text in _DELETIONS:
                await (await transaction.run(text, values)).consume()
            yield OneTransaction(transaction)
        finally:
            # A statement that failed has ended it already; what failed is what is to be told.
            if not transaction.closed():
                await transaction.rollback()


class OneTransaction:
    """As a driver to `Neo4jGraph`: every session is the one transaction, used by one at a time."""

    def __init__(self, transaction: AsyncTransaction) -> None:
        self._transaction = transaction
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def session(self, **_options: Any) -> AsyncIterator[OneTransaction]:
        """The transaction itself."""
        yield self

    async def run(self, query: Query, values: dict[str, Any]) -> Records:
        """All records of a statement.

        It runs to its end though nobody waits for it any more: a field that fails cancels those
        beside it, and the driver closes a transaction whose statement is cancelled.
        """
        return await asyncio.shield(self._run(query, values))

    async def _run(self, query: Query, values: dict[str, Any]) -> Records:
        async with self._lock:
            result = await self._transaction.run(query.text, values)
            return Records([record async for record in result])


class Records:
    """What a result is to its reader."""

    def __init__(self, records: list[Any]) -> None:
        self._records = records

    async def __aiter__(self) -> AsyncIterator[Any]:
        for record in self._records:
            yield record
