"""Wrong readings that real text led to: whom a word means, where and when it was, who says it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.told import THURSDAY, claims, of_type


def actors(text: str, type: str) -> list[str]:
    return [p.label for claim in of_type(text, type) for p in claim.actors]


def recipients(text: str, type: str) -> list[str]:
    return [p.label for claim in of_type(text, type) for p in claim.recipients]


def test_who_speaks_behind_his_words_is_none_of_those_he_names_in_them() -> None:
    text = (
        "Chad will hold talks in May, said foreign ministry spokeswoman Ana Sy on Tuesday.\n\n"
        "Omar Cisse will meet Ghanaian President Kofi Boadu and Togolese President Eli Agbo, she said."
    )
    last = [c for c in claims(text) if c.type == "CONSULT"][-1]
    assert [p.label for p in last.speakers] == ["Ana Sy"]


def test_a_counterpart_is_of_the_state_that_stands_before_the_word() -> None:
    text = "Ghana's foreign minister Kofi Boadu's Togolese counterpart Afi Mensah left."
    ties = {c.actors[0].label: c.recipients[0].label for c in of_type(text, "OFFICE")}
    assert ties["Afi Mensah"] == "Togo"


def test_what_one_source_says_is_no_member_of_those_killed() -> None:
    text = (
        "Israeli raids targeting a convoy of tankers entering Lebanon killed three members of Hezbollah, "
        "a Lebanese military source and a rights monitor said."
    )
    assert of_type(text, "MEMBER") == []


def test_them_are_those_whom_the_first_verb_met() -> None:
    text = (
        "Gunmen killed two men on Monday, Nigerian police said.\n\n"
        '"The bandits chased farmers and shot them dead," a resident said.'
    )
    assert recipients(text, "ASSAULT")[-1] == "<farmers>"


def test_it_is_the_blow_where_that_is_what_hit() -> None:
    text = "Hezbollah fired rockets. A raid wounded five people when it hit a house in Tyre."
    assert "Hezbollah" not in actors(text.split(". ", 1)[1], "ASSAULT")


def test_the_government_is_that_of_the_land_to_which_the_paragraph_moved() -> None:
    text = (
        "The Moldovan government resigned on Monday.\n\n"
        "In Montenegro, crowds have gathered for months. The government refuses to meet the strikers. "
        "Prime Minister Milan Vukovic stays."
    )
    assert actors(text, "REJECT") == ["Montenegro"]
    assert recipients(text, "OFFICE") == ["Montenegro"]


def test_an_army_named_in_the_land_to_which_the_paragraph_moved_stays_the_army() -> None:
    text = (
        "Israeli jets shelled a village on Monday.\n\n"
        "In Lebanon, Israeli troops killed two farmers. The army arrested ten men."
    )
    assert actors(text, "COERCE") == ["Israel Defense Forces"]


def test_beside_an_alliance_it_is_open_whose_troops_they_are() -> None:
    text = (
        "Taliban chief Gul Sadat was killed when troops attacked a farm in Helmand in Afghanistan, NATO said."
    )
    assert actors(text, "ASSAULT") == ["<troops>"]


def test_the_first_word_of_a_persons_name_is_no_place() -> None:
    text = (
        "Police spokesman Gambo Musa said ten men had died in Katsina, Nigeria.\n\n"
        "Police said gunmen fired on soldiers as they came to the scene."
    )
    assert "Gambo" not in [c.place.label for c in claims(text) if c.place is not None]


def test_a_news_agency_is_no_town() -> None:
    text = "Two men were killed in an Israeli strike, the official SANA news agency reported."
    assert [c.place for c in of_type(text, "ASSAULT")] == [None]


def test_what_was_long_ago_lends_its_place_and_day_to_nothing_told_behind_it() -> None:
    text = (
        "Israeli strikes killed three members of Hezbollah late on Monday.\n\n"
        "The group has traded fire with Israeli forces since a rebel group's 7 March attack on Israel "
        "triggered war in Gaza.\n\n"
        "The Israeli military said its jets struck a compound."
    )
    last = [c for c in claims(text) if c.type == "ASSAULT"][-1]
    assert last.place is None
    assert last.when is None or last.when.earliest != date(2024, 3, 7)


def test_since_when_a_thing_is_ranked_is_not_when_it_happened() -> None:
    text = "Hezbollah said it had downed an Israeli drone over Tyre, the fifth of the type since February."
    (downing,) = of_type(text, "ASSAULT")
    assert downing.when is None or (
        downing.when.latest.year == THURSDAY.year and downing.when.latest.month == 5
    )


def test_a_spokesman_with_a_rank_holds_one_office() -> None:
    text = "NATO spokesman Colonel Ian West denied it."
    assert [c.role for c in of_type(text, "OFFICE")] == ["spokesman"]


def test_who_is_known_by_his_office_alone_holds_no_second_one() -> None:
    assert of_type("India summoned Pakistan's Deputy High Commissioner on Monday.", "OFFICE") == []


def test_what_the_raiders_did_is_not_done_by_those_who_slept() -> None:
    text = "The gunmen invaded a village while the guards were asleep, killing six persons."
    assert actors(text, "ASSAULT") == ["<gunmen>"]


def test_protests_against_an_arrest_are_not_against_the_arrested() -> None:
    text = "Protests against the arrest of union leader Musa Bello spread to Lagos."
    assert "Musa Bello" not in recipients(text, "PROTEST")


@pytest.mark.parametrize("office", ["Public Relations Officer", "Foreign Affairs Minister"])
def test_what_is_left_of_a_title_is_nobodys_name(office: str) -> None:
    text = f"The State {office}, Mr Musa Aliyu, said gunmen had killed six men."
    assert [p.label for c in of_type(text, "ASSAULT") for p in c.speakers] == ["Musa Aliyu"]


def test_an_aside_behind_a_dash_is_no_report_from_there() -> None:
    text = "Maulvi Gul — accused of planning a raid on a camp — was killed in Takhar, the army said."
    assert "<camp>" not in actors(text, "ASSAULT")
