"""The tokens that people are found by, and the queries that fit them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from graph import facets
from graph.facets import facets_of

FACTS = {
    "registration": "REGISTERED",
    "home": "082015",
    "is_accelerator": True,
    "roles": ["ROLE-PM"],
    "forms": ["FORM-1"],
    "skills": [{"code": "S-A", "level": 3}, {"code": "S-B", "level": None}],
    "offers": [{"code": "DX-1", "modes": ["DRIVE"]}, {"code": "DX-2", "modes": []}],
    "free_days": 2.5,
    "has_administrative_experience": True,
    "on_site_in": ["08", "09"],
    "work_patterns": ["PART_TIME"],
    "pools": ["p1"],
    "topics": ["LAW"],
    "worked_in": ["DX-L-06", "DX-L-07-1"],
    "has_worked": True,
}


def test_the_tokens_of_a_person() -> None:
    assert facets_of(FACTS, ["public", "self:e1"]).split() == [
        "days:0", "days:1", "days:2", "field:DX-1", "field:DX-1:DRIVE", "field:DX-2", "for:public",
        "for:self:e1", "form:FORM-1", "has:administration", "has:work", "home:08", "is:accelerator",
        "lives:082015", "mode:DRIVE",
        "onsite:08", "onsite:09", "pattern:PART_TIME", "pool:p1", "role:ROLE-PM", "skill:S-A:1",
        "skill:S-A:2", "skill:S-A:3", "skill:S-B:1", "state:REGISTERED", "trained:LAW", "worked:DX",
        "worked:DX-L", "worked:DX-L-06", "worked:DX-L-07", "worked:DX-L-07-1",
    ]  # fmt: skip


def test_what_tokens_tell_is_read_back() -> None:
    tokens = facets_of(FACTS, ["public"])

    assert facets.held(tokens, {"S-A"}) == facets.Held(
        skills={"S-A": 3},
        offers={"DX-1": ["DRIVE"], "DX-2": []},
        roles=["ROLE-PM"],
        forms=["FORM-1"],
        home="082015",
    )
    assert facets.held("", {"S-A"}) == facets.Held({}, {}, [], [], None)


def test_nothing_stated_gives_no_token() -> None:
    nothing: dict[str, object] = {
        name: [] for name, value in FACTS.items() if isinstance(value, list)
    }
    said = {"roles": ["ROLE-PM"], "forms": ["FORM-1"], "free_days": None, "home": None}
    isnt = dict.fromkeys(("is_accelerator", "has_administrative_experience", "has_worked"), False)

    assert (
        facets_of(FACTS | nothing | said | isnt, []) == "form:FORM-1 role:ROLE-PM state:REGISTERED"
    )


def test_a_query_wants_one_token_of_each_group() -> None:
    wanted = [[facets.audience("public"), facets.audience("body:082015")], [facets.skill("S-A", 0)]]

    assert facets.query(wanted) == r"+(for\:public for\:body\:082015) +(skill\:S\-A\:1)"


def test_a_group_without_tokens_fits_nobody() -> None:
    assert facets.query([[facets.audience("public")], []]) == "nobody"


def test_a_query_that_grows_too_long_is_not_asked() -> None:
    many = [facets.role(str(number)) for number in range(facets.MOST_CLAUSES)]

    assert facets.query([many]) is not None
    assert facets.query([many, ["one more"]]) is None
    assert facets.ranked_query([many], {}) is not None
    assert facets.ranked_query([["a"]], dict.fromkeys(map(str, range(501)), 1.0)) is None


def test_what_ranks_has_its_weight() -> None:
    assert facets.ranked_query([["a"]], {"skill:S:1": 1.5}) == (
        r"+(+(a))^0 [skill\:S\:1 TO skill\:S\:1]^1.5000"
    )


@given(st.text(max_size=20))
def test_whatever_is_asked_for_no_syntax_of_the_index_gets_through(code: str) -> None:
    query = facets.query([[facets.role(code)]])

    assert query is not None
    assert re.fullmatch(r"\+\((?:\w|\\.)*\)", query, re.DOTALL)


@given(st.floats(allow_nan=False, allow_infinity=False), st.floats(min_value=0, max_value=31))
def test_whoever_has_the_days_has_the_token(wanted: float, free: float) -> None:
    has = facets_of(FACTS | {"free_days": free}, []).split()

    if free >= wanted:
        assert facets.free_days(wanted) in has
