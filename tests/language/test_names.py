"""Finding names of the gazetteer in a text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.gazetteer import Entry, Gazetteer, PlaceEntry, load_gazetteer
from kg.language.names import NameIndex, name_index

FRONT = Entry(
    id="river-front",
    label="River Front",
    kind="ArmedGroup",
    names=("Al-Nahr", "RF"),
    shared=("the Front",),
)
KARUMBA = Entry(
    id="karumba",
    label="Karumba",
    kind="Country",
    adjectives=("Karumban",),
    inhabitants=("Karumbans",),
    metonyms=("Port Élan",),
    names=("Republic of Karumba",),
)
MINISTRY = Entry(id="ministry-of-salt", label="Ministry of Salt (Karumba)", kind="Ministry", of="karumba")
TOWN = PlaceEntry("port-elan", "Port Élan", ("Portelan",), "Locality", "KA", None, 1.0, 2.0, 5000, "own")
INDEX = NameIndex(Gazetteer({e.id: e for e in (FRONT, KARUMBA, MINISTRY)}, {TOWN.id: TOWN}))


def _found(text: str) -> list[str]:
    return [name.written for name in INDEX.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Karumba met the River Front.", ["Karumba", "River Front"]),
        ("Karumba's king", ["Karumba"]),
        ("Karumba’s king", ["Karumba"]),
        ("the Republic of Karumba", ["Republic of Karumba"]),
        ("al-Nahr and Al Nahr and AL-NAHR", ["al-Nahr", "Al Nahr", "AL-NAHR"]),
        ("KARUMBA SIGNS", ["KARUMBA"]),
        ("Port Elan and Port Élan", ["Port Elan", "Port Élan"]),
        ("a pro-Karumban crowd", ["Karumban"]),
        ("an anti-Karumban crowd", []),
        ("a non-Karumban crowd", []),
        ("Karumbania", []),
        ("xKarumba", []),
        ("karumba", []),
        ("rf", []),
        ("the Ministry of Salt", []),
        ("the Ministry of Salt (Karumba)", ["Ministry of Salt (Karumba)"]),
        ("", []),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "form", "actor"),
    [
        ("Karumba", "name", "karumba"),
        ("Karumban", "adjective", "karumba"),
        ("Karumbans", "inhabitant", "karumba"),
        ("Port Élan", "metonym", "karumba"),
        ("the Front", "shared", "river-front"),
        ("RF", "name", "river-front"),
    ],
)
def test_a_name_knows_in_which_form_it_means_an_actor(text: str, form: str, actor: str) -> None:
    (name,) = INDEX.find(text)
    assert [(r.form, r.id) for r in name.readings if not r.place] == [(form, actor)]


def test_a_name_keeps_everything_it_can_mean() -> None:
    (name,) = INDEX.find("Port Élan")
    assert name.places == ("port-elan",)
    assert name.actors() == ("karumba",)
    assert name.actors("name") == ()
    assert name.actors("metonym", "name") == ("karumba",)


def test_the_longest_name_wins() -> None:
    longer = replace(TOWN, id="north", label="North Port Élan", names=())
    index = NameIndex(Gazetteer({KARUMBA.id: KARUMBA}, {TOWN.id: TOWN, longer.id: longer}))
    (name,) = index.find("in North Port Élan")
    assert name.places == ("north",)


def test_the_order_of_the_gazetteer_does_not_matter() -> None:
    entries = [MINISTRY, KARUMBA, FRONT]
    other = NameIndex(Gazetteer({e.id: e for e in entries}, {TOWN.id: TOWN}))
    text = "Karumba told the Front in Port Élan that RF had lied."
    assert [(n.begin, n.written) for n in other.find(text)] == [
        (n.begin, n.written) for n in INDEX.find(text)
    ]


WORDS = st.sampled_from(
    [
        "Karumba",
        "Karumban",
        "River",
        "Front",
        "RF",
        "Al-Nahr",
        "Port",
        "Élan",
        "the",
        "anti-",
        "’s",
        "-",
        " ",
        "é",
        ".",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=20).map("".join), st.lists(WORDS, max_size=20).map(" ".join))


@given(TEXTS)
def test_names_lie_in_the_text_as_written_and_never_overlap(text: str) -> None:
    found = list(INDEX.find(text))
    assert all(text[n.begin : n.end] == n.written for n in found)
    assert all(a.end <= b.begin for a, b in pairwise(found))
    assert all(n.readings for n in found)


@given(TEXTS)
def test_names_are_whole_words(text: str) -> None:
    for name in INDEX.find(text):
        assert name.begin == 0 or not text[name.begin - 1].isalnum()
        assert name.end == len(text) or not text[name.end].isalnum()


def test_the_projects_own_index_is_built_once() -> None:
    assert name_index() is name_index()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(e.id for e in load_gazetteer().actors.values())))
def test_every_known_actor_is_found_by_its_label(actor: str) -> None:
    label = load_gazetteer().actors[actor].label
    found = list(name_index().find(f"It was {label} again."))
    assert any(actor in name.actors() for name in found) or label.endswith(")")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(load_gazetteer().places)))
def test_every_known_place_is_found_by_its_label(place: str) -> None:
    label = load_gazetteer().places[place].label
    found = list(name_index().find(f"It was {label} again."))
    assert any(place in name.places for name in found) or label.endswith(")")


def test_half_of_a_longer_name_is_no_town() -> None:
    assert [n.written for n in name_index().find("near Pobe-Mengao on the Kabul-Jalalabad road")] == [
        "Kabul",
        "Jalalabad",
    ]


@pytest.mark.parametrize(
    ("written", "found"), [("Unifil", True), ("Minusma", True), ("Plo", False), ("Mnlf", False)]
)
def test_long_initials_may_be_written_as_a_word(written: str, found: bool) -> None:
    assert any(name.actors() for name in name_index().find(f"the {written} patrol")) == found
