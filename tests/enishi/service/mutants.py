"""Request bodies that are wrong: known ones by hand, and any number of mutants by a seed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

#: Whole, valid bodies that the mutants descend from.
VALID: tuple[dict[str, Any], ...] = (
    {"query": "{ __typename }"},
    {
        "query": "query People($n: Int = 20, $after: String) { engineers(first: $n, after: $after) "
        "{ totalCount edges { cursor node { id displayName home { name } } } pageInfo { hasNextPage } } }",
        "operationName": "People",
        "variables": {"n": 5, "after": None},
        "extensions": {"client": "explorer", "version": 1.5},
    },
    {
        "query": "query Near($issue: ID!) { node(id: $issue) { ... on Issue { ...Part } } } "
        "fragment Part on Issue { title solvedNearby(first: 10) { edges { rank score } } }",
        "variables": {"issue": "SXNzdWU6MQ"},
    },
    {
        "query": '{ similarIssues(to: {text: "窓口の予約をオンラインにしたい"}, first: 3) { edges { score } } }'
    },
)

#: Bodies that are no envelope, and the status each of them gets.
BROKEN: tuple[tuple[str, bytes, int], ...] = (
    ("nothing", b"", 400),
    ("null", b"null", 400),
    ("a string", b'"x"', 400),
    ("a number", b"7", 400),
    ("a truth value", b"true", 400),
    ("an empty list", b"[]", 400),
    ("a batch", b'[{"query":"{ __typename }"}]', 400),
    ("an empty object", b"{}", 400),
    ("a key misspelt", b'{"qeury":"{ __typename }"}', 400),
    ("query null", b'{"query":null}', 400),
    ("query empty", b'{"query":""}', 400),
    ("query a number", b'{"query":1}', 400),
    ("query an object", b'{"query":{"a":1}}', 400),
    ("query a list", b'{"query":["{ a }"]}', 400),
    ("query false", b'{"query":false}', 400),
    ("operationName a number", b'{"query":"{ a }","operationName":0}', 400),
    ("operationName a list", b'{"query":"{ a }","operationName":["a"]}', 400),
    ("variables a list", b'{"query":"{ a }","variables":[]}', 400),
    ("variables a string", b'{"query":"{ a }","variables":"{}"}', 400),
    ("variables false", b'{"query":"{ a }","variables":false}', 400),
    ("extensions a string", b'{"query":"{ a }","extensions":"x"}', 400),
    ("extensions zero", b'{"query":"{ a }","extensions":0}', 400),
    ("a key twice", b'{"query":"{ a }","query":"{ b }"}', 400),
    ("a key twice, further in", b'{"query":"{ a }","variables":{"v":{"a":1,"a":2}}}', 400),
    ("not JSON", b'{ "not a JSON', 400),
    ("NaN", b'{"query":"{ a }","variables":{"n":NaN}}', 400),
    ("infinity", b'{"query":"{ a }","variables":{"n":1e999}}', 400),
    ("a number of 5,000 digits", b'{"query":"{ a }","variables":{"n":' + b"1" * 5_000 + b"}}", 400),
    ("invalid UTF-8", b'{"query":"{ a \xff }"}', 400),
    ("a surrogate in UTF-8", b'{"query":"\xed\xa0\x80"}', 400),
    ("half a surrogate pair", b'{"query":"{ a }","variables":{"s":"\\ud800"}}', 400),
    ("a byte order mark", b'\xef\xbb\xbf{"query":"{ a }"}', 400),
    ("UTF-16", '{"query":"{ a }"}'.encode("utf-16"), 400),
    ("lists 15,000 deep", b"[" * 15_000 + b"]" * 15_000, 400),
    ("lists that never close", b'{"query":"{ a }","variables":{"v":' + b"[" * 20_000, 400),
    (
        "lists 900 deep",
        b'{"query":"{ a }","variables":{"v":' + b"[" * 900 + b"]" * 900 + b"}}",
        400,
    ),
    (
        "objects 900 deep",
        b'{"query":"{ a }","variables":' + b'{"v":' * 900 + b"1" + b"}" * 901,
        400,
    ),
    ("32 KiB and a byte", b'{"query":"' + b" " * (32 * 1024 - 11) + b'"}', 413),
    ("a megabyte", b"x" * 1_000_000, 413),
)


def mutated_bodies(seed: int, count: int) -> Iterator[bytes]:
    """`count` bodies, the same for the same seed, each one to four mutations away from a valid one."""
    chance = random.Random(seed)
    mutations: tuple[Callable[[random.Random, bytes], bytes], ...] = (
        _flip, _truncate, _repeat, _insert, _swap_types, _swap_types, _drop,
    )  # fmt: skip
    for _ in range(count):
        body = json.dumps(chance.choice(VALID), ensure_ascii=False).encode()
        for _ in range(chance.randint(1, 4)):
            body = chance.choice(mutations)(chance, body)
        yield body


_TOKENS = (
    b"{", b"}", b"[", b"]", b'"', b"\\", b"null", b"[[[[[[[[", b"...", b"@include(if: true)", b"\x00",
    b"\xff", b"1e999", b"-", b"$n", b"first: 100000", b"fragment A on Query { ...A }", b"\\ud800",
    b'"query":"{ __typename }",', b"query Q { __typename } ", b"# ", b'\\"\\"\\"', b"a: ",
)  # fmt: skip

_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**20, 1.5, "", "縁", "\u0000", [], [[]], {}, {"a": [None]}, ["{ a }"],
)  # fmt: skip


def _flip(chance: random.Random, body: bytes) -> bytes:
    if not body:
        return body
    at = chance.randrange(len(body))
    return body[:at] + bytes([body[at] ^ 1 << chance.randrange(8)]) + body[at + 1 :]


def _truncate(chance: random.Random, body: bytes) -> bytes:
    return body[: chance.randrange(len(body) + 1)]


def _repeat(chance: random.Random, body: bytes) -> bytes:
    start = chance.randrange(len(body) + 1)
    end = chance.randint(start, len(body))
    return body[:end] + body[start:end] * chance.choice((1, 2, 50)) + body[end:]


def _insert(chance: random.Random, body: bytes) -> bytes:
    at = chance.randrange(len(body) + 1)
    return body[:at] + chance.choice(_TOKENS) + body[at:]


def _drop(chance: random.Random, body: bytes) -> bytes:
    start = chance.randrange(len(body) + 1)
    return body[:start] + body[start + chance.randint(1, 12) :]


def _swap_types(chance: random.Random, body: bytes) -> bytes:
    """Put a value of another type in one place of the JSON, if it is JSON still."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return _flip(chance, body)
    places = list(_places(value))
    if not places:
        return json.dumps(chance.choice(_VALUES)).encode()
    holder, key = chance.choice(places)
    holder[key] = chance.choice(_VALUES)
    return json.dumps(value).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value that holds another."""
    keys = (
        value.keys()
        if isinstance(value, dict)
        else range(len(value))
        if isinstance(value, list)
        else ()
    )
    for key in keys:
        yield value, key
        yield from _places(value[key])
