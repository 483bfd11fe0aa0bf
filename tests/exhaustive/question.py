"""What is asked, by whom."""

from __future__ import annotations

from dataclasses import dataclass

_ROLES = {
    "COMPANY": {"company"},
    "MUNICIPALITY": {"government"},
    "PREFECTURE": {"government"},
    "ANALYST": {"analyst"},
    "MINISTRY": {"company", "government", "ministry"},
    "AUDITOR": {"auditor"},
}


@dataclass(frozen=True)
class Question:
    """Who asks for what; the defaults are the API's. Dates are ISO text."""

    role: str = "PUBLIC"
    body: str = ""
    kinds: tuple[str, ...] = ("LAND", "SEA_LINK")
    level: str = "PREFECTURE"
    steps: int = 1
    includes_origin: bool = False
    minimum_outcome: str = "CONFIRMED"
    accelerators_only: bool = True
    modes: tuple[str, ...] = ()
    since: str = ""
    as_of: str = ""

    @property
    def tokens(self) -> set[str]:
        """Who asks, for data about people."""
        tokens = {"public"} | _ROLES.get(self.role, set())
        if self.role in ("MUNICIPALITY", "PREFECTURE"):
            tokens |= {f"prefecture:{self.body[:2]}", f"body:{self.body}"}
        return tokens | {f"self:{self.body}"} if self.role == "ENGINEER" else tokens

    @property
    def issue_tokens(self) -> set[str]:
        """Who asks, for issues: the ministry reads those of every prefecture."""
        if self.role != "MINISTRY":
            return self.tokens
        return self.tokens | {f"prefecture:{number:02d}" for number in range(1, 48)}
