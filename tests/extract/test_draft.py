"""What a draft is by its class, and which telling of its event came first."""

from __future__ import annotations

import pytest

from kg.extract.draft import Draft
from tests.extract.told import drafts


def only_draft(text: str) -> Draft:
    (found,) = drafts(text)
    return found


@pytest.mark.parametrize(
    ("text", "type", "quad", "spoken"),
    [
        ("Rebels bombed a mosque in Kano.", "ASSAULT", 4, False),
        ("Chad condemned Mali.", "ACCUSE", 3, True),
        ("Chad's president met Mali's president.", "CONSULT", 1, False),
    ],
)
def test_its_class_says_of_what_type_it_is_and_whether_it_is_spoken(
    text: str, type: str, quad: int, spoken: bool
) -> None:
    draft = only_draft(text)
    assert (draft.type, draft.quad, draft.spoken) == (type, quad, spoken)
    assert draft.is_attack is (type == "ASSAULT")


def test_a_bombing_is_no_war() -> None:
    draft = only_draft("Rebels bombed a mosque in Kano.")
    assert not draft.lasting
    draft.event = "War"
    assert draft.lasting


def test_the_first_telling_is_found_over_all_that_gave_way() -> None:
    first, second, third = (only_draft("Rebels bombed a mosque in Kano.") for _ in range(3))
    third.give_way(second)
    second.give_way(first)
    assert third.first_telling() is first
    assert [draft.dropped for draft in (first, second, third)] == [False, True, True]


def test_tellings_in_a_ring_come_to_an_end() -> None:
    one, other = (only_draft("Rebels bombed a mosque in Kano.") for _ in range(2))
    one.give_way(other)
    other.give_way(one)
    assert one.first_telling() in (one, other)


def test_a_toll_is_only_the_effect_of_an_attack_and_a_bombing_is_one() -> None:
    assert only_draft("Six guards were wounded.").only_effect
    assert not only_draft("Rebels bombed a mosque in Kano.").only_effect


def test_its_doers_are_called_as_they_are_labelled() -> None:
    assert only_draft("Chad and gunmen bombed a mosque in Kano.").doers == {"Chad", "<gunmen>"}
