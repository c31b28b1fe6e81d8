"""Two parties are two, and a name goes with the noun whose it is."""

from __future__ import annotations

import pytest

from tests.language.trees import nodes


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Congo's government and M23 rebels met in Luanda.", "government", "rebels"),
        ("Mali's government and Tuareg rebels met in Algiers.", "government", "rebels"),
        ("Talks between Congo's government and M23 rebels began.", "government", "rebels"),
    ],
)
def test_the_owner_belongs_to_the_first_party_alone(text: str, first: str, second: str) -> None:
    found = nodes(text)
    owned, added = found[first], found[second]
    assert added.dep == "conj"
    assert added.head is owned
    assert owned.child("poss") is not None
    assert added.child("poss") is None


def test_a_party_and_the_government_of_another_are_two() -> None:
    found = nodes("The Houthis and Yemen's government agreed on a truce.")["government"]
    assert (found.dep, found.head and found.head.text) == ("conj", "Houthis")


def test_the_second_of_two_things_done_on_two_days_is_an_object() -> None:
    found = nodes("The rebels seized Goma in January and Bukavu in February.")["Bukavu"]
    assert (found.dep, found.head and found.head.text) == ("conj", "Goma")


def test_two_months_stay_side_by_side() -> None:
    found = nodes("The rebels seized Goma in January and February of that year.")["February"]
    assert found.head is not None
    assert found.head.text == "January"


def test_what_stands_behind_a_name_and_a_comma_describes_it() -> None:
    found = nodes("The town is a bastion of Ansaru, a militia led by Ana Cruz.")["militia"]
    assert (found.dep, found.head and found.head.text) == ("appos", "Ansaru")


def test_a_name_before_a_hyphen_goes_with_the_word_behind_it() -> None:
    found = nodes("Islamic State group-linked fighters left the town.")
    assert found["State"].head is found["group"]
    assert found["group"].head is found["linked"]
    assert found["linked"].head is found["fighters"]


@pytest.mark.parametrize(
    ("text", "name", "head"),
    [
        ("They blamed the envoy for Libya and the Sahel, Ana Ruiz Soto, for it.", "Soto", "envoy"),
        ("Togo's government and former rebel movement Renamo signed a truce.", "Renamo", "movement"),
        ("Troops entered Gao, Mali, on Monday.", "Mali", "Gao"),
    ],
)
def test_a_name_is_hung_on_the_one_whose_it_is(text: str, name: str, head: str) -> None:
    found = nodes(text)[name]
    assert (found.dep, found.head and found.head.text) == ("appos", head)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Gangs have grown since the assassination in July of President Jovenel Moise.", "assassination"),
        ("The kidnapping in April of 276 girls shocked Nigeria.", "kidnapping"),
    ],
)
def test_whom_a_deed_befell_is_told_behind_its_day(text: str, noun: str) -> None:
    found = nodes(text)["of"]
    assert found.head is not None
    assert found.head.text == noun


def test_the_government_is_no_kind_of_rebel() -> None:
    found = nodes("Talks between the government and Mayan rebels resumed on Sunday.")
    assert (found["rebels"].dep, found["rebels"].head and found["rebels"].head.text) == ("conj", "government")
    assert found["Mayan"].head is found["rebels"]


def test_chiefs_of_two_forces_are_chiefs_of_both() -> None:
    found = nodes("The army and police chiefs resigned.")
    assert found["chiefs"].dep == "nsubj"


def test_an_adjective_before_a_deed_does_not_act() -> None:
    found = nodes("Heavy shelling in the town of Bor on Wednesday killed five people.")
    assert (found["shelling"].dep, found["shelling"].pos) == ("nsubj", "NOUN")
    assert found["Heavy"].head is found["shelling"]
