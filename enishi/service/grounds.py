"""The headers that say why somebody reads about people."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeVar

from starlette.datastructures import Headers

from enishi.service.refusal import RequestRefused
from graph.grounds import Grounds, LegalBasis, Purpose

PURPOSE: Final = "X-Enishi-Purpose"
LEGAL_BASIS: Final = "X-Enishi-Legal-Basis"

Word = TypeVar("Word", bound=StrEnum)


def grounds_of(headers: Headers) -> Grounds:
    """What the headers say; raises RequestRefused where one says what nobody understands."""
    return Grounds(_word(headers, PURPOSE, Purpose), _word(headers, LEGAL_BASIS, LegalBasis))


def headers_of(grounds: Grounds) -> dict[str, str]:
    """The headers that say it."""
    said = {PURPOSE: grounds.purpose, LEGAL_BASIS: grounds.legal_basis}
    return {name: word.value for name, word in said.items() if word is not None}


def _word(headers: Headers, name: str, words: type[Word]) -> Word | None:
    given = headers.getlist(name)
    if not given:
        return None
    try:
        (one,) = given
        return words(one.strip())
    except ValueError:
        raise RequestRefused(400, name, f"send one of {', '.join(words)}, once") from None
