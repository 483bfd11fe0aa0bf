"""What people are proposed for: tokens below marks, and queries that meet whom a viewer may know."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import facets
from graph.audiences import Consent, audiences_of
from graph.proposals import PROPOSABLE, Proposal, proposals, tokens_of
from graph.viewer import PUBLIC, Viewer
from tests.graph.test_facets import FACTS
from tests.graph.test_marks import CONSENTS, DAY
from tests.loaders.viewers import ALL, IBARAKI, MINISTRY

SKILL = {facets.skill("S-A", 1): 0.5}


def tokens(audiences: list[str], **other: Any) -> list[str] | None:
    found = tokens_of(FACTS | other, audiences)
    return None if found is None else found.split()


def test_each_token_stands_below_the_mark_of_each_class_that_may_know() -> None:
    told = ["field:DX-1", "field:DX-2", "home:08", "mode:DRIVE",
            "skill:S-A:1", "skill:S-A:2", "skill:S-A:3", "skill:S-B:1"]  # fmt: skip

    assert tokens(["government", "ministry", "public", "self:e1"]) == [
        f"{mark}:{token}" for mark in "abce" for token in told
    ]


def test_audiences_beside_the_marks_are_tokens() -> None:
    bare: dict[str, Any] = {"skills": [], "offers": []}

    own = ["analyst", "body:082015", "ministry", "prefecture:08", "self:e1"]
    assert tokens(own, **bare) == [
        "e:home:08", "for:analyst", "for:body:082015", "for:prefecture:08", "for:self:e1",
    ]  # fmt: skip
    assert tokens(["government", *own], **bare) == [
        "c:home:08", "e:home:08", "for:analyst", "for:self:e1",
    ]  # fmt: skip


@pytest.mark.parametrize("state", ["APPLIED", "PAUSED", "WITHDRAWN", "EXPIRED"])
def test_who_is_not_to_be_proposed_has_no_token(state: str) -> None:
    assert state not in PROPOSABLE
    assert tokens(["public"], registration=state) is None
    assert tokens(["self:e1"]) is None


def test_a_query_asks_below_the_mark_of_the_class_of_the_viewer() -> None:
    assert proposals(PUBLIC, SKILL | {facets.place("08"): 0.4}) == [
        Proposal(
            "engineer_proposals",
            r"[a\:skill\:S\-A\:1 TO a\:skill\:S\-A\:1]^0.5000 [a\:home\:08 TO a\:home\:08]^0.4000",
        )
    ]
    assert len(proposals(IBARAKI, SKILL)) == 2
    assert len(proposals(MINISTRY, SKILL)) == 1


def test_nothing_or_too_much_is_not_asked() -> None:
    assert proposals(PUBLIC, {}) == []
    assert proposals(PUBLIC, dict.fromkeys(map(str, range(facets.MOST_CLAUSES + 1)), 1.0)) == []


def is_met(query: str, own: set[str]) -> bool:
    """Whether a person with these tokens is a hit: each required group, or any token of all."""
    groups = re.findall(r"\+\((.*?)\)(?= |$)", query) or [query]
    asked = (re.findall(r"\[(\S+) TO \S+\]", group) for group in groups)
    return all(own & {re.sub(r"\\(.)", r"\1", token) for token in group} for group in asked)


@given(CONSENTS, st.sampled_from(["REGISTERED", "TRAINED"]))
def test_a_viewer_meets_exactly_those_whom_they_may_know(
    consents: list[Consent], registration: str
) -> None:
    audiences = audiences_of("e1", registration, "08", consents, DAY).audiences
    own = set(tokens(list(audiences), registration=registration) or ())

    for viewer in (*ALL, Viewer(role=ALL[0].role.ENGINEER, body="e1")):
        found = any(is_met(one.query, own) for one in proposals(viewer, SKILL))
        assert found == bool(set(viewer.audiences) & set(audiences)), viewer
