"""Documents that want to burn the service, and what the guard answers to each of them.

They name fields of the real schema, so that the guard's test and the test of the whole service can
both use them. `code` is what the guard says under the bounds of the public; None where it lets the
document pass, because refusing it is the business of validation or of a resolver.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graphql import get_introspection_query

PARSE = "GRAPHQL_PARSE_FAILED"
INVALID = "GRAPHQL_VALIDATION_FAILED"
COST = "COST_EXCEEDED"
INPUT = "BAD_USER_INPUT"


@dataclass(frozen=True, slots=True)
class Hostile:
    """One document, its variables, and the code of the guard's refusal."""

    name: str
    query: str
    code: str | None
    variables: dict[str, Any] = field(default_factory=dict)


def documents() -> Iterator[Hostile]:
    """All of them, at least 50."""
    yield from _fragments()
    yield from _floods()
    yield from _depths()
    yield from _pages()
    yield from _introspections()
    yield from _texts()


def _fragments() -> Iterator[Hostile]:
    def chain(count: int, on: str, inside: str) -> str:
        links = (f"fragment F{i} on {on} {{ {inside % (i + 1, i + 1)} }}" for i in range(count))
        return " ".join((*links, f"fragment F{count} on {on} {{ __typename }}"))

    node = "a: node(id: 1) { ...F%d } b: node(id: 2) { ...F%d }"
    doubled = chain(24, "Query", "...F%d ...F%d")
    yield Hostile("24 fragments, each spreading the next twice", f"{{ ...F0 }} {doubled}", COST)
    yield Hostile("the same, unused", f"{{ __typename }} {doubled}", COST)
    unlike = chain(24, "Query", "...F%d ... on Query { ...F%d }")
    yield Hostile("the same behind inline fragments", f"{{ ...F0 }} {unlike}", COST)
    through = chain(20, "Node", node)
    yield Hostile(
        "doubling through aliased fields", f"{{ node(id: 0) {{ ...F0 }} }} {through}", COST
    )
    yield Hostile("a fragment in itself", "{ ...A } fragment A on Query { ...A }", INVALID)
    yield Hostile("a cycle nobody uses", "{ __typename } fragment A on Query { ...A }", INVALID)
    ring = " ".join(f"fragment F{i} on Query {{ ...F{(i + 1) % 60} }}" for i in range(60))
    yield Hostile("a ring of 60 fragments", f"{{ ...F0 }} {ring}", COST)
    ring = " ".join(f"fragment F{i} on Query {{ ...F{(i + 1) % 40} }}" for i in range(40))
    yield Hostile("a ring of 40 fragments", f"{{ ...F0 }} {ring}", INVALID)
    loop = (
        "{ ...A } fragment A on Query { ... { node(id: 1) { ...B } } } fragment B on Node { ...A }"
    )
    yield Hostile("a cycle through fields and inline fragments", loop, INVALID)
    line = " ".join(f"fragment F{i} on Query {{ ...F{i + 1} }}" for i in range(60))
    yield Hostile("a line of 60 fragments", f"{{ ...F0 }} {line}", COST)
    yield Hostile("240 unknown fragments", "{ " + "...Gone " * 240 + "}", COST)
    yield Hostile(
        "20 different unknown fragments", "{" + "".join(f"...G{i} " for i in range(20)) + "}", None
    )
    yield Hostile("3,000 spreads", "{ " + "...F " * 3_000 + "}", COST)
    twice = "{ ...A } fragment A on Query { __typename } fragment A on Query { node(id: 1) { id } }"
    yield Hostile("two fragments of one name", twice, INVALID)
    apart = "fragment E on EngineerConnection { edges { node { id home { name } } } }"
    yield Hostile(
        "page size and edges in different fragments",
        f"{{ engineers(first: 100) {{ ...E }} {_pages_of('municipalities', '...M')} }} {apart} "
        "fragment M on Municipality { issues(first: 100) { edges { node { id } } } }",
        COST,
    )


