"""The vocabulary as the rest of the project sees it, and what happens when its file is broken."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import VocabularyError
from kg.vocabulary import KG, ONTOLOGY, EventClass, Vocabulary, load_vocabulary

SMALL = """\
@prefix kg: <https://demarche.example/kg#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix type: <https://demarche.example/type#> .
@prefix mode: <https://demarche.example/mode#> .

type:ASSAULT a kg:EventType ; skos:notation "ASSAULT" ; kg:quadClass 4 ; kg:score -9.0 .
mode:ASSAULT-drone a kg:Mode ; skos:notation "drone" ; skos:broader type:ASSAULT ; kg:score -9.5 .
type:LEAD a kg:EventType ; skos:notation "LEAD" .
kg:Assault rdfs:subClassOf kg:Event ; rdfs:label "assault" ; skos:definition "Harm." ;
    kg:ploverType "ASSAULT" ; kg:edge kg:attacked .
kg:DroneStrike rdfs:subClassOf kg:Assault ; rdfs:label "drone strike" ; skos:definition "Harm from above." ;
    kg:ploverType "ASSAULT" ; kg:ploverMode "drone" ; kg:cameoRoot "19" .
kg:Leadership rdfs:subClassOf kg:Tie ; rdfs:label "leadership" ; skos:definition "Being first." ;
    kg:ploverType "LEAD" ; kg:edge kg:chairs .
