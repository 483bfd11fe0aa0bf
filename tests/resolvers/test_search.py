"""Finding anything by how it is called: whole answers, as each kind of viewer."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.viewer import PUBLIC, Role, Viewer
from tests.loaders.viewers import ANALYST, COMPANY, IBARAKI, MINISTRY, MITO, SAITAMA, SHIZUKA
from tests.stage import Stage

pytestmark = pytest.mark.anyio

TYPED = """query ($text: String!, $kinds: [EntityKind!], $first: Int = 8, $after: String) {
  search(text: $text, mode: AS_YOU_TYPE, kinds: $kinds, first: $first, after: $after) {
    edges { rank node { __typename caption } } pageInfo { hasNextPage endCursor }
  }
}"""
WORDS = """query ($text: String!, $kinds: [EntityKind!]) {
  search(text: $text, kinds: $kinds, first: 8) {
    totalCount totalCountIsExact
    edges { rank node { __typename caption } }
  }
}"""
NAIL = "架空 {}"


async def answer(stage: Stage, text: str, viewer: Viewer = PUBLIC, **asked: Any) -> dict[str, Any]:
    result = await stage.ask(asked.pop("query", TYPED), viewer, text=text, **asked)
    assert result.errors is None, result.errors
    assert result.data is not None
    found: dict[str, Any] = result.data["search"]
    return found


async def captions(stage: Stage, text: str, viewer: Viewer = PUBLIC, **asked: Any) -> list[str]:
    found = await answer(stage, text, viewer, **asked)
    assert [edge["rank"] for edge in found["edges"]] == list(range(1, len(found["edges"]) + 1))
    return [edge["node"]["caption"] for edge in found["edges"]]


async def test_a_name_in_kana_is_not_found_by_what_kind_of_place_it_is(stage: Stage) -> None:
    for name in ("つくば市", "みどり市", "みなかみ町"):
        found = await answer(stage, name, query=WORDS, kinds=["MUNICIPALITY"])
        assert found["totalCount"] == 1, name
        assert found["edges"][0]["node"]["caption"] == name


@pytest.mark.parametrize(
    "text",
    [
        "水戸",
        "水戸市",
        "みとし",
        "ミトシ",
        "ﾐﾄｼ",
        "mitosi",
        "Mito C",
        "ＭＩＴＯ　ＣＩＴＹ",
        "082015",
    ],
)
async def test_a_place_in_every_writing(stage: Stage, text: str) -> None:
    assert (await captions(stage, text))[0] == "水戸市"


@pytest.mark.parametrize(
    "text",
    ["架空ひら", "架空　ひらく", "かくうひら", "カクウ ヒ", "ｶｸｳ ﾋﾗ", "kaku hi", "KAKŪ HIRA", "kakuuhira", "hiraku ka", "ひらく", "ﾋﾗｸ", "ひらく架", "ひらく　架空"],
)  # fmt: skip
async def test_a_person_in_every_writing(stage: Stage, text: str) -> None:
    assert await captions(stage, text, kinds=["ENGINEER"]) == ["架空 ひらく"]


EVERYBODY = ["うりこ", "おわり", "きたみち", "ひらく", "みめい", "ゆくさき"]


@pytest.mark.parametrize(
    ("viewer", "more"),
    [
        (PUBLIC, []),
        (ANALYST, []),
        (COMPANY, ["みなみ"]),
        (MITO, ["けんいん", "さとみ", "なざし", "まもる", "みなみ"]),
        (IBARAKI, ["けんいん", "さとみ", "まもる", "みなみ"]),
        (SAITAMA, ["けんいん", "まもる", "みなみ"]),
        (SHIZUKA, ["しずか"]),
        (Viewer(Role.ENGINEER, "kakure"), ["かくれ"]),
        (
            MINISTRY,
            [
                "かくれ",
                "きげん",
                "けんいん",
                "さとみ",
                "しらべ",
                "とりけし",
                "なざし",
                "まもる",
                "みなみ",
            ],
        ),
    ],
)
@pytest.mark.parametrize("text", ["架空", "かくう", "kaku"])
async def test_names_are_found_by_those_who_may_read_them(
    stage: Stage, viewer: Viewer, more: list[str], text: str
) -> None:
    """Also on pages of one, where whoever is hidden would leave a gap."""
    wanted = {NAIL.format(name) for name in (*EVERYBODY, *more)}
    whole = await captions(stage, text, viewer, kinds=["ENGINEER"], first=100)
    assert set(whole) == wanted
    assert len(whole) == len(wanted)

    paged: list[str] = []
    after = None
    while True:
        page = await answer(stage, text, viewer, kinds=["ENGINEER"], first=4, after=after)
        paged += [edge["node"]["caption"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert paged == whole


@pytest.mark.parametrize("name", ["かくれ", "kakure", "きげん", "なざし", "しずか"])
async def test_whose_name_is_hidden_is_not_found(stage: Stage, name: str) -> None:
    assert await captions(stage, name) == []
    assert await captions(stage, NAIL.format(name), kinds=["ENGINEER"]) == []


BOARS = [
    "ショウガ畑を掘り返すイノシシの出没場所が分からない",
    "ぶどう園に入るイノシシを少ない人数で捕まえたい",
    "柑橘の畑を荒らすイノシシの捕獲が追いつかない",
]


@pytest.mark.parametrize(
    "text", ["イノシシ", "いのしし", "ｲﾉｼｼ", "inosisi", "boar", "Wild Boars", "猪"]
)
async def test_issues_in_every_writing_and_language(stage: Stage, text: str) -> None:
    found = await captions(stage, text, query=WORDS, kinds=["ISSUE"])

    assert set(BOARS) <= set(found)
    assert not any("窓口" in title for title in found)


@pytest.mark.parametrize("text", ["引越し", "引っ越し", "引越", "ひっこし", "hikkoshi", "hikkosi"])
async def test_spellings_of_one_word(stage: Stage, text: str) -> None:
    found = await captions(stage, text, query=WORDS, kinds=["ISSUE"])

    assert "引っ越しの季節に市民課の窓口が二時間待ちになる" in found[:3]


async def test_what_may_not_be_read_is_not_found(stage: Stage) -> None:
    title = "避難所の受付を簡単にしたい(下書き)"

    assert title not in await captions(stage, "避難所の受付", query=WORDS)
    assert title in await captions(stage, title, Viewer(Role.MUNICIPALITY, "012084"), query=WORDS)


COUNTER = "いわき市:書かない窓口で待ち時間が半分に"
ONOMICHI = "尾道市:わなが知らせ、見回りが半分に"
OITA = "大分市:農家と猟友会がわなを使いこなす"


@pytest.mark.parametrize(
    ("query", "text"),
    [
        *((WORDS, text) for text in ("書かない窓口", "いわき", "iwaki", "Iwaki: a counter", "handwriting")),
        *((TYPED, text) for text in ("いわ", "ｲﾜｷ", "iwak", "窓", "counte")),
    ],
)  # fmt: skip
async def test_stories_in_every_writing_and_language(stage: Stage, query: str, text: str) -> None:
    assert await captions(stage, text, query=query, kinds=["SUCCESS_STORY"]) == [COUNTER]


@pytest.mark.parametrize(
    ("viewer", "found"),
    [
        (PUBLIC, []),
        (MITO, []),
        (Viewer(Role.MUNICIPALITY, "342050"), [ONOMICHI]),
        (Viewer(Role.MUNICIPALITY, "442011"), [OITA]),
        (MINISTRY, [ONOMICHI, OITA]),
    ],
    ids=lambda one: f"{one.role}:{one.body}" if isinstance(one, Viewer) else str(len(one)),
)
@pytest.mark.parametrize("text", ["わな", "traps"])
async def test_stories_are_found_by_those_who_may_read_them(
    stage: Stage, viewer: Viewer, found: list[str], text: str
) -> None:
    """One waits for approval, the other was withdrawn."""
    told = await answer(stage, text, viewer, query=WORDS, kinds=["SUCCESS_STORY"])

    assert sorted(edge["node"]["caption"] for edge in told["edges"]) == sorted(found)
    assert (told["totalCount"], told["totalCountIsExact"]) == (len(found), True)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("データサイエンティスト", "データサイエンティスト"), ("data scientist", "データサイエンティスト"),
        ("ﾃﾞｰﾀｻｲｴﾝﾃｨｽﾄ", "データサイエンティスト"), ("ITパスポート", "ITパスポート試験"),
        ("まぼろし通信", "まぼろし通信株式会社"), ("Maboroshi Com", "まぼろし通信株式会社"),
        ("フロントヤード", "自治体フロントヤード改革の推進"), ("telework", "テレワークの推進"),
    ],
)  # fmt: skip
async def test_terms_courses_and_companies(stage: Stage, text: str, first: str) -> None:
    assert (await captions(stage, text, query=WORDS))[0] == first


async def test_where_it_was_found(stage: Stage) -> None:
    query = """{ search(text: "ﾐﾄ", mode: AS_YOU_TYPE, first: 1) { edges { matches {
      field text highlights { start length } } } } }"""

    result = await stage.ask(query)

    assert result.data == {"search": {"edges": [{"matches": [
        {"field": "NAME", "text": "水戸市", "highlights": [{"start": 0, "length": 3}]},
        {"field": "KANA", "text": "みとし", "highlights": [{"start": 0, "length": 2}]},
    ]}]}}  # fmt: skip


async def test_where_a_story_was_found(stage: Stage) -> None:
    query = """{ search(text: "住民記録", kinds: [SUCCESS_STORY]) { edges {
      node { caption } matches { field highlights { start length } } } } }"""

    result = await stage.ask(query)

    assert result.data == {"search": {"edges": [{
        "node": {"caption": COUNTER},
        "matches": [
            {"field": "TEXT", "highlights": [{"start": 7, "length": 4}]},
            {"field": "TEXT", "highlights": [{"start": 20, "length": 8}]},
        ],
    }]}}  # fmt: skip


async def test_the_total_counts_what_the_viewer_sees(stage: Stage) -> None:
    for viewer, count in ((PUBLIC, 6), (MINISTRY, 15)):
        found = await answer(stage, "架空", viewer, query=WORDS, kinds=["ENGINEER"])
        assert (found["totalCount"], found["totalCountIsExact"]) == (count, True)


async def test_the_statements_do_not_depend_on_what_is_found(stage: Stage) -> None:
    await stage.ask(TYPED, text="a")
    for text, loaded in (("架空", []), ("窓口", ["issue/by_id", "story/by_id"]), ("鼟鼟", [])):
        graph = stage.graph()
        kinds = ["ENGINEER", "SKILL", "ISSUE", "SUCCESS_STORY"]
        await stage.ask(TYPED, graph=graph, text=text, kinds=kinds)
        assert graph.ran == ["search/people", "search/texts", *loaded]


async def test_whoever_is_shown_was_read_about_and_nobody_else(stage: Stage) -> None:
    """Their rows come with the search: what is not on the page is not looked at."""
    graph = stage.graph()
    await stage.ask(TYPED, graph=graph, text="架空", kinds=["ENGINEER"], first=2)
    assert graph.people == {"uriko", "owari"}


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        (" 　", {}, "text is empty"),
        ("水" * 201, {}, "text has more than 200 characters"),
        ("水戸", {"kinds": ["ENGAGEMENT"]}, "kinds ENGAGEMENT cannot be searched for"),
        ("水戸", {"first": 0}, "first must lie between 1 and 100"),
    ],
)
async def test_what_cannot_be_asked(
    stage: Stage, text: str, asked: dict[str, Any], told: str
) -> None:
    result = await stage.ask(TYPED, text=text, **asked)

    assert [error.message for error in result.errors or ()] == [told]


async def test_a_cursor_of_another_search_is_refused(stage: Stage) -> None:
    page = await answer(stage, "架空", first=1)

    result = await stage.ask(TYPED, text="水戸", after=page["pageInfo"]["endCursor"])

    assert [(error.extensions or {})["code"] for error in result.errors or ()] == ["BAD_CURSOR"]


LUCENE = '+-&|!(){}[]^"~*?:\\/ ABORNTOあ水ｱ1\u0301\u200b'


@given(text=st.one_of(st.text(max_size=40), st.text(LUCENE, max_size=20)), by_words=st.booleans())
@example(text=":[:{}|", by_words=True)
@example(text="]", by_words=True)
@settings(max_examples=40)
async def test_any_text_is_answered(stage: Stage, text: str, by_words: bool) -> None:
    result = await stage.ask(WORDS if by_words else TYPED, text=text)

    told = [error.message for error in result.errors or ()]
    assert told == ([] if text.strip() else ["text is empty"])
