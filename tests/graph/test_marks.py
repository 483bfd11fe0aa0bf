"""Marks of audiences: the widest one of each thing, held by whoever may read it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.audiences import Consent, audiences_of
from graph.choices import CONSENT_AUDIENCES, CONSENT_PURPOSES
from graph.marks import (
    mark_of,
    mark_of_all,
    mark_of_class,
    marks_for,
    marks_of_all_for,
    marks_within,
)
from graph.viewer import PUBLIC
from tests.loaders.viewers import ALL, IBARAKI, MINISTRY

DAY = date(2026, 11, 20)
CONSENTS = st.lists(
    st.builds(
        Consent,
        purpose=st.sampled_from(CONSENT_PURPOSES),
        audience=st.sampled_from(CONSENT_AUDIENCES),
        granted_on=st.just(date(2026, 1, 1)),
        bodies=st.lists(st.sampled_from(["082015", "111007"]), max_size=2),
    ),
    max_size=4,
)


@given(CONSENTS, st.sampled_from(["REGISTERED", "WITHDRAWN"]))
def test_a_viewer_has_the_mark_of_every_name_that_they_may_read(
    given_consents: list[Consent], registration: str
) -> None:
    """Those who named the body, and oneself, are looked for on their own."""
    named = audiences_of("e1", registration, "08", given_consents, DAY).name_audiences

    for viewer in ALL:
        held = {t for t in viewer.audiences if not t.startswith(("body:", "self:"))}
        mark = mark_of(named)
        is_held = mark in marks_for(viewer) or mark_of_all(mark or "") in marks_of_all_for(viewer)
        if held & set(named):
            assert is_held
        elif not set(viewer.audiences) & set(named):
            assert not is_held


def test_a_prefecture_holds_its_own_mark_only_and_the_ministry_all_of_them() -> None:
    assert marks_for(IBARAKI) == ("a", "b", "c", "d08")
    assert marks_of_all_for(IBARAKI) == ()
    assert (marks_for(MINISTRY), marks_of_all_for(MINISTRY)) == (("a", "b", "c", "e"), ("d",))


def test_a_class_knows_of_what_those_before_it_know_of() -> None:
    assert [mark_of_class(one) for one in (PUBLIC, IBARAKI, MINISTRY)] == ["a", "c", "e"]
    assert marks_within("a") == ("a", "b", "c", "e")
    assert marks_within("c") == ("c", "e")
    assert marks_within("d08") == marks_within("e") == ("e",)
