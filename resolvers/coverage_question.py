"""What is asked about cover: places, changes to imagine, and which cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import strawberry

from graph.analysis.coverage import Joining
from graph.errors import BadUserInput
from graph.identity import parse
from resolvers.choices.coverage import CoverageChange
from resolvers.choices.places import RegionBlock
from resolvers.filters import MunicipalityFilter
from resolvers.scalars import LocalGovernmentCode, PrefectureCode, VocabularyCode

#: Changes that one question may imagine.
MOST_CHANGES = 10


@strawberry.input(description="Municipalities to look at: AND. Default: the whole country.")
class CoverageScope:
    """Municipalities to look at."""

    prefectures: list[PrefectureCode] | None = None
    regions: list[RegionBlock] | None = None
    wide_area_group: strawberry.ID | None = None

    def group(self) -> str | None:
        """The id of the group. Raises BadUserInput."""
        return _key("scope.wideAreaGroup", self.wide_area_group, "WideAreaGroup")


@strawberry.input(description="A person ends.")
class LeavingInput:
    """A person ends."""

    engineer: strawberry.ID = strawberry.field(description="The person.")
    on: date = strawberry.field(name="on", description="Last day.")


@strawberry.input(description="A person starts.")
class JoiningInput:
    """A person starts."""

    at: LocalGovernmentCode = strawberry.field(description="The municipality served.")
    categories: list[VocabularyCode] = strawberry.field(description="Fields covered.")
    on: date = strawberry.field(name="on", description="First day.")
    engineer: strawberry.ID | None = strawberry.field(
        default=None, description="A known person; leave out for an imagined one."
    )


@strawberry.input(one_of=True, description="Something that might happen.")
class CoverageChangeInput:
    """Something that might happen."""

    leaves: LeavingInput | None = strawberry.field(
        default=strawberry.UNSET, description="A person ends."
    )
    joins: JoiningInput | None = strawberry.field(
        default=strawberry.UNSET, description="A person starts."
    )


@strawberry.input(description="Which municipalities and fields.")
class CoverageCellFilter:
    """Which municipalities and fields."""

    is_covered: bool | None = strawberry.field(
        default=None, description="Covered or not, as it is."
    )
    depends_on_one_person: bool | None = strawberry.field(
        default=None, description="Covered by one person alone, as it is."
    )
    changes: list[CoverageChange] | None = strawberry.field(
        default=None, description="With these effects."
    )
    categories: list[VocabularyCode] | None = strawberry.field(
        default=None, description="In these fields."
    )
    municipalities: MunicipalityFilter | None = strawberry.field(
        default=None, description="Of these municipalities."
    )


@dataclass(frozen=True, slots=True)
class Scenario:
    """The changes together: who leaves (ids), who joins, and the latest day of any."""

    leaving: tuple[str, ...] = ()
    joining: tuple[Joining, ...] = ()
    latest: date | None = None

    @property
    def known(self) -> tuple[str, ...]:
        """The ids of those who are known."""
        joining = (one.engineer for one in self.joining)
        return tuple(sorted({*self.leaving, *(one for one in joining if one is not None)}))

    @classmethod
    def of(cls, changes: Sequence[CoverageChangeInput] | None) -> Scenario:
        """From the input. Raises BadUserInput."""
        if changes is not None and len(changes) > MOST_CHANGES:
            raise BadUserInput("scenario", f"has more than {MOST_CHANGES} changes")
        leaves = [one.leaves for one in changes or () if one.leaves]
        joins = [one.joins for one in changes or () if one.joins]
        leaving = [_key("scenario.leaves.engineer", one.engineer, "Engineer") for one in leaves]
        return cls(
            tuple(key for key in leaving if key is not None),
            tuple(
                Joining(
                    _key("scenario.joins.engineer", one.engineer, "Engineer"),
                    one.at,
                    tuple(sorted(set(one.categories))),
                )
                for one in joins
            ),
            max([*(one.on for one in leaves), *(one.on for one in joins)], default=None),
        )


def _key(argument: str, global_id: str | None, label: str) -> str | None:
    if not global_id:
        return None
    named = parse(global_id)
    if named is None or named[0] != label:
        raise BadUserInput(argument, f"is not the global id of a {label}")
    return named[1]