kg:chairs rdfs:subPropertyOf kg:leads .
kg:Person rdfs:subClassOf kg:Actor .
kg:Village rdfs:subClassOf kg:Place .
"""


def load(folder: Path, text: str) -> Vocabulary:
    (folder / "kg.ttl").write_text(text, encoding="utf-8")
    load_vocabulary.cache_clear()
    return load_vocabulary(folder)


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(VocabularyError) as caught:
        load(folder, text)
    return str(caught.value).removeprefix(f"{folder / 'kg.ttl'}:")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def test_a_fine_class_knows_all_above_it(vocabulary: Vocabulary) -> None:
    bombing = vocabulary.event("SuicideBombing")
    assert bombing.ancestors == ("SuicideBombing", "Bombing", "Assault", "Event")
    assert (bombing.type, bombing.mode, bombing.cameo) == ("ASSAULT", "suicide-attack", "18")
    assert (bombing.edges, bombing.kind, bombing.label) == (("attacked",), "event", "suicide bombing")


@pytest.mark.parametrize(
    ("name", "edges"),
    [
        ("Blame", ("blamed", "accused")),
        ("Summons", ("summoned", "accused")),
        ("Lawsuit", ("accused",)),
        ("Arson", ("attacked",)),
        ("Mediation", ("mediatedBetween", "metWith")),
        ("Promise", ("promised", "agreedWith")),
        ("ClaimOfResponsibility", ("claimed",)),
        ("OfficeHolding", ("holdsOfficeIn",)),
    ],
)
def test_edges_run_from_the_finest_to_the_general_one(
    vocabulary: Vocabulary, name: str, edges: tuple[str, ...]
) -> None:
    assert vocabulary.event(name).edges == edges


def test_ties_are_of_the_kind_tie(vocabulary: Vocabulary) -> None:
    ties = {each.type: name for name, each in vocabulary.events.items() if each.kind == "tie"}
    assert ties == {
        "AFFILIATE": "Affiliation",
        "BASED": "Basing",
        "LEAD": "Leadership",
        "MEMBER": "Membership",
        "OFFICE": "OfficeHolding",
    }


def test_a_class_of_actors_or_places_ends_in_its_top(vocabulary: Vocabulary) -> None:
    assert vocabulary.actor_ancestors("UnnamedActor") == ("UnnamedActor", "Actor")
    assert vocabulary.actor_ancestors("Actor") == ("Actor",)
    assert vocabulary.place_ancestors("CountryPlace") == ("CountryPlace", "Place")
    assert all(chain[-1] == "Actor" for chain in vocabulary.actors.values())
    assert all(chain[-1] == "Place" for chain in vocabulary.places.values())


@pytest.mark.parametrize("name", ["", "Event", "Actor", "bombing", "SuicideBombings", "kg:Bombing", "Person"])
def test_an_unknown_class_is_named_in_the_error(vocabulary: Vocabulary, name: str) -> None:
    with pytest.raises(VocabularyError, match=rf"kg\.ttl: no class of events or ties is called '{name}'"):
        vocabulary.event(name)


def test_an_unknown_actor_or_place_class_is_named_in_the_error(vocabulary: Vocabulary) -> None:
    with pytest.raises(VocabularyError, match="no class of actors is called 'Village'"):
        vocabulary.actor_ancestors("Village")
    with pytest.raises(VocabularyError, match="no class of places is called 'Person'"):
        vocabulary.place_ancestors("Person")


def test_types_carry_quad_class_and_scores(vocabulary: Vocabulary) -> None:
    assault = vocabulary.types["ASSAULT"]
    assert (assault.quad, assault.score, assault.modes["drone"]) == (4, -9.0, -9.5)
    assert vocabulary.types["ACCUSE"].score == -3
    assert vocabulary.types["REQUEST"].score == 0
    assert vocabulary.types["PROTEST"].modes["vandalize"] is None
    assert (vocabulary.types["DENY"].quad, vocabulary.types["DENY"].modes) == (None, {})


def test_a_class_cannot_be_altered(vocabulary: Vocabulary) -> None:
    with pytest.raises(FrozenInstanceError):
        vocabulary.event("War").type = "PROTEST"  # type: ignore[misc]


def test_the_vocabulary_is_read_once() -> None:
    assert load_vocabulary() is load_vocabulary()


def test_the_answer_does_not_depend_on_the_order_of_hashes() -> None:
    show = "from kg.vocabulary import load_vocabulary; print(load_vocabulary())"

    def shown(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", show], env=environment, capture_output=True, check=True
        ).stdout

    assert shown("1") == shown("2") != b""


def test_the_namespace_is_the_one_that_others_rely_on() -> None:
    assert str(KG.attacked) == "https://demarche.example/kg#attacked"


def test_the_ontology_folder_holds_vocabulary_and_shapes() -> None:
    assert {"kg.ttl", "shapes.ttl"} <= {path.name for path in ONTOLOGY.iterdir()}


def test_a_small_vocabulary_loads_as_it_is_written(tmp_path: Path) -> None:
    vocabulary = load(tmp_path, SMALL)
    assert vocabulary.event("DroneStrike") == EventClass(
        name="DroneStrike",
        type="ASSAULT",
        mode="drone",
        cameo="19",
        edges=("attacked",),
        ancestors=("DroneStrike", "Assault", "Event"),
        kind="event",
        label="drone strike",
        definition="Harm from above.",
    )
    assert vocabulary.event("Leadership").edges == ("chairs", "leads")
    assert list(vocabulary.events) == ["Assault", "DroneStrike", "Leadership"]
    assert vocabulary.actors == {"Actor": ("Actor",), "Person": ("Person", "Actor")}
    assert vocabulary.places == {"Place": ("Place",), "Village": ("Village", "Place")}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"drone" ; kg:cameoRoot', '"tank" ; kg:cameoRoot', "13: kg:DroneStrike has the mode 'tank'"),
        (' ; rdfs:label "drone strike"', "", "13: kg:DroneStrike has no rdfs:label"),
        ('skos:definition "Being first." ;', "", "15: kg:Leadership has no skos:definition"),
        ('kg:ploverType "LEAD" ;', "", "15: kg:Leadership has no kg:ploverType"),
        ('kg:ploverType "LEAD"', 'kg:ploverType "RULE"', "15: kg:Leadership has the type 'RULE'"),
        (
            'kg:ploverType "ASSAULT" ; kg:ploverMode "drone"',
            'kg:ploverType "LEAD"',
            "but kg:Assault above it",
        ),
        (" ; kg:edge kg:attacked", "", "11: kg:Assault draws no edge"),
        ("kg:edge kg:chairs", "kg:edge kg:chairs, kg:leads", "15: kg:Leadership has more than one kg:edge"),
        ('"assault"', '"assault", "attack"', "11: kg:Assault has more than one rdfs:label: assault, attack"),
        ("kg:Person rdfs:subClassOf kg:Actor", "kg:Person rdfs:subClassOf kg:Actor, kg:Place", "two parents"),
        (
            "kg:Assault rdfs:subClassOf kg:Event",
            "kg:Assault rdfs:subClassOf kg:DroneStrike",
            "its own ancestor",
        ),
        ("kg:Person rdfs:subClassOf kg:Actor", "kg:Person rdfs:subClassOf kg:Person", "its own ancestor"),
        ("kg:leads .", "kg:leads . kg:leads rdfs:subPropertyOf kg:chairs .", "kg:chairs is a kind of itself"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in SMALL
    said = complaint(tmp_path, SMALL.replace(old, new, 1))
    assert message in said
    assert "\n" not in said


def test_what_is_not_turtle_is_refused_with_its_line(tmp_path: Path) -> None:
    said = complaint(tmp_path, SMALL.replace("type:LEAD a kg:EventType ;", "type:LEAD a kg:EventType", 1))
    assert said.startswith("10: not Turtle: ")


def test_an_unbound_prefix_is_refused_with_its_line(tmp_path: Path) -> None:
    assert complaint(tmp_path, f"{SMALL}nobody:knows a kg:Thing .\n").startswith("20: not Turtle: ")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"kg\.ttl: cannot be read: No such file"):
        load_vocabulary(tmp_path)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "kg.ttl").write_bytes(b"# caf\xe9\n")
    with pytest.raises(VocabularyError, match=r"kg\.ttl: cannot be read: is not UTF-8"):
        load_vocabulary(tmp_path)


def outcome(folder: Path, text: str) -> str:
    """What reading the text comes to: the file that was read, or the complaint."""
    try:
        return str(load(folder, text).path)
    except VocabularyError as error:
        return str(error)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, len(SMALL)), inserted=st.text(st.characters(codec="utf-8"), max_size=3))
def test_whatever_the_damage_there_is_a_vocabulary_or_one_clear_line(
    tmp_path: Path, cut: int, inserted: str
) -> None:
    said = outcome(tmp_path, SMALL[:cut] + inserted + SMALL[cut + 1 :])
    assert said.startswith(str(tmp_path / "kg.ttl"))
    assert len(said.splitlines()) == 1


def test_a_class_is_announced_as_its_own_promise_or_as_that_of_the_nearest_class_above() -> None:
    vocabulary = load_vocabulary()
    announced = {
        name: vocabulary.event(name).announced for name in ("Visit", "TroopWithdrawal", "Release", "Assault")
    }
    assert announced == {
        "Visit": "PlannedVisit",
        "TroopWithdrawal": "AnnouncedWithdrawal",
        "Release": "Promise",
        "Assault": None,
    }


def test_a_promise_that_is_no_class_is_refused(tmp_path: Path) -> None:
    broken = SMALL.replace("kg:edge kg:attacked .", "kg:edge kg:attacked ; kg:announcedAs kg:Nothing .")
    with pytest.raises(VocabularyError, match="announced as 'Nothing'"):
        load(tmp_path, broken)
