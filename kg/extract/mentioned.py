"""An attack that a noun with some mark of it takes up: "the attack in Mali", "the attack on the wedding",
"the Turkish attack", "today's attack in Gao"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from kg.extract.draft import Draft
from kg.extract.hosts import agree
from kg.extract.meant import latest, told_before
from kg.extract.nounphrase import definite
from kg.extract.referents import Referents
from kg.extract.sides import same_side
from kg.extract.wheres import same
from kg.language.gazetteer import Gazetteer
from kg.model import Location
from kg.vocabulary import load_vocabulary

_ASSAULT = frozenset({"ASSAULT"})
# An article that is printed again keeps the "today" of its source.
_REPRINTED = timedelta(days=3)


def join_mentions(drafts: Sequence[Draft], referents: Referents) -> None:
    """Let every such noun give way to the attack told before that bears its mark; `drafts` as in the text."""
    for draft in drafts:
        if not draft.dropped and _mentions(draft):
            earlier = _marked(draft, drafts, referents.gazetteer)
            if earlier is not None:
                draft.give_way(earlier)
                earlier.extra += [draft.predicate, *draft.extra]


def _mentions(draft: Draft) -> bool:
    noun = draft.predicate
    one = draft.clause.form == "noun" and noun.tag == "NN" and draft.status == "actual"
    tolled = draft.killed or draft.injured
    known = definite(noun) or _today(draft)
    return one and draft.is_attack and not draft.lasting and not tolled and known


def _marked(draft: Draft, drafts: Sequence[Draft], gazetteer: Gazetteer) -> Draft | None:
    told = told_before(draft, drafts, _ASSAULT)
    told = [d for d in told if not d.lasting and _kin(draft.event, d.event)]
    reprinted = latest(d for d in told if _today(draft) and _same_place(d, draft) and _days_apart(d, draft))
    return reprinted or latest(d for d in told if agree(d, draft) and _bears(d, draft, gazetteer))


def _kin(noun: str, told: str) -> bool:
    """Whether the class that a noun tells of is that of an attack or a more general one."""
    return noun == told or noun in load_vocabulary().event(told).ancestors


def _bears(told: Draft, draft: Draft, gazetteer: Gazetteer) -> bool:
    """Whether an attack has every mark that the noun bears: who did it, to whom, where; one at least."""
    marks = []
    if draft.actors:
        marks.append(same_side(draft.actors, told.actors))
    if draft.recipients:
        marks.append(_head_words(draft) <= _words(told))
    if draft.place is not None:
        marks.append(told.place is not None and _lies_in(told.place, draft.place, gazetteer))
    return bool(marks) and all(marks)


def _head_words(draft: Draft) -> set[str]:
    return {r.participant.written.lower().split()[-1] for r in draft.recipients if r.participant.written}


def _words(told: Draft) -> set[str]:
    return {word for r in told.recipients for word in r.participant.written.lower().split()}


def _lies_in(inner: Location, outer: Location, gazetteer: Gazetteer) -> bool:
    known = inner.place is not None and outer.place is not None
    return inner.label == outer.label or (known and gazetteer.lies_in(inner.place or "", outer.place or ""))


def _today(draft: Draft) -> bool:
    return any(c.dep == "poss" and c.lemma.lower() == "today" for c in draft.predicate.children)


def _same_place(told: Draft, draft: Draft) -> bool:
    return same(told.place, draft.place)


def _days_apart(told: Draft, draft: Draft) -> bool:
    if told.when is None or draft.when is None:
        return True
    return abs(draft.when.earliest - told.when.latest) <= _REPRINTED
