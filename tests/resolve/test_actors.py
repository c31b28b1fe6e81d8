"""From participants to actors: the known, the new, the unnamed of one event, and those they act for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.gazetteer import load_gazetteer
from kg.model import Participant
from kg.resolve.actors import MAX_CHAIN, Actors, is_place, named_ids, principal_ids
from tests.resolve.made import CHAD, FRONT, GUNMEN, PARTIES, SOLDIERS, claim, named, unnamed

GAZETTEER = load_gazetteer()
TOWN = named("pk-peshawar", "Locality")
POLICE = named("turkish-police", "SecurityForce", "turkey")


def actors() -> Actors:
    return Actors(GAZETTEER)


def test_a_known_actor_comes_with_its_names_from_the_gazetteer() -> None:
    found = actors()
    assert found.of([named("boko-haram")], "e1") == ("boko-haram",)
    (actor,) = found.all()
    assert actor.known
    assert actor.label == GAZETTEER.actors["boko-haram"].label
    assert actor.names == GAZETTEER.actors["boko-haram"].names


def test_an_actor_that_only_articles_name_is_kept_as_they_write_it() -> None:
    found = actors()
    assert found.of([FRONT], "e1") == ("red-front",)
    (actor,) = found.all()
    assert not actor.known
    assert (actor.label, actor.kind, actor.names) == ("Red Front", "ArmedGroup", ("Red Front",))


def test_an_unnamed_participant_belongs_to_its_event_alone() -> None:
    found = actors()
    (one,), (other,) = found.of([GUNMEN], "e1"), found.of([GUNMEN], "e2")
    assert one != other
    assert found.of([GUNMEN], "e1") == (one,)
    assert {a.label for a in found.all()} == {"<gunmen>"}
    assert {a.kind for a in found.all()} == {"UnnamedActor"}
    assert not any(a.known for a in found.all())


def test_two_descriptions_of_one_event_are_two() -> None:
    assert len(set(actors().of([GUNMEN, SOLDIERS, unnamed("masked gunmen")], "e1"))) == 3


def test_those_for_whom_they_act_come_behind() -> None:
    found = actors()
    minister = named("ada-example", "Person", "ministry-of-defence-chad")
    ministry = named("ministry-of-defence-chad", "Ministry", "chad")
    assert found.of([minister, ministry], "e1") == ("ada-example", "ministry-of-defence-chad", "chad")


def test_a_new_organ_acts_for_its_known_state() -> None:
    found = actors()
    assert found.of([POLICE], "e1") == ("turkish-police", "turkey")
    assert {a.id for a in found.all()} == {"turkish-police", "turkey"}


def test_a_known_organ_acts_for_its_state_too() -> None:
    assert actors().of([named("kenya-defence-forces", "SecurityForce")], "e1") == (
        "kenya-defence-forces",
        "kenya",
    )


def test_an_unknown_principal_is_not_invented() -> None:
    found = actors()
    assert found.of([named("ada-example", "Person", "nowhere-at-all")], "e1") == ("ada-example",)


def test_whom_the_unnamed_act_for_is_collected_too() -> None:
    found = actors()
    found.of([unnamed("troops", "chad")], "e1")
    assert "chad" in {a.id for a in found.all()}


def test_a_place_is_no_actor_and_a_building_without_an_entry_is() -> None:
    assert is_place(TOWN)
    assert not is_place(unnamed("mosque"))
    assert not is_place(CHAD)
    assert actors().of([TOWN, CHAD], "e1") == ("chad",)


def test_nobody_is_named_twice() -> None:
    assert actors().of([CHAD, CHAD, named("ada-example", "Person", "chad")], "e1") == ("chad", "ada-example")


@given(st.lists(st.sampled_from(PARTIES)), st.sampled_from(("e1", "e2")))
def test_every_id_given_out_is_an_actor_with_a_label(parties: list[Participant], event: str) -> None:
    found = actors()
    ids = found.of(parties, event)
    known = {a.id: a for a in found.all()}
    assert len(set(ids)) == len(ids)
    assert all(found.named(each) == known[each].label for each in ids)
    assert all(a.principal is None or a.principal in known for a in known.values())


@given(st.permutations(PARTIES))
def test_all_actors_come_in_the_order_of_their_ids(parties: list[Participant]) -> None:
    found = actors()
    found.of(parties, "e1")
    ids = [a.id for a in found.all()]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("actor", ["kenya", "boko-haram", "united-nations", "sergei-lavrov"])
def test_a_chain_of_principals_ends(actor: str) -> None:
    ids = actors().of([named(actor)], "e1")
    assert 1 <= len(ids) <= 1 + MAX_CHAIN


def test_the_ids_of_a_side_and_of_those_it_acts_for() -> None:
    told = claim(actors=(GUNMEN, POLICE), recipients=(TOWN, CHAD))
    assert named_ids(told, "actors") == {"turkish-police"}
    assert principal_ids(told, "actors") == {"turkey"}
    assert named_ids(told, "recipients") == principal_ids(told, "recipients") == {"chad"}
    assert named_ids(told, "speakers") == principal_ids(told, "speakers") == frozenset()


def test_people_of_a_state_do_not_act_for_it() -> None:
    found = actors()
    people = Participant("<Serbs>", None, "Population", "Serbs", 0, 5, "serbia")
    assert "serbia" not in found.of([people], "e1")
