"""One cell: its text as a value of a property, and a value as the text of a cell."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date
from typing import Any

from graph.codes import check_digit, is_local_government_code, is_prefecture_code
from graph.ingest import day
from graph.ingest.problem import BadCell
from graph.properties import Kind, Property

ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,3})?", re.ASCII)
#: Longer cells are a lost quote, not a text.
LONGEST = 20_000
_FLAGS = {"true": True, "false": False}


def plain(text: str) -> str:
    """The text in NFKC, without blanks around it. Raises BadCell where it is no plain text."""
    if text.isascii() and text.isprintable():
        if len(text) > LONGEST:
            raise BadCell(_too_long(text))
        return text.strip()
    text = unicodedata.normalize("NFKC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(text) > LONGEST:
        raise BadCell(_too_long(text))
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t":
            raise BadCell(f"contains the control character U+{ord(character):04X}")
    return text


def parse(prop: Property, text: str) -> Any:
    """The value that the plain, non-empty text stands for. Raises BadCell."""
    match prop.kind:
        case Kind.TEXT:
            return _chosen(prop, text)
        case Kind.TEXTS:
            items = [item.strip() for item in text.split("|")]
            if not all(items):
                raise BadCell("a list has an empty item; items are separated by one |")
            return [_chosen(prop, item) for item in dict.fromkeys(items)]
        case Kind.DAY:
            return day.parse(text)
        case Kind.FLAG:
            if (found := _FLAGS.get(text.lower())) is None:
                raise BadCell("must be true or false")
            return found
        case Kind.INTEGER | Kind.NUMBER:
            return _number(prop, text)
    raise AssertionError(prop.kind)  # moments and vectors are derived: never a column


def render(value: Any) -> str:
    """The text of a cell that `parse` reads back as this value; empty for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "|".join(value)
    return str(value)


def identifier(text: str) -> str:
    """The text, if it can be an id. Raises BadCell."""
    if ID.fullmatch(text) is None:
        raise BadCell("an id has 1 to 64 letters, digits, dots, dashes or underscores")
    return text


def place_code(text: str) -> str:
    """The text, if it is a local-government code. Raises BadCell, naming the right check digit."""
    if is_local_government_code(text):
        return text
    if len(text) == 6 and text.isascii() and text.isdigit() and is_prefecture_code(text[:2]):
        raise BadCell(f"the check digit of {text[:5]} is {check_digit(text[:5])}")
    raise BadCell("a local-government code has six digits, the last a check digit")


def _chosen(prop: Property, text: str) -> str:
    if prop.longest is not None and len(text) > prop.longest:
        raise BadCell(_too_long(text, prop.longest))
    if prop.choices and text not in prop.choices:
        raise BadCell(f"must be one of {', '.join(prop.choices)}")
    if prop.code == "prefecture" and not is_prefecture_code(text):
        raise BadCell("a prefecture code has two digits, 01 to 47")
    return text


def _number(prop: Property, text: str) -> int | float:
    pattern, what = (
        (_INTEGER, "a whole number such as 12") if prop.kind is Kind.INTEGER
        else (_NUMBER, "a number such as 12 or 0.5")
    )  # fmt: skip
    if pattern.fullmatch(text) is None:
        raise BadCell(f"must be {what}")
    value = int(text) if prop.kind is Kind.INTEGER else float(text) + 0.0
    if not math.isfinite(value):
        raise BadCell(f"must be {what}")
    if prop.least is not None and value < prop.least:
        raise BadCell(f"must be at least {render(float(prop.least))}")
    if prop.most is not None and value > prop.most:
        raise BadCell(f"must be at most {render(float(prop.most))}")
    return value


def _too_long(text: str, longest: int = LONGEST) -> str:
    return f"has {len(text):,} characters, at most {longest:,} are taken"
