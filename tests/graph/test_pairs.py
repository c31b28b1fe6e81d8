"""Who acts on whom, event by event."""

from hypothesis import given
from hypothesis import strategies as st

from kg.graph.pairs import acting_pairs, is_mutual, on_one_side
from kg.model import Event, Tie

IDS = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=4, unique=True)


def event(type_: str, event_class: str, actors: tuple[str, ...], recipients: tuple[str, ...] = ()) -> Event:
    return Event("e1", type_, event_class, None, actors, recipients, "actual", "label", ("c1",))


def test_each_actor_acts_on_each_recipient() -> None:
    attack = event("ASSAULT", "Shelling", ("army", "navy"), ("village", "port"))
    assert set(acting_pairs(attack, {})) == {
        ("army", "village"),
        ("army", "port"),
        ("navy", "village"),
        ("navy", "port"),
    }


def test_nobody_acts_on_himself() -> None:
    assert list(acting_pairs(event("ACCUSE", "Blame", ("a", "b"), ("b",)), {})) == [("a", "b")]


def test_the_parties_of_talks_talk_with_each_other_but_not_with_their_own_side() -> None:
    talks = event("CONSULT", "Talks", ("minister", "norway", "rebels"))
    pairs = set(acting_pairs(talks, {"minister": "norway"}))
    assert pairs == {
        ("minister", "rebels"),
        ("rebels", "minister"),
        ("norway", "rebels"),
        ("rebels", "norway"),
    }


def test_an_attack_without_victims_has_no_pairs() -> None:
    assert list(acting_pairs(event("ASSAULT", "Bombing", ("a", "b")), {})) == []


def test_a_clash_is_mutual_and_an_air_strike_is_not() -> None:
    assert is_mutual(event("ASSAULT", "Clash", ("a", "b")))
    assert not is_mutual(event("ASSAULT", "AirStrike", ("a",), ("b",)))


def test_a_tie_runs_from_its_holder_to_the_other_end() -> None:
    tie = Tie("t1", "OFFICE", "OfficeHolding", ("minister",), ("norway",), "actual", "label", ("c1",))
    assert list(acting_pairs(tie, {"minister": "norway"})) == [("minister", "norway")]


def test_a_circle_of_principals_ends() -> None:
    assert on_one_side("a", "b", {"a": "b", "b": "a"})
    assert not on_one_side("a", "c", {"a": "b", "b": "a"})


@given(IDS, IDS)
def test_pairs_name_only_those_who_take_part(actors: list[str], recipients: list[str]) -> None:
    fact = event("CONSULT", "Meeting", tuple(actors), tuple(recipients))
    for one, other in acting_pairs(fact, {}):
        assert one in actors
        assert other in (recipients or actors)
        assert one != other
