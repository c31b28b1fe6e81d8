"""Clauses go on from the verb they belong to, and have the subject that is theirs; others are left alone."""

from __future__ import annotations

import pytest

from tests.language.trees import nodes


@pytest.mark.parametrize(
    ("text", "infinitive", "head"),
    [
        ("The rebels threatened on Thursday to behead a hostage.", "behead", "threatened"),
        ("The union threatened late on Monday to halt the ferries.", "halt", "threatened"),
    ],
)
def test_an_infinitive_behind_a_day_completes_its_verb(text: str, infinitive: str, head: str) -> None:
    found = nodes(text)[infinitive]
    assert (found.dep, found.head and found.head.text) == ("xcomp", head)


def test_an_infinitive_behind_a_day_completes_the_noun_that_asks_for_it() -> None:
    found = nodes("Chad voiced readiness on Monday to begin a dialogue with the rebels.")["begin"]
    assert (found.dep, found.head and found.head.text) == ("acl", "readiness")


def test_a_purpose_stays_a_purpose() -> None:
    assert nodes("Students marched on Monday to demand change.")["demand"].dep == "advcl"


def test_a_past_tense_behind_a_title_and_a_name_is_what_the_sentence_says() -> None:
    text = "The Democratic Republic of Congo's justice minister, Rose Ilunga, called on Uganda to act."
    found = nodes(text)
    assert found["called"].head is None
    assert (found["minister"].dep, found["minister"].head) == ("nsubj", found["called"])


def test_the_verb_of_a_title_and_a_name_stays_where_it_is() -> None:
    found = nodes("The minister, Rose Ilunga, left.")
    assert (found["minister"].dep, found["minister"].head) == ("nsubj", found["left"])


@pytest.mark.parametrize(
    "text",
    [
        "The clerk of the Socialist Party, Gorica Pavic, called on parliament to accept the invitation.",
        "The foreign secretary, Margaret Hill, protested at the latest arrests.",
    ],
)
def test_what_a_person_says_behind_title_and_name_heads_the_sentence(text: str) -> None:
    assert any(node.head is None and node.text in ("called", "protested") for node in nodes(text).values())


def test_a_person_who_was_killed_does_not_kill() -> None:
    assert nodes("The minister, Ana Cruz, killed in Lima.")["killed"].head is not None


def test_a_preposition_said_again_goes_with_the_first() -> None:
    found = nodes("Chad called for steps by Niger against the gang and for its surrender to Mali.")
    second = found["surrender"].head
    assert second is not None
    assert second.head is not None
    assert (second.dep, second.head.text, second.head.dep) == ("conj", "for", "prep")


def test_different_prepositions_stay_where_they_are() -> None:
    second = nodes("Troops were sent to the border and into the town.")["town"].head
    assert second is not None
    assert second.head is not None
    assert second.head.text == "to"


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("Three raiders entered the camp, while guards were sleeping, and opened fire.", "opened", "entered"),
        ("The king praised the envoy saying that he had ended the war.", "saying", "praised"),
        ("The king issued a statement saying that the war was over.", "saying", "statement"),
    ],
)
def test_who_goes_on_to_act_or_to_speak(text: str, verb: str, head: str) -> None:
    found = nodes(text)[verb].head
    assert found is not None
    assert found.text == head


def test_who_said_so_goes_on_to_accuse() -> None:
    found = nodes("The ministry said jets bombed a road, and accused its neighbour of lying.")["accused"]
    assert (found.dep, found.head and found.head.text) == ("conj", "said")


def test_a_past_tense_goes_on_with_what_was_told() -> None:
    found = nodes("Kuwait asked the envoy to leave within two days and recalled its ambassador.")["recalled"]
    assert (found.dep, found.head and found.head.text) == ("conj", "asked")


def test_who_said_that_others_were_arming_warned_them() -> None:
    found = nodes("Chad said that rebels were arming and warned that it would act.")["warned"]
    assert (found.dep, found.head and found.head.text) == ("conj", "said")


def test_those_who_attacked_and_warned_are_the_same() -> None:
    found = nodes("Chad said that rebels attacked Bol and warned that they would return.")["warned"]
    assert (found.head and found.head.text) == "attacked"


def test_a_threat_goes_with_the_warning_beside_it() -> None:
    text = "Iran grew louder, warning Kuwait against joining the patrols and threatening to close the strait."
    found = nodes(text)["threatening"].head
    assert found is not None
    assert found.text == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "Kuwait gave aid after the quake measuring 6.9 on the Richter scale struck eastern Turkey.",
        "Samoa asked for help after the quake measuring 7.1 on the Richter scale struck Apia.",
    ],
)
def test_a_clause_gets_back_the_long_subject_behind_its_opening(text: str) -> None:
    assert [c.text for c in nodes(text)["struck"].children if c.dep == "nsubj"] == ["quake"]


def test_what_one_is_warned_of_describes_nobody() -> None:
    found = nodes("The junta warned the monks that action would be taken.")["taken"]
    assert (found.dep, found.head and found.head.text) == ("ccomp", "warned")


def test_what_is_said_in_a_statement_hangs_on_who_says_it() -> None:
    found = nodes("Laos said in a statement that the seizure of the tanker was an act of piracy.")["was"]
    assert (found.dep, found.head and found.head.text) == ("ccomp", "said")


def test_a_statement_that_is_an_object_keeps_its_clause() -> None:
    found = nodes("The envoy welcomed the statement that the seizure was an error.")["was"]
    assert (found.head and found.head.text) == "statement"


def test_a_name_behind_a_day_and_a_comma_acts() -> None:
    found = nodes("Later Monday, Mutharika, who also chairs the party, met with his ministers.")["Mutharika"]
    assert (found.dep, found.head and found.head.text) == ("nsubj", "met")


def test_the_last_of_a_list_acts_where_a_new_clause_lacks_a_subject() -> None:
    text = "Minsk has left the treaty on forces in Europe and Poland has begun to deploy."
    found = nodes(text)["Poland"]
    assert (found.dep, found.head and found.head.text) == ("nsubj", "begun")


def test_who_comes_while_others_pray_is_who_kills() -> None:
    found = nodes(
        "The bandits besieged the village when people were observing prayer and slaughtered scores of men."
    )
    assert found["slaughtered"].head is found["besieged"]
