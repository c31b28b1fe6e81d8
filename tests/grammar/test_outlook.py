"""How an event stands in its sentence: real, denied, planned, asked for or merely possible; who says it."""

from __future__ import annotations

from itertools import product

import pytest
from clauses import clause_of, node_of, tree
from hypothesis import given
from hypothesis import strategies as st

from kg.grammar.outlook import outlook
from kg.model import Status

ACTUAL = [
    ("Chad insists that the rebels left the port.", "left"),
    ("The rebels entered the port, burning the ships.", "burning"),
    ("Nobody claimed the attack on the port.", "attack"),
    ("Chad refused to condemn the attack on the port.", "attack"),
    ("The cell had planned the attack on the port.", "attack"),
    ("The bombing of the port was planned by a captain.", "bombing"),
    ("The general swore that the rebels had shelled the port.", "shelled"),
    ("Rebels attacked the port.", "attacked"),
    ("Musa Tarro led the front until he was killed in the port.", "killed"),
    ("After the rebels attacked the port, ships left.", "attacked"),
    ("Ships left when the rebels attacked the port.", "attacked"),
    ("The mayor said that rebels had attacked the port.", "attacked"),
    ("Rebels who attacked the port fled.", "attacked"),
    ("The court will try the men who attacked the port.", "attacked"),
    ("The minister condemned the attack on the port.", "attack"),
    ("Rebels attacked the port and burned the ships.", "burned"),
    ("Rebels began to shell the port.", "shell"),
    ("The port was attacked by rebels.", "attacked"),
    ("Nurses came to the capital to protest against the tax.", "protest"),
    ("The attack on the port shocked Oman.", "attack"),
    ("Rebels managed to seize the port.", "seize"),
    ("The bloc gave no deadline but demanded an answer.", "demanded"),
    ("Hospitals were told to prepare and police were ordered out.", "ordered"),
    ("Rebels tried to end the siege by shelling the port.", "shelling"),
]

NEGATED = [
    ("The rebels are not in talks with the army.", "talks"),
    ("The army did not shell the town.", "shell"),
    ("Chad will stop arming the rebels.", "arming"),
    ("Chad decided to suspend cooperation with Togo.", "cooperation"),
    ("The army has never shelled the town.", "shelled"),
    ("No soldiers were wounded.", "wounded"),
    ("Nobody attacked the post.", "attacked"),
    ("Rebels attacked no ships.", "attacked"),
    ("None of the rebels attacked.", "attacked"),
    ("There were no attacks on Friday.", "attacks"),
    ("There was no sign of an attack on the port.", "attack"),
    ("The army prevented an attack on the dam.", "attack"),
    ("Police foiled an attack on the embassy.", "attack"),
    ("The general denied that troops had burned the village.", "burned"),
    ("The general denied burning the village.", "burning"),
    ("Chad refused to extradite the colonel.", "extradite"),
    ("Chad's refusal to extradite the colonel angered Togo.", "extradite"),
    ("The rebels failed to seize the port.", "seize"),
    ("Their attempt to seize the port failed.", "seize"),
    ("The group has not threatened to attack the port.", "attack"),
    ("The army denied that it would attack the port.", "attack"),
    ("Chad said it would not extradite the colonel.", "extradite"),
    ("The guards stopped the rebels from entering the port.", "entering"),
    ("The two sides refrained from attacking the port.", "attacking"),
    ("Oman ruled out talks with the rebels.", "talks"),
]

FUTURE = [
    ("Rebels will try to end the siege by shelling the port.", "shelling"),
    ("The cell was planning the attack on the port.", "attack"),
    ("The cell planned an attack on the port.", "attack"),
    ("The cell had planned the attack for months.", "attack"),
    ("The rebels will release the pilots.", "release"),
    ("The pilots will be released on Monday.", "released"),
    ("Chad plans to expel the envoy.", "expel"),
    ("Chad's plan to expel the envoy leaked.", "expel"),
    ("The ministers are due to meet in Oslo.", "meet"),
    ("The ministers are scheduled to meet in Oslo.", "meet"),
    ("The minister is to visit Cairo.", "visit"),
    ("The group vowed to attack Kenya.", "attack"),
    ("Togo agreed to reopen the border.", "reopen"),
    ("Togo pledged to withdraw its troops.", "withdraw"),
    ("The agreement to reopen the border was signed.", "reopen"),
    ("Chad will hold talks with Sudan.", "talks"),
    ("Chad will answer by closing the border.", "closing"),
]

