from __future__ import annotations

from dataclasses import replace

from worlds import BLAST, EXAMPLE

from kg.view.cards import Attached, Cards, Ref, cards, event_card
from kg.view.sketch import sketch
from kg.view.tooltips import tooltips

DRAWING = sketch(EXAMPLE)
TOLD = cards(EXAMPLE, DRAWING)
KEYS = {node.id: node.key for node in DRAWING.nodes}
BOMBING = TOLD.events[KEYS["e-bombing"]]


def told(**values: object) -> Cards:
    world = replace(EXAMPLE, **values)  # type: ignore[arg-type]
    return cards(world, sketch(world))


def test_every_node_has_one_card() -> None:
    assert {*TOLD.events, *TOLD.actors, *TOLD.places} == {node.key for node in DRAWING.nodes}
    assert len(TOLD.events) + len(TOLD.actors) + len(TOLD.places) == len(DRAWING.nodes)


def test_an_event_knows_who_when_where_and_in_which_words() -> None:
    assert BOMBING.actors == (Ref("<man wearing explosives>", KEYS["bomber-e-bombing"]),)
    assert BOMBING.place == Ref("Tarn", KEYS["tarn"])
    assert (BOMBING.when, BOMBING.day) == ("4 Mar 2024", "2024-03-04")
    assert (BOMBING.words, BOMBING.type, BOMBING.mode) == ("Suicide bombing", "ASSAULT", "suicide-attack")
    assert (BOMBING.status, BOMBING.belief) == ("actual", 0.9)
    assert BOMBING.documents == ("blast",)


def test_each_claim_shows_its_sentence_where_it_stands_and_the_rule_that_read_it() -> None:
    first, second = BOMBING.sentences
    assert BLAST[first.begin : first.end] == first.quote
    assert first.rules == ("assault-suicidebombing",)
    assert (second.said_by, second.told) == (("Ilse Marden",), ("actual, reportedly",))
    assert (second.document, second.claims) == ("blast", ("blast-c5",))
    assert first.begin < second.begin


def test_what_is_about_an_event_comes_with_claims_of_responsibility_first() -> None:
    assert [each.id for each in BOMBING.attached] == ["e-claim", "e-denial", "e-blame"]
    assert BOMBING.attached[1] == Attached(
        "e-denial", "The Red Ridge Front denies the bombing", KEYS["e-denial"]
    )


def test_the_card_of_an_event_alone_is_that_of_the_page_but_leads_nowhere() -> None:
    alone = event_card(EXAMPLE, next(event for event in EXAMPLE.events if event.id == "e-bombing"))
    assert alone.sides == BOMBING.sides
    assert alone.sentences == BOMBING.sentences
    assert alone.place == Ref("Tarn", None)


def test_what_an_event_is_about_is_named_and_can_be_followed() -> None:
    assert TOLD.events[KEYS["e-denial"]].about == Ref(BOMBING.label, KEYS["e-bombing"])


def test_what_is_about_a_tie_names_it_though_it_is_not_drawn() -> None:
    events = tuple(replace(e, of="t-base") if e.id == "e-denial" else e for e in EXAMPLE.events)
    found = next(card for card in told(events=events).events.values() if card.id == "e-denial")
    assert found.about == Ref("Red Ridge Front based in Korlund", None)


def test_speakers_who_are_not_drawn_are_still_named() -> None:
    only = tuple(event for event in EXAMPLE.events if event.id == "e-bombing")
    (found,) = told(events=only).events.values()
    assert found.said_by == (Ref("Ilse Marden", None),)


def test_an_actor_tells_its_ties_with_the_sentence_of_each() -> None:
    front = TOLD.actors[KEYS["red-ridge-front"]]
    assert [tie.label for tie in front.ties] == [
        "Red Ridge Front based in Korlund",
        "Oren Valk leads the Red Ridge Front",
    ]
    assert front.ties[0].sentences[0].quote.startswith("The Red Ridge Front is based")
    assert front.names == ("RRF", "the Front")


def test_an_actor_tells_for_whom_it_acts_and_whether_it_was_known() -> None:
    assert TOLD.actors[KEYS["ilse-marden"]].principal == Ref("Estavia", KEYS["estavia"])
    assert TOLD.actors[KEYS["valley-brigade"]].known is False


def test_a_place_tells_where_it_is_if_that_is_known() -> None:
    tarn, osk = TOLD.places[KEYS["tarn"]], TOLD.places[KEYS["port-osk"]]
    assert (tarn.parent, tarn.country, tarn.coordinates) == ("Estavia", "XE", (41.25, 12.5))
    assert (osk.parent, osk.coordinates) == (None, None)


def test_a_place_on_the_equator_and_the_meridian_has_coordinates() -> None:
    places = tuple(replace(place, latitude=0.0, longitude=0.0) for place in EXAMPLE.places)
    assert all(card.coordinates == (0.0, 0.0) for card in told(places=places).places.values())


def test_a_document_without_title_goes_by_its_id() -> None:
    found = told(documents=tuple(replace(one, title=None, published=None) for one in EXAMPLE.documents))
    assert found.documents["blast"].title == "blast"
    assert found.documents["blast"].published == ""
    assert TOLD.documents["blast"].published == "5 Mar 2024"


def test_claims_that_the_world_lacks_are_left_out() -> None:
    assert all(card.sentences == () for card in told(claims=()).events.values())


def test_the_tooltip_of_an_event_says_the_main_things_in_plain_lines() -> None:
    assert tooltips(TOLD)[KEYS["e-bombing"]].split("\n") == [
        "Suicide bombing in Tarn, 4 March 2024",
        "Suicide bombing (ASSAULT), actual",
        "<man wearing explosives> → <people at a mosque>",
        "4 Mar 2024, Tarn",
        "12 / more than 20 killed",
        "40 injured",
        "2 sentences; click to read",
    ]


def test_every_node_has_a_tooltip_and_no_line_of_it_is_empty() -> None:
    found = tooltips(TOLD)
    assert set(found) == set(KEYS.values())
    assert all(line.strip() for text in found.values() for line in text.split("\n"))


def test_the_tooltip_of_an_actor_says_for_whom_it_acts() -> None:
    assert tooltips(TOLD)[KEYS["ilse-marden"]] == "Ilse Marden\nPerson\nfor Estavia"
    assert tooltips(TOLD)[KEYS["tarn"]] == "Tarn\nLocality, Estavia, XE"
