"""How far a place is from a clause: whether it stands in its phrases, or in another clause that keeps it."""

from __future__ import annotations

from kg.extract.event_nouns import event_nouns
from kg.extract.whereabouts import whereabouts
from kg.grammar import Clause
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.grammar.voices import says
from kg.language.parse import Node

_PHRASE = 8
_APART = frozenset({"xcomp", "ccomp", "pcomp", "acl"})
_NO_PHRASES = frozenset({"complement", "adverbial", "governor", "named", "subject", "auxiliary", "negation"})


def nearness(clause: Clause, node: Node, events: frozenset[Node]) -> int | None:
    """How many clause bounds lie between a place and the clause; None if it is no place of it."""
    if clause.form == "noun" and _within(clause, node):
        return 0
    if _named_by(antecedent(clause.predicate), node):
        return 0
    steps = 0
    for distance, above in enumerate((node, *node.ancestors())):
        if above is clause.predicate:
            return steps
        if (above in events and not _shared(above, clause)) or _closed(above, clause):
            return None
        if is_verb(above) and distance:
            steps += 2
    return 3 if _below(clause, node) else None


def _named_by(noun: Node | None, node: Node) -> bool:
    """Whether a place is the noun or goes on in it: "Kivu in eastern Congo, where rebels ..." is both."""
    if noun is None or noun is node:
        return noun is not None
    if noun.lemma in event_nouns():
        return noun in node.ancestors() and node.index < noun.index + _PHRASE
    held = noun.dep == "pobj" and noun.head is not None and noun.head.text.lower() in whereabouts().firm
    return held and noun.head is not None and noun.head.index - 1 == node.index


def antecedent(predicate: Node) -> Node | None:
    """ "Bauchi, where gunmen attacked a post": the noun of which a clause with "where" is told."""
    for above in (predicate, *predicate.ancestors()):
        if above.dep == "relcl":
            return above.head if _where(above) else None
        if above.dep not in ("conj", "xcomp", "dobj", "nsubj", "nsubjpass", "ccomp"):
            return None
    return None


def _where(verb: Node) -> bool:
    """Whether a relative clause begins with "where" or "in which"."""
    inside = (
        n
        for c in verb.children
        if c.dep == "prep" and c.text.lower() in whereabouts().firm
        for n in c.children
    )
    return any(n.lemma == "where" for n in verb.children) or any(n.lemma == "which" for n in inside)


def spoken_of(clause: Clause, node: Node) -> bool:
    """Whether a place lies in what the words of a clause are about: "condemned an attack in Kano".

    In "at a rally in Kano" it is where they are spoken.
    """
    above = {clause.predicate, *clause.predicate.ancestors()}
    for word in node.ancestors():
        if word in above:
            return False
        if is_verb(word) and word.lemma in whereabouts().speaking:
            return False
        if is_verb(word) or (word.pos == "NOUN" and word.lemma not in whereabouts().venues):
            return True
    return False


def _shared(event: Node, clause: Clause) -> bool:
    """Whether the place of an event below is the clause's too: a participle, or the noun of a lent verb."""
    return event.dep not in _APART if is_verb(event) else event.pos != "NOUN" or _lent(event, clause)


def _closed(verb: Node, clause: Clause) -> bool:
    """Clauses that keep their places: those told of the subject, and those with a subject of their own."""
    if clause.form == "noun" or not is_verb(verb):
        return False
    if verb.dep == "relcl":
        return verb.index < clause.predicate.index
    return verb.dep in ("advcl", "ccomp", "parataxis", "conj") and _has_subject(verb)


def _has_subject(verb: Node) -> bool:
    return any(c.dep in ("nsubj", "nsubjpass") for c in verb.children)


def _within(clause: Clause, node: Node) -> bool:
    """Whether a place stands inside a phrase of an event noun, wherever the parser hung that phrase."""
    heads = {h for slot, held in clause.slots.items() if slot not in _NO_PHRASES for h in held}
    return not heads.isdisjoint((node, *node.ancestors()))


def _below(clause: Clause, node: Node) -> bool:
    """Whether the place hangs on a verb above the clause, where the parser may have put it."""
    above = next((a for a in node.ancestors() if is_verb(a)), None)
    way = [clause.predicate, *clause.predicate.ancestors()]
    if above is None or above not in way:
        return False
    return clause.form == "noun" or not any(_parted(n, node) for n in way[: way.index(above)])


def _parted(verb: Node, place: Node) -> bool:
    """Whether a clause below has no part in the place above: told, added with its own subject, relative."""
    if verb.dep == "ccomp" and verb.head is not None and says(verb.head):
        return True
    if verb.dep == "conj" and verb.head is not None and place.index < verb.head.index:
        return False
    return verb.dep == "relcl" or (verb.dep in ("conj", "advcl", "ccomp", "parataxis") and _has_subject(verb))


def _lent(noun: Node, clause: Clause) -> bool:
    """ "carried out an attack in Kabul": the verb only lends itself to the noun, and shares its place."""
    return (
        not english().support_verbs.isdisjoint(phrasal(clause.predicate)) if clause.form == "verb" else True
    )


def undergoer(clause: Clause) -> Node | None:
    """The subject of a verb that has the event noun for its object: who "saw a rise in attacks"."""
    way = [clause.predicate, *clause.predicate.ancestors()]
    at = next((i for i, node in enumerate(way) if is_verb(node)), 0)
    if clause.form != "noun" or not at or way[at].lemma not in whereabouts().undergoing:
        return None
    return way[at].child("nsubj") if way[at - 1].dep == "dobj" else None
