"""Days since which something is the first or the worst of its kind: they rank it, and do not date it."""

from __future__ import annotations

from kg.grammar.english import english
from kg.language.parse import Node

_SINCE = frozenset({"since"})


def ranks(date: Node) -> bool:
    """Whether by a date something is ranked: "the deadliest attack since May"."""
    since = _before(date)
    if since is None or since.lemma not in _SINCE:
        return False
    ranked = since.head
    if date.dep == "nsubj" or ranked is None:
        return date.dep == "nsubj"
    counted = ranked.text.lower() in english().ordinals
    return counted or ranked.pos == "NOUN" or _does_the_first(ranked)


def _before(date: Node) -> Node | None:
    """What may be the "since" of a date, which may be the word found for the date itself; a day of two words
    the parser takes for a subject."""
    above = date.head
    if above is None or date.lemma in _SINCE:
        return date if above is not None else None
    match date.dep:
        case "pobj":
            return above
        case "npadvmod":
            return _beside(date, above)
        case "nsubj":
            return above.child("mark")
    return None


def _beside(year: Node, verb: Node) -> Node | None:
    """ "Since May this year": the year hangs on the verb, beside the month."""
    before = (c for c in verb.children if c.dep == "prep" and c.index < year.index)
    return next((c for c in before if c.lemma in _SINCE), None)


def _does_the_first(verb: Node) -> bool:
    """ "Held their first talks since May", "carried out the worst raid since 2014"."""
    done = (c for c in verb.children if c.dep in ("dobj", "attr"))
    return any(c.tag == "JJS" or c.text.lower() in english().ranks for noun in done for c in noun.children)
