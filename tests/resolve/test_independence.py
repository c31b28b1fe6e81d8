"""Which claims come by one path: copies, houses, agencies, sources."""

from __future__ import annotations

import pytest

from kg.model import Claim, Document
from kg.resolve.independence import Independence, Path
from kg.resolve.policy import load_policy
from tests.resolve.made import CHAD, claim, named, unnamed

SHELLS = "Shells fell on the fishing harbour of Tarma at dawn and set two warehouses alight."


def article(name: str, text: str = "It rained.", publisher: str | None = None) -> Document:
    return Document(name, text, publisher=publisher)


def paths(claims: list[Claim], *documents: Document) -> dict[str, Path]:
    return dict(Independence(load_policy().belief, documents).paths(claims))


def origins(claims: list[Claim], *documents: Document) -> list[str]:
    found = paths(claims, *documents)
    return [found[each.id].origin for each in claims]


def test_articles_are_apart_unless_something_joins_them() -> None:
    claims = [claim(1, "a"), claim(1, "b")]
    assert origins(claims, article("a"), article("b")) == ["a", "b"]
    assert origins(claims, article("a", publisher="X"), article("b", publisher="Y")) == ["a", "b"]


def test_sentences_alike_but_for_trifles_are_copies() -> None:
    again = "At dawn, shells fell on the fishing harbour of Tarma and set two warehouses alight."
    retold = "Two warehouses in the port of Tarma burnt after it came under fire early on Tuesday."
    assert origins([claim(1, "a", quote=SHELLS), claim(1, "b", quote=again)]) == ["a", "a"]
    assert origins([claim(1, "a", quote=SHELLS), claim(1, "b", quote=retold)]) == ["a", "b"]


def test_short_sentences_are_alike_by_chance() -> None:
    short = "It was bombed."
    assert origins([claim(1, "a", quote=short), claim(1, "b", quote=short)]) == ["a", "b"]


def test_what_joins_two_and_two_joins_all_three() -> None:
    claims = [claim(1, "a", quote=SHELLS), claim(1, "b", quote=SHELLS), claim(1, "c")]
    assert origins(claims, article("b", publisher="X"), article("c", publisher="X")) == ["a", "a", "a"]


@pytest.mark.parametrize(
    "text",
    [
        "TARMA (AFP) - Shells fell.",
        "TARMA, May 13 (AFP) — Shells fell.",
        "Shells fell on Tarma. (AFP)",
        "Shells fell on Tarma. - AFP",
        "Shells fell on Tarma.\nWith input from AFP.",
        "Shells fell on Tarma — Agence France-Presse",
    ],
)
def test_articles_that_credit_an_agency_are_one(text: str) -> None:
    wire = article("b", publisher="AFP")
    credited = paths([claim(1, "a"), claim(1, "b")], article("a", text), wire)
    assert credited["a.1"] == credited["b.1"]


def test_a_party_with_the_letters_of_an_agency_is_none() -> None:
    one = article("a", "The Party of Tarman Unity (PTI) won.")
    other = article("b", "Voters of Tarma turned to the opposition (PTI) on Monday.")
    assert origins([claim(1, "a"), claim(1, "b")], one, other) == ["a", "b"]


def test_the_source_is_who_is_named_or_for_whom_a_person_speaks() -> None:
    envoy = named("ada-example", "Person", "chad")
    said = [claim(1, "a", speakers=(envoy,)), claim(1, "b", speakers=(CHAD,)), claim(1, "c", speakers=())]
    found = [path.source for path in paths(said).values()]
    assert found[0] == found[1] != found[2]


def test_an_agency_that_is_quoted_is_the_agency_that_is_credited() -> None:
    quoting = claim(1, "a", speakers=(named("reuters", "Media"),))
    found = paths([quoting, claim(1, "b")], article("a"), article("b", publisher="Reuters"))
    assert found["a.1"].source == found["b.1"].source
    assert found["a.1"].origin != found["b.1"].origin


def test_unnamed_sources_of_two_articles_are_two() -> None:
    told = [claim(1, name, speakers=(unnamed("officials"),)) for name in ("a", "b")]
    assert len({path.source for path in paths(told).values()}) == 2
