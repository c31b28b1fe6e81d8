"""Who has outlawed "the banned X" when nobody says so: the state that the article is about."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.language.parse import Node
from kg.model import Participant


def outlaw(drafts: Sequence[Draft], referents: Referents) -> None:
    """Give a ban that is told in passing to the article's main country; without one there is no telling whose
    ban it is, and it is dropped."""
    for draft in drafts:
        if draft.event == "Ban" and not draft.actors and draft.clause.get("reduced"):
            draft.actors = () if _is_of_many(draft.predicate) else _state(draft, referents)
            draft.dropped = draft.dropped or not draft.actors


def _is_of_many(banned: Node) -> bool:
    """ "Banned groups": said of a kind, and no ban of any of them in particular."""
    return banned.head is not None and banned.head.tag == "NNS"


def _state(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    state = referents.gazetteer.actors.get(referents.choice.main_country() or "")
    word = draft.predicate
    if state is None:
        return ()
    return (Referent(Participant(state.label, state.id, state.kind, word.text, word.begin, word.end)),)
