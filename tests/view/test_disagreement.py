from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from worlds import DOCUMENTS, EXAMPLE, MARCH, MONDAY, OVER_TWENTY, TWELVE

from kg.model import Attribution, Claim, Event, Judgement, Location, Merge, StatedToll, Toll, World
from kg.view.disagreement import Disagreement, Row, disagreement, toll_policy
from kg.view.sources import Sources

BOMBING = next(event for event in EXAMPLE.events if event.id == "e-bombing")
CLAIMS = {claim.id: claim for claim in EXAMPLE.claims}
FIRST, SECOND = CLAIMS["blast-c1"], CLAIMS["blast-c5"]


def sides(event: Event = BOMBING, world: World = EXAMPLE) -> Disagreement:
    return disagreement(event, Sources(world))


def retold(**values: object) -> Disagreement:
    """The bombing of the Tarn Courier, and as the Osk Gazette tells it with these values."""
    again: Claim = replace(FIRST, id="talks-c9", document="talks", killed=(), place=None, when=None)
    again = replace(again, **values)  # type: ignore[arg-type]
    world = replace(EXAMPLE, claims=(*EXAMPLE.claims, again))
    return sides(replace(BOMBING, claims=("blast-c1", "talks-c9")), world)


def row(found: Disagreement, title: str) -> Row:
    return next(row for row in found.rows if row.title == title)


def test_claims_stand_in_columns_by_source_and_day_the_earliest_first() -> None:
    found = retold()
    assert [(column.source, column.day) for column in found.columns] == [
        ("Tarn Courier", "5 Mar 2024"),
        ("Osk Gazette", "20 Apr 2024"),
    ]
    assert [column.sentences for column in found.columns] == [(0,), (1,)]


def test_articles_of_one_publisher_on_one_day_share_a_column_and_undated_ones_come_last() -> None:
    documents = (replace(DOCUMENTS[0], published=None), replace(DOCUMENTS[1], publisher="Tarn Courier"))
    again = replace(FIRST, id="talks-c9", document="talks")
    world = replace(EXAMPLE, documents=documents, claims=(*EXAMPLE.claims, again))
    event = replace(BOMBING, claims=("blast-c1", "talks-c9"))
    assert [column.day for column in sides(event, world).columns] == ["20 Apr 2024", ""]
    same_day = replace(world, documents=tuple(replace(d, published=date(2024, 4, 20)) for d in documents))
    (column,) = sides(event, same_day).columns
    assert (column.source, column.sentences) == ("Tarn Courier", (0, 1))


def test_each_row_says_what_each_source_says_with_who_gave_it() -> None:
    found = retold(killed=(OVER_TWENTY,), speakers=SECOND.speakers)
    assert row(found, "Killed").cells == (("12",), ("more than 20 (Ilse Marden)",))
    assert row(found, "Blame").cells == (("man wearing explosives",), ("man wearing explosives",))
    assert row(found, "Place").cells == (("Tarn",), ())
    assert row(found, "Time").cells == (("4 Mar 2024",), ())
    assert row(found, "Status").cells == (("actual",), ("actual",))
    assert "Injured" not in [each.title for each in found.rows]


@pytest.mark.parametrize(
    ("values", "apart"),
    [
        ({"killed": (OVER_TWENTY,)}, {"Killed"}),
        ({"killed": (Toll(10, None, "at least 10"),)}, set()),
        ({"place": Location("Port Osk", "port-osk", "Port Osk", 0, 8)}, {"Place"}),
        ({"place": Location("Estavia", "estavia-land", "Estavia", 0, 7)}, set()),
        ({"place": Location("Uhl", None, "Uhl", 0, 3)}, set()),
        ({"when": replace(MONDAY, earliest=date(2024, 3, 5), latest=date(2024, 3, 5))}, {"Time"}),
        ({"when": MARCH}, set()),
        ({"status": "negated"}, {"Status"}),
    ],
)
def test_only_what_cannot_both_be_right_is_apart(values: dict[str, object], apart: set[str]) -> None:
    assert {each.title for each in retold(**values).rows if each.apart} == apart


