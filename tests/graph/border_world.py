"""A small world of invented articles: a bombing, its tolls, who claims, denies and blames it, and talks."""

from __future__ import annotations

from datetime import date
from functools import cache

from kg.model import (
    Actor,
    Attribution,
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
from kg.vocabulary import load_vocabulary

ACTORS = (
    Actor("afghanistan", "Afghanistan", "Country", ("Kabul",)),
    Actor("amina-rauf", "Amina Rauf", "Person", (), "foreign-office", known=False),
    Actor("foreign-office", "Foreign Office (Pakistan)", "Ministry", ("the Foreign Office",), "pakistan"),
    Actor("hamid-wali", "Hamid Wali", "Person", (), "ttp", known=False),
    Actor("jua", "Jamaat-ul-Ahrar", "ArmedGroup", ("JuA", "Jamaat ul Ahrar")),
    Actor("pakistan", "Pakistan", "Country", ("Islamabad",)),
    Actor("police", "Pakistan police", "SecurityForce", (), "pakistan"),
    Actor("ttp", "Tehrik-i-Taliban Pakistan", "ArmedGroup", ("TTP", "Pakistani Taliban")),
    Actor("unnamed-e10-1", "<gunmen>", "UnnamedActor", known=False),
    Actor("unnamed-e01-1", "<worshippers>", "UnnamedActor", known=False),
)
PLACES = (
    Place("kabul", "Kabul", "Locality", "AF", None, 34.53, 69.17),
    Place("kp", "Khyber Pakhtunkhwa", "Province", "PK", None, 34.0, 71.3),
    Place("peshawar", "Peshawar", "Locality", "PK", "kp", 34.008, 71.578),
)
TEXTS = {
    "bombing": (
        "A suicide bomber struck a mosque in Peshawar on Monday, leaving at least 59 people dead. "
        "Jamaat-ul-Ahrar said it was behind the blast.\nThe TTP denied any part in it. "
        "Islamabad blamed the TTP.\r\nGunmen fired on a police post in Peshawar. "
        "The militants warned that more attacks would follow. "
        "Pakistan is expected to bomb camps of the group."
    ),
    "talks": (
        "Hospitals in Peshawar now count 101 dead. "
        "The Foreign Office urged Kabul “to act against the group”. "
        "Foreign Minister Amina Rauf met Afghan officials in Kabul on 10 February. "
        "Pakistan and the TTP had agreed to a truce in May 2022, which the group ended in November. "
        "Pakistani jets struck the TTP on 20 February. Pakistan wants prisoners released. "
        "Hamid Wali, who leads the TTP, lives in Kabul."
    ),
}
DAYS = {"bombing": date(2023, 1, 31), "talks": date(2023, 2, 21)}


@cache
def border_world() -> World:
    """Two documents, their claims, and the events and ties that those are about."""
    return World(
        documents=tuple(_document(name) for name in sorted(TEXTS)),
        claims=tuple(sorted(_claims(), key=lambda claim: (claim.document, claim.begin, claim.id))),
        actors=tuple(sorted(ACTORS, key=lambda actor: actor.id)),
        places=PLACES,
        events=_events(),
        ties=_ties(),
    )


def _document(name: str) -> Document:
    return Document(name, TEXTS[name], DAYS[name], "The Border Gazette", f"About {name}", dated="metadata")


def claim(
    identifier: str,
    document: str,
    event_class: str,
    quote: str,
    actors: tuple[str, ...] = (),
    recipients: tuple[str, ...] = (),
    **more: object,
) -> Claim:
    """A claim whose quote stands in the document; participants are given by actor id."""
    known = load_vocabulary().event(event_class)
    begin = TEXTS[document].index(quote)
    values: dict[str, object] = {"status": "actual", "rule": f"{event_class.lower()}-verb"} | more
    return Claim(
        id=identifier,
        document=document,
        kind=known.kind,
        type=known.type,
        event_class=event_class,
        mode=known.mode,
        actors=tuple(_participant(each, begin) for each in actors),
        recipients=tuple(_participant(each, begin) for each in recipients),
        quote=quote,
        begin=begin,
        end=begin + len(quote),
        **values,  # type: ignore[arg-type]
    )


def _participant(identifier: str, begin: int) -> Participant:
    actor = next(each for each in ACTORS if each.id == identifier)
    known = None if actor.kind == "UnnamedActor" else actor.id
    return Participant(actor.label, known, actor.kind, actor.label, begin, begin + 4, actor.principal)


def _claims() -> list[Claim]:
    toll_a, toll_b = Toll(59, None, "at least 59"), Toll(101, 101, "101")
    peshawar = Location("Peshawar", "peshawar", "Peshawar", 36, 44)
    jua, spokesman = _participant("jua", 90), _participant("amina-rauf", 50)
    return [
        claim(
            "c01",
            "bombing",
            "SuicideBombing",
            "A suicide bomber struck a mosque",
            ("jua",),
            ("unnamed-e01-1",),
            killed=(toll_a,),
            place=peshawar,
            when=_day(2023, 1, 30),
            hedge="reportedly",
        ),
        claim("c02", "bombing", "ClaimOfResponsibility", "said it was behind the blast", ("jua",), of="c01"),
        claim("c03", "bombing", "Denial", "The TTP denied any part in it", ("ttp",), of="c01"),
        claim("c04", "bombing", "Blame", "Islamabad blamed the TTP", ("pakistan",), ("ttp",), of="c01"),
        claim("c05", "bombing", "Shooting", "Gunmen fired on a police post", ("unnamed-e10-1",), ("police",)),
        claim("c06", "bombing", "ThreatOfViolence", "more attacks would follow", ("ttp",), ("pakistan",)),
        claim("c07", "bombing", "AirStrike", "bomb camps", ("pakistan",), ("ttp",), status="future"),
        claim("c08", "talks", "SuicideBombing", "now count 101 dead", killed=(toll_b,), speakers=(jua,)),
        claim(
            "c09",
            "talks",
            "Demand",
            "urged Kabul “to act against the group”",
            ("foreign-office", "pakistan"),
            ("afghanistan",),
            content="to act against the group",
            speakers=(spokesman,),
        ),
        claim("c10", "talks", "Meeting", "met Afghan officials", ("amina-rauf", "pakistan", "afghanistan")),
        claim("c11", "talks", "TruceAgreement", "had agreed to a truce", ("pakistan", "ttp")),
        claim("c12", "talks", "EndOfTruce", "which the group ended", ("ttp",), ("pakistan",)),
        claim("c13", "talks", "AirStrike", "jets struck the TTP", ("pakistan",), ("ttp",)),
        claim("c14", "talks", "Release", "prisoners released", ("ttp",), ("pakistan",), status="requested"),
        claim("c15", "talks", "OfficeHolding", "Foreign Minister Amina Rauf", ("amina-rauf",), ("pakistan",)),
        claim("c16", "talks", "Leadership", "who leads the TTP", ("hamid-wali",), ("ttp",)),
        claim("c17", "talks", "Basing", "lives in Kabul", ("hamid-wali",)),
    ]


def event(
    identifier: str,
    event_class: str,
    label: str,
    actors: tuple[str, ...],
    recipients: tuple[str, ...],
    claims: tuple[str, ...],
    status: Status = "actual",
    **more: object,
) -> Event:
    """An event of a class, its type and mode looked up."""
    known = load_vocabulary().event(event_class)
    return Event(
        identifier, known.type, event_class, known.mode, actors, recipients, status, label, claims, **more
    )  # type: ignore[arg-type]


def _day(year: int, month: int, day: int) -> Interval:
    return Interval(date(year, month, day), date(year, month, day))


def _events() -> tuple[Event, ...]:
    tolls = (
        StatedToll(Toll(59, None, "at least 59"), "bombing", "c01"),
        StatedToll(Toll(101, 101, "101"), "talks", "c08", ("jua",)),
    )
    bombed, may = _day(2023, 1, 30), Interval(date(2022, 5, 1), date(2022, 5, 31))
    return (
        event(
            "e01",
            "SuicideBombing",
            "Suicide bombing in Peshawar",
            ("jua",),
            ("unnamed-e01-1",),
            ("c01", "c08"),
            place="peshawar",
            when=bombed,
            killed=tolls,
            said_by=("jua",),
            belief=0.9,
            killed_best=tolls[0],
            voices=2,
            attributions=(
                Attribution("blamed", "ttp", ("pakistan",), "c04"),
                Attribution("claimed", "jua", ("jua",), "c02"),
                Attribution("denied", "ttp", ("ttp",), "c03"),
            ),
        ),
        event("e02", "ClaimOfResponsibility", "JuA claims the bombing", ("jua",), (), ("c02",), of="e01"),
        event("e03", "Denial", "TTP denies the bombing", ("ttp",), (), ("c03",), of="e01", when=bombed),
        event("e04", "Blame", "Pakistan blames TTP", ("pakistan",), ("ttp",), ("c04",), of="e01"),
        event(
            "e05",
            "Demand",
            "Pakistan demands action of Afghanistan",
            ("foreign-office", "pakistan"),
            ("afghanistan",),
            ("c09",),
            content="to act against the group",
            when=_day(2023, 2, 1),
            said_by=("amina-rauf",),
        ),
        event("e06", "TruceAgreement", "Truce with the TTP", ("pakistan", "ttp"), (), ("c11",), when=may),
        event(
            "e07",
            "EndOfTruce",
            "TTP ends the truce",
            ("ttp",),
            ("pakistan",),
            ("c12",),
            when=Interval(date(2022, 11, 1), date(2022, 11, 30)),
        ),
        event(
            "e08",
            "Meeting",
            "Meeting in Kabul",
            ("amina-rauf", "pakistan", "afghanistan"),
            (),
            ("c10",),
            place="kabul",
            when=_day(2023, 2, 10),
        ),
        event(
            "e10",
            "Shooting",
            "Shooting at a police post",
            ("unnamed-e10-1",),
            ("police",),
            ("c05",),
            place="peshawar",
        ),
        event("e11", "ThreatOfViolence", "TTP threatens more attacks", ("ttp",), ("pakistan",), ("c06",)),
        event("e12", "AirStrike", "Expected air strike", ("pakistan",), ("ttp",), ("c07",), "future"),
        event(
            "e13",
            "AirStrike",
            "Air strike on the TTP",
            ("pakistan",),
            ("ttp",),
            ("c13",),
            when=_day(2023, 2, 20),
        ),
        event("e14", "Release", "Release of prisoners", ("ttp",), ("pakistan",), ("c14",), "requested"),
    )


def tie(
    identifier: str,
    event_class: str,
    label: str,
    actors: tuple[str, ...],
    recipients: tuple[str, ...],
    claims: tuple[str, ...],
    role: str | None = None,
) -> Tie:
    """A tie of a class, its type looked up."""
    known = load_vocabulary().event(event_class)
    return Tie(identifier, known.type, event_class, actors, recipients, "actual", label, claims, role)


def _ties() -> tuple[Tie, ...]:
    office = "foreign minister"
    return (
        tie(
            "t01",
            "OfficeHolding",
            "Amina Rauf, foreign minister",
            ("amina-rauf",),
            ("pakistan",),
            ("c15",),
            office,
        ),
        tie("t02", "Leadership", "Hamid Wali leads the TTP", ("hamid-wali",), ("ttp",), ("c16",)),
        tie("t03", "Basing", "Hamid Wali in Kabul", ("hamid-wali",), ("kabul",), ("c17",)),
    )
