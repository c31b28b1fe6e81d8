"""How much a glance sees in one sentence."""

from __future__ import annotations

import pytest

from kg.extract.everybody import Everybody
from kg.extract.looking import Look
from kg.extract.mentions import Glance
from kg.extract.scanning import Scanner
from kg.extract.surroundings import Level
from kg.language.names import name_index
from kg.language.sentences import Span
from kg.rules import load_rules


def highest(text: str) -> Level:
    glance = Glance.at(text, Span(0, len(text)), list(name_index().find(text)))
    look = Look(glance, Scanner(load_rules()).hits(glance), Everybody([glance]), 0)
    return max(level for level in Level if level == Level.NOTHING or look.reaches(level))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The soup was green.", Level.NOTHING),
        ("A cook accused the plumber of theft.", Level.PERHAPS),
        ("The minister has the support of the party.", Level.POWERS),
        ("The minister accused the mayor of theft.", Level.LIKELY),
        ("I saw how gunmen attacked a bus.", Level.LIKELY),
        ("Gunmen attacked a bus.", Level.PLAIN),
        ("Norway accused Sweden of spying.", Level.PLAIN),
        ("The firm asked the Zandivars for a copy in June.", Level.PERHAPS),
    ],
)
def test_the_level_of_a_sentence(text: str, level: Level) -> None:
    assert highest(text) == level


def test_a_level_reached_includes_those_below() -> None:
    text = "Norway accused Sweden of spying."
    glance = Glance.at(text, Span(0, len(text)), list(name_index().find(text)))
    look = Look(glance, Scanner(load_rules()).hits(glance), Everybody([glance]), 0)
    assert all(look.reaches(level) for level in Level if level > Level.NOTHING)