def _floods() -> Iterator[Hostile]:
    def many(count: int, text: str) -> str:
        return "{ " + " ".join(text % i for i in range(count)) + " }"

    yield Hostile("16 aliases", many(16, "a%d: __typename"), COST)
    yield Hostile("2,000 aliases", many(2_000, "a%d: __typename"), COST)
    shared = "fragment A on Query { " + many(4, "a%d: __typename")[2:-2] + " }"
    spread = "{ ...A ... { ...A } ... { ...A } ... { ...A } }"
    yield Hostile("16 aliases through one fragment of four", f"{spread} {shared}", COST)
    yield Hostile(
        "aliased searches",
        many(12, 'a%d: search(text: "a", first: 100) { edges { node { id } } }'),
        COST,
    )
    yield Hostile(
        "60 directives on one field", "{ __typename " + "@skip(if: false) " * 60 + "}", COST
    )
    yield Hostile("240 unknown directives", "{ __typename " + "@a " * 240 + "}", COST)
    yield Hostile("5,000 directives", "{ __typename " + "@a " * 5_000 + "}", COST)
    yield Hostile("60 directives on the operation", "query " + "@a " * 60 + "{ __typename }", COST)
    yield Hostile("490 times the same field", "{ " + "__typename " * 490 + "}", COST)
    yield Hostile("50 times the same object", "{ " + "node(id: 1) { id } " * 50 + "}", COST)
    operations = " ".join(f"query Q{i} {{ __typename }}" for i in range(110))
    yield Hostile("110 operations", operations, COST)
    variables = " ".join(f"$v{i}: Int" for i in range(110))
    yield Hostile("110 variables", f"query ({variables}) {{ __typename }}", None)
    arguments = " ".join(f"a{i}: 1" for i in range(150))
    yield Hostile("150 arguments", f"{{ node({arguments}) {{ id }} }}", None)
    yield Hostile("one argument 150 times", "{ node(" + "id: 1 " * 150 + ") { id } }", COST)
    same = "{ __typename @skip(" + "if: true " * 150 + ") }"
    yield Hostile("one argument of a directive 150 times", same, COST)
    yield Hostile("one variable 110 times", f"query ({'$v: Int ' * 110}) {{ __typename }}", COST)
    same = "{ node(id: {" + "a: 1 " * 150 + "}) { id } }"
    yield Hostile("one key of an object 150 times", same, None)


def _depths() -> Iterator[Hostile]:
    def nested(count: int, opening: str, inside: str, closing: str) -> str:
        return opening * count + inside + closing * count

    home = nested(6, "engineers(first: 1) { edges { node { home { ", "name", "} } } } ")
    yield Hostile("24 fields deep", "{ node(id: 1) { " + home + " } }", COST)
    yield Hostile("49 fields deep", nested(49, "{ a ", "", "}"), COST)
    yield Hostile("10,000 selection sets deep", nested(5_000, "{a", "", "}"), COST)
    yield Hostile("brackets that never close", "{a" * 7_000, COST)
    yield Hostile("15,000 closing brackets", "}" * 15_000, COST)
    yield Hostile(
        "45 inline fragments deep", "{ " + nested(45, "... { ", "__typename ", "} ") + "}", None
    )
    yield Hostile(
        "90 inline fragments deep", "{ " + nested(90, "... { ", "__typename ", "} ") + "}", COST
    )
    yield Hostile("a list 40 deep", f"{{ node(id: {nested(40, '[', '1', ']')}) {{ id }} }}", None)
    yield Hostile(
        "a list 7,000 deep", f"{{ node(id: {nested(7_000, '[', '1', ']')}) {{ id }} }}", COST
    )
    yield Hostile(
        "an object 40 deep", f"{{ node(id: {nested(40, '{a: ', '1', '}')}) {{ id }} }}", None
    )
    yield Hostile(
        "a variable type 300 deep", f"query ($v: {nested(300, '[', 'Int', ']')}) {{ a }}", COST
    )
    yield Hostile(
        "a default value 40 deep", f"query ($v: Int = {nested(40, '[', '1', ']')}) {{ a }}", None
    )


def _pages_of(name: str, node: str, first: int | str = 100) -> str:
    return f"{name}(first: {first}) {{ edges {{ node {{ {node} }} }} }}"


def _pages() -> Iterator[Hostile]:
    for size in ("101", "0", "-1", "2147483648", "9" * 5_000, "-" + "9" * 400):
        shown = size if len(size) < 12 else f"of {len(size)} digits"
        yield Hostile(f"first {shown}", f"{{ {_pages_of('engineers', 'id', size)} }}", INPUT)
    yield Hostile("last 1000", "{ engineers(last: 1000) { edges { node { id } } } }", INPUT)
    asked = f"query ($n: Int) {{ {_pages_of('engineers', 'id', '$n')} }}"
    yield Hostile("first from a variable", asked, INPUT, {"n": 10**12})
    yield Hostile("first from a variable that is infinite", asked, INPUT, {"n": 1e308})
    yield Hostile("first from a variable of another type", asked, None, {"n": {"n": [1]}})
    yield Hostile(
        "first from an unknown variable", f"{{ {_pages_of('engineers', 'id', '$gone')} }}", None
    )
    yield Hostile(
        "first as text", f"{{ {_pages_of('engineers', 'id', chr(34) + '9' + chr(34))} }}", None
    )
    nested = _pages_of("municipalities", _pages_of("issues", "id"))
    yield Hostile("100 times 100", f"{{ {nested} }}", COST)
    further = _pages_of("municipalities", _pages_of("issues", _pages_of("similarIssues", "rank")))
    yield Hostile("100 times 100 times 100", f"{{ {further} }}", COST)
    counted = _pages_of("municipalities", "issues { totalCount }")
    yield Hostile("100 counts", f"{{ {counted} }}", None)
    heavy = _pages_of("issues", "solvedNearby { totalCount }")
    yield Hostile("100 traversals", f"{{ {heavy} }}", COST)


