"""The files of the world's actors: what they must hold, and that no name in them means two things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GazetteerError
from kg.language.gazetteer import Entry, read_actors
from kg.language.normal import fold
from kg.vocabulary import ONTOLOGY, load_vocabulary

ACTORS = ONTOLOGY / "actors"
FILES = ("armed-groups", "governments", "leaders", "office-holders", "organisations", "states")
PERSONS = ("leaders", "office-holders")
LEAST = {
    "armed-groups": 250,
    "governments": 250,
    "leaders": 250,
    "office-holders": 200,
    "organisations": 250,
    "states": 197,
}
WIDEST_LINE = 120

UN_CODES = """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI
    CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT
    GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT
    LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH
    PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN
    TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""
UN_MEMBERS = frozenset(UN_CODES.split())
OTHER_STATES = frozenset({"VA", "PS", "XK", "TW", "HK"})
GONE = ("czechoslovakia", "east-germany", "serbia-and-montenegro", "soviet-union", "yugoslavia")
WITHOUT_INHABITANTS = {"vatican"}
WITHOUT_A_CAPITAL_OF_ANOTHER_NAME = {"hong-kong", "macau"}
WORDS_OF_TWO_PEOPLES = {"Congolese", "Dominican", "Dominicans"}
OFFICES_OF_ONE = {
    "chancellor",
    "emir",
    "foreign secretary",
    "king",
    "managing director",
    "secretary of defense",
    "secretary of state",
    "secretary-general",
    "supreme leader",
    "taoiseach",
    "vice president",
}

MEANS = {
    "AQAP": "al-qaeda-in-the-arabian-peninsula",
    "Ansar Allah": "houthis",
    "Arab League": "arab-league",
    "Britain": "united-kingdom",
    "Burma": "myanmar",
    "CJNG": "jalisco-new-generation-cartel",
    "Congo-Brazzaville": "republic-of-the-congo",
    "Cote d'Ivoire": "ivory-coast",
    "DR Congo": "democratic-republic-of-the-congo",
    "DRC": "democratic-republic-of-the-congo",
    "Daesh": "islamic-state",
    "ECOWAS": "economic-community-of-west-african-states",
    "ELN": "national-liberation-army",
    "FARC": "revolutionary-armed-forces-of-colombia",
    "Great Britain": "united-kingdom",
    "Hemedti": "mohamed-hamdan-dagalo",
    "Hizbullah": "hezbollah",
    "IAEA": "international-atomic-energy-agency",
    "IDF": "israel-defense-forces",
    "ISIL": "islamic-state",
    "ISWAP": "islamic-state-west-africa-province",
    "Islamic Emirate of Afghanistan": "afghan-taliban",
    "JNIM": "jamaat-nusrat-al-islam-wal-muslimin",
    "Joseph R. Biden": "joe-biden",
    "M23": "march-23-movement",
    "Moammar Gadhafi": "muammar-gaddafi",
    "NATO": "north-atlantic-treaty-organization",
    "PKK": "kurdistan-workers-party",
    "Pentagon": "united-states-department-of-defense",
    "Renamo": "mozambican-national-resistance",
    "Revolutionary Guards": "islamic-revolutionary-guard-corps",
    "Sendero Luminoso": "shining-path",
    "State Department": "united-states-department-of-state",
    "Swaziland": "eswatini",
    "TPLF": "tigray-peoples-liberation-front",
    "Taliban government": "afghan-taliban",
    "The Express Tribune": "the-express-tribune",
    "U.N.": "united-nations",
    "U.S.": "united-states",
    "UAE": "united-arab-emirates",
    "UNIFIL": "united-nations-interim-force-in-lebanon",
    "USA": "united-states",
    "YPG": "peoples-protection-units",
    "Zaire": "democratic-republic-of-the-congo",
}
MEANS_IN_CONTEXT = {
    "ADF": {"allied-democratic-forces", "ambazonia-defence-forces", "australian-defence-force"},
    "Assad": {"bashar-al-assad", "hafez-al-assad", "maher-al-assad"},
    "Bush": {"george-h-w-bush", "george-w-bush"},
    "Congo": {"democratic-republic-of-the-congo", "republic-of-the-congo"},
    "Foreign Office": {"foreign-commonwealth-and-development-office"},
    "Korea": {"north-korea", "south-korea"},
    "PTI": {"press-trust-of-india"},
    "RSF": {"rapid-support-forces", "reporters-without-borders"},
    "SDF": {"japan-self-defense-forces", "syrian-democratic-forces"},
    "Taliban": {"afghan-taliban"},
}
TOO_SHORT_OR_COMMON_TO_BE_SURE = (
    "AA",
    "AP",
    "Congo",
    "Dawn",
    "IS",
    "May",
    "RSF",
    "Senate",
    "Taliban",
    "Wagner",
)


