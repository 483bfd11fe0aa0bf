"""English words: which say nothing, and one form for plural, tense and British spelling."""

import re
from functools import lru_cache

_STOP_WORDS = """
    a about above after again all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has
    have having he her here hers him his how i if in into is it its itself just may me might more
    most must my no nor not now of off on once only or other our out over own per same shall she
    should so some such than that the their them then there these they this those through to too
    under until up upon us use used using very via was we were what when where which while who whom
    why will with within without would you your
"""

#: Words without a subject of their own; "us" and "it" are never the country or the trade here.
STOP_WORDS = frozenset(_STOP_WORDS.split())

_BRITISH = re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing|ation|ations)$")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"(?:bb|dd|gg|mm|nn|pp|rr|tt)$")
_LOST_E = re.compile(r"(?:[^s]s|[zvcu]|[^n]g|[aeiou]at|[^aeiou]at)$")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """One form for a lower-case English word: services, digitising -> service, digitize.

    Light on purpose: `application` and `apply` stay apart, and the result stays readable.
    """
    word = word.removesuffix("'s").replace("'", "")
    if len(word) < 4 or not word.isalpha() or not word.isascii():
        return word
    word = _singular(_BRITISH.sub(r"iz\1", word))
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 4 and _VOWEL.search(rest) and not rest.endswith("e"):
            return _restored(rest)
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "buses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "aas")):
        return word[:-1]
    return word


def _restored(rest: str) -> str:
    """The verb behind what -ing or -ed left over: plann -> plan, manag -> manage."""
    if _DOUBLED.search(rest):
        return rest[:-1]
    return rest + "e" if _LOST_E.search(rest) else rest
