"""English words meet across number, tense and spelling, and stay readable."""

import pytest

from graph.language.english import stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("services", "service"),
        ("cities", "city"),
        ("buses", "bus"),
        ("branches", "branch"),
        ("town's", "town"),
        ("digitalisation", "digitalization"),
        ("digitising", "digitize"),
        ("planning", "plan"),
        ("managed", "manage"),
        ("training", "train"),
        ("created", "create"),
        ("processes", "process"),
        ("campus", "campus"),
        ("analysis", "analysis"),
        ("need", "need"),
        ("maas", "maas"),
        ("gis", "gis"),
        ("4g", "4g"),
    ],
)
def test_one_form_stands_for_all_forms_of_a_word(word: str, expected: str) -> None:
    assert stem(word) == expected
