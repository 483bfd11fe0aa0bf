"""Words of a text by Sudachi: normal forms in long and short units, with what kind each is."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer

from graph.language.english import STOP_WORDS, stem
from graph.language.kana import latin_key, romanised
from graph.language.normal import normalise

Kind = Literal["word", "name", "number", "affix", "function", "break"]

#: Sudachi refuses more than 49,149 bytes at once; a character takes at most four.
CHUNK = 8_000

#: Longer "words" are addresses and noise, and the index would cut them anyhow.
LONGEST = 64

_STOP_FORMS = """
    事 物 為 所 時 際 場合 等 方 中 上 下 内 外 他 様 程 訳 筈 儘 間 後 前 度 今 何 毎 共 元 形 点 面 件
    行う 使う 用いる 図る 関する 因る 依る 就く 付く 対する 基づく 係る 於く 言う 思う 考える 伴う 向ける 通じる 含む
    よる つく とる する できる おく ため こと もの とき 出来る 其の他 その他 一部 全て 多く 以上 以下 以外 場面
"""

#: Normal forms that are content words by grammar and say nothing about a subject.
STOP_FORMS = frozenset(_STOP_FORMS.split())

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9'&.+#-]*")
_JAPANESE = re.compile("[぀-ヿ㐀-鿿々]")
#: Punctuation that joins the parts of one term; every other mark ends it.
_JOINING = frozenset("-・ ")
_SENTENCE_END = re.compile(r"(?<=[。．.!?！？ ])")

#: Words of the dictionary whose tokens are kept: more than the texts of a country use.
MOST_ENTRIES = 50_000

_entries: dict[tuple[int, int, str], "Token"] = {}
_local = threading.local()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of a text: as written, in its normal form, and its shorter parts if it has any.

    `loan` is the katakana word for an English one (server: サーバー), empty if there is none.
    `reading` is how it sounds, as `latin_key` writes it; empty if the dictionary does not know.
    """

    surface: str
    normal: str
    kind: Kind
    loan: str = ""
    parts: tuple["Token", ...] = ()
    reading: str = ""

    @property
    def unread(self) -> bool:
        """Whether it is Japanese and nobody knows how it sounds."""
        return not self.reading and bool(_JAPANESE.search(self.surface))


def tokens(text: str) -> list[Token]:
    """Every word of the text in long units (split mode C), each with its short ones (mode A)."""
    return [_token(m) for chunk in _chunks(normalise(text)) for m in _tokenizer().tokenize(chunk)]


def words(text: str) -> list[str]:
    """The content words of a text in normal form, each once, in the order of the text.

    A long unit is followed by its parts: 市役所 gives 市役所, 役所. English words are lower-cased
    and lightly stemmed. Particles, endings, marks and words that say nothing are left out.
    """
    return list(dict.fromkeys(form for token in tokens(text) for form in forms(token)))


def forms(token: Token) -> Iterator[str]:
    """The normal forms under which one token counts as a content word; none if it is not one."""
    if token.kind in ("word", "name", "number"):
        yield token.normal
        for part in token.parts:
            if len(part.normal) > 1:
                yield from forms(part)


def _token(m: Morpheme) -> Token:
    """The token of a morpheme; of a word of the dictionary it is always the same."""
    if m.is_oov():
        return _made(m)
    entry = (m.dictionary_id(), m.word_id(), m.surface())
    token = _entries.get(entry)
    if token is None:
        if len(_entries) >= MOST_ENTRIES:
            _entries.clear()
        token = _entries[entry] = _made(m)
    return token


def _made(m: Morpheme) -> Token:
    kind = _kind(m)
    surface = m.surface()
    is_mark = kind == "break" or surface in _JOINING
    reading = "" if is_mark or m.is_oov() else latin_key(romanised(m.reading_form()))
    if kind in ("function", "break"):
        return Token(surface=surface, normal=surface, kind=kind, reading=reading)
    if _LATIN.fullmatch(surface):
        return _english(surface.lower())
    normal = "".join(m.normalized_form().lower().split())[:LONGEST]
    if kind == "word" and normal in STOP_FORMS:
        return Token(surface=surface, normal=normal, kind="function", reading=reading)
    parts = tuple(_token(part) for part in m.split(SplitMode.A, add_single=False))
    return Token(surface=surface, normal=normal, kind=kind, parts=parts, reading=reading)


def _english(word: str) -> Token:
    root = stem(word)[:LONGEST]
    kind: Kind = "function" if word in STOP_WORDS or not root else "word"
    loan = "" if kind == "function" else _loan_word(root)
    return Token(surface=word, normal=root, kind=kind, loan=loan)


@lru_cache(maxsize=20_000)
def _loan_word(root: str) -> str:
    """The Japanese word that the dictionary writes an English one with, if it knows one."""
    found = _tokenizer().tokenize(root)
    form = found[0].normalized_form() if len(found) == 1 else ""
    return "".join(form.lower().split()) if _JAPANESE.search(form) else ""


def _kind(m: Morpheme) -> Kind:
    """What the grammar says; verbs that often only help another one (する, いる) say nothing."""
    first, second, third = m.part_of_speech()[:3]
    if first in ("補助記号", "空白"):
        return "function" if m.surface() in _JOINING else "break"
    if first in ("接頭辞", "接尾辞"):
        return "affix"
    if second == "数詞":
        return "number"
    if third in ("地名", "人名"):
        return "name"
    letter = first == "記号" and m.surface().isascii()
    inflected = first in ("動詞", "形容詞", "形状詞") and second in ("一般", "タリ")
    return "word" if first == "名詞" or letter or inflected else "function"


def _chunks(text: str) -> Iterator[str]:
    """The text in pieces that Sudachi accepts, cut at the end of a sentence where there is one."""
    if len(text) <= CHUNK:
        yield text
        return
    piece = ""
    for sentence in _SENTENCE_END.split(text):
        if piece and len(piece) + len(sentence) > CHUNK:
            yield piece
            piece = ""
        piece += sentence
        while len(piece) > CHUNK:
            yield piece[:CHUNK]
            piece = piece[CHUNK:]
    yield piece


def _tokenizer() -> Tokenizer:
    """This thread's own tokenizer: one must not be used by two threads at a time."""
    if not hasattr(_local, "tokenizer"):
        _local.tokenizer = _dictionary().tokenizer(mode=SplitMode.C)
    tokenizer: Tokenizer = _local.tokenizer
    return tokenizer


@cache
def _dictionary() -> Dictionary:
    """The dictionary, mapped into memory at the first word and never at import."""
    return Dictionary(dict="core")
