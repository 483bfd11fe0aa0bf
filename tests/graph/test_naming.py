"""Keys of people's names: below the widest audience that may read them, and no other."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.audiences import Consent, audiences_of
from graph.choices import CONSENT_AUDIENCES, CONSENT_PURPOSES
from graph.naming import mark_of, marks_for, name_keys
from tests.loaders.viewers import ALL

DAY = date(2026, 11, 20)


def test_the_keys_of_a_name() -> None:
    assert name_keys("e1", "佐藤 太郎", "さとう たろう", "SATOU Taroh", ["ministry", "public"]) == {
        "name_key": "a佐藤 太郎!e1",
        "kana_key": "aさとう たろう!e1",
        "romaji_key": "asato taro!e1",
        "given_key": "ataro sato!e1",
    }


def test_a_name_of_another_language_keeps_its_own_letters() -> None:
    keys = name_keys(
        "e1", "ジョン スミス", "じょん すみす", "John Smith", ["government", "ministry"]
    )

    assert (keys["romaji_key"], keys["given_key"]) == ("cjon smith!e1", "csmith jon!e1")


def test_what_nobody_else_may_read_has_no_key() -> None:
    assert set(name_keys("e1", "佐藤", None, None, ["self:e1"]).values()) == {None}


consents = st.builds(
    Consent,
    purpose=st.sampled_from(CONSENT_PURPOSES),
    audience=st.sampled_from(CONSENT_AUDIENCES),
    granted_on=st.just(date(2026, 1, 1)),
    bodies=st.lists(st.sampled_from(["082015", "111007"]), max_size=2),
)


@given(st.lists(consents, max_size=4), st.sampled_from(["REGISTERED", "WITHDRAWN"]))
def test_a_viewer_has_the_mark_of_every_name_that_they_may_read(
    given_consents: list[Consent], registration: str
) -> None:
    """Those who named the body, and oneself, are looked for on their own."""
    named = audiences_of("e1", registration, "08", given_consents, DAY).name_audiences

    for viewer in ALL:
        held = {t for t in viewer.audiences if not t.startswith(("body:", "self:"))}
        if held & set(named):
            assert mark_of(named) in marks_for(viewer)
        elif not set(viewer.audiences) & set(named):
            assert mark_of(named) not in marks_for(viewer)
