"""How many persons a phrase counts: exact, bounded, vague and in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.numbers import count, one, stated
from kg.model import Toll
from tests.extract.told import claims, node_in, reading_of

WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
ONES = WORDS.split()
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

quick = settings(max_examples=25, deadline=None, derandomize=True)


def toll(sentence: str, word: str) -> Toll | None:
    node, _ = node_in(reading_of(sentence).sentences, word)
    return count(node, sentence)


def bounds(sentence: str, word: str) -> tuple[int, int | None] | None:
    found = toll(sentence, word)
    return None if found is None else (found.low, found.high)


def in_words(number: int) -> str:
    if number <= len(ONES):
        return ONES[number - 1]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{ONES[ones - 1]}" if ones else "")


@quick
@given(st.integers(min_value=2, max_value=99_999))
def test_digits_count_exactly_and_are_kept_as_written(number: int) -> None:
    assert toll(f"The flood of shells killed {number} villagers.", "villagers") == Toll(
        number, number, str(number)
    )


@quick
@given(st.integers(min_value=1_000, max_value=999_999))
def test_a_comma_between_thousands_does_not_end_the_number(number: int) -> None:
    written = f"{number:,}"
    assert toll(f"The siege killed {written} civilians.", "civilians") == Toll(number, number, written)


@quick
@given(st.integers(min_value=2, max_value=99))
def test_number_words_count_like_digits(number: int) -> None:
    assert bounds(f"The mine killed {in_words(number)} farmers.", "farmers") == (number, number)


@pytest.mark.parametrize("phrase", ["at least", "no fewer than", "not less than", "a minimum of"])
@quick
@given(number=st.integers(min_value=2, max_value=5_000))
def test_at_least_is_open_above(phrase: str, number: int) -> None:
    assert bounds(f"The raid killed {phrase} {number} miners.", "miners") == (number, None)


@pytest.mark.parametrize("phrase", ["more than", "over", "upwards of", "in excess of"])
@quick
@given(number=st.integers(min_value=2, max_value=5_000))
def test_more_than_begins_at_the_figure_that_is_given(phrase: str, number: int) -> None:
    assert bounds(f"The raid killed {phrase} {number} miners.", "miners") == (number, None)


@pytest.mark.parametrize("phrase", ["up to", "as many as", "nearly", "almost", "fewer than", "less than"])
@quick
@given(number=st.integers(min_value=2, max_value=5_000))
def test_up_to_is_closed_above_and_promises_nobody(phrase: str, number: int) -> None:
    found = toll(f"The raid killed {phrase} {number} miners.", "miners")
    assert found is not None
    assert found.high == number
    assert found.low < number


@pytest.mark.parametrize(
    ("word", "low"), [("dozens", 24), ("scores", 40), ("hundreds", 200), ("thousands", 2000)]
)
def test_vague_plurals_mean_two_of_each_at_the_least(word: str, low: int) -> None:
    assert toll(f"The cyclone of fire killed {word} of herders.", word) == Toll(low, None, word)


def test_several_is_three_or_more() -> None:
    assert bounds("The sniper killed several sentries.", "sentries") == (3, None)


@pytest.mark.parametrize(("phrase", "head"), [("a soldier", "soldier"), ("another nurse", "nurse")])
def test_an_indefinite_singular_is_one(phrase: str, head: str) -> None:
    assert toll(f"The shell killed {phrase}.", head) == Toll(1, 1, phrase)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The shell killed the soldiers.", "soldiers"),
        ("The shell killed the soldier.", "soldier"),
        ("The shell killed many soldiers.", "soldiers"),
    ],
)
def test_a_phrase_without_a_number_counts_nothing(sentence: str, word: str) -> None:
    assert toll(sentence, word) is None


def test_a_bare_number_counts_itself() -> None:
    assert bounds("The blast left at least 31 dead.", "31") == (31, None)


def test_a_dozen_is_twelve() -> None:
    assert bounds("The patrol shot a dozen smugglers.", "smugglers") == (12, 12)


def test_what_is_stated_are_the_words_of_the_text() -> None:
    sentence = "Doctors said more than 40 worshippers died."
    found = toll(sentence, "worshippers")
    assert found is not None
    assert found.stated in sentence
    assert found.stated == "more than 40"


def killed(text: str) -> list[tuple[int, int | None]]:
    return [(t.low, t.high) for claim in claims(text) for t in claim.killed]


@pytest.mark.parametrize(
    ("victims", "expected"),
    [
        ("two soldiers and a guard", (3, 3)),
        ("a soldier", (1, 1)),
        ("a priest and four nuns", (5, 5)),
        ("at least two soldiers and a guard", (3, None)),
        ("14 traders", (14, 14)),
        ("half a dozen traders", (6, 6)),
        ("over two dozen traders", (24, None)),
        ("between 30 and 40 people", (30, 40)),
        ("30-40 people", (30, 40)),
        ("a couple of guards", (2, 2)),
        ("a couple in their car", (2, 2)),
        ("a family of five", (5, 5)),
        ("a group of 12 farmers", (12, 12)),
        ("not fewer than 12 farmers", (12, None)),
        ("up to 12 farmers", (0, 12)),
        ("three guards and half a dozen nuns", (9, 9)),
    ],
)
def test_coordinated_victims_are_added_up(victims: str, expected: tuple[int, int | None]) -> None:
    assert killed(f"A car bomb in Mogadishu killed {victims} on Monday.") == [expected]


def test_dead_and_wounded_are_counted_apart() -> None:
    (claim,) = claims(
        "Gunmen attacked a bus near Goma on Monday, killing six passengers and wounding dozens."
    )
    assert [(t.low, t.high) for t in claim.killed] == [(6, 6)]
    assert [(t.low, t.high) for t in claim.injured] == [(24, None)]


@pytest.mark.parametrize("year", [1998, 2019, 2023])
def test_a_year_is_no_toll(year: int) -> None:
    assert killed(f"Rebels attacked a village near Bunia in {year}.") == []


@pytest.mark.parametrize(
    ("sentence", "word", "single"),
    [
        ("The mayor was killed.", "mayor", True),
        ("His wife was killed.", "wife", True),
        ("The guard was killed.", "guard", True),
        ("He was killed.", "He", True),
        ("The army was killed.", "army", False),
        ("The crew was killed.", "crew", False),
        ("The guards were killed.", "guards", False),
        ("The bill was killed.", "bill", False),
    ],
)
def test_a_single_person_told_of_before_counts_one(sentence: str, word: str, single: bool) -> None:
    node, _ = node_in(reading_of(sentence).sentences, word)
    found = one(node, sentence)
    assert (found is not None and (found.low, found.high) == (1, 1)) == single


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("at least 30", "30", (30, None)),
        ("up to 30", "30", (0, 30)),
        ("thirty-one", "thirty-one", (31, 31)),
        ("dozens", "dozens", (24, None)),
    ],
)
def test_a_number_as_written_has_the_bounds_of_the_words_before_it(
    text: str, written: str, expected: tuple[int, int | None]
) -> None:
    found = stated(written, text, text.index(written))
    assert found is not None
    assert (found.low, found.high) == expected


def test_what_is_no_number_states_nothing() -> None:
    assert stated("many a", "many a man", 0) is None


def test_a_number_of_people_is_not_one() -> None:
    assert toll("A number of soldiers were hurt.", "number") is None


def test_a_total_counts_what_it_is_of() -> None:
    assert bounds("A total of 202 people died.", "total") == (202, 202)


def test_a_family_or_a_group_without_a_number_counts_nobody() -> None:
    assert toll("The shell killed a family.", "family") is None
    assert toll("The shell killed a group of villagers.", "group") is None


def test_one_more_of_those_counted_is_one() -> None:
    assert bounds("A seventh was hurt.", "seventh") == (1, 1)


def test_another_is_one() -> None:
    assert toll("The blast wounded another.", "another") == Toll(1, 1, "another")
