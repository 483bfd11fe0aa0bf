"""Appointments of the demo world: a legal form for the work, each within its limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from graph.ingest.demo import forms
from graph.ingest.demo.atlas import Atlas, Place
from graph.ingest.demo.cast import Cast, Member
from graph.ingest.demo.engagements import Engagement
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.table_file import Files

_TITLES = (
    "CIO補佐官", "DX推進アドバイザー", "デジタル化推進専門員", "情報政策アドバイザー", "業務改革支援員",
    "DXプロジェクトマネージャー",
)  # fmt: skip
_TRAINING = ("COMPLETE", "COMPLETE", "COMPLETE", "PARTIAL", "NONE")
_ENDS = ("TERM_ENDED",) * 12 + ("GOAL_REACHED",) * 6 + ("RESIGNED", "BUDGET", "OTHER")
#: Share of engagements that stand under an appointment of their own.
_APPOINTED = 0.86


@dataclass(frozen=True, slots=True)
class Appointment:
    """One post: terms, who appoints, and whom it serves with how many days a month."""

    id: str
    member: Member
    appointing: Place
    served: tuple[Place, ...]
    terms: forms.Terms


class Appointments:
    """Collects the appointments: of engagements first, then shared ones and rare forms."""

    def __init__(self, plan: Plan, atlas: Atlas) -> None:
        self._plan, self._atlas = plan, atlas
        self._rng = plan.random("appointments")
        self.all: list[Appointment] = []

    def for_engagement(self, engagement: Engagement) -> None:
        """Put the engagement under an appointment, as most of them are."""
        if self._rng.random() > _APPOINTED:
            return
        start = engagement.start - timedelta(days=self._rng.randint(0, 12))
        found = forms.fitting(
            self._atlas.forms, engagement.mode, start=start, end=engagement.end, today=self._plan.as_of,
            employer=engagement.member.employer,
        )  # fmt: skip
        if found:
            form = forms.choose(self._rng, found)
            terms = forms.terms(
                self._rng, form, start, engagement.end, engagement.issue.archetype.on_site
            )
            body = engagement.issue.body
            engagement.appointment = self._add(engagement.member, body, (body,), terms)

    def shared(self, member: Member, owner: Place, bodies: tuple[Place, ...], mode: str) -> None:
        """One person of a pool serves several bodies at once; the owner of the pool appoints."""
        start = self._plan.day(-self._rng.randint(20, 150))
        found = forms.fitting(
            self._atlas.forms, mode, start=start, end=None, today=self._plan.as_of,
            employer=member.employer,
        )  # fmt: skip
        # Enough days for each body to get one.
        wide = [form for form in found if form.code not in ("RICT-ADVISOR", "HONORARIUM-MEMO")]
        if wide:
            terms = forms.terms(self._rng, forms.choose(self._rng, wide), start, None, "SOME")
            self._add(member, owner, bodies[: terms.days], terms)

    def rare_forms(self, cast: Cast) -> None:
        """One appointment under each form that no work has led to yet."""
        seen = {appointment.terms.form.code for appointment in self.all}
        for form in self._atlas.forms:
            if form.code in seen:
                continue
            everyone = (*cast.accelerators, *cast.staff)
            people = [member for member in everyone if forms.suits(form, member.employer)]
            start = self._plan.day(-45)
            terms = forms.terms(self._rng, form, start, self._plan.day(-5), "SOME")
            member = self._rng.choice(people)
            body = self._rng.choice(self._atlas.inside(self._atlas.place(member.home).prefecture))
            self._add(member, body, (body,), terms)

    def _add(
        self, member: Member, appointing: Place, served: tuple[Place, ...], terms: forms.Terms
    ) -> str:
        found = Appointment(f"A{len(self.all) + 1:06d}", member, appointing, served, terms)
        self.all.append(found)
        return found.id


def write_appointments(
    plan: Plan,
    appointments: Sequence[Appointment],
    conflicts: set[tuple[str | None, str]],
    files: Files,
) -> None:
    """The appointments and appointment_bodies tables; `conflicts` are sellers with their buyers."""
    rng = plan.random("appointment rows")
    for appointment in appointments:
        _row(plan, rng, appointment, conflicts, files)
        share = appointment.terms.days / len(appointment.served)
        for place in appointment.served:
            files["appointment_bodies"].row(
                appointment_id=appointment.id, body_code=place.code, days_per_month=round(share, 2),
                valid_from=appointment.terms.start, valid_to=appointment.terms.end,
            )  # fmt: skip


def _row(
    plan: Plan,
    rng: Random,
    appointment: Appointment,
    conflicts: set[tuple[str | None, str]],
    files: Files,
) -> None:
    terms, employer = appointment.terms, appointment.member.employer
    conflict = any(
        (employer, place.code) in conflicts
        for place in (appointment.appointing, *appointment.served)
    )
    declared = rng.random() < (0.75 if conflict else 0.3)
    is_over = terms.end is not None and terms.end < plan.as_of
    because = "CONFLICT_OF_INTEREST" if conflict and rng.random() < 0.1 else rng.choice(_ENDS)
    worked = max(terms.form.least_days, round(terms.days * rng.uniform(0.85, 1.1) * 2) / 2)
    contract = terms.form.code.startswith(("OUTSOURCE", "PRO-BONO", "HONORARIUM"))
    files["appointments"].row(
        appointment_id=appointment.id, engineer_id=appointment.member.id,
        appointing_body_code=appointment.appointing.code, form_code=terms.form.code,
        funding_code=terms.funding, title=rng.choice(_TITLES),
        valid_from=terms.start, valid_to=terms.end,
        planned_days_per_month=terms.days, actual_days_per_month=min(31.0, worked),
        remote_share=terms.remote_share, pay_band=terms.pay_band,
        training_state="NOT_REQUIRED" if contract else rng.choice(_TRAINING),
        conflict_declared_on=terms.start - timedelta(days=rng.randint(1, 30)) if declared else None,
        end_reason=because if is_over else None, is_synthetic=True,
    )  # fmt: skip
