"""A limit of a legal form, held against a need."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Iterable

import strawberry

from graph.analysis import contract
from resolvers.choices.answers import Language
from resolvers.choices.match import ContractRule
from resolvers.context import Info
from resolvers.vocabulary import ContractForm, contract_form

_RULES = {
    "MODE_ALLOWED": ("求める支援を行える", "allows the kind of help wanted"),
    "WITHIN_FISCAL_YEAR": ("年度内に終わる", "ends within the fiscal year"),
    "MINIMUM_DAYS": ("月の最低日数に届く", "reaches the least days a month"),
    "MAXIMUM_TERM": ("最長期間に収まる", "stays within the longest term"),
}
_VERDICTS = (("満たさない", "not met"), ("満たす", "met"))
_UNVERIFIED = ("（規定は未確認）", " (limit not verified)")


@strawberry.type(description="A limit of a legal form, held against a need.")
class ContractCheck:
    """A limit of a legal form, held against a need."""

    check: strawberry.Private[contract.Check]
    form: ContractForm = strawberry.field(description="The form.")
    rule: ContractRule = strawberry.field(description="The limit.")
    is_met: bool = strawberry.field(description="Whether it is kept.")
    is_verified: bool = strawberry.field(
        description="Whether the limit was checked at its source; others warn, they do not forbid."
    )

    @strawberry.field(description="One sentence for people.")
    def explanation(self, language: Language = Language.JA) -> str:
        """In the language."""
        at = int(language is Language.EN)
        form = (self.form.name_english if at else None) or self.form.name
        rule, verdict = _RULES[self.check.rule][at], _VERDICTS[self.check.is_met][at]
        note = "" if self.check.is_verified else _UNVERIFIED[at]
        return f"{form}: {rule}: {verdict}{note}"


async def contract_checks(info: Info, checks: Iterable[contract.Check]) -> list[ContractCheck]:
    """Forms are read together."""
    kept = list(checks)
    forms = await gather(*(contract_form(info, one.form) for one in kept))
    return [
        ContractCheck(
            check=one,
            form=form,
            rule=ContractRule[one.rule],
            is_met=one.is_met,
            is_verified=one.is_verified,
        )
        for one, form in zip(kept, forms, strict=True)
        if form is not None
    ]
