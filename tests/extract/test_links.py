"""What a claim, denial, accusation or demand is about; "the attack" is the one told before."""

from __future__ import annotations

import pytest

from kg.model import Claim
from tests.extract.told import claims, names, of_type, only

BLAST = "A bomb exploded at a market in Quetta on Monday."


def about(text: str, type: str) -> Claim | None:
    """The claim that the only claim of a type is about."""
    wanted = only(text, type).of
    return next((claim for claim in claims(text) if claim.id == wanted), None)


@pytest.mark.parametrize(
    ("text", "type", "event"),
    [
        ("The Baloch Liberation Army claimed responsibility for a bombing in Quetta.", "CLAIM", "Bombing"),
        ("Iran condemned the bombing of a mosque in Herat.", "ACCUSE", "Bombing"),
        ("Rwanda denied shelling a camp near Goma.", "DENY", "Shelling"),
        ("Armenia accused Azerbaijan of shelling a village on Monday.", "ACCUSE", "Shelling"),
        ("The general ordered his troops to shell a village near Bol.", "REQUEST", "Shelling"),
        (
            "The guerrillas admitted responsibility for the abduction of two nuns in Jolo.",
            "CLAIM",
            "Abduction",
        ),
    ],
)
def test_an_act_of_speech_is_about_the_event_in_its_own_words(
    text: str, type: str, event: str | None
) -> None:
    found = about(text, type)
    assert found is not None
    assert event is None or event in found.event_class


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Norway urged Sudan to release two editors.", "REQUEST"),
        ("Chad demanded the release of two hostages.", "REQUEST"),
        ("Niger ruled out talks with the rebels.", "REJECT"),
        ("Serbia and Kosovo agreed to reopen the bridge.", "AGREE"),
    ],
)
def test_what_is_asked_for_refused_or_promised_is_told_by_those_words_alone(text: str, type: str) -> None:
    (claim,) = claims(text)
    assert claim.type == type
    assert claim.content


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("The Baloch Liberation Army claimed responsibility for the attack.", "CLAIM"),
        ("Iran condemned the attack.", "ACCUSE"),
        ("Pakistan blamed India for the attack.", "ACCUSE"),
    ],
)
def test_the_attack_is_the_one_told_before(sentence: str, type: str) -> None:
    found = about(f"{BLAST} {sentence}", type)
    assert found is not None
    assert found.event_class == "Bombing"
    assert found.place is not None
    assert found.place.label == "Quetta"


def test_the_attack_told_again_with_nothing_new_is_no_event_of_its_own() -> None:
    text = f"{BLAST} The attack shocked the province. Nobody could explain the attack."
    assert [c.event_class for c in of_type(text, "ASSAULT")] == ["Bombing"]


def test_a_toll_given_in_the_next_sentence_stays_beside_its_blast() -> None:
    text = f"{BLAST} The attack killed nine traders. Iran condemned the attack."
    condemned = about(text, "ACCUSE")
    assert condemned is not None
    assert condemned.type == "ASSAULT"


def test_the_last_attack_is_meant_and_not_the_first() -> None:
    text = f"{BLAST} On Tuesday gunmen stormed a hotel in Kabul. Iran condemned the attack."
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.place is not None
    assert found.place.label == "Kabul"


def test_an_attack_that_never_happened_is_not_the_attack() -> None:
    text = f"{BLAST} The militia may attack Kalat next. Iran condemned the attack."
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.event_class == "Bombing"


def test_without_an_attack_before_there_is_nothing_to_be_about() -> None:
    assert only("Iran condemned the attack.", "ACCUSE").of is None


def test_a_claim_of_responsibility_reports_the_attack_by_the_claimant() -> None:
    text = f"{BLAST} The Baloch Liberation Army claimed responsibility for the attack."
    blast = only(text, "ASSAULT")
    assert names(blast.actors) == ["baloch-liberation-army"]
    assert names(blast.speakers) == ["baloch-liberation-army"]


def test_blame_reports_the_attack_with_a_hedge() -> None:
    text = f"{BLAST} Pakistan blamed the Baloch Liberation Army for the attack."
    blast = only(text, "ASSAULT")
    assert names(blast.actors) == ["baloch-liberation-army"]
    assert names(blast.speakers) == ["pakistan"]
    assert blast.hedge == "blamed"


def test_a_claim_does_not_overrule_the_attacker_whom_the_article_names() -> None:
    text = "Al-Shabaab bombed a hotel in Merca on Monday. Ansaru claimed responsibility for the attack."
    assert names(only(text, "ASSAULT").actors) == ["al-shabaab"]


def test_who_denies_an_accusation_answers_the_accuser() -> None:
    text = "Armenia accused Azerbaijan of shelling a village on Monday. Azerbaijan denied the accusation."
    denial = only(text, "DENY")
    assert names(denial.actors) == ["azerbaijan"]
    assert names(denial.recipients) == ["armenia"]


def test_a_denied_deed_is_kept_as_negated() -> None:
    shelling = only("Rwanda denied shelling a camp near Goma.", "ASSAULT")
    assert shelling.status == "negated"


@pytest.mark.parametrize(
    "text",
    [
        f"{BLAST} Iran condemned the attack. The Baloch Liberation Army claimed responsibility for it.",
        "Chad accused Azerbaijan of shelling a village. Azerbaijan denied the accusation. Iran urged calm.",
        "Norway urged Sudan to release two editors. Sudan rejected the call.",
    ],
)
def test_nothing_is_about_itself_and_everything_is_about_something_in_the_article(text: str) -> None:
    found = claims(text)
    ids = {claim.id for claim in found}
    assert all(claim.of in ids and claim.of != claim.id for claim in found if claim.of)
    assert any(claim.of for claim in found)


