"""Spellings of one name come out alike, names of two things do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.gazetteer import load_gazetteer
from kg.resolve.spelling import LIKE, Spellings, normal_spelling

KNOWN = Spellings({key: (e.label, *e.names) for key, e in load_gazetteer().actors.items()})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tehreek-e-Tālibān", "Tehrik-i Taliban"),
        ("Khalid al-Hadi", "Halid El Haddi"),
        ("Muammar Gaddafi", "Muammar Gadafi"),
        ("Jamaat-ul-Ahrar", "Jamat ul Ahrar"),
        ("Abdel Fattah al-Burhan", "Abdel Fatah Burhan"),
        ("al-Sha’bi", "El Shabi"),
        ("Zürich", "zurich"),
    ],
)
def test_ways_to_write_one_name_are_one_spelling(one: str, other: str) -> None:
    assert normal_spelling(one) == normal_spelling(other)


@pytest.mark.parametrize(("one", "other"), [("Mali", "Malawi"), ("Niger", "Nigeria"), ("Hamas", "Homs")])
def test_names_of_two_things_stay_apart(one: str, other: str) -> None:
    assert normal_spelling(one) != normal_spelling(other)


@given(st.text("abcdehiklmnopqrstuy -", max_size=20))
def test_accents_capitals_and_hyphens_make_no_difference(name: str) -> None:
    accented = "".join(c + "\u0301" if c.isalpha() else c for c in name.upper()).replace(" ", "-")
    assert normal_spelling(accented) == normal_spelling(name)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Khalifa Hiftar", "khalifa-haftar"),
        ("Jabhat al Nusra", "al-nusra-front"),
        ("Volodimir Zelensky", "volodymyr-zelensky"),
        ("Tehreek e Taliban Pakistaan", "tehrik-i-taliban-pakistan"),
    ],
)
def test_the_known_one_is_found(written: str, meant: str) -> None:
    found = KNOWN.like(written)
    assert found[0].id == meant
    assert all(each.likeness >= LIKE for each in found)


def test_short_and_strange_names_find_nothing() -> None:
    assert KNOWN.like("Al") == KNOWN.like("") == KNOWN.like("Qwxzt Vbnmk") == ()


def test_words_may_stand_in_another_order_and_each_thing_is_found_once() -> None:
    spellings = Spellings({"a": ("Ada Lovel", "Lovel Ada", "Ada Lovell"), "b": ("Boris Lovel",)})
    assert [each.id for each in spellings.like("Lovel, Ada")] == ["a"]


def test_the_most_alike_come_first_and_no_more_than_asked_for() -> None:
    spellings = Spellings({f"n{n}": ("Great Harbour Front" + "x" * n,) for n in (3, 1, 0, 2)})
    assert [each.id for each in spellings.like("Great Harbour Front", 2)] == ["n0", "n1"]
