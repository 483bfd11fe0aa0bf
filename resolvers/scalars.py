"""Codes and days as scalars: checked where they come in, plain text where they go out."""

from __future__ import annotations

import re
from datetime import date
from operator import methodcaller
from typing import NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

from graph.codes import is_local_government_code, is_prefecture_code
from graph.errors import BadUserInput

_VOCABULARY = re.compile(r"[A-Za-z0-9._-]{1,64}")
#: Days that are asked about: every fiscal year that one of them touches has a first and a last day.
_DAYS = (date(1900, 1, 1), date(2999, 12, 31))


def _prefecture(value: object) -> str:
    if not isinstance(value, str) or not is_prefecture_code(value):
        raise ValueError("a prefecture code has two digits, 01 to 47")
    return value


def _local_government(value: object) -> str:
    if not isinstance(value, str) or not is_local_government_code(value):
        raise ValueError(
            "a local-government code has six digits, the last of which is the right check digit"
        )
    return value


def _vocabulary(value: object) -> str:
    if not isinstance(value, str) or not _VOCABULARY.fullmatch(value):
        raise ValueError("a code has 1 to 64 letters, digits, dots, dashes or underscores")
    return value


def _fiscal_year(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 2000 <= value <= 2100:
        raise ValueError("a fiscal year is the year of its April, such as 2026")
    return value


def _day(value: object) -> date:
    try:
        found = date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise _refused(value, "is no day; write it as 2026-11-20") from None
    if not _DAYS[0] <= found <= _DAYS[1]:
        raise _refused(value, f"must lie between {_DAYS[0]} and {_DAYS[1]}")
    return found


def _refused(value: object, problem: str) -> GraphQLError:
    """With its code, wherever GraphQL meets the value: in a document or among the variables."""
    told = BadUserInput(f'Date "{str(value)[:40]}"', problem)
    return GraphQLError(told.message, extensions={"code": told.code})


FiscalYear = NewType("FiscalYear", int)
PrefectureCode = NewType("PrefectureCode", str)
LocalGovernmentCode = NewType("LocalGovernmentCode", str)
VocabularyCode = NewType("VocabularyCode", str)

SCALARS: dict[object, ScalarDefinition] = {
    date: strawberry.scalar(
        name="Date",
        description="Day such as 2026-11-20. One that is asked about lies between "
        f"{_DAYS[0]} and {_DAYS[1]}.",
        serialize=methodcaller("isoformat"),
        parse_value=_day,
    ),
    FiscalYear: strawberry.scalar(
        name="FiscalYear",
        description="Japanese fiscal year, April to March, by the year of its April, such as 2026.",
        serialize=int,
        parse_value=_fiscal_year,
    ),
    PrefectureCode: strawberry.scalar(
        name="PrefectureCode",
        description="Two-digit prefecture code, such as 08.",
        serialize=str,
        parse_value=_prefecture,
    ),
    LocalGovernmentCode: strawberry.scalar(
        name="LocalGovernmentCode",
        description="全国地方公共団体コード: six digits, the last a check digit.",
        serialize=str,
        parse_value=_local_government,
    ),
    VocabularyCode: strawberry.scalar(
        name="VocabularyCode",
        description="Code of a vocabulary term, such as DX-P-1.",
        serialize=str,
        parse_value=_vocabulary,
    ),
}
