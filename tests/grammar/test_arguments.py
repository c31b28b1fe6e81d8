"""Who does what to whom, whatever way English puts it."""

from __future__ import annotations

import pytest
from clauses import clause_of, node_of, slot, tree

from kg.grammar.arguments import arguments

ACTIVE_AND_PASSIVE = [
    "Gunmen attacked the convoy near Gao.",
    "The convoy was attacked by gunmen near Gao.",
    "The convoy was attacked near Gao by gunmen.",
    "The convoy had been attacked by gunmen.",
    "The convoy got attacked by gunmen.",
    "Gunmen have attacked the convoy.",
    "Gunmen may have attacked the convoy.",
]

RELATIVE_CLAUSES = [
    "The gunmen who attacked the convoy fled.",
    "The gunmen that attacked the convoy fled.",
    "The convoy that gunmen attacked was carrying grain.",
    "The convoy which gunmen attacked was carrying grain.",
    "The convoy the gunmen attacked was carrying grain.",
    "The convoy, which was attacked by gunmen, was carrying grain.",
    "Police sought the gunmen, who had attacked a convoy.",
]

PARTICIPLES = [
    "The convoy attacked by gunmen was carrying grain.",
    "The convoy, attacked by gunmen, turned back.",
    "Having attacked the convoy, the gunmen fled.",
    "After having attacked the convoy, the gunmen fled.",
]

CONTROLLED = [
    "The gunmen refused to attack the convoy.",
    "The gunmen have begun to attack the convoy.",
    "The gunmen had planned to attack the convoy.",
    "Chad urged the gunmen to attack the convoy.",
    "The gunmen were ordered to attack the convoy.",
    "The gunmen were urged by Chad to attack the convoy.",
    "The bishop asked the gunmen not to attack the convoy.",
    "The gunmen are ready to attack the convoy.",
    "The gunmen admitted that they wanted to attack the convoy.",
]

WAYS_OF_ATTACKING = [*ACTIVE_AND_PASSIVE, *RELATIVE_CLAUSES, *PARTICIPLES]


def _attack(sentence: str) -> str:
    return next(node.text for node in tree(sentence) if node.lemma == "attack")


@pytest.mark.parametrize("sentence", WAYS_OF_ATTACKING)
def test_the_attacker_is_the_subject_and_the_attacked_the_object(sentence: str) -> None:
    word = _attack(sentence)
    assert slot(sentence, word, "subject").lower() == "gunmen"
    assert slot(sentence, word, "object") == "convoy"


@pytest.mark.parametrize("sentence", CONTROLLED[:-1])
def test_an_infinitive_has_the_subject_that_controls_it(sentence: str) -> None:
    assert slot(sentence, "attack", "subject") == "gunmen"
    assert slot(sentence, "attack", "object") == "convoy"


def test_a_pronoun_that_controls_is_kept_for_others_to_resolve() -> None:
    assert slot(CONTROLLED[-1], "attack", "subject") == "they"


