"""What can stand in a picture: its kind and how it is loaded, by label; captions of relations."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from resolvers.appointment import appointment
from resolvers.choices.pictures import EntityKind
from resolvers.company import company
from resolvers.context import Info
from resolvers.engagement import engagement
from resolvers.engineer import engineer
from resolvers.entity import Entity
from resolvers.issue import issue
from resolvers.peer_group import peer_group
from resolvers.place import place
from resolvers.pool import pool
from resolvers.story import story
from resolvers.support_request import support_request
from resolvers.vocabulary import category, course, skill

Load = Callable[[Info, str | None], Awaitable[Any]]

LABELS: dict[str, tuple[EntityKind, Load]] = {
    "Prefecture": (EntityKind.PREFECTURE, place),
    "Municipality": (EntityKind.MUNICIPALITY, place),
    "PeerGroup": (EntityKind.PEER_GROUP, peer_group),
    "Engineer": (EntityKind.ENGINEER, engineer),
    "Company": (EntityKind.COMPANY, company),
    "Skill": (EntityKind.SKILL, skill),
    "IssueCategory": (EntityKind.ISSUE_CATEGORY, category),
    "Issue": (EntityKind.ISSUE, issue),
    "Appointment": (EntityKind.APPOINTMENT, appointment),
    "Engagement": (EntityKind.ENGAGEMENT, engagement),
    "Pool": (EntityKind.POOL, pool),
    "TrainingCourse": (EntityKind.TRAINING_COURSE, course),
    "SupportRequest": (EntityKind.SUPPORT_REQUEST, support_request),
    "SuccessStory": (EntityKind.SUCCESS_STORY, story),
}
#: The label of each kind.
OF_KIND = {kind: label for label, (kind, _) in LABELS.items()}

#: What a relation says, read from the subject to the object.
CAPTIONS = {
    "ADJACENT_TO": ("隣接", "adjacent to"),
    "IN_PREFECTURE": ("所在", "lies in"),
    "IN_PEER_GROUP": ("類似団体の区分", "is of peer type"),
    "SUPPORTS": ("支援", "supports"),
    "LIVES_IN": ("居住", "lives in"),
    "EMPLOYED_BY": ("雇用", "is employed by"),
    "DESIGNATED": ("指定", "is designated by"),
    "SELLS_TO": ("販売", "sells to"),
    "HAS_SKILL": ("スキル", "has skill"),
    "COMPLETED": ("修了", "completed"),
    "IN_POOL": ("人材プール登録", "is in pool"),
    "RUN_BY": ("運営", "is run by"),
    "FACES": ("抱える課題", "faces"),
    "IN_CATEGORY": ("分野", "is in field"),
    "REQUIRES": ("必要なスキル", "requires"),
    "SIMILAR_TO": ("似た課題", "is similar to"),
    "APPOINTED": ("任用", "appointed"),
    "OF": ("任用された人", "is the post of"),
    "SERVES": ("支援先", "serves"),
    "REQUESTED": ("支援を依頼", "requested"),
    "REFERRED_FOR": ("紹介", "was proposed for"),
    "OFFERS": ("支援できる分野", "offers support in"),
    "CARRIED_OUT": ("実施", "carried out"),
    "ADDRESSED": ("対応した課題", "addressed"),
    "ABOUT": ("取り上げた取組", "is about"),
    "REUSED": ("成果を再利用", "reused"),
}


async def thing(info: Info, label: str, key: str) -> Entity | None:
    """The thing; None where it is unknown or hidden."""
    found: Entity | None = await LABELS[label][1](info, key)
    return found
