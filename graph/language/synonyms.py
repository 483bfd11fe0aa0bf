"""Groups of words that mean one thing: the Sudachi synonym data and our own municipal words.

A word in several general groups says nothing certain and belongs to none of them; it may still
stand in one group of ours. A general group takes the name of the municipal group whose first word
it holds (only the first: further words drag distant meanings in). Where the data comes from stands in `data/SOURCES.md`.
"""

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from graph.language.english import stem
from graph.language.normal import normalise

PREFIX = "syn:"

#: No headword is looked for in more words in a row than this: オンライン/手続き/の/オンライン/化.
LONGEST_RUN = 6

#: Characters by which a run of words is given up; more of them would save little and take memory.
_BEGINNING = 4

_PLAIN_WORD = re.compile(r"[a-z0-9']+")
_JOINED = re.compile(r"[\s・-]+")


class Match(NamedTuple):
    """A headword found in a text: its words start at `start` and end before `end`."""

    start: int
    end: int
    group: str


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Headword keys with their groups, one from each list, and how people call a group.

    `beginnings` are how the keys begin: what begins otherwise need not be looked for any further.
    """

    groups_of: dict[str, tuple[str, ...]]
    captions: dict[str, tuple[str, str]]
    beginnings: frozenset[str]


def expand(words: Sequence[str]) -> list[str]:
    """The ids of the groups that the words, or words in a row, belong to; each once, in order."""
    keys = [key(word) for word in words]
    return list(dict.fromkeys(match.group for match in matches(keys)))


def matches(keys: Sequence[str]) -> Iterator[Match]:
    """Every headword in a sequence of keys; an empty key ends a run (a full stop, a comma)."""
    groups_of, beginnings = synonyms().groups_of, synonyms().beginnings
    for start in range(len(keys)):
        run = ""
        for end in range(start, min(start + LONGEST_RUN, len(keys))):
            if not keys[end]:
                break
            run = joined(run, keys[end])
            if _beginning(run) not in beginnings:
                break
            for group in groups_of.get(run, ()):
                yield Match(start, end + 1, group)


def caption(group: str, language: str = "ja") -> str:
    """What to call a group when it is shown as a reason; the id itself if it is unknown."""
    japanese, english = synonyms().captions.get(group, (group, group))
    return english if language == "en" else japanese


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """How a headword is looked up: English words stemmed and spaced, Japanese without spaces."""
    text = normalise(word).lower()
    if text.isascii():
        return " ".join(stem(part) for part in _PLAIN_WORD.findall(text))
    return _JOINED.sub("", text)


def joined(run: str, word: str) -> str:
    """Two keys as the key of both in a row."""
    if not run:
        return word
    if run.isascii() and word.isascii():
        return f"{run} {word}"
    return run.replace(" ", "") + word.replace(" ", "")


@cache
def synonyms() -> Synonyms:
    """Both lists, read at the first question and never at import."""
    municipal = {f"{PREFIX}{row[0]}": row for row in _municipal_rows()}
    general = {f"{PREFIX}{row[0]}": row[1:] for row in _general_rows()}
    ours = {key(head): group for group, row in municipal.items() for head in _heads(row)}
    theirs = _unambiguous(general)
    renamed = _taken_over(municipal, theirs)
    groups_of: dict[str, tuple[str, ...]] = {}
    groups_of |= {head: (renamed.get(group, group),) for head, group in theirs.items()}
    for head, group in ours.items():
        groups_of[head] = tuple(dict.fromkeys((group, *groups_of.get(head, ()))))
    captions = {group: _captions(heads) for group, heads in general.items()}
    captions |= {g: (row[1].split(";")[0], row[2].split(";")[0]) for g, row in municipal.items()}
    beginnings = frozenset(
        head[:length] for head in map(_beginning, groups_of) for length in range(1, len(head) + 1)
    )
    return Synonyms(groups_of=groups_of, captions=captions, beginnings=beginnings)


def _beginning(run: str) -> str:
    """The first characters of a key; without spaces, which go where Japanese follows."""
    return run.replace(" ", "")[:_BEGINNING]


def _unambiguous(groups: dict[str, list[str]]) -> dict[str, str]:
    """Each headword that stands in one group only, with that group."""
    pairs = {(key(head), group) for group, heads in groups.items() for head in heads}
    seen = Counter(head for head, _ in pairs)
    return {head: group for head, group in pairs if head and seen[head] == 1}


def _taken_over(municipal: dict[str, list[str]], theirs: dict[str, str]) -> dict[str, str]:
    """The general groups that hold the first word of one municipal group, and only of one."""
    claims: dict[str, set[str]] = {}
    for group, row in municipal.items():
        general = theirs.get(key(row[1].split(";")[0]))
        if general is not None:
            claims.setdefault(general, set()).add(group)
    return {general: groups.pop() for general, groups in claims.items() if len(groups) == 1}


def _captions(heads: list[str]) -> tuple[str, str]:
    return heads[0], next((head for head in heads if head.isascii()), heads[0])


def _heads(row: list[str]) -> Iterable[str]:
    return f"{row[1]};{row[2]}".split(";")


def _municipal_rows() -> list[list[str]]:
    text = files("graph.language").joinpath("data/municipal_words.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def _general_rows() -> list[list[str]]:
    packed = files("graph.language").joinpath("data/sudachi_synonyms.tsv.gz").read_bytes()
    return [line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines()]