def test_two_named_doers_are_apart_but_not_one_who_acts_for_the_other() -> None:
    front, brigade = CLAIMS["blast-c4"].actors, CLAIMS["blast-c3"].actors
    world = replace(EXAMPLE, claims=tuple(replace(c, actors=front) for c in EXAMPLE.claims))
    other = replace(FIRST, id="x", document="talks", actors=brigade)
    event = replace(BOMBING, claims=("blast-c1", "x"))
    assert row(sides(event, replace(world, claims=(*world.claims, other))), "Blame").apart
    agent = replace(other, actors=(replace(brigade[0], principal=front[0].actor),))
    assert not row(sides(event, replace(world, claims=(*world.claims, agent))), "Blame").apart


def test_outside_of_material_conflict_nobody_is_blamed() -> None:
    meeting = next(event for event in EXAMPLE.events if event.id == "e-meeting")
    assert row(sides(meeting), "Who").cells == (("Estavia, Korlund",),)


@pytest.mark.parametrize(
    ("tolls", "words"),
    [
        ((TWELVE,), "12"),
        ((TWELVE, OVER_TWENTY), "12 to 21+"),
        ((TWELVE, Toll(20, 25, "20 to 25")), "12 to 25"),
        ((OVER_TWENTY,), "21+"),
    ],
)
def test_the_range_goes_over_all_sources(tolls: tuple[Toll, ...], words: str) -> None:
    event = replace(BOMBING, killed=tuple(StatedToll(toll, "blast") for toll in tolls))
    found = sides(event).killed
    assert found is not None
    assert (found.words, found.best) == (words, None)


def test_the_best_toll_comes_with_whose_it_is() -> None:
    best = StatedToll(OVER_TWENTY, "blast", "blast-c5", ("ilse-marden",))
    found = sides(replace(BOMBING, killed_best=best)).killed
    assert found is not None
    assert found.best == "more than 20 (Ilse Marden; Tarn Courier, 5 Mar 2024)"


def test_the_policy_is_told_in_the_order_of_its_file() -> None:
    assert "reliable kind of source; then the later report" in toll_policy()


def test_attributions_say_who_by_whom_and_where_it_is_read() -> None:
    found = sides(
        replace(
            BOMBING,
            attributions=(
                Attribution("claimed", "valley-brigade", ("valley-brigade",), "blast-c3"),
                Attribution("blamed", "red-ridge-front", ("estavia",), "blast-c2"),
                Attribution("suspected", "red-ridge-front", (), "blast-c2"),
                Attribution("denied", "red-ridge-front", ("red-ridge-front",), "blast-c4"),
            ),
        )
    )
    where = "(Tarn Courier, 5 Mar 2024)"
    assert found.attributions == (
        f"claimed by Valley Brigade {where}",
        f"blamed on Red Ridge Front by Estavia {where}",
        f"Red Ridge Front suspected {where}",
        f"denied by Red Ridge Front {where}",
    )
    assert "blamed on Red Ridge Front by Estavia" in row(found, "Blame").cells[0]


def test_merges_point_at_the_sentences_that_are_shown() -> None:
    merges = (Merge("blast-c1", "blast-c5", 6.254, "same day"), Merge("blast-c1", "gone", 1.0, "lost"))
    (join,) = sides(replace(BOMBING, merges=merges)).merges
    assert (join.one, join.other, join.points, join.why) == (0, 1, 6.25, "same day")


def test_judgements_are_told_with_their_line() -> None:
    judged = Judgement("event", "blast-c1", "talks-c9", "different", 4, "Ada", date(2024, 5, 3), "two blasts")
    assert sides(replace(BOMBING, judgements=(judged,))).judgements == (
        "blast-c1 and talks-c9: not the same, judged by Ada on 3 May 2024 (line 4): two blasts",
    )
    bare = replace(judged, verdict="unsure", by=None, on=None, why=None)
    assert sides(replace(BOMBING, judgements=(bare,))).judgements == (
        "blast-c1 and talks-c9: unsure, judged (line 4)",
    )


def test_an_event_without_claims_has_no_columns() -> None:
    found = sides(replace(BOMBING, claims=()))
    assert (found.columns, found.rows) == ((), ())
