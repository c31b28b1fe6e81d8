"""Against whom people protest and forces move, where only the words for cause, purpose or place tell it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.aim_words import aim_words
from kg.extract.authorities import authorities, crowds_demand
from kg.extract.causes import blame, cause_words
from kg.extract.draft import Draft
from kg.extract.nounphrase import owners
from kg.extract.referents import Referent, Referents
from kg.extract.sides import same_side
from kg.extract.stances import opposed
from kg.language.parse import Node
from kg.model import Participant

_ADDRESSEES = frozenset({"state", "armed", "official", "political"})
_ENEMIES = frozenset({"state", "armed"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nmod"})
_WHERE = frozenset({"MartialLaw", "Curfew"})


def aimed_at(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """Whom the cause of a protest or of a move of forces names; for forces else the land where they go."""
    kind = draft.type
    if kind == "PROTEST":
        return (
            opposed(draft, referents.gazetteer)
            or _blamed(draft, referents, _ADDRESSEES)
            or authorities(draft, referents)
        )
    if kind == "REQUEST":
        return crowds_demand(draft, referents)
    if kind == "MOBILIZE":
        enemy = _blamed(draft, referents, _ENEMIES)
        if enemy and enemy[0].participant.actor:
            return enemy
        return _neighbour(draft, referents) or enemy or _scene(draft, referents)
    return _scene(draft, referents) if draft.event in _WHERE else ()


def _blamed(draft: Draft, referents: Referents, wanted: frozenset[str]) -> tuple[Referent, ...]:
    """The party that the cause blames most plainly; of several the first."""
    words = sorted(
        cause_words(draft.predicate, hostile=wanted is _ENEMIES), key=lambda word: (blame(word), word.index)
    )
    for word in words:
        meant = referents.of(word, draft.sentence)
        found = [r for r in meant if _answerable(word, r, wanted) and not _acts_in(r, draft)]
        if found:
            return tuple(_head_of(word, referent, draft, referents) for referent in found)
    return ()


def _head_of(word: Node, referent: Referent, draft: Draft, referents: Referents) -> Referent:
    """ "the government of President Ana Cruz": of an unnamed body the one who leads it."""
    if referent.participant.actor:
        return referent
    named = (r for owner in owners(word) for r in referents.of(owner, draft.sentence) if r.participant.actor)
    return next(named, referent)


def _answerable(word: Node, referent: Referent, wanted: frozenset[str]) -> bool:
    if referent.wants.isdisjoint(wanted) or referent.occupant or word.pos == "PRON":
        return False
    if referent.metonym and word.head is not None and word.head.lemma != "from" and word.dep == "pobj":
        return False
    if word.dep in _BEFORE_NOUN and not referent.adjective and not _named_body(referent):
        return False
    if wanted is _ENEMIES and referent.adjective and blame(word) > 1:
        return False
    return bool(referent.participant.actor) or bool(referent.classes & {"organ", "office", "armed"})


def _named_body(referent: Referent) -> bool:
    """ "NATO" in "NATO peacekeepers"; a country before a noun is mostly a place."""
    return referent.participant.actor is not None and referent.place is None


def _acts_in(referent: Referent, draft: Draft) -> bool:
    """Whether it acts itself; people may well protest against their own state."""
    party = referent.participant
    if draft.type == "MOBILIZE" and same_side((referent,), draft.actors):
        return True
    return any(
        (party.actor and party.actor == r.participant.actor)
        or (party.begin, party.end) == (r.participant.begin, r.participant.end)
        for r in draft.actors
    )


def _neighbour(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """The state across the border: "along its border with Chad", "the Kuwaiti frontier"."""
    for word in _frontier_words(draft.predicate):
        for referent in referents.of(word, draft.sentence):
            if referent.participant.kind == "Country" and not _acts_in(referent, draft):
                return (referent,)
    return ()


def _frontier_words(predicate: Node) -> Iterator[Node]:
    """The words of the phrase of a frontier, and of "with" right behind it, wherever the parser hung that."""
    behind = [w for w in predicate.subtree() if w.index > predicate.index]
    for line in (w for w in behind if w.lemma in aim_words().frontiers):
        yield from (w for w in line.subtree() if w is not line)
        last = max(w.index for w in line.subtree())
        yield from (
            below for w in behind if w.index == last + 1 and w.lemma == "with" for below in w.subtree()
        )


def _scene(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """The land or town to which forces go or where emergency rule holds."""
    where = draft.place
    entry = referents.gazetteer.places.get(where.place or "") if where is not None else None
    if where is None or entry is None:
        return ()
    state = referents.gazetteer.actors.get(referents.choice.state_of(entry) or "")
    country = state is not None and entry.kind == "CountryPlace"
    label, actor, kind = (
        (state.label, state.id, state.kind) if state and country else (entry.label, entry.id, entry.kind)
    )
    return (Referent(Participant(label, actor, kind, where.written, where.begin, where.end), place=entry),)
