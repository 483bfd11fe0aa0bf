"""Why somebody reads about people: the purpose, and the legal basis."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """What a request reads about people for."""

    MATCHING = "MATCHING"
    APPOINTMENT = "APPOINTMENT"
    PROGRAMME_MANAGEMENT = "PROGRAMME_MANAGEMENT"
    STATISTICS = "STATISTICS"
    AUDIT = "AUDIT"
    OWN_RECORD = "OWN_RECORD"


class LegalBasis(StrEnum):
    """Grounds under the Act on the Protection of Personal Information (個人情報保護法 第69条)."""

    CONSENT = "CONSENT"
    OWN_DUTY = "OWN_DUTY"
    OTHER_BODY_DUTY = "OTHER_BODY_DUTY"
    STATISTICS_RESEARCH = "STATISTICS_RESEARCH"


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a request says of itself; either may be missing."""

    purpose: Purpose | None = None
    legal_basis: LegalBasis | None = None

    @property
    def are_given(self) -> bool:
        """Whether both are there."""
        return self.purpose is not None and self.legal_basis is not None


UNGIVEN = Grounds()
#: What the command line says of itself: somebody at the body looks for people for its own issues.
OWN_MATCHING = Grounds(Purpose.MATCHING, LegalBasis.OWN_DUTY)
