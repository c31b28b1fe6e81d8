"""Of whom a movement wants independence or autonomy: of the states that hold the land it names."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.aim_words import aim_words
from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.extract.sides import same_side
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.model import Participant

_LAND = ("object", "for", "in", "from")


def holders(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """The states in whose territory somebody wants to rule himself; nobody for any other wish."""
    wished = {head.lemma for slot in _LAND[:2] for head in draft.clause.get(slot)}
    asked = draft.type == "REQUEST"
    if not asked or wished.isdisjoint(aim_words().self_rule):
        return ()
    found = {state.id: _holder(state, word) for state, word in _states(draft, referents)}
    return tuple(h for h in found.values() if not same_side((h,), draft.actors))


def _holder(state: Entry, word: Node) -> Referent:
    return Referent(Participant(state.label, state.id, state.kind, word.text, word.begin, word.end))


def _states(draft: Draft, referents: Referents) -> Iterator[tuple[Entry, Node]]:
    """The states of the places in the phrases that tell what is wanted and where, with the word for each."""
    heads = (head for slot in _LAND for head in draft.clause.get(slot))
    for word in (word for head in heads for word in head.subtree()):
        for referent in referents.of(word, draft.sentence) if word.pos == "PROPN" else ():
            land = referent.place
            state = referents.gazetteer.actors.get(referents.choice.state_of(land) or "") if land else None
            if state is not None:
                yield state, word
