"""From text to a parsed document: the bounds on the text itself, and the one call of the parser.

The text is looked over once, by one regular expression that never goes back, before the parser
sees it: the parser costs some 6 us a token and recurses into brackets.
"""

from __future__ import annotations

import re
from typing import Final

from graphql import DocumentNode, GraphQLSyntaxError, parse

from graph.errors import CostExceeded, ParseFailed

#: Characters, tokens (comments count) and open brackets of a document that is read at all. The
#: largest operation of our own explorer has 1,700 characters, 270 tokens and 9 open brackets.
MAX_LENGTH: Final = 16_000
MAX_TOKENS: Final = 500
MAX_NESTING: Final = 50

_TOKEN = re.compile(
    r'"""(?:[^"\\]++|\\"""|\\|"(?!""))*+(?:"""|\Z)'  # block string, also one that never ends
    r'|"(?:[^"\\\n\r]++|\\[^\n\r])*+"?'  # string
    r"|\#[^\n\r]*+"
    r"|-?[0-9][\w.+-]*+"
    r"|[A-Za-z_]\w*+"
    r"|\.\.\."
    r"|[^\s,\ufeff]",
    re.ASCII,
)


def parse_document(text: str) -> DocumentNode:
    """Parse the text, or say in one sentence why it is not read."""
    refuse_oversized(text)
    try:
        return parse(text, max_lexical_tokens=MAX_TOKENS, allow_empty_selection_sets=False)
    except GraphQLSyntaxError as error:
        raise ParseFailed(_sentence(error)) from None
    except RecursionError:  # the bound on brackets makes this impossible; a 500 would be worse
        raise ParseFailed("document: it is nested too deeply to be read") from None


def refuse_oversized(text: str) -> None:
    """Refuse a text by its length, number of tokens or open brackets; linear in its length."""
    if len(text) > MAX_LENGTH:
        raise CostExceeded("length", len(text), MAX_LENGTH, "split it into several requests")
    tokens = _TOKEN.findall(text)
    if len(tokens) > MAX_TOKENS:
        raise CostExceeded(
            "number of tokens", len(tokens), MAX_TOKENS, "split it into several requests"
        )
    depth = _deepest(tokens)
    if depth > MAX_NESTING:
        raise CostExceeded("nesting of brackets", depth, MAX_NESTING, "select less deeply")


def _deepest(tokens: list[str]) -> int:
    """The most brackets that are open at once."""
    deepest = depth = 0
    for token in tokens:
        if token in ("{", "[", "("):
            depth += 1
            deepest = max(deepest, depth)
        elif token in ("}", "]", ")"):
            depth -= 1
    return deepest


def _sentence(error: GraphQLSyntaxError) -> str:
    """Place, then fact; what the client wrote may be long, so it is cut."""
    fact = error.message.removeprefix("Syntax Error: ")
    fact = fact if len(fact) <= 200 else f"{fact[:200]}…"
    place = error.locations[0] if error.locations else None
    return f"document, line {place.line}, column {place.column}: {fact}" if place else fact