HYPOTHETICAL = [
    ("The rebels may enter the port, burning the ships.", "burning"),
    ("The general enjoyed shelling the port.", "shelling"),
    ("Suppose that Chad blockades the port.", "blockades"),
    ("The drill simulated an attack on the capital.", "attack"),
    ("The marines rehearsed an attack on the island.", "attack"),
    ("The rebels could attack the port.", "attack"),
    ("The rebels may attack the port.", "attack"),
    ("The rebels would attack the port.", "attack"),
    ("The rebels threatened to attack the port.", "attack"),
    ("If the rebels attack the port, ships will leave.", "attack"),
    ("Ships will leave unless the rebels retreat.", "retreat"),
    ("Residents fear an attack by the militia.", "attack"),
    ("a possible attack on the embassy", "attack"),
    ("The threat to close the strait alarmed Oman.", "close"),
    ("The rebels tried to seize the port.", "seize"),
    ("Their attempt to seize the port was brief.", "seize"),
    ("The army entered the town to arrest the mayor.", "arrest"),
    ("The army retreated before reaching the river.", "reaching"),
    ("The deal allows troops to search ships.", "search"),
    ("The talks are unlikely to resume.", "resume"),
    ("The army is able to retake the town.", "retake"),
    ("Oman would answer any attack on the port.", "attack"),
    ("A proposed treaty between Peru and Chile is long.", "treaty"),
    ("A suicide attack can kill dozens.", "attack"),
]

REQUESTED = [
    ("Chad insists that the rebels leave the port.", "leave"),
    ("Peru urged the rebels to free the pilots.", "free"),
    ("Peru urged the rebels not to free the pilots.", "free"),
    ("Peru demanded that the rebels free the pilots.", "free"),
    ("The rebels were told to free the pilots, and Peru asked the army to retreat.", "retreat"),
    ("The mayor called for talks.", "talks"),
    ("The mayor appealed for talks with the rebels.", "talks"),
    ("The demand to release the pilots was ignored.", "release"),
    ("Peru's request to extradite the colonel was sent on Monday.", "extradite"),
    ("The army was ordered to retreat.", "retreat"),
    ("The rebels asked Oman for help in bombing the port.", "bombing"),
    ("The minister is expected to visit Delhi, making friends by backing its bid.", "backing"),
]

BY_STATUS: dict[Status, list[tuple[str, str]]] = {
    "actual": ACTUAL,
    "negated": NEGATED,
    "future": FUTURE,
    "hypothetical": HYPOTHETICAL,
    "requested": REQUESTED,
}


@pytest.mark.parametrize(
    ("status", "sentence", "word"),
    [(status, *case) for status, cases in BY_STATUS.items() for case in cases],
)
def test_the_status(status: Status, sentence: str, word: str) -> None:
    assert clause_of(sentence, word).outlook.status == status


@pytest.mark.parametrize(
    ("sentence", "word", "speakers"),
    [
        ("Rebels attacked the port.", "attacked", ""),
        ("The mayor said that rebels had attacked the port.", "attacked", "mayor"),
        ("The mayor said rebels had attacked the port.", "attacked", "mayor"),
        ("Rebels attacked the port, the mayor said.", "attacked", "mayor"),
        ("Rebels attacked the port, said the mayor.", "attacked", "mayor"),
        ("According to the mayor, rebels attacked the port.", "attacked", "mayor"),
        ("Rebels attacked the port, according to the mayor.", "attacked", "mayor"),
        ("The mayor and the bishop said that rebels attacked the port.", "attacked", "mayor bishop"),
        ("The mayor was quoted as saying that rebels attacked the port.", "attacked", "mayor"),
        ("The general, the paper reported, ordered the raid.", "ordered", "paper"),
        ("The mayor told the bishop that rebels attacked the port.", "attacked", "mayor"),
        ("The mayor saw that rebels attacked the port.", "attacked", ""),
        ("The mayor left after rebels attacked the port.", "attacked", ""),
        ("It was reported by the mayor that rebels attacked the port.", "attacked", "mayor"),
    ],
)
def test_the_speakers(sentence: str, word: str, speakers: str) -> None:
    assert " ".join(node.text for node in clause_of(sentence, word).outlook.speakers) == speakers


def test_speakers_come_nearest_first() -> None:
    sentence = "The mayor said the army told reporters that rebels attacked the port."
    assert [n.text for n in clause_of(sentence, "attacked").outlook.speakers] == ["army", "mayor"]


def test_the_speaker_of_the_main_clause_is_not_that_of_a_quoted_clause_beside_it() -> None:
    sentence = "The mayor said that rebels attacked the port, and police arrested two men."
    assert [n.text for n in clause_of(sentence, "said").outlook.speakers] == []


