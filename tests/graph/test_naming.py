"""Keys of people's names: below the widest audience that may read them, and no other."""

from __future__ import annotations

from graph.naming import name_keys


def test_the_keys_of_a_name() -> None:
    keys = name_keys("e1", "佐藤 太郎", "さとう たろう", "SATOU Taroh", ["ministry", "public"])

    assert {key: text for key, text in keys.items() if text} == {
        "name_key": "a佐藤太郎!佐藤 太郎!e1",
        "turned_key": "a太郎佐藤!e1",
        "kana_key": "aさとうたろう!さとう たろう!e1",
        "romaji_key": "asatotaro!e1",
        "given_key": "atarosato!e1",
    }


def test_a_name_of_another_language_keeps_its_own_letters() -> None:
    keys = name_keys(
        "e1", "ジョン スミス", "じょん すみす", "John Smith", ["government", "ministry"]
    )

    assert (keys["romaji_key"], keys["given_key"]) == ("cjonsmith!e1", "csmithjon!e1")


def test_whom_one_prefecture_may_read_the_ministry_finds_without_it() -> None:
    keys = name_keys("e1", "佐藤 太郎", "さとう たろう", None, ["ministry", "prefecture:08"])

    assert {key: text for key, text in keys.items() if "rom" not in key and "giv" not in key} == {
        "name_key": "d08佐藤太郎!佐藤 太郎!e1",
        "turned_key": "d08太郎佐藤!e1",
        "kana_key": "d08さとうたろう!さとう たろう!e1",
        "ministry_name_key": "d佐藤太郎!佐藤 太郎!e1",
        "ministry_turned_key": "d太郎佐藤!e1",
        "ministry_kana_key": "dさとうたろう!さとう たろう!e1",
    }


def test_what_nobody_else_may_read_has_no_key() -> None:
    assert set(name_keys("e1", "佐藤", None, None, ["self:e1"]).values()) == {None}
