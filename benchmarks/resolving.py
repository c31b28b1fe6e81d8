"""How long it takes until claims have come together into events, and how that grows.

    python benchmarks/resolving.py [NUMBER ...]    (default: 1000 10000 100000)

The claims are of an invented world: attacks, arrests and meetings in real towns, each retold by one to eight
articles with other words, tolls, days and places left open, from fixed seeds. For each number of claims, in a
process of its own: seconds of processor time, the most memory, the pairs compared, and how the events found
agree with those invented. At the smallest number all pairs are compared too, to show what blocking loses.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from random import Random

from kg.evaluate.coreference import coreference
from kg.language.gazetteer import PlaceEntry, load_gazetteer
from kg.model import Claim, Interval, Location, Participant, Toll
from kg.resolve import clusters as clustering
from kg.resolve.blocking import candidates
from kg.resolve.likeness import Comparison
from kg.resolve.telling import Rarity, tellings
from kg.vocabulary import load_vocabulary

DEFAULT = (1_000, 10_000, 100_000)
ALL_PAIRS = 1_000
CLASSES = (
    "Bombing",
    "CarBombing",
    "SuicideBombing",
    "Shooting",
    "AirStrike",
    "Shelling",
    "Arrest",
    "Meeting",
)
TARGETS = ("market", "mosque", "hotel", "checkpoint", "school", "bus", "police station", "convoy", "airport")
SPOKEN = (
    "on the road to",
    "near the river",
    "in the old town",
    "by the northern gate",
    "at dawn",
    "after dark",
)
FIRST_DAY, DAYS = date(2015, 1, 1), 3650


@dataclass(frozen=True, slots=True)
class Invented:
    """An event of the invented world."""

    number: int
    event_class: str
    day: date
    place: PlaceEntry
    actor: str
    target: str
    killed: int
    detail: str


def invented(number: int, chance: Random, places: list[PlaceEntry], groups: list[str]) -> Invented:
    """One event, drawn from a stream of chance."""
    return Invented(
        number,
        chance.choice(CLASSES),
        FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        chance.choice(places),
        chance.choice(groups),
        chance.choice(TARGETS),
        chance.randrange(1, 60),
        f"{chance.choice(SPOKEN)} {''.join(chance.choices('abdegiklmnorstu', k=7))}",
    )


def retold(event: Invented, voice: int, chance: Random) -> Claim:
    """What one article says of an event: much of it, not all, and not always right."""
    label = event.place.label
    toll = max(1, event.killed + chance.choice((0, 0, 0, -1, 1, 2)))
    known = load_vocabulary().event(event.event_class)
    words = f"{known.label} of a {event.target} in {label} {event.detail}"
    quote = f"{words}: {toll} dead, said source {chance.randrange(999)}."
    group = Participant(event.actor, event.actor, "ArmedGroup", event.actor, 0, 5)
    struck = Participant(f"<{event.target}>", None, "UnnamedActor", event.target, 0, 5)
    deed = known.type == "ASSAULT"
    document = f"d{event.number:06}-{voice}"
    return Claim(
        id=f"{document}.1",
        document=document,
        kind="event",
        type=known.type,
        event_class=event.event_class,
        mode=known.mode,
        actors=(group,) if chance.random() < 0.7 else (),
        recipients=(struck,) if deed and chance.random() < 0.8 else (),
        status="actual",
        quote=quote,
        begin=0,
        end=len(quote),
        rule="invented",
        place=Location(label, event.place.id, label, 0, 5) if chance.random() < 0.9 else None,
        when=Interval(event.day, event.day) if chance.random() < 0.9 else None,
        killed=(Toll(toll, toll, str(toll)),) if deed and chance.random() < 0.7 else (),
    )


def world(number: int) -> Iterator[Claim]:
    """So many claims, the same in every run."""
    chance = Random(number)
    gazetteer = load_gazetteer()
    places = sorted((p for p in gazetteer.places.values() if p.kind == "Locality"), key=lambda p: p.id)
    groups = sorted(a.id for a in gazetteer.actors.values() if a.kind == "ArmedGroup")
    made = event = 0
    while made < number:
        told = invented(event, chance, places[:3000], groups)
        for voice in range(min(chance.randint(1, 8), number - made)):
            yield retold(told, voice, chance)
            made += 1
        event += 1


def measure(number: int) -> None:
    """Print the figures for one number of claims."""
    claims = list(world(number))
    comparison = Comparison(load_gazetteer(), Rarity(claims))
    start = time.process_time()
    found = clustering.clusters(claims, comparison)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pairs = sum(1 for _ in candidates(tellings(claims), comparison.rarity))
    names = {claim.id: str(i) for i, cluster in enumerate(found) for claim in cluster.claims}
    agreement = coreference(names, {claim.id: claim.document.partition("-")[0] for claim in claims})
    print(
        f"{number:7} claims {len(found):6} events {seconds:7.1f} s {memory:6.0f} MB {pairs:9} pairs"
        f"  B-cubed {agreement.b_cubed.f1:.3f}  pairs together {agreement.merges}"
    )
    if number <= ALL_PAIRS:
        print(f"        merges that blocking loses against all pairs: {lost(claims, comparison)}")


def lost(claims: list[Claim], comparison: Comparison) -> int:
    """How many pairs of claims would be merged directly if all were compared, and are not candidates."""
    told = tellings(claims)
    compared = set(candidates(told, comparison.rarity))
    return sum(
        comparison.between(told[one], told[other]).enough(same_document=False)
        for one, other in combinations(range(len(told)), 2)
        if (one, other) not in compared
    )


if __name__ == "__main__":
    wanted = [int(argument) for argument in sys.argv[1:]] or list(DEFAULT)
    if len(wanted) == 1:
        measure(wanted[0])
    else:
        for each in wanted:
            subprocess.run([sys.executable, __file__, str(each)], check=True)
