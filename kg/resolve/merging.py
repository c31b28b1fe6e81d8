"""One event out of its claims: the finest class, the most precise time and place, all parties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.language.gazetteer import Gazetteer
from kg.model import Claim, Event, Interval, Location, Participant, Tie
from kg.resolve.actors import Actors, is_place
from kg.resolve.places import finest, place_id
from kg.vocabulary import load_vocabulary


def event_of(cluster: Sequence[Claim], actors: Actors, gazetteer: Gazetteer, of: str | None) -> Event:
    """The event that a cluster of claims is about. Its id is that of its first claim."""
    first = cluster[0]
    kind = _finest_class(cluster)
    doers = _doers(cluster, actors)
    taken = set() if _against_each_other(cluster) else set(doers)
    victims = tuple(a for a in actors.of(_parties(cluster, "recipients"), first.id) if a not in taken)
    where = finest((c.place for c in cluster if c.place), gazetteer)
    when = _narrowest(cluster)
    return Event(
        id=first.id,
        type=first.type,
        event_class=kind,
        mode=load_vocabulary().event(kind).mode,
        actors=doers,
        recipients=victims,
        status=first.status,
        label=_label(kind, doers, victims, where, when, actors),
        claims=tuple(sorted(c.id for c in cluster)),
        place=place_id(where) if where else None,
        when=when,
        said_by=actors.of((p for c in cluster for p in c.speakers), first.id),
        of=of,
        content=next((c.content for c in cluster if c.content), None),
        hedge=next((c.hedge for c in cluster if c.hedge), None),
    )


def _doers(cluster: Sequence[Claim], actors: Actors) -> tuple[str, ...]:
    """Who did it and for whom; a parliament that urges its own government does not do so for it."""
    event, own = cluster[0].id, _parties(cluster, "actors")
    stated = actors.stated(own, event)
    addressed = actors.stated(_parties(cluster, "recipients"), event)
    return tuple(a for a in actors.of(own, event) if a in stated or a not in addressed)


def _against_each_other(cluster: Sequence[Claim]) -> bool:
    """ "accused each other": those who do it are those to whom it is done."""
    return cluster[0].type != "ASSAULT" and any(
        len(c.actors) > 1 and c.actors == c.recipients for c in cluster
    )


def tie_of(cluster: Sequence[Claim], actors: Actors, gazetteer: Gazetteer) -> Tie:
    """The tie that a cluster of claims is about."""
    first = cluster[0]
    holders = actors.of(first.actors, first.id)[: len(first.actors)]
    others = actors.of(first.recipients, first.id)[: len([p for p in first.recipients if not is_place(p)])]
    places = tuple(p.actor for p in first.recipients if is_place(p) and p.actor)
    names = " and ".join(actors.named(a) for a in holders)
    ends = [actors.named(a) for a in others] + [p.label for p in first.recipients if is_place(p)]
    role = first.role or load_vocabulary().event(first.event_class).label.lower()
    return Tie(
        id=first.id,
        type=first.type,
        event_class=first.event_class,
        actors=holders,
        recipients=others + places,
        status=first.status,
        label=f"{names}: {role} ({', '.join(ends)})",
        claims=tuple(sorted(c.id for c in cluster)),
        role=next((c.role for c in cluster if c.role), None),
        when=_narrowest(cluster),
        said_by=actors.of((p for c in cluster for p in c.speakers), first.id),
        place=places[0] if places else _seat(first, gazetteer),
    )


def _seat(claim: Claim, gazetteer: Gazetteer) -> str | None:
    """Where one is who is based in a state: the state as a place."""
    if claim.type != "BASED":
        return None
    states = (gazetteer.actors.get(p.actor or "") for p in claim.recipients)
    codes = (state.iso.lower() for state in states if state is not None and state.iso)
    return next((code for code in codes if code in gazetteer.places), None)


def _parties(cluster: Iterable[Claim], side: str) -> list[Participant]:
    """Named parties of all claims, most often named first as the text has them; descriptions only beside none
    of their own."""
    found: dict[str, Participant] = {}
    for claim in cluster:
        for party in getattr(claim, side):
            found.setdefault(party.actor or party.label.lower(), party)
    return list(found.values())


def _finest_class(cluster: Sequence[Claim]) -> str:
    vocabulary = load_vocabulary()
    return max(
        (c.event_class for c in cluster), key=lambda name: (len(vocabulary.event(name).ancestors), name)
    )


def _narrowest(cluster: Iterable[Claim]) -> Interval | None:
    return min((c.when for c in cluster if c.when), key=lambda i: (i.width, i.earliest), default=None)


def _label(
    kind: str,
    doers: Sequence[str],
    victims: Sequence[str],
    where: Location | None,
    when: Interval | None,
    actors: Actors,
) -> str:
    """ "Suicide bombing: Tehrik-i-Taliban Pakistan → worshippers, Peshawar, 2023-01-30"."""
    parts = [load_vocabulary().event(kind).label.capitalize()]
    sides = [", ".join(actors.named(a).strip("<>") for a in side[:2]) for side in (doers, victims)]
    if any(sides):
        parts.append(": " + " → ".join(s for s in sides if s))
    if where:
        parts.append(f", {where.label}")
    if when:
        parts.append(f", {_day(when)}")
    return "".join(parts)


def _day(when: Interval) -> str:
    first, last = when.earliest, when.latest
    if first == last:
        return first.isoformat()
    if (last - first).days < 7:
        return f"{first.isoformat()} to {last.isoformat()}"
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
