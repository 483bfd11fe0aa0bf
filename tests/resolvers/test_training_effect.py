"""Training and outcomes through GraphQL, as the files of the named world have them."""

from __future__ import annotations

import pytest

from graph.identity import global_id
from graph.viewer import PUBLIC
from tests.exhaustive import Tables
from tests.loaders.viewers import MINISTRY
from tests.stage import WORLD, Stage

pytestmark = pytest.mark.anyio

QUERY = """query ($topics: [TrainingTopic!]) { trainingEffect(topics: $topics) { asOf definition { confidence }
  byCourse { totalCount edges { node { id } completions { status value } engagements { status value }
    confirmedWith { status value } differenceLow { status } } } } }"""


async def test_each_course_and_the_work_that_followed_it(stage: Stage) -> None:
    result = await stage.ask(QUERY, MINISTRY)

    tables = Tables(WORLD)
    works = tables.rows("engagements")
    plain = {}
    for row in tables.rows("completions"):
        if row["confirmation"] == "DISPUTED":
            continue
        later = [
            w for w in works
            if w["engineer_id"] == row["engineer_id"] and row["completed_on"] <= w["valid_from"] <= "2026-11-20"
        ]  # fmt: skip
        confirmed = [
            w for w in later if w["confirmation"] == "CONFIRMED" and w["confirmed_by_code"]
        ]
        plain[row["course_code"]] = (len(later), len(confirmed))
    assert result.errors is None
    assert result.data is not None
    edges = result.data["trainingEffect"]["byCourse"]["edges"]
    ids = {global_id("TrainingCourse", code): code for code in plain}
    assert [ids[edge["node"]["id"]] for edge in edges] == sorted(plain)
    for edge in edges:
        count, well = plain[ids[edge["node"]["id"]]]
        assert (edge["completions"]["value"], edge["engagements"]["value"]) == (1, count)
        share = pytest.approx(well / count) if count else None
        assert edge["confirmedWith"]["value"] == share


async def test_the_public_reads_nothing_of_few_people(stage: Stage) -> None:
    result = await stage.ask(QUERY, PUBLIC)

    assert result.data is not None
    edges = result.data["trainingEffect"]["byCourse"]["edges"]
    assert {edge["completions"]["status"] for edge in edges} == {"SUPPRESSED"}
    assert {edge["confirmedWith"]["value"] for edge in edges} == {None}


async def test_topics_narrow_it(stage: Stage) -> None:
    result = await stage.ask(QUERY, MINISTRY, topics=["ASSEMBLY"])

    assert result.errors is None
    assert result.data is not None
    assert result.data["trainingEffect"]["byCourse"]["totalCount"] <= 1
