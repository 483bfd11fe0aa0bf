"""Audiences of people and issues."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import choices
from graph.audiences import FOREVER, GONE, Audiences, Consent, audiences_of, issue_audience

TODAY = date(2026, 11, 20)
days = st.dates(date(2024, 1, 1), date(2029, 12, 31))
consents = st.builds(
    Consent,
    purpose=st.sampled_from(choices.CONSENT_PURPOSES),
    audience=st.sampled_from(choices.CONSENT_AUDIENCES),
    granted_on=days,
    expires_on=st.none() | days,
    withdrawn_on=st.none() | days,
    bodies=st.lists(st.sampled_from(["082015", "092011"]), max_size=2, unique=True),
)
people = st.tuples(
    st.just("e1"), st.sampled_from(choices.REGISTRATIONS), st.none() | st.just("08"),
    st.lists(consents, max_size=6),
)  # fmt: skip


def of(*given: Consent, registration: str = "REGISTERED", home: str | None = "08") -> Audiences:
    return audiences_of("e1", registration, home, given, TODAY)


def consent(purpose: str, audience: str, **more: object) -> Consent:
    return Consent(purpose, audience, date(2025, 4, 1), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("audience", "tokens"),
    [
        ("PUBLIC", {"public"}), ("COMPANIES", {"company", "government"}),
        ("LOCAL_GOVERNMENTS", {"government"}), ("OWN_PREFECTURE", {"prefecture:08"}),
        ("NAMED_BODIES", {"body:082015", "body:092011"}),
    ],
)  # fmt: skip
def test_a_consent_gives_the_tokens_of_its_audience(audience: str, tokens: set[str]) -> None:
    own = {"ministry", "self:e1"}
    bodies = ("082015", "092011")
    named = of(consent("NETWORK_VIEW", audience, bodies=bodies))
    found = of(consent("MATCHING", audience, bodies=bodies))
    assert (set(named.audiences), set(named.name_audiences)) == (own | tokens, own | tokens)
    assert (set(found.audiences), set(found.name_audiences)) == (own | tokens, own)


def test_research_shows_an_alias_to_analysts_only() -> None:
    found = of(consent("RESEARCH", "PUBLIC"))
    assert found == Audiences(("analyst", "ministry", "self:e1"), ("ministry", "self:e1"), FOREVER)


def test_contact_makes_nobody_visible() -> None:
    assert of(consent("CONTACT", "PUBLIC", expires_on=TODAY)) == of()


def test_a_consent_holds_on_its_last_day_and_not_on_that_of_its_withdrawal() -> None:
    last = of(consent("MATCHING", "PUBLIC", expires_on=TODAY))
    assert (last.audiences, last.until) == (("ministry", "public", "self:e1"), TODAY)
    assert "public" not in of(consent("MATCHING", "PUBLIC", withdrawn_on=TODAY)).audiences
    tomorrow = of(consent("MATCHING", "PUBLIC", withdrawn_on=TODAY + timedelta(days=1)))
    assert ("public" in tomorrow.audiences, tomorrow.until) == (True, TODAY)


def test_a_home_unknown_gives_no_prefecture() -> None:
    assert of(consent("MATCHING", "OWN_PREFECTURE"), home=None) == of()


def test_an_applicant_is_known_to_the_ministry_only() -> None:
    assert of(consent("MATCHING", "PUBLIC"), registration="APPLIED") == of()


@given(people)
def test_who_left_is_seen_by_nobody_else(
    person: tuple[str, str, str | None, list[Consent]],
) -> None:
    found = audiences_of(*person, TODAY)
    assert (found.audiences == ("self:e1",)) == (person[1] in GONE)


@given(people)
def test_who_may_read_the_name_may_know_the_person(
    person: tuple[str, str, str | None, list[Consent]],
) -> None:
    found = audiences_of(*person, TODAY)
    assert set(found.name_audiences) <= set(found.audiences)
    assert "self:e1" in found.name_audiences


@given(people, st.integers(0, 400))
def test_nothing_that_holds_now_lapses_before_the_stated_day(
    person: tuple[str, str, str | None, list[Consent]], later: int
) -> None:
    found = audiences_of(*person, TODAY)
    then = TODAY + timedelta(days=later)
    assert found.until >= TODAY
    if then <= found.until:
        after = audiences_of(*person, then)
        assert set(found.audiences) <= set(after.audiences)
        assert set(found.name_audiences) <= set(after.name_audiences)


@pytest.mark.parametrize(
    ("status", "visibility", "token"),
    [
        ("DRAFT", "PUBLIC", "body:082015"), ("OPEN", "PUBLIC", "public"),
        ("OPEN", "LOCAL_GOVERNMENTS", "government"), ("SOLVED", "OWN_PREFECTURE", "prefecture:08"),
    ],
)  # fmt: skip
def test_an_issue_has_one_audience(status: str, visibility: str, token: str) -> None:
    assert issue_audience(status, visibility, "082015") == token
