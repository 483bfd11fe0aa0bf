"""The closed sets of search."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Ways to search.")
class SearchMode(Enum):
    """Ways to search."""

    WORDS = strawberry.enum_value("WORDS", description="Names, words and meaning, by fit.")
    AS_YOU_TYPE = strawberry.enum_value(
        "AS_YOU_TYPE", description="Beginnings of names and words; short and fast."
    )


@strawberry.enum(description="Fields that are searched.")
class SearchField(Enum):
    """Fields that are searched."""

    NAME = strawberry.enum_value("NAME", description="Name.")
    KANA = strawberry.enum_value("KANA", description="Reading.")
    ROMAJI = strawberry.enum_value("ROMAJI", description="Name in Latin letters.")
    CODE = strawberry.enum_value("CODE", description="Code.")
    TITLE = strawberry.enum_value("TITLE", description="Title.")
    TEXT = strawberry.enum_value("TEXT", description="Body text.")