@pytest.mark.parametrize(
    ("sentence", "word", "hedge"),
    [
        ("The rebels attacked the port.", "attacked", None),
        ("The rebels allegedly attacked the port.", "attacked", "allegedly"),
        ("The rebels reportedly plan to attack the port.", "attack", "reportedly"),
        ("an alleged attack on the port", "attack", "alleged"),
        ("a suspected attack on the port", "attack", "suspected"),
        ("The rebels are believed to have attacked the port.", "attacked", "believed"),
        ("The rebels are said to have attacked the port.", "attacked", "said"),
        ("The rebels said they had attacked the port.", "attacked", None),
        ("a deadly attack on the port", "attack", None),
        ("Allegedly honest men who attacked the port fled.", "attacked", None),
    ],
)
def test_the_hedge(sentence: str, word: str, hedge: str | None) -> None:
    assert clause_of(sentence, word).outlook.hedge == hedge


VERBS = ("attack", "shell", "besiege", "raid", "evacuate")
WHO = ("Rebels", "The soldiers", "Three militias", "Nigerian troops")
WHAT = ("the port", "two villages", "an airfield")
AUXILIARIES: tuple[tuple[str, Status], ...] = (
    ("will", "future"),
    ("could", "hypothetical"),
    ("might", "hypothetical"),
    ("did not", "negated"),
    ("will not", "negated"),
    ("have never", "negated"),
    ("plan to", "future"),
    ("refuse to", "negated"),
    ("threaten to", "hypothetical"),
)


def _participle(verb: str) -> str:
    return {"shell": "shelled", "besiege": "besieged", "evacuate": "evacuated"}.get(verb, f"{verb}ed")


def _sentence(who: str, auxiliary: str, verb: str, what: str) -> tuple[str, str]:
    form = _participle(verb) if auxiliary.startswith("have") else verb
    return f"{who} {auxiliary} {form} {what}.", form


@given(st.sampled_from(WHO), st.sampled_from(AUXILIARIES), st.sampled_from(VERBS[:2]), st.sampled_from(WHAT))
def test_auxiliaries_mean_the_same_with_every_subject_and_object(
    who: str, auxiliary: tuple[str, Status], verb: str, what: str
) -> None:
    sentence, word = _sentence(who, auxiliary[0], verb, what)
    assert clause_of(sentence, word).outlook.status == auxiliary[1]


@pytest.mark.parametrize(("who", "what"), list(product(WHO, WHAT)))
def test_plain_past_is_actual_with_every_subject_and_object(who: str, what: str) -> None:
    found = clause_of(f"{who} attacked {what}.", "attacked").outlook
    assert (found.status, found.hedge, found.speakers) == ("actual", None, ())


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Peru urged the rebels to free the pilots.", "Peru did not urge the rebels to free the pilots."),
        ("Togo agreed to reopen the border.", "Togo has not agreed to reopen the border."),
        ("The rebels threatened to attack.", "The rebels never threatened to attack."),
    ],
)
def test_what_is_denied_of_the_governor_did_not_happen(inner: str, outer: str) -> None:
    word = next(w for w in ("free", "reopen", "attack") if w in inner.split() or f"{w}." in inner.split())
    assert clause_of(inner, word).outlook.status != "negated"
    assert clause_of(outer, word).outlook.status == "negated"


def test_every_word_has_an_outlook_with_known_values() -> None:
    for sentence, _ in [case for cases in BY_STATUS.values() for case in cases]:
        for node in tree(sentence):
            assert outlook(node).status in BY_STATUS


def test_the_outlook_of_a_governor_is_its_own() -> None:
    sentence = "Peru urged the rebels to free the pilots."
    assert clause_of(sentence, "urged").outlook.status == "actual"
    assert outlook(node_of(sentence, "free")).status == "requested"


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("The rebels have to disarm.", "disarm", "requested"),
        ("The rebels had to disarm.", "disarm", "actual"),
        ("The chief told his men to attack the port.", "attack", "requested"),
        ("Chad was told to free the sailors.", "free", "requested"),
        ("The militia warned the firms of attacks on ships.", "attacks", "hypothetical"),
        ("The mayor blamed the firms of the port for attacks.", "attacks", "actual"),
    ],
)
def test_who_is_told_or_warned_has_not_yet_acted(sentence: str, word: str, status: Status) -> None:
    assert outlook(node_of(sentence, word)).status == status


def test_what_is_suffered_before_the_next_is_suffered_came_about() -> None:
    assert clause_of("He was beaten before being deported.", "deported").outlook.status == "actual"
    assert clause_of("He fled before being arrested.", "arrested").outlook.status == "hypothetical"


def test_what_a_journey_is_for_is_as_real_as_the_journey() -> None:
    assert clause_of("Envoys will go to Cairo for several meetings.", "meetings").outlook.status == "future"
    assert clause_of("Envoys went to Cairo for several meetings.", "meetings").outlook.status == "actual"
