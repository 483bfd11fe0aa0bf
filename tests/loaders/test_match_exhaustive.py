"""Candidates for every issue of the named world, against the answers worked out without a database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import numpy as np
import pytest

from enishi.package_data import REFERENCE
from graph.analysis.adjacency import Rule
from graph.analysis.match import weights_of
from graph.model.conditions import Conditions
from graph.model.need import Need, SkillNeed
from graph.viewer import PUBLIC, Viewer
from loaders.match import Answer, Asked, candidates, plan
from loaders.need import Subject, understand
from tests.exhaustive import Alike, Calibration, Question, Tables
from tests.exhaustive.match import Match, values_of
from tests.exhaustive.tables import Row
from tests.graph.analysis.test_match import RECORDS
from tests.loaders.test_nearby_exhaustive import CLOSE
from tests.loaders.viewers import ALL, ANALYST, EHIME, IBARAKI, KOGA, MINISTRY
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

#: What a hair's breadth in a raw score may move a likeness: see `CLOSE`, which is of a score.
HAIR = CLOSE / 0.6
NEAR = Rule(includes_origin=True)
ASKED = Asked(
    day=TODAY, rule=NEAR, require=Conditions(), prefer=Conditions(),
    weights=tuple(weights_of(None, prefers=False).items()),
)  # fmt: skip


@pytest.fixture(scope="module")
async def exhaustive(stage: Stage) -> Match:
    model = (await stage.standing_cache.get(stage.graph())).model
    assert model is not None
    assert model.means is not None
    means = np.asarray(model.means, dtype=np.float32).reshape(2, 2, -1)
    tables = Tables(WORLD)
    alike = Alike(tables, Calibration(tuple(model.quantiles), means))
    return Match(tables, REFERENCE, TODAY.isoformat(), alike)


@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_every_issue_gets_the_exhaustive_candidates(
    stage: Stage, exhaustive: Match, viewer: Viewer
) -> None:
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    asked = Question(role=str(viewer.role), body=viewer.body or "", includes_origin=True)
    several = viewer in (PUBLIC, IBARAKI, KOGA, EHIME, MINISTRY, ANALYST)
    for number, issue_id in enumerate(exhaustive.issues):
        if not several and number % 5:
            continue
        answer = await candidates(graph, standing, Subject(issue=issue_id), ASKED)
        expected = exhaustive.candidates(issue_id, asked)
        if expected is None:
            assert answer is None
            continue
        assert answer is not None
        found = {fit.person.id: fit for fit in answer.fits}
        assert set(found) == set(expected), issue_id
        for person, values in expected.items():
            assert values_of(found[person].values) == pytest.approx(values_of(values), abs=1e-6), (
                issue_id,
                person,
            )
            likeness = found[person].values["SIMILAR_SOLVED_ISSUE"]
            assert likeness == pytest.approx(values["SIMILAR_SOLVED_ISSUE"], abs=HAIR)
            assert found[person].score == pytest.approx(exhaustive.score(values), abs=CLOSE)
        scores = [fit.score for fit in answer.fits]
        assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("viewer", [PUBLIC, KOGA, MINISTRY], ids=lambda v: f"{v.role}:{v.body}")
async def test_a_draft_gets_the_exhaustive_candidates(
    stage: Stage, exhaustive: Match, viewer: Viewer
) -> None:
    """It states what an issue states, and nothing is known of what it is like."""
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    asked = Question(role=str(viewer.role), body=viewer.body or "", includes_origin=True)
    compared = 0
    for issue_id, row in exhaustive.issues.items():
        expected = exhaustive.candidates(issue_id, asked, is_draft=True)
        if expected is None:
            continue
        answer = await candidates(graph, standing, Subject(draft=_stated(exhaustive, row)), ASKED)
        assert answer is not None
        assert {fit.person.id: dict(fit.values) for fit in answer.fits} == {
            person: pytest.approx(values, abs=1e-6) for person, values in expected.items()
        }, issue_id
        compared += len(expected)
    assert compared > 20


def _stated(exhaustive: Match, issue: Row) -> Need:
    return Need(
        categories=(issue["category_code"],),
        skills=tuple(
            SkillNeed(
                code=one["skill_code"],
                level=int(one["level"]),
                is_essential=one["is_essential"] == "true",
            )
            for one in exhaustive.of("issue_skills", "issue_id", issue["issue_id"])
        ),
        modes=tuple(issue["wanted_modes"].split("|")),
        size_days=float(issue["size_days"]),
        on_site=issue["on_site"],
        body=issue["body_code"],
    )


async def every_and_some(
    stage: Stage, viewer: Viewer, wanted: int
) -> AsyncIterator[tuple[Answer, Answer]]:
    """For each issue that the viewer may read: everybody, and as many of the first as wanted."""
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    for row in Tables(WORLD).rows("issues"):
        subject = Subject(issue=row["issue_id"])
        every = await candidates(graph, standing, subject, ASKED)
        some = await candidates(graph, standing, subject, ASKED, wanted=wanted)
        assert (every is None) == (some is None)
        if every is not None and some is not None:
            yield every, some


@pytest.mark.parametrize("viewer", [MINISTRY, KOGA], ids=lambda v: f"{v.role}:{v.body}")
async def test_the_first_of_all_are_found_without_the_others(stage: Stage, viewer: Viewer) -> None:
    spared = 0
    for wanted in (1, 2, 4):
        async for every, some in every_and_some(stage, viewer, wanted):
            assert some.fits == every.fits[: len(some.fits)]
            assert len(some.fits) >= min(wanted, len(every.fits))
            if some.others is not None:
                spared += 1
                whole = await some.others()
                assert (whole.fits, whole.found) == (every.fits, every.found)
    assert spared


@pytest.mark.parametrize("breadth", [1, 3, 6])
@pytest.mark.parametrize("viewer", [MINISTRY, KOGA, PUBLIC], ids=lambda v: f"{v.role}:{v.body}")
async def test_a_narrow_search_proposes_as_many_of_those_who_are_relevant(
    stage: Stage, viewer: Viewer, breadth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is near and knows nothing of the matter takes nobody's place; and of those who did not
    solve the like the best is among six."""
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    for row in Tables(WORLD).rows("issues"):
        subject = Subject(issue=row["issue_id"])
        monkeypatch.setattr("loaders.match.PROPOSED", 200)
        every = await candidates(graph, standing, subject, ASKED)
        monkeypatch.setattr("loaders.match.PROPOSED", breadth)
        few = await candidates(graph, standing, subject, ASKED)
        if every is None or few is None:
            continue
        assert len(few.fits) >= min(breadth, len(every.fits))
        others = [fit for fit in every.fits if not fit.evidence]
        if others and breadth == 6:
            assert others[0].score in {fit.score for fit in few.fits}


