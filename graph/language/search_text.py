"""One text property for a `whitespace` full-text index, and the Lucene query that fits it."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version

from graph.language import synonyms
from graph.language.tokens import Kind, Token, forms, tokens

#: Changes when the same text may give other tokens: stored search texts are then made anew.
SEARCH_TEXT_ID = f"sudachidict_core-{version('sudachidict_core')} synonyms-18.0.0 words-1"

#: Marks a token that says how a word sounds.
READING = "r:"

#: Lucene refuses a query of more than 1,024 clauses; words come before single characters.
MOST_CLAUSES = 500

#: Kinds of word that a text can be found by, and those that say what it is about.
SPEAKING: frozenset[Kind] = frozenset({"word", "name", "number"})
SUBJECTS: frozenset[Kind] = frozenset({"word"})

_NOT_WORD = re.compile(r"\W")
_CLOSING = {"]": r"\u005d", "}": r"\u007d"}
_KANA_OR_KANJI = re.compile("[ぁ-ゖァ-ヺ㐀-䶿一-鿿々豈-﫿\U00020000-\U0003ffff]")


def search_text(*texts: str) -> str:
    """The tokens of the texts, each once, joined by spaces: what the index stores.

    Normal forms in long and short units, synonym groups, then single kana and kanji, which find
    a word that the dictionary cuts differently in another sentence.
    """
    return " ".join(_tokens_of(texts))


def readings(*texts: str) -> str:
    """How the content words of the texts sound, each once: tokens beside those of `search_text`.

    So a text is found by words in kana or Latin letters: hikkoshi, ひっこし.
    """
    found = (_readings(token) for text in texts for token in tokens(text))
    return " ".join(dict.fromkeys(READING + sound for sounds in found for sound in sounds))


def found_by(*texts: str | None) -> str:
    """What a text in one or two languages is found by: its tokens, and how its words sound."""
    said = [text for text in texts if text]
    return f"{search_text(*said)} {readings(*said)}".strip()


def _readings(token: Token) -> Iterator[str]:
    if token.kind in SPEAKING and len(token.reading) > 1:
        yield token.reading
        for part in token.parts:
            yield from _readings(part)


def search_query(text: str) -> str:
    """The Lucene query for a text: any of its tokens, every character of Lucene's syntax escaped.

    Empty if the text holds nothing to look for; Lucene rejects an empty query, so ask nothing.
    """
    return " ".join(escaped(token) for token in _tokens_of((text,))[:MOST_CLAUSES])


def terms(text: str, limit: int = 30) -> list[str]:
    """The words and synonym groups that a text is about, the weightiest first.

    Two texts are about the same as far as their terms overlap. A word that a group stands for is
    not counted again; places, people and numbers are left out: where an issue arose says nothing
    about what it is.
    """
    return list(_ranked(text)[:limit])


@lru_cache(maxsize=4_096)
def _ranked(text: str) -> tuple[str, ...]:
    """Every term of a text; kept, since a calibration and what follows it read the same issues."""
    weights: Counter[str] = Counter()
    for term, weight in _weighted(tokens(text)):
        weights[term] += weight
    return tuple(term for term, _ in weights.most_common())


def _tokens_of(texts: tuple[str, ...]) -> list[str]:
    read = [tokens(text) for text in texts]
    spoken = dict.fromkeys(word for found in read for word in _words(found))
    groups = dict.fromkeys(match.group for found in read for match in _matches(found))
    single = dict.fromkeys(
        character
        for found in read
        for token in found
        if token.kind not in ("function", "break")
        for character in _KANA_OR_KANJI.findall(token.surface)
    )
    return list(spoken | groups | single)


def _words(found: list[Token]) -> Iterator[str]:
    for token in found:
        yield from forms(token)
        if token.loan:
            yield token.loan


def _matches(found: list[Token]) -> list[synonyms.Match]:
    """The synonym groups in a text, with the atoms they cover; see `_atoms`.

    A lone particle or stop word names nothing: `for` is not the loan word フォー.
    """
    atoms = _atoms(found)
    written = {*synonyms.matches([_key(atom, atom.surface) for atom in atoms])}
    written |= {*synonyms.matches([_key(atom, atom.normal) for atom in atoms])}
    place = 0
    for token in found:
        size = len(_atoms([token]))
        if token.parts:
            whole = synonyms.matches([synonyms.key(token.normal)])
            written |= {synonyms.Match(place, place + size, match.group) for match in whole}
        place += size
    return [m for m in sorted(written) if _speaks(atoms, m, SPEAKING)]


def groups(found: list[Token]) -> Iterator[tuple[int, int, str]]:
    """The synonym groups in a text: the first token and the one after the last, and the group."""
    owner = [at for at, token in enumerate(found) for _ in _atoms([token])]
    for match in _matches(found):
        yield owner[match.start], owner[match.end - 1] + 1, match.group


def _speaks(atoms: list[Token], match: synonyms.Match, kinds: frozenset[Kind]) -> bool:
    return any(atom.kind in kinds for atom in atoms[match.start : match.end])


def _atoms(found: list[Token]) -> list[Token]:
    """The shortest units in order, without what may stand inside a term: a space, a hyphen."""
    whole = [t for t in found if t.kind != "function" or not _is_joint(t)]
    return [atom for token in whole for atom in (token.parts or (token,))]


def _is_joint(token: Token) -> bool:
    return not token.surface.strip(" -・")


def _key(atom: Token, form: str) -> str:
    return "" if atom.kind == "break" else synonyms.key(form)


def _weighted(found: list[Token]) -> Iterator[tuple[str, int]]:
    """Each term with its weight: what a group covers speaks through the group alone."""
    covered: set[int] = set()
    chosen: set[tuple[int, int]] = set()
    atoms = _atoms(found)
    for match in sorted(_matches(found), key=lambda m: (m.start - m.end, m.start, m.group)):
        span = set(range(match.start, match.end))
        free = not span & covered or (match.start, match.end) in chosen
        if free and _speaks(atoms, match, SUBJECTS):
            covered |= span
            chosen.add((match.start, match.end))
            yield match.group, 3
    place = 0
    for token in found:
        span = set(range(place, place := place + len(_atoms([token]))))
        if token.kind == "word" and len(token.normal) > 1 and span - covered:
            yield from ((form, 2) for form in _uncovered(token, sorted(span), covered))


def _uncovered(token: Token, span: list[int], covered: set[int]) -> Iterator[str]:
    """The token itself, and those of its parts that no group stands for."""
    yield token.loan or token.normal
    for place, part in zip(span, token.parts, strict=False):
        if place not in covered and part.kind == "word" and len(part.normal) > 1:
            yield part.loan or part.normal


def clause(first: str, last: str | None = None) -> str:
    """A part of a Lucene query: any token from the first to the last, or the first alone.

    Its score is a constant: how often a token stands in the index says nothing.
    """
    return f"[{escaped(first)} TO {escaped(last or first)}]"


def escaped(token: str) -> str:
    """The token as Lucene's query parser reads it back: none of its characters is syntax.

    What closes a range closes it behind a backslash too, and so goes by its number.
    """
    return _NOT_WORD.sub(lambda c: _CLOSING.get(c[0]) or f"\\{c[0]}", token)
