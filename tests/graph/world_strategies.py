"""Worlds of every shape that the model allows, for property tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from kg.model import (
    Actor,
    Attribution,
    Claim,
    Document,
    Event,
    Interval,
    Judgement,
    Location,
    Merge,
    Participant,
    Place,
    StatedToll,
    Tie,
    Toll,
    World,
)
from kg.vocabulary import load_vocabulary

_VOCABULARY = load_vocabulary()
_EVENT_CLASSES = sorted(name for name, each in _VOCABULARY.events.items() if each.kind == "event")
_TIE_CLASSES = sorted(name for name, each in _VOCABULARY.events.items() if each.kind == "tie")
_STATUSES = st.sampled_from(["actual", "negated", "future", "hypothetical", "requested"])

ids = st.text(max_size=6) | st.sampled_from(["a", "b", "c", "a/b", "é 1", ".", "..", "%2F", "<x>"])
texts = st.text(max_size=12) | st.sampled_from(
    ["\r\n", "a\rb", "\x00\x0b", "\u2028\u0085", '"\\', "=1+1", "𝄞"]
)
intervals = st.builds(
    lambda days: Interval(*sorted(days)), st.tuples(st.dates(date(1, 1, 1)), st.dates(date(1, 1, 1)))
)
tolls = st.builds(Toll, st.integers(), st.none() | st.integers(), texts)
offsets = st.integers(min_value=0, max_value=99)
fractions = st.floats(allow_nan=False, allow_infinity=False)


def _some(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3).map(tuple)


documents = st.builds(
    Document,
    id=ids,
    text=texts,
    published=st.none() | st.dates(),
    publisher=st.none() | texts,
    title=st.none() | texts,
    url=st.none() | texts,
    language=st.sampled_from(["en", "de"]),
    dated=st.sampled_from([None, "metadata", "text"]),
)
participants = st.builds(
    Participant,
    label=texts,
    actor=st.none() | ids,
    kind=st.sampled_from(sorted(_VOCABULARY.actors)),
    written=texts,
    begin=offsets,
    end=offsets,
    principal=st.none() | ids,
)
attributions = st.builds(
    Attribution, st.sampled_from(["claimed", "blamed", "suspected", "denied"]), ids, _some(ids), ids
)
merges = st.builds(Merge, ids, ids, fractions, texts)
locations = st.builds(Location, texts, st.none() | ids, texts, offsets, offsets)
actors = st.builds(
    Actor,
    ids,
    texts,
    st.sampled_from(sorted(_VOCABULARY.actors)),
    _some(texts),
    st.none() | ids,
    st.booleans(),
    st.booleans(),
)
places = st.builds(
    Place,
    ids,
    texts,
    st.sampled_from(sorted(_VOCABULARY.places)),
    st.none() | st.sampled_from(["PK", "AF"]),
    st.none() | ids,
    st.none() | fractions,
    st.none() | fractions,
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    known = _VOCABULARY.event(draw(st.sampled_from(_EVENT_CLASSES + _TIE_CLASSES)))
    return Claim(
        id=draw(ids),
        document=draw(ids),
        kind=known.kind,
        type=known.type,
        event_class=known.name,
        mode=draw(st.none() | st.just(known.mode)),
        actors=draw(_some(participants)),
        recipients=draw(_some(participants)),
        status=draw(_STATUSES),
        quote=draw(texts),
        begin=draw(offsets),
        end=draw(offsets),
        rule=draw(ids),
        hedge=draw(st.none() | texts),
        speakers=draw(_some(participants)),
        place=draw(st.none() | locations),
        when=draw(st.none() | intervals),
        killed=draw(_some(tolls)),
        injured=draw(_some(tolls)),
        role=draw(st.none() | texts),
        content=draw(st.none() | texts),
        of=draw(st.none() | ids),
        again=draw(st.none() | ids),
    )


judgements = st.lists(
    st.builds(
        Judgement,
        about=st.sampled_from(["actor", "place", "event"]),
        one=ids,
        other=ids,
        verdict=st.sampled_from(["same", "different", "unsure"]),
        line=st.integers(min_value=1),
        by=st.none() | ids,
        on=st.none() | st.dates(),
        why=st.none() | texts,
        one_quote=st.none() | texts,
        other_quote=st.none() | texts,
    ),
    max_size=3,
    unique_by=lambda each: each.line,
).map(lambda found: tuple(sorted(found, key=lambda each: each.line)))


@st.composite
def events(draw: st.DrawFn) -> Event:
    known = _VOCABULARY.event(draw(st.sampled_from(_EVENT_CLASSES)))
    stated = _some(st.builds(StatedToll, tolls, ids, st.none() | ids, _some(ids)))
    killed, injured = draw(stated), draw(stated)
    return Event(
        id=draw(ids),
        type=known.type,
        event_class=known.name,
        mode=draw(st.none() | st.just(known.mode)),
        actors=draw(_some(ids)),
        recipients=draw(_some(ids)),
        status=draw(_STATUSES),
        label=draw(texts),
        claims=draw(_some(ids)),
        place=draw(st.none() | ids),
        when=draw(st.none() | intervals),
        killed=killed,
        injured=injured,
        killed_best=draw(st.sampled_from((None, *killed))),
        injured_best=draw(st.sampled_from((None, *injured))),
        voices=draw(offsets),
        attributions=draw(_some(attributions)),
        merges=draw(_some(merges)),
        said_by=draw(_some(ids)),
        of=draw(st.none() | ids),
        content=draw(st.none() | texts),
        hedge=draw(st.none() | texts),
        belief=draw(fractions),
    )


@st.composite
def ties(draw: st.DrawFn) -> Tie:
    known = _VOCABULARY.event(draw(st.sampled_from(_TIE_CLASSES)))
    return Tie(
        id=draw(ids),
        type=known.type,
        event_class=known.name,
        actors=draw(_some(ids)),
        recipients=draw(_some(ids)),
        status=draw(_STATUSES),
        label=draw(texts),
        claims=draw(_some(ids)),
        role=draw(st.none() | texts),
        when=draw(st.none() | intervals),
        said_by=draw(_some(ids)),
        place=draw(st.none() | ids),
        belief=draw(fractions),
    )


def _unique(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3, unique_by=lambda thing: thing.id).map(
        lambda things: tuple(sorted(things, key=lambda thing: thing.id))
    )


def _with_judged_events(world: World) -> World:
    """Every event made by the judgements of the world but for the first few."""
    events = (replace(e, judgements=world.judgements[n:]) for n, e in enumerate(world.events))
    return replace(world, events=tuple(events))


worlds = st.builds(
    World,
    documents=_unique(documents),
    claims=st.lists(claims(), max_size=3, unique_by=lambda each: each.id).map(
        lambda found: tuple(sorted(found, key=lambda each: (each.document, each.begin, each.id)))
    ),
    actors=_unique(actors),
    places=_unique(places),
    events=_unique(events()),
    ties=_unique(ties()),
    known_on=st.none() | st.dates(),
    judgements=judgements,
).map(_with_judged_events)
