"""Who speaks in quotations, those of several sentences too."""

from __future__ import annotations

import pytest

from kg.extract.attribution import speaker_of
from kg.extract.referents import Referents
from kg.model import Claim
from tests.extract.told import claims, names, of_type, only, reading_of


def speakers(claim: Claim) -> list[str]:
    return names(claim.speakers)


def spoken(text: str) -> list[list[str]]:
    """The speakers of each sentence that is quoted whole."""
    reading = reading_of(text)
    referents = Referents(reading)
    found = []
    for sentence in reading.sentences:
        referents.observe(sentence)
        if sentence.quoted is not None:
            who = speaker_of(sentence, reading.sentences, referents)
            found.append(names(each.participant for each in who))
    return found


LATER = (
    '"The rebels shelled the school. They burned the church. Nobody helped us," said Joseph Okello, a miller.'
)
EARLIER = (
    'Joseph Okello, a miller, said: "The rebels shelled the school. They burned the church. Nobody helped."'
)
NEXT = '"The rebels shelled the school. They burned the church." Joseph Okello said this on Tuesday.'


@pytest.mark.parametrize("text", [LATER, EARLIER])
def test_every_sentence_of_a_quotation_has_its_speaker(text: str) -> None:
    found = of_type(text, "ASSAULT")
    assert found
    assert all(speakers(claim) == ["joseph-okello"] for claim in found)


@pytest.mark.parametrize("text", [LATER, NEXT])
def test_the_speaker_stands_inside_the_last_sentence_or_in_the_one_behind(text: str) -> None:
    found = spoken(text)
    assert found
    assert all(each == ["joseph-okello"] for each in found)


def test_curly_marks_quote_like_straight_ones() -> None:
    text = LATER.replace('"The', "“The").replace('us,"', "us,”")
    assert [speakers(c) for c in of_type(text, "ASSAULT")] == [speakers(c) for c in of_type(LATER, "ASSAULT")]


def test_a_speaker_of_another_paragraph_did_not_say_it() -> None:
    text = (
        '"The rebels shelled the school. They burned the church."\n\nJoseph Okello said the harvest was good.'
    )
    assert all(each == [] for each in spoken(text))


def test_two_quotations_keep_their_own_speakers() -> None:
    text = (
        '"The rebels shelled the school," said Joseph Okello, a miller.\n\n'
        '"The army bombed a school," said Grace Achieng, a teacher.'
    )
    found = {claim.event_class: speakers(claim) for claim in of_type(text, "ASSAULT")}
    assert sorted(found.values()) == [["grace-achieng"], ["joseph-okello"]]


def test_a_sentence_outside_quotation_marks_is_the_articles_own() -> None:
    text = f"{LATER} Gunmen kidnapped a priest in Yola."
    kidnapping = next(c for c in claims(text) if c.event_class == "Abduction")
    assert speakers(kidnapping) == []


def test_a_quotation_without_a_speaker_has_none() -> None:
    assert all(each == [] for each in spoken('"The rebels shelled the school. They burned the church."'))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kenya said al-Shabaab had attacked a camp near Garissa.", "kenya"),
        ("Al-Shabaab attacked a camp near Garissa, Kenya said.", "kenya"),
        ("According to Kenya, al-Shabaab attacked a camp near Garissa.", "kenya"),
        ("The United Nations reported that al-Shabaab had attacked a camp near Garissa.", "united-nations"),
    ],
)
def test_reported_speech_names_its_speaker(text: str, speaker: str) -> None:
    assert speakers(only(text, "ASSAULT")) == [speaker]


def test_who_says_it_in_a_quotation_comes_before_who_quotes() -> None:
    text = '"Boko Haram attacked our town," Ibrahim Musa said.'
    assert speakers(only(text, "ASSAULT")) == ["ibrahim-musa"]


@pytest.mark.parametrize(
    "before",
    [
        "The Baloch Liberation Army said in a statement that the day had come.",
        "A statement by the Baloch Liberation Army reached reporters on Monday.",
        "The Baloch Liberation Army issued a statement on Monday.",
    ],
)
def test_what_the_statement_said_its_author_said(before: str) -> None:
    text = f"{before} Indian troops had shelled a village near Quetta, the statement said."
    assert speakers(only(text, "ASSAULT")) == ["baloch-liberation-army"]


def test_a_statement_of_nobody_has_no_author() -> None:
    text = (
        "The Baloch Liberation Army met in Quetta. Indian troops had shelled a village, the statement said."
    )
    assert speakers(only(text, "ASSAULT")) == []


def test_a_quotation_in_a_paragraph_of_its_own_goes_on_where_the_speaker_stopped() -> None:
    text = (
        'Joseph Okello said the night was long.\n\n"The rebels shelled the school. They burned the church."'
    )
    assert spoken(text)[0] == ["joseph-okello"]


def test_a_quotation_behind_a_sentence_in_which_nobody_speaks_has_no_speaker() -> None:
    text = 'Joseph Okello reached Juba on foot.\n\n"The rebels shelled the school. They burned the church."'
    assert spoken(text)[0] == []


def test_a_force_is_quoted_by_its_spokesman() -> None:
    text = "Kenyan troops bombed a camp in Somalia on Monday, a military spokesman said."
    assert speakers(only(text, "ASSAULT")) == ["kenya-defence-forces"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Rebels burned a school in Gao, state television reported.", ["<state television>"]),
        ("According to state media, rebels burned a school in Gao.", ["<state media>"]),
        (
            "Sources told the Dawn newspaper that rebels burned a school in Gao.",
            ["<sources>", "dawn-newspaper"],
        ),
        ("Rebels burned a school in Gao, the newspaper Le Phare reported.", ["le-phare"]),
        ("Mali said Chad was calm; rebels burned a school in Gao.", []),
    ],
)
def test_media_and_their_sources_speak(text: str, speakers: list[str]) -> None:
    assert names(only(text, "ASSAULT").speakers) == speakers


def test_its_statement_is_that_of_the_one_who_spoke_before() -> None:
    text = (
        '"A Russian jet violated Turkish airspace," the Turkish foreign ministry said. '
        "Its statement added that Ankara had summoned the Russian ambassador."
    )
    assert [speakers(claim) for claim in of_type(text, "ACCUSE") if claim.event_class == "Summons"] == [
        ["ministry-of-foreign-affairs-turkey"]
    ]


def test_it_goes_on_with_the_text_quoted_before() -> None:
    text = (
        "In a statement on Monday, Chad's foreign ministry accused the United States of meddling. "
        "The statement rejected the sanctions. It also said that Libyan troops had left Bardai."
    )
    assert speakers(only(text, "RETREAT")) == ["ministry-of-foreign-affairs-chad"]