def test_a_promise_to_probe_an_attack_is_about_the_attack() -> None:
    found = about(f"{BLAST} Iran promised to investigate the attack.", "AGREE")
    assert found is not None
    assert found.event_class == "Bombing"


def test_a_demand_taken_up_by_a_noun_is_the_one_made_before() -> None:
    text = "Norway urged Sudan to release two editors. Sudan rejected Norway's demand."
    assert len(of_type(text, "REQUEST")) == 1
    found = about(text, "REJECT")
    assert found is not None
    assert found.type == "REQUEST"


def test_a_noun_means_the_event_that_it_names_before_others_of_the_type() -> None:
    text = (
        "Gunmen kidnapped a nun in Jolo on Monday. On Tuesday rebels shelled a barracks in Jolo. "
        "Iran condemned the abduction."
    )
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.event_class == "Abduction"


def test_who_condemns_a_measure_means_what_was_done_to_it() -> None:
    text = "Chad imposed sanctions on Peru. Norway imposed sanctions on Iran. Peru condemned the measures."
    found = about(text, "ACCUSE")
    assert found is not None
    assert names(found.actors) == ["chad"]


def test_a_protest_is_about_what_it_is_held_against() -> None:
    found = about(f"{BLAST} Hundreds of students protested against the bombing.", "PROTEST")
    assert found is not None
    assert found.event_class == "Bombing"


@pytest.mark.parametrize("noun", ["any attack", "attacks", "attacks anywhere"])
def test_an_attack_that_is_not_the_attack_is_none_told_before(noun: str) -> None:
    found = about(f"{BLAST} Iran condemned {noun}.", "ACCUSE")
    assert found is None


def test_an_indefinite_noun_that_describes_what_was_told_is_that() -> None:
    text = "A court in Chad convicted two editors, a verdict that was condemned by Norway."
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.type == "SANCTION"


def test_a_demand_for_something_new_is_not_about_what_was_told_before() -> None:
    text = "Norway urged Sudan to release two editors. Chad rejected a demand."
    assert about(text, "REJECT") is None


TWO_BLASTS = f"{BLAST} Troops shot dead two of the attackers."


@pytest.mark.parametrize(
    ("text", "type", "event"),
    [
        (f"{TWO_BLASTS} The Taliban claimed responsibility.", "CLAIM", "Bombing"),
        (f"{BLAST} Gunmen shot dead a judge in Kano. Chad condemned the blast.", "ACCUSE", "Bombing"),
        (f"{BLAST} Turkey bombed a camp in Iraq. The Taliban claimed responsibility.", "CLAIM", "Bombing"),
        ("Kenyan troops invaded Somalia. Somalia thanked Kenya.", "SUPPORT", "Invasion"),
        ("Kenyan troops invaded Somalia. Somalia accused Kenya of overstepping.", "ACCUSE", "Invasion"),
        (f"{BLAST} The Taliban said they had not done it. Chad blamed Iran for it.", "ACCUSE", "Bombing"),
        ("Algeria backed Mali's stance that the group operates from Niger.", "SUPPORT", "Basing"),
    ],
)
def test_what_words_leave_open_is_the_deed_that_fits_them(text: str, type: str, event: str) -> None:
    found = about(text, type)
    assert found is not None
    assert event in found.event_class


def test_nobody_is_condoled_with_over_his_own_deed() -> None:
    text = f"{BLAST} Pakistan bombed a camp in Khost. Chad offered its condolences to Pakistan."
    found = about(text, "SUPPORT")
    assert found is not None
    assert found.event_class == "Bombing"


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Chad condemned the Taliban, a group linked to al-Qaeda.", "ACCUSE"),
        (f"{BLAST} Somalia thanked Kenya for its vote.", "SUPPORT"),
        ("Kenyan troops invaded Somalia. Somalia accused Kenya of selling charcoal.", "ACCUSE"),
    ],
)
def test_what_is_told_beside_is_not_what_words_are_about(text: str, type: str) -> None:
    assert about(text, type) is None


def test_an_envoy_of_whom_no_side_is_told_answers_the_accusation_just_made() -> None:
    text = "Uganda summoned the Rwandan ambassador. The ambassador, Joseph Rutabana, rejected the accusation."
    found = about(text, "DENY")
    assert found is not None
    assert found.type == "ACCUSE"


def test_the_attack_behind_a_comma_is_the_one_that_the_sentence_tells() -> None:
    text = (
        "Gunmen killed five policemen in Quetta on Monday, an attack claimed by the Baloch Liberation Army."
    )
    attack = only(text, "ASSAULT")
    assert names(attack.actors) == ["baloch-liberation-army"]
    assert attack.killed[0].low == 5
    assert about(text, "CLAIM") == attack


@pytest.mark.parametrize("told", ["The islands were empty.", BLAST + " Peru voted. Chile voted."])
def test_it_is_claimed_only_right_behind_an_attack(told: str) -> None:
    assert of_type(f"{told} The Islamic State claimed it.", "CLAIM") == []
    assert about(f"{BLAST} The Islamic State claimed it.", "CLAIM") is not None


def test_nobody_denies_a_thing_to_his_own_side() -> None:
    denial = only("Armenia denied attacks by its troops on Shusha.", "DENY")
    assert denial.recipients == ()