@pytest.mark.parametrize(
    ("sentence", "word", "subject"),
    [
        ("The president promised to release the prisoners.", "release", "president"),
        ("The king refused to meet the envoy.", "meet", "king"),
        ("The general denied shelling the hospital.", "shelling", "general"),
        ("The general was accused of ordering the raid.", "ordering", "general"),
        ("Police stopped the students from entering the square.", "entering", "students"),
        ("The union called on the minister to resign.", "resign", "minister"),
        ("Nepal asked India to reopen the border.", "reopen", "India"),
        ("Iran began to withdraw its troops.", "withdraw", "Iran"),
        ("The army entered the town to arrest the mayor.", "arrest", "army"),
        ("After seizing the port, the rebels burned the ships.", "seizing", "rebels"),
        ("The army retreated before reaching the river.", "reaching", "army"),
        ("Firing rockets, the rebels entered the town.", "Firing", "rebels"),
        ("Nepal is ready to help Bhutan.", "help", "Nepal"),
        ("Chad's plan to expel the envoy leaked.", "expel", "Chad"),
    ],
)
def test_the_understood_subject(sentence: str, word: str, subject: str) -> None:
    assert slot(sentence, word, "subject") == subject


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("The bridge has been destroyed.", "destroyed", "subject", ""),
        ("The bridge has been destroyed.", "destroyed", "object", "bridge"),
        ("The talks were ended by Monday.", "ended", "subject", ""),
        ("The town was shelled on Monday by the navy.", "shelled", "subject", "navy"),
        ("The mayor was given a medal by the queen.", "given", "object", "mayor"),
        ("The mayor was given a medal by the queen.", "given", "second", "medal"),
        ("The mayor was given a medal by the queen.", "given", "subject", "queen"),
        ("Twenty people were killed and dozens wounded.", "wounded", "object", "dozens"),
        ("Twenty people were killed and dozens wounded.", "wounded", "subject", ""),
    ],
)
def test_passives(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("The rebels with whom Chad negotiated left.", "negotiated", "with", "rebels"),
        ("The rebels with whom Chad negotiated left.", "negotiated", "subject", "Chad"),
        ("The town where rebels killed the mayor is quiet.", "killed", "object", "mayor"),
        ("The town where rebels killed the mayor is quiet.", "killed", "subject", "rebels"),
        ("The general who ordered the raid resigned.", "ordered", "object", "raid"),
        ("The raid the general ordered failed.", "ordered", "object", "raid"),
    ],
)
def test_the_gap_of_a_relative_clause_is_filled(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("Soldiers guarding the dam were wounded.", "guarding", "subject", "Soldiers"),
        ("Soldiers guarding the dam were wounded.", "wounded", "object", "Soldiers"),
        ("Soldiers wounded in the ambush were flown out.", "wounded", "object", "Soldiers"),
        ("Soldiers wounded in the ambush were flown out.", "wounded", "subject", ""),
        ("The drones supplied by Iran hit the port.", "supplied", "subject", "Iran"),
        ("The truck, loaded with explosives, blew up.", "loaded", "with", "explosives"),
        ("Donors paused grants helping the army of Gabon.", "grants", "participle", "helping"),
    ],
)
def test_a_participle_takes_its_noun(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("Rebels stormed the base and killed the commander.", "killed", "subject", "Rebels"),
        ("Rebels stormed the base and killed the commander.", "killed", "object", "commander"),
        ("Kenya and Uganda signed the treaty.", "signed", "subject", "Kenya Uganda"),
        ("The army shelled Goma and Bukavu.", "shelled", "object", "Goma Bukavu"),
        ("The treaty was signed by Kenya, Uganda and Burundi.", "signed", "subject", "Kenya Uganda Burundi"),
        ("The plane was hit and forced to land.", "forced", "object", "plane"),
        ("The general and the bishop met rebels and elders.", "met", "object", "rebels elders"),
        ("Rebels attacked farms in Mali and Niger.", "attacked", "in", "Mali Niger"),
        ("Talks between Chad, Sudan and Libya collapsed.", "Talks", "between", "Chad Sudan Libya"),
    ],
)
def test_coordination_is_spelled_out(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("The envoy flew to Oslo from Cairo.", "flew", "to", "Oslo"),
        ("The envoy flew to Oslo from Cairo.", "flew", "from", "Cairo"),
        ("The minister said that the border would reopen.", "said", "complement", "reopen"),
        ("Peru wants the rebels to disarm.", "wants", "complement", "disarm"),
        ("The rebels must leave.", "leave", "auxiliary", "must"),
        ("The rebels did not leave.", "leave", "negation", "not"),
        ("The general is a hero.", "is", "attribute", "hero"),
        ("The group is close to Iran.", "is", "attribute", "close"),
        ("The rebels fled when soldiers arrived.", "fled", "adverbial", "arrived"),
        ("The ministry gave a week to the rebels.", "gave", "to", "rebels"),
        ("Airstrikes killed ten.", "killed", "object", "ten"),
    ],
)
def test_other_slots_of_a_verb(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


NOMINALISATIONS = [
    ("the attack on the convoy by gunmen", "attack", "subject", "gunmen"),
    ("the attack on the convoy by gunmen", "attack", "on", "convoy"),
    ("The rebels' attack on the dam failed.", "attack", "possessor", "rebels"),
    ("Rebel attacks on villages continue.", "attacks", "modifier", "Rebel"),
    ("Rebel attacks on villages continue.", "attacks", "on", "villages"),
    ("The killing of the priest by soldiers shocked Malta.", "killing", "of", "priest"),
    ("The killing of the priest by soldiers shocked Malta.", "killing", "subject", "soldiers"),
    ("Talks with the rebels collapsed.", "Talks", "with", "rebels"),
    ("The ambush against the patrol on Friday failed.", "ambush", "against", "patrol"),
    ("The attack on Friday on a bridge failed.", "attack", "on", "Friday bridge"),
    ("Zambia's promise to send grain was welcomed.", "promise", "complement", "send"),
    ("The demand that Peru free the pilots was refused.", "demand", "of", ""),
]


@pytest.mark.parametrize(("sentence", "word", "name", "heads"), NOMINALISATIONS)
def test_an_event_noun_has_arguments_too(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


SUPPORT = [
    ("The army carried out an attack on the village.", "attack", "army"),
    ("An attack on the village was carried out by the army.", "attack", "army"),
    ("The attack, carried out by rebels, failed.", "attack", "rebels"),
    ("The talks that Chad held with Sudan failed.", "talks", "Chad"),
    ("Chad held talks with Sudan in Doha.", "talks", "Chad"),
    ("The militia was responsible for the massacre.", "massacre", "militia"),
    ("Turkey is in talks with Iraq.", "talks", "Turkey"),
    ("Kenya imposed a ban on the party.", "ban", "Kenya"),
    ("The group launched a raid against the barracks.", "raid", "group"),
    ("The rebels vowed to launch an attack.", "attack", "rebels"),
    ("The cartel was behind the murder.", "murder", "cartel"),
    ("The police watched the talks with Sudan.", "talks", ""),
    ("The bishop condemned the massacre.", "massacre", ""),
    ("The judge studied the ban.", "ban", ""),
]


@pytest.mark.parametrize(("sentence", "word", "subject"), SUPPORT)
def test_a_support_verb_lends_its_subject_and_other_verbs_do_not(
    sentence: str, word: str, subject: str
) -> None:
    assert slot(sentence, word, "subject") == subject


def test_a_support_verb_lends_its_prepositions() -> None:
    sentence = "Chad held talks with Sudan in Doha."
    assert slot(sentence, "talks", "with") == "Sudan"
    assert slot(sentence, "talks", "in") == "Doha"


@pytest.mark.parametrize("sentence", [*WAYS_OF_ATTACKING, *CONTROLLED, *(s for s, *_ in NOMINALISATIONS)])
def test_slots_hold_each_word_once_and_none_is_empty(sentence: str) -> None:
    for node in tree(sentence):
        for heads in arguments(node).values():
            assert heads
            assert len({id(head) for head in heads}) == len(heads)


@pytest.mark.parametrize("sentence", [*WAYS_OF_ATTACKING, *CONTROLLED])
def test_arguments_are_a_pure_function(sentence: str) -> None:
    word = _attack(sentence)
    first, second = clause_of(sentence, word), clause_of(sentence, word)
    assert {k: [n.text for n in v] for k, v in first.slots.items()} == {
        k: [n.text for n in v] for k, v in second.slots.items()
    }


def test_a_word_without_arguments_has_no_slots() -> None:
    assert arguments(node_of("Silence.", "Silence")) == {}


def test_the_subject_of_a_long_chain_of_conjuncts_is_found() -> None:
    sentence = "Rebels crossed the river, took the bridge, burned the mill and robbed the bank."
    assert [slot(sentence, word, "subject") for word in ("took", "burned", "robbed")] == ["Rebels"] * 3


def test_a_subject_that_hangs_on_the_auxiliary_is_still_the_subject() -> None:
    assert slot("Britain has unfrozen Libyan assets.", "unfrozen", "subject") == "Britain"


def test_the_first_to_do_something_does_it() -> None:
    assert (
        slot("Bulgaria became the first country to recognise Macedonia.", "recognise", "subject")
        == "Bulgaria"
    )
    assert (
        clause_of("Bulgaria became the first country to recognise Macedonia.", "recognise").outlook.status
        == "actual"
    )
    assert clause_of("Bulgaria sought a country to recognise it.", "recognise").outlook.status != "actual"


def test_a_plural_before_a_word_in_ing_is_the_subject() -> None:
    sentence = "Palestinian factions meeting in Cairo agreed to form a government."
    assert slot(sentence, "agreed", "subject") == "factions"


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("NATO gave the Bosnian Serbs ten days to withdraw.", "gave", "object", "days"),
        ("Togo said it would leave unless Benin paid.", "paid", "mark", "unless"),
        ("Iran demanded that Pakistan hand over the men.", "hand", "subject", "Pakistan"),
        ("Norway has renewed its appeal for Eritrea to free the priests.", "appeal", "complement", "free"),
    ],
)
def test_what_is_demanded_and_by_when(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("The rebels are known for the massacre of villagers.", "massacre"),
        ("The rebels gained notoriety for the massacre of villagers.", "massacre"),
        ("The rebels became infamous for the massacre of villagers.", "massacre"),
        ("The rebels carried out attacks, including the massacre of villagers.", "massacre"),
        ("The rebels are responsible for many attacks, including the massacre of villagers.", "massacre"),
    ],
)
def test_the_deeds_that_make_a_name_are_those_of_its_bearer(sentence: str, noun: str) -> None:
    assert slot(sentence, noun, "subject") == "rebels"


