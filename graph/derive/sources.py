"""What the likeness of one issue is made from, and a hash that tells when that changed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from graph.language.search_text import found_by, terms

#: Changes when the same text may give other readings in its search text.
_READINGS = "readings-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An issue's texts, field and skills, as `likeness/sources` returns them."""

    id: str
    title: str
    problem: str | None
    desired_result: str | None
    title_english: str | None
    problem_english: str | None
    desired_result_english: str | None
    category: str | None
    skills: list[str]
    text_hash: str | None

    @classmethod
    def of(cls, record: dict[str, Any]) -> Source:
        """From a record of the statement."""
        return cls(**record)

    @property
    def text(self) -> str:
        """What the meaning model and the term picker read: title, problem, desired result."""
        return joined((self.title, self.problem, self.desired_result))

    @property
    def text_english(self) -> str:
        """The English twin; empty where there is none."""
        return joined(self._english)

    def hash_with(self, method: str) -> str:
        """Of everything that the derived properties depend on; `method` names models and formula."""
        digest = blake2b(digest_size=12)
        for part in (method, _READINGS, self.text, *self._english, self.category, *self.skills):
            digest.update((part or "").encode() + b"\0")
        return digest.hexdigest()

    def search_text(self) -> str:
        """Tokens of both languages for the full-text index."""
        return found_by(self.title, self.problem, self.desired_result, *self._english)

    def terms(self) -> list[str]:
        """The telling words."""
        return terms(self.text)

    @property
    def _english(self) -> tuple[str | None, ...]:
        return (self.title_english, self.problem_english, self.desired_result_english)


def joined(texts: tuple[str | None, ...]) -> str:
    """The texts that there are, as one."""
    return "\n".join(text for text in texts if text)
