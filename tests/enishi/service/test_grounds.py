"""The headers that say why somebody reads about people."""

from __future__ import annotations

import pytest
from starlette.datastructures import Headers

from enishi.service.grounds import grounds_of, headers_of
from enishi.service.refusal import RequestRefused
from graph.grounds import OWN_MATCHING, UNGIVEN, Grounds, LegalBasis, Purpose


@pytest.mark.parametrize(
    "grounds", [UNGIVEN, OWN_MATCHING, Grounds(Purpose.AUDIT), Grounds(None, LegalBasis.CONSENT)]
)
def test_what_is_said_in_headers_is_what_is_heard(grounds: Grounds) -> None:
    assert grounds_of(Headers(headers_of(grounds))) == grounds


@pytest.mark.parametrize("values", [["CURIOSITY"], [""], ["matching"], ["MATCHING", "AUDIT"]])
def test_what_nobody_understands_is_refused_and_never_taken_for_nothing(values: list[str]) -> None:
    raw = [(b"x-enishi-purpose", value.encode()) for value in values]

    with pytest.raises(RequestRefused, match="X-Enishi-Purpose: send one of MATCHING, APP") as told:
        grounds_of(Headers(raw=raw))

    assert (told.value.status, told.value.argument) == (400, "X-Enishi-Purpose")
