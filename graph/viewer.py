"""Who asks, and the audiences they belong to.

A viewer has a role and a body: the code of a local government, or the id of an engineer or company.
Data about people carries audience tokens; what shares none with the viewer does not exist for them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from graph.codes import is_local_government_code, prefecture_of


class Role(StrEnum):
    """What a viewer is to the service."""

    PUBLIC = "PUBLIC"
    ENGINEER = "ENGINEER"
    COMPANY = "COMPANY"
    MUNICIPALITY = "MUNICIPALITY"
    PREFECTURE = "PREFECTURE"
    ANALYST = "ANALYST"
    MINISTRY = "MINISTRY"
    AUDITOR = "AUDITOR"


_OWN: dict[Role, tuple[str, ...]] = {
    Role.PUBLIC: (),
    Role.ENGINEER: (),
    Role.COMPANY: ("company",),
    Role.MUNICIPALITY: ("government",),
    Role.PREFECTURE: ("government",),
    Role.ANALYST: ("analyst",),
    Role.MINISTRY: ("company", "government", "ministry"),
    Role.AUDITOR: ("auditor",),
}
#: Roles that make sense only together with a body.
WITH_BODY = (Role.ENGINEER, Role.COMPANY, Role.MUNICIPALITY, Role.PREFECTURE)


@dataclass(frozen=True)
class Viewer:
    """Who asks. Raises ValueError where role and body do not go together.

    `credential` tells for the record of reads which token it was; who may see what is decided
    without it.
    """

    role: Role = Role.PUBLIC
    body: str | None = None
    credential: str | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if (self.role in WITH_BODY) != (self.body is not None):
            wants = "needs" if self.role in WITH_BODY else "takes no"
            raise ValueError(f"role {self.role} {wants} code")
        if self.role in (Role.MUNICIPALITY, Role.PREFECTURE):
            if not is_local_government_code(self.body or ""):
                raise ValueError(f"code {self.body} is not a local-government code of six digits")
            if (self.role is Role.PREFECTURE) != ((self.body or "")[2:5] == "000"):
                raise ValueError(f"code {self.body} is not that of a {self.role.lower()}")

    @cached_property
    def audiences(self) -> tuple[str, ...]:
        """Tokens for data about people, `public` first."""
        tokens = ["public", *_OWN[self.role]]
        if self.role is Role.ENGINEER:
            tokens.append(f"self:{self.body}")
        if self.body is not None and self.role in (Role.MUNICIPALITY, Role.PREFECTURE):
            tokens += [f"prefecture:{prefecture_of(self.body)}", f"body:{self.body}"]
        return tuple(tokens)

    @cached_property
    def issue_audiences(self) -> tuple[str, ...]:
        """Tokens for issues: the ministry reads those of every prefecture too, but no drafts."""
        if self.role is not Role.MINISTRY:
            return self.audiences
        return (*self.audiences, *(f"prefecture:{number:02d}" for number in range(1, 48)))

    @cached_property
    def issue_ranges(self) -> tuple[tuple[str, str], ...]:
        """The same tokens as first and last of each row of neighbours: an index passes each row in
        one step.
        """
        alone = tuple((token, token) for token in self.audiences)
        return (*alone, ("prefecture:01", "prefecture:47")) if self.role is Role.MINISTRY else alone

    @cached_property
    def sees_small_counts(self) -> bool:
        """Whether counts of fewer than ten people may be told: to government and its analysts."""
        return self.role not in (Role.PUBLIC, Role.ENGINEER, Role.COMPANY)

    def issue_audiences_in(self, prefectures: Collection[str]) -> tuple[str, ...]:
        """Those of `issue_audiences` that an issue posted in these prefectures (`08`) can have."""
        own = "prefecture:"
        return tuple(
            token
            for token in self.issue_audiences
            if not token.startswith(own) or token.removeprefix(own) in prefectures
        )


PUBLIC = Viewer()
