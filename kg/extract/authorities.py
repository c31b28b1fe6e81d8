"""The state that people turn to when their protest names nobody: the one that can meet what they want."""

from __future__ import annotations

from kg.extract.aim_words import aim_words
from kg.extract.causes import cause_words
from kg.extract.draft import Draft
from kg.extract.nounphrase import premodifiers
from kg.extract.referents import Referent, Referents
from kg.extract.words import words
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.model import Participant


def authorities(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """The state of prisoners, of public servants and of people with a public grievance, where they protest.

    Nobody if the protesters bear the name of another country, or if what they want may be had elsewhere.
    """
    if any("state" in r.wants for r in draft.actors) or not _is_public(draft):
        return ()
    home = _home(draft, referents)
    spoken = draft.place or next((r.participant for r in draft.actors), None)
    if home is None or spoken is None:
        return ()
    return (Referent(Participant(home.label, home.id, home.kind, spoken.written, spoken.begin, spoken.end)),)


def crowds_demand(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """ "The strikers demand higher pensions": of the state, if they are out on its streets."""
    return authorities(draft, referents) if _crowd(draft) else ()


def _is_public(draft: Draft) -> bool:
    lists = aim_words()
    people = {node.lemma for node in _protesters(draft)}
    if people & (lists.captives | lists.public_servants):
        return True
    if draft.event == "Obstruction" and any(n.lemma in lists.public_ways for n in draft.clause.get("object")):
        return True
    return any(word in lists.public_grievances for node in _told(draft) for word in _forms(node))


def _told(draft: Draft) -> list[Node]:
    around = [node for slot in ("modifier", "object") for node in draft.clause.get(slot)]
    described = [child for node in around for child in node.children]
    return [*cause_words(draft.predicate), *around, *described]


def _forms(node: Node) -> tuple[str, str]:
    return node.lemma, node.text.lower()


def _home(draft: Draft, referents: Referents) -> Entry | None:
    """The state where they are, if it is their own; without a place the state whose people they are."""
    actors = referents.gazetteer.actors
    place = referents.gazetteer.places.get(draft.place.place or "") if draft.place else None
    there = referents.choice.state_of(place) if place is not None else None
    own = _nations(draft, referents)
    if there is None:
        told = referents.choice.main_country() if _crowd(draft) else None
        return actors.get(next(iter(own), told or "")) if len(own) < 2 else None
    return actors.get(there) if own <= {there} or _captive(draft) else None


def _nations(draft: Draft, referents: Referents) -> frozenset[str]:
    """The states whose people the protesters are called: "French farmers", "Tunisians"."""
    words = (word for node in _protesters(draft) for word in (node, *premodifiers(node)))
    entries = (referents.entry_at(word) for word in words)
    return frozenset(entry.id for entry in entries if entry is not None and entry.kind == "Country")


def _protesters(draft: Draft) -> list[Node]:
    return [node for slot in ("subject", "by", "of") for node in draft.clause.get(slot)]


def _crowd(draft: Draft) -> bool:
    """Those who are out on the streets of the land of which an article tells."""
    return any(node.lemma in words().demonstrators for node in _protesters(draft))


def _captive(draft: Draft) -> bool:
    return any(node.lemma in aim_words().captives for node in _protesters(draft))
