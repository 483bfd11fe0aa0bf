"""One spelling for the same characters: widths, dashes, invisible characters, white space."""

import re
import unicodedata

#: A long dash between katakana is a mistyped long-vowel mark: データ―ベース.
_LONG_VOWEL = re.compile("(?<=[ァ-ヺー])[―—─−](?=[ァ-ヺ])")

_ONE_SPELLING = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’ʼ", "'"),
        **dict.fromkeys("“”", '"'),
        "〜": "~",
    }
)


def normalise(text: str) -> str:
    """The text as every part of this folder reads it; normalising twice changes nothing.

    Half-width kana become full-width and full-width letters become ASCII (NFKC), invisible
    characters go, every run of white space or control characters becomes one space. Case is
    kept: the meaning model reads it.
    """
    text = unicodedata.normalize("NFKC", _visible(text))
    text = _LONG_VOWEL.sub("ー", text).translate(_ONE_SPELLING)
    return " ".join(text.split())


def _visible(text: str) -> str:
    """The text without format characters and lone surrogates, which no dictionary can read."""
    if text.isprintable():
        return text
    return "".join(map(_seen, text))


def _seen(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Cs"):
        return ""
    return " " if category == "Cc" else character
