"""What a candidate does not meet, put into words: what it names is read, and each gets its sentence."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Iterable
from typing import Any

from graph.analysis import contract
from graph.model import missing as model
from resolvers.choices.appointments import TrainingTopic
from resolvers.choices.issues import OnSiteNeed
from resolvers.choices.match import CandidateCondition
from resolvers.choices.people import EmployerPermission
from resolvers.choices.vocabulary import SupportMode
from resolvers.company import company
from resolvers.context import Info
from resolvers.contract_check import contract_checks
from resolvers.missing import (
    MissingCapacity,
    MissingContractForm,
    MissingExperience,
    MissingIndependence,
    MissingMode,
    MissingPermission,
    MissingPreference,
    MissingPresence,
    MissingSkill,
    MissingTraining,
)
from resolvers.missing_condition import MissingCondition
from resolvers.place import place
from resolvers.vocabulary import category, skill


async def missing_conditions(
    info: Info, found: Iterable[model.Missing], checks: Iterable[contract.Check] = ()
) -> list[MissingCondition]:
    """As GraphQL; what they name is read together."""
    kept, looked_at = list(found), tuple(checks)
    made = await gather(*(_MAKERS[one.kind](info, one, looked_at) for one in kept))
    return [one for one in made if one is not None]


def _plain(one: model.Missing, japanese: str, english: str) -> dict[str, Any]:
    return {"found": one, "sentences": (japanese, english), "is_blocking": one.is_blocking}


async def _skill(info: Info, one: model.Missing, _: Any) -> MissingSkill | None:
    node = await skill(info, one.code)
    if node is None:
        return None
    needed = int(one.needed or 1)
    has = None if one.actual is None else int(one.actual)
    english = node.names[1] or node.name
    return MissingSkill(
        **_plain(
            one,
            f"スキル「{node.name}」はレベル{needed}が必要で、"
            + ("持っていない" if has is None else f"今はレベル{has}"),
            f"Needs the skill “{english}” at level {needed}, "
            + ("has none" if has is None else f"has level {has}"),
        ),
        skill=node,
        needed_level=needed,
        actual_level=has,
    )


_MODES = {
    "ADVISE": ("助言", "advising"), "DESIGN": ("設計", "designing"),
    "DRIVE": ("推進", "driving the work"), "IMPLEMENT": ("実装", "implementing"),
    "TRAIN": ("育成", "training staff"), "COORDINATE": ("調整", "coordinating"),
}  # fmt: skip


async def _mode(_info: Info, one: model.Missing, _: Any) -> MissingMode:
    japanese, english = _MODES[one.code or ""]
    return MissingMode(
        **_plain(
            one,
            f"{japanese}の"
            + ("申し出はあるが、確認された実績がない" if one.is_offered else "申し出も実績もない"),
            f"{english.capitalize()} is "
            + (
                "offered, but no confirmed work shows it"
                if one.is_offered
                else "neither offered nor shown"
            ),
        ),
        mode=SupportMode[one.code or ""],
        is_offered_unproven=one.is_offered,
    )


async def _capacity(_info: Info, one: model.Missing, _: Any) -> MissingCapacity:
    needed = one.needed or 0.0
    free = (
        ("不明", "not stated") if one.actual is None else (f"{one.actual:g}日", f"{one.actual:g}")
    )
    since = ("", "") if one.day is None else (f"（{one.day}から）", f" (from {one.day})")
    return MissingCapacity(
        **_plain(
            one,
            f"月{needed:g}日が必要で、空きは{free[0]}{since[0]}",
            f"Needs {needed:g} days a month, free days: {free[1]}{since[1]}",
        ),
        needed_days_per_month=needed,
        free_days_per_month=one.actual,
        free_from=one.day,
    )


async def _form(
    info: Info, one: model.Missing, checks: tuple[contract.Check, ...]
) -> MissingContractForm:
    return MissingContractForm(
        **_plain(
            one,
            "受け入れる形のうち、すべての規定を満たすものがない",
            "No accepted legal form keeps every limit",
        ),
        checks=await contract_checks(info, checks),
    )


async def _presence(info: Info, one: model.Missing, _: Any) -> MissingPresence | None:
    where = await place(info, one.place)
    if where is None:
        return None
    return MissingPresence(
        **_plain(
            one,
            f"{where.name}での対面の支援は難しい",
            f"Presence in {where.names[1] or where.name} is not possible as needed",
        ),
        needed=OnSiteNeed[one.code or "SOME"],
        place=where,
    )


_TOPICS = {
    "ASSEMBLY": ("議会", "assembly affairs"), "BUDGET": ("予算", "the budget process"),
    "PROCUREMENT": ("調達・契約", "procurement"),
    "PERSONAL_INFORMATION": ("個人情報保護", "personal information"),
    "PUBLIC_FINANCE": ("地方財政", "local finance"), "LAW": ("法制", "law and ordinances"),
    "DX": ("DX", "digital transformation"), "SECURITY": ("情報セキュリティ", "information security"),
    "OTHER": ("その他", "other topics"),
}  # fmt: skip


async def _training(_info: Info, one: model.Missing, _: Any) -> MissingTraining:
    topic = _TOPICS[one.code or "OTHER"]
    ended = (
        ("", "")
        if one.day is None
        else (f"（{one.day}まで有効だった）", f" (valid until {one.day})")
    )
    return MissingTraining(
        **_plain(
            one,
            f"{topic[0]}の研修が済んでいない{ended[0]}",
            f"Training in {topic[1]} is not completed{ended[1]}",
        ),
        topic=TrainingTopic[one.code or "OTHER"],
        expired_on=one.day,
    )


async def _experience(info: Info, one: model.Missing, _: Any) -> MissingExperience:
    field = await category(info, one.code)
    names = ("", "") if field is None else (field.name, field.names[1] or field.name)
    return MissingExperience(
        **_plain(
            one,
            f"「{names[0]}」で確認された成果がない" if field else "行政での経験がない",
            f"No confirmed outcome in “{names[1]}”"
            if field
            else "No experience in public administration",
        ),
        category=field,
    )


async def _permission(_info: Info, one: model.Missing, _: Any) -> MissingPermission:
    refused = one.code == "REFUSED"
    return MissingPermission(
        **_plain(
            one,
            "雇用主が許可していない" if refused else "雇用主の許可を待っている",
            "The employer refused permission" if refused else "The employer has not answered yet",
        ),
        permission=EmployerPermission[one.code or "ASKED"],
    )


async def _independence(info: Info, one: model.Missing, _: Any) -> MissingIndependence | None:
    seller, buyer = await gather(company(info, one.company), place(info, one.place))
    if seller is None or buyer is None:
        return None
    english = (seller.names[1] or seller.names[0], buyer.names[1] or buyer.name)
    return MissingIndependence(
        **_plain(
            one,
            f"雇用主の{seller.names[0]}が{buyer.name}に販売している",
            f"The employer {english[0]} sells to {english[1]}",
        ),
        company=seller,
        body=buyer,
        employee=one.engineer,
    )


_CONDITIONS = {
    "is_accelerator": ("アクセラレータの指定が条件と合わない", "The designation as accelerator is not as preferred"),
    "roles": ("望む役割を担わない", "Does not take a preferred role"),
    "work_pattern": ("望む働き方を受け入れない", "Does not accept the preferred work pattern"),
    "home_in": ("望む地域を拠点としていない", "Is not based where preferred"),
}  # fmt: skip


async def _preference(_info: Info, one: model.Missing, _: Any) -> MissingPreference:
    name = one.code or ""
    return MissingPreference(
        **_plain(one, *_CONDITIONS[name]), condition=CandidateCondition[name.upper()]
    )


_MAKERS: dict[str, Any] = {
    "SKILL": _skill, "MODE": _mode, "CAPACITY": _capacity, "FORM": _form, "PRESENCE": _presence,
    "TRAINING": _training, "EXPERIENCE": _experience, "PERMISSION": _permission,
    "INDEPENDENCE": _independence, "PREFERENCE": _preference,
}  # fmt: skip
