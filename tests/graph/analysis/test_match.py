"""The score of a candidate: parts that add up, weights that scale, more that never counts less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.adjacency import Map
from graph.analysis.conditions import unmet
from graph.analysis.likeness import Likeness, Signals
from graph.analysis.match import (
    FACTORS,
    WEIGHTS,
    Evidence,
    Fit,
    Yardstick,
    fits,
    surest,
    weights_of,
)
from graph.analysis.missing import missing
from graph.analysis.need import understood
from graph.analysis.question import Question
from graph.choices import OUTCOME_STRENGTHS, SUPPORT_MODES
from graph.model.conditions import Conditions
from graph.model.match import Alike, Candidate, Candidates, DoneWork, Records, SolvedBy
from graph.model.missing import Remedy
from graph.model.need import Need, SkillNeed

DAY = date(2026, 11, 20)
FORMS = [
    {
        "code": code, "is_verified": verified, "ends_with_fiscal_year": False,
        "maximum_months": None, "minimum_days_per_month": least, "work_pattern": None,
        "valid_to": None, "allowed_modes": list(modes),
    }
    for code, verified, least, modes in (
        ("ADVISER", True, None, ["ADVISE"]),
        ("LOOSE", False, None, ["ADVISE"]),
        ("SIDE", True, 4.0, SUPPORT_MODES),
    )
]  # fmt: skip
#: Of somebody of whom nothing is on record.
RECORDS = Records(
    is_accelerator=False, training=[], pools=[], permission=None, sells=[], bodies_served=0
)
SKILLS = ("S-A", "S-B", "S-C")
MODES = st.lists(st.sampled_from(SUPPORT_MODES), unique=True)
DAYS = st.none() | st.floats(0, 31)
DATES = st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1))


def fit(
    person: Candidate, found: Candidates, solved: Sequence[Evidence], question: Question
) -> Fit:
    return Yardstick(found, question).fit(person, solved)


@st.composite
def people(draw: Any, id_: str = "a") -> Candidate:
    return Candidate(
        id=id_,
        has_administrative_experience=draw(st.none() | st.booleans()),
        free_days_per_month=draw(DAYS),
        available_from=draw(DATES),
        available_to=draw(DATES),
        remote_share=draw(st.none() | st.floats(0, 1)),
        work_patterns=["PART_TIME"],
        on_site_in=[],
        home=None,
        skills={code: draw(st.integers(1, 4)) for code in SKILLS if draw(st.booleans())},
        roles=[],
        forms=draw(st.lists(st.sampled_from(["ADVISER", "LOOSE", "SIDE"]), unique=True)),
        offers={"DX-P-1": draw(MODES)},
        works=[
            DoneWork(id="w", mode=draw(st.sampled_from(SUPPORT_MODES)), category="DX-P-1",
                     strength=draw(st.sampled_from(OUTCOME_STRENGTHS)), has_solved=True)
        ],
        records=Records(
            is_accelerator=draw(st.booleans()), training=[], pools=[], permission=None, sells=[],
            bodies_served=draw(st.integers(0, 20)),
        ),
    )  # fmt: skip


NEEDS = st.builds(
    Need,
    categories=st.sampled_from([(), ("DX-P-1",), ("DX-L-06",)]),
    skills=st.lists(
        st.builds(SkillNeed, code=st.sampled_from(SKILLS), level=st.integers(1, 4), is_essential=st.booleans()),
        unique_by=lambda one: one.code,
    ).map(tuple),
    modes=MODES.map(tuple),
    size_days=st.none() | st.floats(0.5, 300),
)  # fmt: skip
GIVEN = st.dictionaries(st.sampled_from(FACTORS), st.floats(0, 1e300), min_size=1).filter(
    lambda given: any(given.values())
)
LIKENESS = Likeness(0.9, 0.5, Signals(0.5, 0.0, 0.0, 0.0))


def found(*persons: Candidate) -> Candidates:
    made = Candidates([], [], [], [["S-A", 3.1], ["S-B", 0.0]], FORMS, [["C", "LAW"]])
    object.__setattr__(made, "people", tuple(persons))
    return made


def question(need: Need, given: dict[str, float] | None = None, **more: Any) -> Question:
    blank: dict[str, Any] = {"prefer": Conditions(), "require": Conditions()}
    return Question(
        need=need, day=DAY, weights=weights_of(given, prefers=False), places=Map([]), reach=None,
        **(blank | more),
    )  # fmt: skip


@given(people(), NEEDS, st.none() | GIVEN)
def test_contributions_sum_to_the_score_which_lies_between_0_and_1(
    person: Candidate, need: Need, given: dict[str, float] | None
) -> None:
    asked = question(need, given)
    one = fit(
        person,
        found(),
        [Evidence(SolvedBy(id="w", engineer="a", strength="MEASURED"), "i", LIKENESS)],
        asked,
    )

    assert one.score == round(sum(one.contributions.values()), 9)
    assert -1e-9 <= one.score <= 1 + 1e-8
    assert all(0 <= value <= 1 for value in one.values.values())
    assert set(one.values) == set(asked.weights)


@given(GIVEN, st.floats(0.01, 100))
def test_weights_scale(given: dict[str, float], times: float) -> None:
    weights = weights_of(given, prefers=False)

    assert sum(weights.values()) == pytest.approx(1)
    assert set(weights) <= set(given)
    scaled = {factor: weight / 1e3 * times for factor, weight in given.items()}
    if any(scaled.values()):
        again = weights_of(scaled, prefers=False)
        assert {f: again.get(f, 0.0) for f in FACTORS} == pytest.approx(
            {f: weights.get(f, 0.0) for f in FACTORS}, abs=1e-9
        )


def test_the_published_weights_make_room_for_what_is_preferred() -> None:
    assert weights_of(None, prefers=False) == pytest.approx(WEIGHTS)
    weights = weights_of(None, prefers=True)
    assert weights["PREFERENCES"] == pytest.approx(0.15)
    assert weights["SKILLS"] == pytest.approx(0.85 * WEIGHTS["SKILLS"])


@pytest.mark.parametrize(
    "given", [{}, {"SKILLS": 0.0}, {"SKILLS": -1.0, "TRAINING": 2.0}, {"SKILLS": float("inf")}]
)
def test_weights_that_weigh_nothing_are_refused(given: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="weight"):
        weights_of(given, prefers=False)


@given(people(), NEEDS, st.floats(0, 31))
def test_more_free_days_never_lower_a_score(person: Candidate, need: Need, more: float) -> None:
    free = person.free_days_per_month or 0.0
    freer = replace(person, free_days_per_month=min(31.0, free + more))
    asked = question(need)

    # Days that are not stated reach no least days of a form: stated ones may fall short of it.
    if person.free_days_per_month is not None:
        assert fit(freer, found(), [], asked).score >= fit(person, found(), [], asked).score


@given(people(), NEEDS, st.sampled_from(SKILLS))
def test_a_higher_level_never_lowers_a_score(person: Candidate, need: Need, code: str) -> None:
    rest = {one: level for one, level in person.skills.items() if one != code}
    asked = question(need)
    scores = [
        fit(replace(person, skills=rest | own), found(), [], asked).score
        for own in ({}, *({code: level} for level in (1, 2, 3, 4)))
    ]

    assert scores == sorted(scores)


@given(people(), NEEDS)
def test_whoever_meets_all_of_a_need_misses_nothing_of_it(person: Candidate, need: Need) -> None:
    one = fit(person, found(), [], question(need))
    kinds = {m.kind for m in missing(one, [one], found(), question(need))}

    assert ("SKILL" in kinds) == (one.values["SKILLS"] < 1)
    assert ("FORM" in kinds) == (one.values["CONTRACT_FORM"] < 1)


@given(people("a"), people("b"), NEEDS)
def test_ties_are_in_order_of_id_and_required_conditions_exclude(
    one: Candidate, other: Candidate, need: Need
) -> None:
    require = Conditions(free_days_per_month_at_least=5)
    ranked = fits(found(other, one, replace(one, id="c")), {}, question(need, require=require))

    assert [(f.score, f.person.id) for f in ranked] == sorted(
        ((f.score, f.person.id) for f in ranked), key=lambda pair: (-pair[0], pair[1])
    )
    assert all((f.person.free_days_per_month or 0) >= 5 for f in ranked)


@given(people("a"), people("b"), people("c"), NEEDS, st.none() | GIVEN)
def test_nobody_who_solved_nothing_like_it_is_beside_the_surest(
    one: Candidate, other: Candidate, third: Candidate, need: Need, given: dict[str, float] | None
) -> None:
    asked = question(need, given)
    solved = {
        id_: (Evidence(SolvedBy(id="w", engineer=id_, strength="REUSED"), "i", LIKENESS),)
        for id_ in "ab"
    }
    experienced = fits(found(one, other), solved, asked)
    everybody = fits(found(one, other, third), solved, asked)

    first = surest(experienced, asked.weights)

    assert first == tuple(everybody[: len(first)])
    assert [fit.person.id for fit in first if fit.person.id == "c"] == []


def test_an_adviser_may_only_advise_and_what_is_not_verified_warns() -> None:
    need = Need(modes=("DRIVE",))
    base = Candidate(
        id="a", has_administrative_experience=None, free_days_per_month=3, available_from=None,
        available_to=None, remote_share=None, work_patterns=["PART_TIME"], on_site_in=[], home=None,
        skills={}, roles=[], forms=["ADVISER"], offers={},
        records=replace(RECORDS, permission="ASKED", sells=[["c", "082015"]]),
    )  # fmt: skip
    asked = question(need)

    def value(*codes: str) -> float:
        person = replace(base, forms=list(codes))
        return fit(person, found(), [], asked).values["CONTRACT_FORM"]

    assert value() == value("ADVISER") == value("SIDE") == 0.0
    assert value("LOOSE") == value("ADVISER", "LOOSE") == 0.5
    told = missing(fit(base, found(), [], asked), [], found(), asked)
    assert [(m.kind, m.is_blocking) for m in told] == [
        ("FORM", True), ("MODE", False), ("TRAINING", False), ("PERMISSION", False), ("INDEPENDENCE", False),
    ]  # fmt: skip
    freer = replace(base, free_days_per_month=4)
    told = missing(fit(freer, found(), [], asked), [], found(), asked)
    assert told[0].remedies == (Remedy(kind="CHANGE_FORM", target=("ContractForm", "SIDE")),)


def test_conditions_name_what_is_not_met() -> None:
    everything = Conditions(
        is_accelerator=True, skills=(("S-A", 2),), roles=("R",), support_modes=("DRIVE",),
        free_days_per_month_at_least=1, available_on=DAY, work_pattern="FULL_TIME",
        contract_forms=("SIDE",), on_site_in="08", home_in=("08",), has_administrative_experience=True,
        training_topics=("LAW",), confirmed_outcome_in=("DX-P",), no_conflict_with=("082015",),
    )  # fmt: skip
    nobody = Candidate(
        id="a", has_administrative_experience=None, free_days_per_month=None,
        available_from=date(2027, 1, 1), available_to=None, remote_share=None, work_patterns=[],
        on_site_in=[], home=None, skills={"S-A": 1}, roles=[], forms=[], offers={},
        records=replace(RECORDS, training=[["LAW", date(2026, 1, 1)]], sells=[["c", "082015"]]),
    )  # fmt: skip
    somebody = replace(
        nobody, has_administrative_experience=True, free_days_per_month=1.0, available_from=DAY,
        work_patterns=["FULL_TIME"], home="082015", skills={"S-A": 2},
        roles=["R"], forms=["SIDE"], offers={"DX-P-1": ["DRIVE"]},
        works=[DoneWork(id="w", mode="DRIVE", strength="CONFIRMED", category="DX-P-1", has_solved=True)],
        records=replace(RECORDS, is_accelerator=True, training=[["LAW", DAY]]),
    )  # fmt: skip

    assert unmet(everything, nobody, DAY) == everything.asked
    assert unmet(everything, somebody, DAY) == ()
    assert unmet(Conditions(), nobody, DAY) == ()


def test_what_is_left_open_is_guessed_from_the_likest_and_what_is_stated_stays() -> None:
    def alike(raw: float, **more: Any) -> tuple[Alike, Likeness]:
        blank: dict[str, Any] = {
            "id": str(raw), "cosine": None, "category": None, "terms": [], "modes": [],
            "size_days": None, "skills": [], "works": [],
        }  # fmt: skip
        return Alike(**(blank | more)), Likeness(0.9, raw, Signals(raw, 0.0, 0.0, 0.0))

    skill = SkillNeed(code="S-A", level=3, is_essential=True)
    near = alike(0.8, category="DX-P-1", modes=["DRIVE"], size_days=20, skills=[skill])
    far = alike(0.2, category="DX-L-06", modes=["ADVISE"], size_days=90)

    assert understood(Need(), []) == Need()
    assert understood(Need(), [far, near]) == Need(
        categories=("DX-P-1",), skills=(skill,), modes=("DRIVE",), size_days=20.0,
        inferred=("CATEGORY", "SKILLS", "MODES", "SIZE"),
    )  # fmt: skip
    stated = Need(categories=("DX-A-1",), modes=("TRAIN",), size_days=5)
    assert understood(stated, [near]) == replace(stated, skills=(skill,), inferred=("SKILLS",))
