"""What every part of the room shares: names over words, actors as written, ids out of labels."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.scene import Scene, name_over
from kg.language.names import Name
from kg.language.parse import Node
from tests.extract.told import node_in, reading_of


def word_at(begin: int) -> Node:
    return Node(0, "word", "word", "NN", "NOUN", "ROOT", begin, begin + 4)


@given(st.lists(st.integers(0, 9), max_size=12), st.integers(0, 70))
def test_the_name_over_a_word_is_the_one_that_holds_its_first_letter(gaps: list[int], begin: int) -> None:
    names: list[Name] = []
    for gap in gaps:
        start = (names[-1].end if names else 0) + gap
        names.append(Name(start, start + 3, "abc", ()))
    walked = next((name for name in names if name.begin <= begin < name.end), None)
    assert name_over(word_at(begin), names) == walked


def test_an_entry_covers_each_word_of_its_name() -> None:
    reading = reading_of("Delegates of the United Nations met in Chad.")
    scene = Scene.of(reading)
    for word in ("United", "Nations"):
        entry = scene.entry_at(node_in(reading.sentences, word)[0])
        assert entry is not None
        assert entry.id == "united-nations"
    assert scene.entry_at(node_in(reading.sentences, "met")[0]) is None


def test_a_person_acts_for_the_state_served_on_the_day_of_the_report() -> None:
    text = "Luiz Inácio Lula da Silva spoke."
    for day, principal in ((date(2024, 5, 1), "brazil"), (date(2015, 5, 1), None)):
        scene = Scene.of(reading_of(text, day))
        lula = scene.gazetteer.actors["luiz-inacio-lula-da-silva"]
        assert scene.participant(lula, 0, 4).principal == principal
        assert scene.participant(lula, 0, 4).written == "Luiz"


def test_two_scenes_of_one_article_remember_apart() -> None:
    reading = reading_of("Chad and Mali agreed.")
    assert Scene.of(reading).memory is not Scene.of(reading).memory
    assert Scene.of(reading).states is Scene.of(reading).states