async def test_what_is_missing_is_answered_from_everybody_where_the_first_do_not_tell(
    stage: Stage,
) -> None:
    asked = 0
    async for every, some in every_and_some(stage, MINISTRY, 1):
        if some.others is not None:
            for fit in some.fits:
                asked += 1
                assert await some.missing(fit, RECORDS) == await every.missing(fit, RECORDS)
    assert asked


async def test_candidates_are_two_statements_and_three_where_the_first_are_not_sure(
    stage: Stage,
) -> None:
    graph = stage.graph(MINISTRY)
    standing = await stage.standing_cache.get(graph)
    ran = []
    for wanted in (None, 1, 4, 1_000):
        graph.ran = []
        await candidates(graph, standing, Subject(issue="mado-1"), ASKED, wanted=wanted)
        ran.append(graph.ran)

    two = ["match/alike", "match/candidates"]
    assert ran == [two, two, [*two, "match/candidates"], two]


async def test_a_plan_is_made_of_each_statement(stage: Stage) -> None:
    graph = stage.graph(PUBLIC)
    graph.ran = []

    await plan(graph)

    assert graph.ran == ["match/alike", "match/candidates", "match/records"]


async def test_a_text_is_compared_with_unsolved_issues_where_too_few_solved_ones_are_like_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = stage.graph(MINISTRY)
    standing = await stage.standing_cache.get(graph)
    fields = {"引っ越しの季節に窓口が混む": ("DX-P-1",), "クマが出たときの見回り": ("DX-L-07-1",)}
    ran = {}
    for text, field in fields.items():
        graph.ran = []
        found = await understand(graph, standing, Subject(text=text), TODAY)
        ran[text] = len(graph.ran)
        monkeypatch.setattr("loaders.need.GUESSED_FROM", 100)
        more = await understand(graph, standing, Subject(text=text), TODAY)
        monkeypatch.undo()

        # More issues may tell more of what is needed, and nothing of who solved it.
        assert found is not None
        assert more is not None
        assert found.need.categories == more.need.categories == field
        assert found.evidence == more.evidence != {}

    assert ran == dict(zip(fields, (1, 2), strict=True))
