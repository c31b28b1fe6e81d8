"""For whom a person acts whom only the article knows."""

from __future__ import annotations

from tests.extract.told import only

BRASOV = "Oleg Brasov, the defence minister of Chad, arrived on Monday."


def test_who_holds_an_office_acts_for_the_state_that_gave_it() -> None:
    found = only(f"{BRASOV} Brasov condemned the coup in Niger.", "ACCUSE")
    assert [(p.label, p.principal) for p in found.actors] == [("Oleg Brasov", "chad")]


def test_who_held_an_office_once_acts_for_himself() -> None:
    text = "Oleg Brasov, a former defence minister of Chad, fled. Brasov condemned the coup in Niger."
    assert [p.principal for p in only(text, "ACCUSE").actors] == [None]


def test_what_was_done_to_the_state_was_done_to_its_minister() -> None:
    text = (
        "Norway imposed sanctions on Chad on Monday. Niger expelled a Malian envoy. "
        "Oleg Brasov, the foreign minister of Chad, condemned the sanctions."
    )
    assert [p.actor for p in only(text, "ACCUSE").recipients] == ["norway"]