def test_what_somebody_is_sorry_for_is_not_his_deed() -> None:
    assert slot("The rebels are sorry for the massacre of villagers.", "massacre", "subject") == ""


def test_a_plural_verb_asks_for_the_plural_noun_above_its_antecedent() -> None:
    followers = "Followers of the president who are based in Oran fled."
    assert slot(followers, "based", "object") == "Followers"
    assert slot("Followers of the president who is based in Oran fled.", "based", "object") == "president"


def test_items_of_a_list_that_were_hung_on_the_subject_stand_behind_its_preposition() -> None:
    sentence = (
        "The front has been blamed for several bloody attacks across Mali, including an attack on army "
        "barracks in 2011, assaults on army camps and the 2012 bombing of a bank in Gao."
    )
    assert slot(sentence, "blamed", "for") == "attacks assaults bombing"


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("Chad told the rebels to withdraw or face war.", "withdraw", "or", "face"),
        ("Chad told the rebels to withdraw and disarm.", "withdraw", "or", ""),
        ("Beirut rejected Thursday a plan for the border.", "rejected", "object", "plan"),
        ("Lavrov told reporters after talks with Kerry that a truce was near.", "talks", "subject", "Lavrov"),
        ("Carter crossed into Jordan for talks with the king.", "talks", "subject", "Carter"),
        ("Thatcher left after seven hours of talks with the general.", "talks", "subject", "Thatcher"),
        ("Israel shelled the camp after attacks with rockets.", "attacks", "subject", ""),
        ("Serb forces were engaged in the cleansing of villages.", "cleansing", "subject", "forces"),
    ],
)
def test_what_comes_after_or_else_and_before(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Chad took the step of expelling the envoy.", "expelling", "Chad"),
        ("Chad discussed the step of expelling the envoy.", "expelling", ""),
        ("Sudan was the first to recognise Chad.", "recognise", "Sudan"),
        ("Hungary was the only country to oppose Chad.", "oppose", "Hungary"),
    ],
)
def test_who_takes_a_step_or_is_the_first_does_it(sentence: str, word: str, expected: str) -> None:
    assert slot(sentence, word, "subject") == expected


def test_who_is_named_behind_including_acts_too() -> None:
    assert slot("The raid was condemned abroad including by Chad.", "condemned", "subject") == "Chad"