def _introspections() -> Iterator[Hostile]:
    query = get_introspection_query()
    yield Hostile("the introspection query itself", query, None)
    kind = "ofType { " * 18 + "name " + "} " * 18
    yield Hostile("introspection 20 deep", f"{{ __schema {{ types {{ {kind} }} }} }}", COST)
    wide = "fields { type { " * 6 + "name " + "} } " * 6
    yield Hostile("types of fields of types", f"{{ __schema {{ types {{ {wide} }} }} }}", COST)
    wide = "possibleTypes { interfaces { " * 4 + "name " + "} } " * 4
    yield Hostile(
        "interfaces of types of interfaces", f'{{ __type(name: "Node") {{ {wide} }} }}', COST
    )
    one = "__schema { types { fields { type { fields { args { name } type { fields { name } } } } } } }"
    yield Hostile(
        "15 introspections", "{ " + " ".join(f"a{i}: {one}" for i in range(15)) + "}", COST
    )


def _texts() -> Iterator[Hostile]:
    yield Hostile("nothing but space", " " * 15_000, PARSE)
    yield Hostile("16,001 spaces", " " * 16_001, COST)
    yield Hostile("7,000 comments", "#\n" * 7_000 + "{ __typename }", COST)
    yield Hostile("one long comment", "#" + "x" * 15_000 + "\n{ __typename }", None)
    yield Hostile("8,000 commas", "{ __typename " + "," * 8_000 + "}", None)
    yield Hostile("a name of 15,000 letters", "{ " + "a" * 15_000 + " }", None)
    yield Hostile("a number of 15,000 digits", "{ node(id: " + "1" * 15_000 + ") { id } }", None)
    yield Hostile("a float of 15,000 digits", "{ node(id: 1." + "1" * 15_000 + ") { id } }", None)
    yield Hostile("a number with leading zeros", "{ node(id: 007) { id } }", PARSE)
    yield Hostile("a string that never ends", '{ node(id: "' + "x" * 15_000, PARSE)
    yield Hostile("a block string that never ends", '{ node(id: """' + "x\n" * 7_000, PARSE)
    yield Hostile("7,000 quotes", "{ node(id: " + '"' * 7_000 + ") { id } }", COST)
    yield Hostile("a block string of escaped quotes", '{ node(id: """' + '\\"""' * 3_500, PARSE)
    yield Hostile(
        "block strings in a row", "{ node(id: [" + '"""a""" ' * 1_500 + "]) { id } }", COST
    )
    yield Hostile("brackets in a string", '{ node(id: "' + "{[(" * 4_000 + '") { id } }', None)
    yield Hostile("brackets in a comment", "#" + "{[(" * 4_000 + "\n{ __typename }", None)
    yield Hostile("2,500 escapes", '{ node(id: "' + "\\u0041" * 2_500 + '") { id } }', None)
    yield Hostile("half a surrogate pair", '{ node(id: "\\uD800") { id } }', PARSE)
    yield Hostile("an escape beyond Unicode", '{ node(id: "\\u{110000}") { id } }', PARSE)
    yield Hostile("a null character", "{ __typename \x00 }", PARSE)
    yield Hostile("names in Japanese", "{ 技術者 { 名前 } }", PARSE)
    yield Hostile("text in every direction", '{ node(id: "\u202e縁\u0301🗾\ufeff") { id } }', None)
    yield Hostile("an empty selection", "{ }", PARSE)
    yield Hostile("a lone bracket", "{", PARSE)
    yield Hostile("type definitions", "type Query { a: Int } schema { query: Query }", None)
    yield Hostile("no operation", "fragment A on Query { __typename }", None)
    yield Hostile("a subscription to nothing", "subscription { __typename }", None)
    yield Hostile("an unknown field that is deep", "{ a { b { c { d { e } } } } }", None)
