"""One article to its claims: pure, quoted to the letter, each id once, every reference inside the article."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import claims_of, drafts_of, extract, extract_all
from kg.language.reading import read
from kg.model import Claim, Document
from kg.rules import load_rules
from kg.vocabulary import load_vocabulary
from tests.extract.told import THURSDAY, claims, names, of_type, only

SENTENCES = (
    "Gunmen attacked a bus near Garissa on Monday, killing six passengers.",
    "Al-Shabaab claimed responsibility for the attack.",
    "Kenya condemned the attack.",
    "Norway urged Sudan to release two editors.",
    "Envoys of Chad and Sudan met in Cairo on Tuesday.",
    "Maria Sandoval, the foreign minister of Peru, resigned.",
    "“We will strike again,” said Joseph Okello, a commander of the rebels.",
    "Rwanda denied shelling a camp near Goma.",
    "Hezbollah threatened to attack Haifa.",
    "It rained in the valley.",
    "Police in Lagos arrested two reporters.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).flatmap(
    lambda chosen: st.sampled_from([" ", "\n\n", "\n"]).map(lambda gap: gap.join(chosen))
)
slow = settings(max_examples=25, deadline=None, derandomize=True)


def document(text: str, id: str = "told") -> Document:
    return Document(id, text, THURSDAY)


@slow
@given(TEXTS)
def test_the_same_document_gives_the_same_claims(text: str) -> None:
    assert extract(document(text)) == extract(document(text))


@slow
@given(TEXTS)
def test_a_quote_is_the_text_between_its_offsets(text: str) -> None:
    for claim in extract(document(text)):
        assert claim.quote == text[claim.begin : claim.end]
        assert 0 <= claim.begin < claim.end <= len(text)
        assert claim.quote == claim.quote.strip()


@slow
@given(TEXTS)
def test_participants_and_places_are_written_where_they_say(text: str) -> None:
    for claim in extract(document(text)):
        for party in (*claim.actors, *claim.recipients, *claim.speakers):
            assert text[party.begin : party.end] == party.written
        if claim.place:
            assert text[claim.place.begin : claim.place.end] == claim.place.written


@slow
@given(TEXTS)
def test_ids_are_given_once_and_references_stay_inside_the_article(text: str) -> None:
    found = extract(document(text, "one"))
    ids = [claim.id for claim in found]
    assert len(set(ids)) == len(ids)
    assert all(claim.document == "one" and claim.id.startswith("one.") for claim in found)
    assert all(claim.of in ids and claim.of != claim.id for claim in found if claim.of)


@slow
@given(TEXTS)
def test_claims_come_in_the_order_of_the_text(text: str) -> None:
    begins = [claim.begin for claim in extract(document(text))]
    assert begins == sorted(begins)


@slow
@given(TEXTS)
def test_class_type_mode_and_kind_agree_with_the_vocabulary_and_the_rule(text: str) -> None:
    rules = {rule.id: rule for rule in load_rules().rules}
    for claim in extract(document(text)):
        known = load_vocabulary().event(claim.event_class)
        assert (claim.type, claim.mode, claim.kind) == (known.type, known.mode, known.kind)
        assert claim.event_class in (rules[claim.rule].event, rules[claim.rule].asserts)


@slow
@given(TEXTS)
def test_nobody_stands_twice_on_one_side(text: str) -> None:
    for claim in extract(document(text)):
        for side in (claim.actors, claim.recipients, claim.speakers):
            assert len(set(names(side))) == len(side)


@slow
@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_another_id_changes_nothing_but_ids(one: str, other: str) -> None:
    text = f"{one} {other}"
    renamed = [
        dataclasses.replace(
            claim,
            id=claim.id.replace("b.", "a.", 1),
            document="a",
            of=claim.of.replace("b.", "a.", 1) if claim.of else None,
        )
        for claim in extract(document(text, "b"))
    ]
    assert tuple(renamed) == extract(document(text, "a"))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "It rained.", "?!", "12 34", "Ünïcödé — ¿qué?"])
def test_a_text_without_events_yields_nothing(text: str) -> None:
    assert extract(document(text)) == ()


@slow
@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    for claim in extract(document(text)):
        assert text[claim.begin : claim.end] == claim.quote


def test_extract_is_reading_then_claiming() -> None:
    text = " ".join(SENTENCES)
    assert claims_of(read(document(text)), load_rules()) == extract(document(text))


def test_absorbed_drafts_are_marked_and_make_no_claim() -> None:
    reading = read(document(SENTENCES[0]))
    found = drafts_of(reading, load_rules())
    kept = [draft for draft in found if not draft.dropped]
    assert len(kept) < len(found)
    assert len(claims_of(reading, load_rules())) == len(kept)


NEVER_A_FACT = [
    "Hezbollah could attack Haifa.",
    "Hezbollah may have attacked Haifa.",
    "Rwanda denied attacking a camp near Goma.",
    "The rebels denied that they had attacked the camp.",
    "Hezbollah threatened to attack Haifa.",
    "Al-Shabaab failed to attack the airport in Mogadishu.",
    "The cleric called for attacks on Kenya.",
    "Israel warned that Hezbollah would attack Haifa.",
    "The army said it had not shelled the town.",
    "The militia never attacked the village.",
    "Police foiled a plot to bomb a church in Manila.",
    "If the talks fail, the rebels will attack the port.",
    "The general ordered his troops to shell the town.",
    "The rebels promised not to attack the port.",
]


@pytest.mark.parametrize("text", NEVER_A_FACT)
def test_what_did_not_happen_is_no_fact(text: str) -> None:
    assert [claim.quote for claim in of_type(text, "ASSAULT") if claim.status == "actual"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah attacked Haifa.",
        "The camp near Goma was attacked by the rebels.",
        "The rebels, who attacked a camp near Goma, fled.",
        "After attacking a camp near Goma, the rebels fled.",
        "The attack on the camp by the rebels lasted an hour.",
        "The rebels carried out an attack on the camp.",
        "The rebels managed to attack the camp.",
    ],
)
def test_what_happened_is_a_fact_however_it_is_put(text: str) -> None:
    claim = only(text, "ASSAULT")
    assert claim.status == "actual"
    assert claim.actors


def test_a_negated_event_is_kept_only_if_somebody_speaks_of_it() -> None:
    assert of_type("The militia never attacked the village.", "ASSAULT") == []
    assert [c.status for c in of_type("Rwanda denied attacking a camp near Goma.", "ASSAULT")] == ["negated"]


def test_what_is_asked_for_is_kept_in_the_words_of_the_text() -> None:
    request: Claim = only("Norway urged Sudan to release two editors at once.", "REQUEST")
    assert request.content is not None
    assert "release two editors" in request.content


def test_claims_are_the_same_in_an_article_of_many_paragraphs() -> None:
    padding = "\n\n".join(["It rained in the valley."] * 40)
    alone = claims(SENTENCES[3])
    late = [c for c in claims(f"{padding}\n\n{SENTENCES[3]}") if c.quote == SENTENCES[3]]
    assert [(c.event_class, names(c.actors)) for c in late] == [
        (c.event_class, names(c.actors)) for c in alone
    ]


@settings(max_examples=10, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join), max_size=40))
def test_articles_read_together_give_what_each_gives_alone(texts: list[str]) -> None:
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    assert list(extract_all(documents)) == [extract(document) for document in documents]


def test_an_attack_that_nobody_has_claimed_is_nobodys() -> None:
    attack = only("The Dune Front has not claimed the attack on a post near Goma.", "ASSAULT")
    assert (attack.status, attack.actors) == ("actual", ())


def test_a_ministry_speaks_of_the_forces_of_its_state() -> None:
    attack = only("The Russian defence ministry said its forces had struck a depot in Kharkiv.", "ASSAULT")
    assert [p.principal for p in attack.actors] == ["russia"]


def test_a_toll_told_later_is_a_claim_of_its_own_about_the_same_attack() -> None:
    text = (
        "A bomb exploded in a market in Quetta on Monday. Nine people were killed in the blast, police said."
    )
    first, second = [c for c in claims(text) if c.type == "ASSAULT"]
    assert (second.again, second.event_class) == (first.id, first.event_class)
    assert [t.low for t in second.killed] == [9]
    assert second.quote.startswith("Nine")


def test_a_headline_is_read_as_a_sentence() -> None:
    attack = only("Gunmen Kill 20 In Quetta Market Raid", "ASSAULT")
    assert [t.low for t in attack.killed] == [20]
    assert names(attack.actors) == ["<gunmen>"]


def test_a_group_that_rules_a_state_is_not_the_group_beside_another() -> None:
    text = "Pakistan met the TTP at the request of the Afghan Taliban. The group agreed to a ceasefire."
    assert names(only(text, "AGREE").actors)[:1] == ["tehrik-i-taliban-pakistan"]


def test_a_group_that_rules_a_state_is_the_group_if_no_other_is_named() -> None:
    text = "Pakistan met the Afghan Taliban in Kabul. The group agreed to a ceasefire."
    assert "afghan-taliban" in names(only(text, "AGREE").actors)


def test_who_is_blamed_for_doing_nothing_did_not_do_it() -> None:
    blame = "Youths accused the army of failing to stop the violence."
    told = f"A fight broke out between herders and farmers. {blame}"
    (fight,) = [claim for claim in claims(told) if claim.type == "ASSAULT"]
    assert names(fight.actors) == ["<herders>", "<farmers>"]


def test_what_is_told_as_fact_has_no_day_after_that_of_the_report() -> None:
    arrest = only("Ahead of elections in May next year, police arrested a lawmaker in Accra.", "COERCE")
    assert (arrest.status, arrest.when) == ("actual", None)


def test_an_attack_that_an_agreement_is_to_end_is_none_to_come() -> None:
    assert not of_type("Uganda and the rebels have agreed to sign a pact to end hostilities.", "ASSAULT")