@cache
def entries(*names: str) -> tuple[Entry, ...]:
    return tuple(entry for name in names or FILES for entry in read_actors(ACTORS / f"{name}.yaml"))


@cache
def everybody() -> Mapping[str, Entry]:
    """The actors of all files: those of South Asia refer to these, and these may refer to them."""
    return {entry.id: entry for path in sorted(ACTORS.glob("*.yaml")) for entry in read_actors(path)}


@cache
def meanings() -> Mapping[str, frozenset[str]]:
    """Folded spelling to the actors that are always meant by it."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries():
        for name in (entry.label, *entry.names):
            table[key(name)].add(entry.id)
    return {name: frozenset(ids) for name, ids in table.items()}


def key(name: str) -> str:
    return " ".join(fold(name).split())


def repeated(words: Iterable[str]) -> list[str]:
    return [word for word, times in Counter(map(key, words)).items() if times > 1]


def people_words(entry: Entry) -> frozenset[str]:
    return frozenset((*entry.adjectives, *entry.inhabitants))


def dated_terms() -> Iterator[tuple[tuple[str, str], date, date, str]]:
    for person in entries(*PERSONS):
        for term in person.offices:
            if term.start and term.until:
                yield (term.role, term.of), term.start, term.until, person.id


@pytest.mark.parametrize("name", FILES)
def test_each_file_fits_the_schema_and_is_not_thin(name: str) -> None:
    assert len(read_actors(ACTORS / f"{name}.yaml")) >= LEAST[name]


@pytest.mark.parametrize("name", FILES)
def test_ids_are_sorted_and_unique(name: str) -> None:
    ids = [entry.id for entry in entries(name)]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("name", FILES)
def test_files_are_tidy(name: str) -> None:
    text = (ACTORS / f"{name}.yaml").read_text(encoding="utf-8")
    lines = text.split("\n")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert "\t" not in text
    assert [line for line in lines if len(line) > WIDEST_LINE or line != line.rstrip()] == []


def test_no_id_is_used_in_two_files() -> None:
    counted = sum(len(read_actors(path)) for path in sorted(ACTORS.glob("*.yaml")))
    assert counted == len(everybody())


def test_whoever_is_referred_to_exists() -> None:
    lost = [
        (entry.id, other)
        for entry in entries()
        for other in (
            entry.country,
            entry.of,
            *(rule.state for rule in entry.governs),
            *(term.of for term in entry.offices),
        )
        if other is not None and other not in everybody()
    ]
    assert lost == []


def test_countries_of_actors_are_countries() -> None:
    odd = [e.id for e in entries() if e.country and everybody()[e.country].kind != "Country"]
    assert odd == []


def test_nobody_acts_for_himself() -> None:
    assert [entry.id for entry in entries() if entry.of == entry.id] == []


def test_principals_lead_to_an_end() -> None:
    for entry in entries():
        chain = [entry.id]
        while (above := everybody()[chain[-1]].of) is not None:
            assert above not in chain
            chain.append(above)


def test_kinds_are_classes_of_the_ontology() -> None:
    assert {entry.kind for entry in entries()} <= set(load_vocabulary().actors)


def test_each_file_holds_its_own_kinds() -> None:
    assert {e.kind for e in entries("states")} == {"Country"}
    assert {e.kind for e in entries(*PERSONS)} == {"Person"}
    assert {e.kind for e in entries("armed-groups")} == {"ArmedGroup"}
    assert {e.kind for e in entries("governments", "organisations")}.isdisjoint({"Country", "Person"})


def test_a_name_means_one_actor() -> None:
    assert {name: sorted(ids) for name, ids in meanings().items() if len(ids) > 1} == {}


def test_a_name_of_the_world_means_nobody_of_south_asia() -> None:
    own = {entry.id for entry in entries()}
    others = [entry for entry in everybody().values() if entry.id not in own]
    clashes = [
        (name, entry.id)
        for entry in others
        for name in (entry.label, *entry.names)
        if key(name) in meanings()
    ]
    assert clashes == []


def test_no_spelling_is_written_that_the_matcher_finds_anyway() -> None:
    redundant = {
        entry.id: again
        for entry in entries()
        for words in ((entry.label, *entry.names), (entry.label, *entry.names, *entry.shared), entry.metonyms)
        if (again := repeated(words))
    }
    assert redundant == {}


def test_spellings_are_not_padded_or_empty() -> None:
    odd = [
        (entry.id, word)
        for entry in entries()
        for word in (
            entry.label,
            *entry.names,
            *entry.shared,
            *entry.metonyms,
            *entry.adjectives,
            *entry.inhabitants,
        )
        if len(word) < 2 or word != " ".join(word.split())
    ]
    assert odd == []


@pytest.mark.parametrize(("name", "wanted"), sorted(MEANS.items()))
def test_well_known_names_mean_who_they_should(name: str, wanted: str) -> None:
    assert meanings()[key(name)] == {wanted}


@pytest.mark.parametrize(("name", "wanted"), sorted(MEANS_IN_CONTEXT.items()))
def test_shared_names_lead_to_all_who_bear_them(name: str, wanted: set[str]) -> None:
    assert {entry.id for entry in entries() if name in entry.shared} == wanted


@pytest.mark.parametrize("name", TOO_SHORT_OR_COMMON_TO_BE_SURE)
def test_risky_short_forms_never_stand_alone(name: str) -> None:
    assert key(name) not in meanings()


@given(st.sampled_from(sorted({e.label for e in entries()} | {n for e in entries() for n in e.names})))
def test_dashes_quotes_and_accents_of_a_newspaper_do_not_matter(name: str) -> None:
    printed = name.replace("-", "–").replace("'", "’").replace("e", "é")
    assert meanings()[key(printed)] == meanings()[key(name)]


def test_all_members_of_the_united_nations_are_there() -> None:
    assert len(UN_MEMBERS) == 193
    assert {entry.iso for entry in entries("states")} >= UN_MEMBERS | OTHER_STATES


def test_no_two_states_share_a_country_code() -> None:
    codes = [entry.iso for entry in entries("states") if entry.iso]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("state", entries("states"), ids=lambda entry: entry.id)
def test_every_state_has_its_words(state: Entry) -> None:
    assert state.adjectives
    assert bool(state.inhabitants) == (state.id not in WITHOUT_INHABITANTS)
    assert bool(state.metonyms) == (state.id not in WITHOUT_A_CAPITAL_OF_ANOTHER_NAME)


@pytest.mark.parametrize("gone", GONE)
def test_states_that_are_gone_have_an_end_and_no_code(gone: str) -> None:
    state = everybody()[gone]
    assert state.until is not None
    assert state.iso is None


def test_words_for_a_people_are_of_one_people() -> None:
    table: defaultdict[str, list[str]] = defaultdict(list)
    for state in entries("states"):
        for word in people_words(state):
            table[word].append(state.id)
    assert {word for word, ids in table.items() if len(ids) > 1} == WORDS_OF_TWO_PEOPLES


def test_states_of_one_word_differ_in_prominence() -> None:
    for word in WORDS_OF_TWO_PEOPLES:
        ranks = [state.prominence for state in entries("states") if word in people_words(state)]
        assert len(ranks) == len(set(ranks)) > 1


def test_a_capital_of_two_states_is_that_of_one_gone() -> None:
    table: defaultdict[str, list[Entry]] = defaultdict(list)
    for state in entries("states"):
        for capital in state.metonyms:
            table[capital].append(state)
    standing = {
        capital: [s.id for s in states if s.until is None]
        for capital, states in table.items()
        if len(states) > 1
    }
    assert {capital: ids for capital, ids in standing.items() if len(ids) > 1} == {}


def test_the_taliban_govern_twice() -> None:
    taliban = everybody()["afghan-taliban"]
    assert taliban.label == "Afghan Taliban"
    assert [(rule.state, rule.start, rule.until) for rule in taliban.governs] == [
        ("afghanistan", date(1996, 9, 27), date(2001, 11, 13)),
        ("afghanistan", date(2021, 8, 15), None),
    ]


def test_forces_and_ministries_act_for_somebody() -> None:
    bound = {"Court", "Legislature", "Ministry", "Office"}
    loose = [entry.id for entry in entries("governments") if entry.kind in bound and not entry.of]
    assert loose == []


def test_armed_groups_without_a_home_are_few_and_known() -> None:
    homeless = {entry.id for entry in entries("armed-groups") if entry.country is None}
    assert {"al-qaeda", "islamic-state"} <= homeless
    assert len(homeless) <= 15


def test_provinces_of_the_islamic_state_belong_to_it() -> None:
    provinces = {e.id for e in entries("armed-groups") if e.of == "islamic-state"}
    assert {
        "islamic-state-in-the-greater-sahara",
        "islamic-state-west-africa-province",
        "sinai-province",
    } <= provinces


def test_terms_begin_before_they_end() -> None:
    assert [(who, office) for office, start, until, who in dated_terms() if start > until] == []


def test_offices_of_one_are_held_by_one_at_a_time() -> None:
    terms: defaultdict[tuple[str, str], list[tuple[date, date, str]]] = defaultdict(list)
    for office, start, until, who in dated_terms():
        if office[0] in OFFICES_OF_ONE:
            terms[office].append((start, until, who))
    clashes = [
        (office, before[2], after[2])
        for office, held in terms.items()
        for before, after in pairwise(sorted(held))
        if before[1] > after[0]
    ]
    assert clashes == []
    assert len(terms) >= 15


def test_nobody_holds_one_office_twice_at_once() -> None:
    for person in entries(*PERSONS):
        terms = [(t.role, t.of, t.start or date.min, t.until or date.max) for t in person.offices]
        for before, after in pairwise(sorted(terms)):
            assert before[:2] != after[:2] or before[3] <= after[2], person.id


@pytest.mark.parametrize(
    ("role", "of", "day", "wanted"),
    [
        ("president", "united-states", date(2003, 3, 20), "george-w-bush"),
        ("president", "united-states", date(2023, 1, 30), "joe-biden"),
        ("prime minister", "israel", date(1999, 9, 1), "ehud-barak"),
        ("prime minister", "united-kingdom", date(2022, 10, 1), "liz-truss"),
        ("president", "turkey", date(2018, 6, 1), "recep-tayyip-erdogan"),
        ("secretary-general", "united-nations", date(2003, 2, 1), "kofi-annan"),
        ("president", "colombia", date(2019, 1, 18), "ivan-duque"),
        ("foreign minister", "russia", date(2022, 2, 24), "sergei-lavrov"),
        ("leader", "al-qaeda", date(2005, 7, 7), "osama-bin-laden"),
        ("president", "yemen", date(2015, 6, 1), "abd-rabbu-mansour-hadi"),
        ("defence minister", "israel", date(2006, 7, 13), "amir-peretz"),
        ("home secretary", "united-kingdom", date(2005, 7, 8), "charles-clarke"),
    ],
)
def test_who_held_an_office_on_a_day(role: str, of: str, day: date, wanted: str) -> None:
    holders = {
        person.id
        for person in entries(*PERSONS)
        for term in person.offices
        if (term.role, term.of) == (role, of)
        and term.start is not None
        and term.start <= day <= (term.until or date.max)
    }
    assert holders == {wanted}


def test_people_bear_no_title_of_office_in_their_label() -> None:
    titles = ("President ", "Prime Minister ", "Minister ", "General ", "Gen. ", "Dr ", "Dr. ", "Mr ")
    assert [person.id for person in entries(*PERSONS) if person.label.startswith(titles)] == []


@pytest.mark.parametrize("name", FILES)
def test_an_unknown_key_in_a_copy_is_refused_by_name(name: str, tmp_path: Path) -> None:
    spoilt = tmp_path / f"{name}.yaml"
    text = (ACTORS / f"{name}.yaml").read_text(encoding="utf-8")
    spoilt.write_text(text.replace("kind:", "sort:", 1), encoding="utf-8")
    first = entries(name)[0].id
    with pytest.raises(GazetteerError, match=rf"{name}\.yaml: actors\.{first}\."):
        read_actors(spoilt)
