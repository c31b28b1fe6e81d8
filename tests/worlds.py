"""Example worlds, made by hand, for the tests of any room. All names and sentences are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kg.model import (
    Actor,
    Claim,
    Document,
    Event,
    Interval,
    Location,
    Participant,
    Place,
    StatedToll,
    Status,
    Tie,
    Toll,
    World,
)

BLAST = (
    "A man wearing explosives killed 12 people at a mosque in Tarn on Monday. "
    "Estavia blamed the Red Ridge Front for the blast. "
    "The Valley Brigade said it had carried out the bombing. "
    "The Red Ridge Front denied any part in it. "
    "Hospital staff put the dead at more than 20, with 40 wounded. "
    "Ilse Marden, the interior minister of Estavia, asked Korlund to hand over two suspects. "
)
TALKS = (
    "Envoys of Estavia and Korlund met in Port Osk in March. "
    "Korlund did not cut its trade with Estavia. "
    "Estavia will arrest the leader of the Red Ridge Front, Oren Valk, the ministry said. "
    "Soldiers of Estavia and fighters of the Red Ridge Front fought near Tarn. "
    "Korlund sent medicine to Estavia in April. "
    "The Red Ridge Front is based in Korlund, according to Ilse Marden. "
)

DOCUMENTS = (
    Document(
        "blast", BLAST, date(2024, 3, 5), "Tarn Courier", "Blast at a mosque", "https://example.org/blast"
    ),
    Document("talks", TALKS, date(2024, 4, 20), "Osk Gazette", "Two neighbours talk", None),
)

ACTORS = (
    Actor("bomber-e-bombing", "<man wearing explosives>", "UnnamedActor", known=False),
    Actor("estavia", "Estavia", "Country", ("Republic of Estavia",)),
    Actor("ilse-marden", "Ilse Marden", "Person", principal="estavia"),
    Actor("korlund", "Korlund", "Country"),
    Actor("oren-valk", "Oren Valk", "Person", known=False),
    Actor("red-ridge-front", "Red Ridge Front", "ArmedGroup", ("RRF", "the Front")),
    Actor("valley-brigade", "Valley Brigade", "ArmedGroup", known=False),
    Actor("worshippers-e-bombing", "<people at a mosque>", "UnnamedActor", known=False),
)

PLACES = (
    Place("estavia-land", "Estavia", "CountryPlace", "XE"),
    Place("port-osk", "Port Osk", "Locality", "XK"),
    Place("tarn", "Tarn", "Locality", "XE", "estavia-land", 41.25, 12.5),
)

MONDAY = Interval(date(2024, 3, 4), date(2024, 3, 4))
MARCH = Interval(date(2024, 3, 1), date(2024, 3, 31))
APRIL = Interval(date(2024, 4, 1), date(2024, 4, 30))
TWELVE, OVER_TWENTY, FORTY = Toll(12, 12, "12"), Toll(21, None, "more than 20"), Toll(40, 40, "40")


def participant(label: str) -> Participant:
    """A participant of the example world, by its label."""
    found = next(actor for actor in ACTORS if actor.label == label)
    unnamed = found.kind == "UnnamedActor"
    return Participant(
        label, None if unnamed else found.id, found.kind, label, 0, len(label), found.principal
    )


def claim(
    id: str,
    document: Document,
    start: str,
    type: str,
    event_class: str,
    *,
    who: Sequence[str] = (),
    whom: Sequence[str] = (),
    speakers: Sequence[str] = (),
    status: Status = "actual",
) -> Claim:
    """A claim on the sentence of `document` that begins with `start`."""
    begin = document.text.index(start)
    end = document.text.index(". ", begin) + 1
    return Claim(
        id=id,
        document=document.id,
        kind="tie" if type in ("OFFICE", "LEAD", "BASED") else "event",
        type=type,
        event_class=event_class,
        mode=None,
        actors=tuple(map(participant, who)),
        recipients=tuple(map(participant, whom)),
        status=status,
        quote=document.text[begin:end],
        begin=begin,
        end=end,
        rule=f"{type.lower()}-{event_class.lower()}",
        speakers=tuple(map(participant, speakers)),
    )


def _claims() -> tuple[Claim, ...]:
    blast, talks = DOCUMENTS
    bomber, crowd = "<man wearing explosives>", "<people at a mosque>"
    front, brigade = "Red Ridge Front", "Valley Brigade"
    bombing = claim("blast-c1", blast, "A man", "ASSAULT", "SuicideBombing", who=[bomber], whom=[crowd])
    dead = claim(
        "blast-c5", blast, "Hospital", "ASSAULT", "SuicideBombing", whom=[crowd], speakers=["Ilse Marden"]
    )
    both = ["Estavia", front]
    found = [
        replace(
            bombing,
            killed=(TWELVE,),
            when=MONDAY,
            mode="suicide-attack",
            place=Location("Tarn", "tarn", "Tarn", 51, 55),
        ),
        replace(dead, killed=(OVER_TWENTY,), injured=(FORTY,), hedge="reportedly"),
        claim("blast-c2", blast, "Estavia blamed", "ACCUSE", "Blame", who=["Estavia"], whom=[front]),
        claim("blast-c3", blast, "The Valley", "CLAIM", "ClaimOfResponsibility", who=[brigade]),
        claim("blast-c4", blast, "The Red", "DENY", "Denial", who=[front]),
        claim(
            "blast-c6", blast, "Ilse", "REQUEST", "Demand", who=["Ilse Marden", "Estavia"], whom=["Korlund"]
        ),
        claim("blast-c7", blast, "Ilse", "OFFICE", "OfficeHolding", who=["Ilse Marden"], whom=["Estavia"]),
        claim("talks-c1", talks, "Envoys", "CONSULT", "Meeting", who=["Estavia", "Korlund"]),
        claim(
            "talks-c2",
            talks,
            "Korlund did",
            "SANCTION",
            "EconomicSanction",
            who=["Korlund"],
            whom=["Estavia"],
            status="negated",
        ),
        claim(
            "talks-c3",
            talks,
            "Estavia will",
            "COERCE",
            "Arrest",
            who=["Estavia"],
            whom=["Oren Valk"],
            status="future",
        ),
        claim("talks-c4", talks, "Estavia will", "LEAD", "Leadership", who=["Oren Valk"], whom=[front]),
        claim("talks-c5", talks, "Soldiers", "ASSAULT", "Clash", who=both),
        claim("talks-c6", talks, "Korlund sent", "AID", "HumanitarianAid", who=["Korlund"], whom=["Estavia"]),
        claim(
            "talks-c7",
            talks,
            "The Red",
            "BASED",
            "Basing",
            who=[front],
            whom=["Korlund"],
            speakers=["Ilse Marden"],
        ),
    ]
    return tuple(sorted(found, key=lambda one: (one.document, one.begin, one.id)))


def _events() -> tuple[Event, ...]:
    bombing = Event(
        id="e-bombing",
        type="ASSAULT",
        event_class="SuicideBombing",
        mode="suicide-attack",
        actors=("bomber-e-bombing",),
        recipients=("worshippers-e-bombing",),
        status="actual",
        label="Suicide bombing in Tarn, 4 March 2024",
        claims=("blast-c1", "blast-c5"),
        place="tarn",
        when=MONDAY,
        killed=(StatedToll(TWELVE, "blast"), StatedToll(OVER_TWENTY, "blast")),
        injured=(StatedToll(FORTY, "blast"),),
        said_by=("ilse-marden",),
        belief=0.9,
    )
    rest = (
        Event("e-blame", "ACCUSE", "Blame", "allege", ("estavia",), ("red-ridge-front",), "actual",
              "Estavia blames the Red Ridge Front", ("blast-c2",), when=MONDAY, of="e-bombing"),
        Event("e-claim", "CLAIM", "ClaimOfResponsibility", None, ("valley-brigade",), (), "actual",
              "The Valley Brigade claims the bombing", ("blast-c3",), of="e-bombing"),
        Event("e-denial", "DENY", "Denial", None, ("red-ridge-front",), (), "actual",
              "The Red Ridge Front denies the bombing", ("blast-c4",), of="e-bombing"),
        Event("e-demand", "REQUEST", "Demand", "yield", ("estavia", "ilse-marden"), ("korlund",), "actual",
              "Estavia asks Korlund for two suspects", ("blast-c6",), content="to hand over two suspects"),
        Event("e-meeting", "CONSULT", "Meeting", None, ("estavia", "korlund"), (), "actual",
              "Estavia and Korlund meet in Port Osk", ("talks-c1",), place="port-osk", when=MARCH),
        Event("e-sanction", "SANCTION", "EconomicSanction", "discontinue", ("korlund",), ("estavia",),
              "negated", "Korlund does not cut trade with Estavia", ("talks-c2",)),
        Event("e-arrest", "COERCE", "Arrest", "arrest", ("estavia",), ("oren-valk",), "future",
              "Estavia will arrest Oren Valk", ("talks-c3",)),
        Event("e-clash", "ASSAULT", "Clash", None, ("estavia", "red-ridge-front"), (), "actual",
              "Clash near Tarn", ("talks-c5",), place="tarn", when=MARCH),
        Event("e-aid", "AID", "HumanitarianAid", None, ("korlund",), ("estavia",), "actual",
              "Korlund sends medicine to Estavia", ("talks-c6",), when=APRIL),
    )  # fmt: skip
    return tuple(sorted((bombing, *rest), key=lambda event: event.id))


TIES = (
    Tie("t-base", "BASED", "Basing", ("red-ridge-front",), ("korlund",), "actual",
        "Red Ridge Front based in Korlund", ("talks-c7",), said_by=("ilse-marden",)),
    Tie("t-lead", "LEAD", "Leadership", ("oren-valk",), ("red-ridge-front",), "actual",
        "Oren Valk leads the Red Ridge Front", ("talks-c4",)),
    Tie("t-office", "OFFICE", "OfficeHolding", ("ilse-marden",), ("estavia",), "actual",
        "Ilse Marden, interior minister of Estavia", ("blast-c7",), role="interior minister"),
)  # fmt: skip

EXAMPLE = World(DOCUMENTS, _claims(), ACTORS, PLACES, _events(), TIES)
"""Two articles: a bombing that one group claims and another is blamed for, talks, a clash, ties."""


def large_world(events: int, actors: int) -> World:
    """Attacks on one another by so many named actors, in a fixed pattern: a tree first, then across it."""
    who = tuple(Actor(f"a{number:05}", f"Actor {number}", "ArmedGroup") for number in range(actors))
    made = tuple(
        Event(
            id=f"e{number:05}",
            type="ASSAULT",
            event_class="Attack",
            mode=None,
            actors=(who[number % actors].id,),
            recipients=(who[_target(number, actors)].id,),
            status="actual",
            label=f"Attack {number}",
            claims=(),
            when=MONDAY,
        )
        for number in range(events)
    )
    return World(actors=who, events=made)


def _target(number: int, actors: int) -> int:
    if number == 0:
        return 1
    return number // 2 if number < actors else (number * 7 + 1) % actors


def relabelled(label: str) -> World:
    """The example, with `label` in every place where an article's own words can get to."""
    return replace(
        EXAMPLE,
        documents=tuple(replace(one, title=label, publisher=label, url=label) for one in DOCUMENTS),
        claims=tuple(replace(one, quote=label, rule=label) for one in EXAMPLE.claims),
        actors=tuple(replace(one, label=label, names=(label,)) for one in ACTORS),
        places=tuple(replace(one, label=label, kind=label) for one in PLACES),
        events=tuple(replace(one, label=label, event_class=label, content=label) for one in EXAMPLE.events),
        ties=tuple(replace(one, label=label, role=label) for one in TIES),
    )
