"""How far a place is from a clause: whether it stands in its phrases, or in another clause that keeps it."""

from __future__ import annotations

from kg.extract.event_nouns import event_nouns
from kg.extract.nounphrase import definite
from kg.extract.place_phrases import building
from kg.extract.timing import occasion
from kg.extract.whereabouts import whereabouts
from kg.grammar import Clause
from kg.grammar.english import english
from kg.grammar.phrases import is_meanwhile, is_verb, phrasal
from kg.grammar.voices import says
from kg.language.parse import Node

_PHRASE = 8
_WITHIN, _ADDED = 2, 4
_APART = frozenset({"xcomp", "ccomp", "pcomp", "acl"})
_NO_PHRASES = frozenset({"complement", "adverbial", "governor", "named", "subject", "auxiliary", "negation"})


def nearness(clause: Clause, node: Node, events: frozenset[Node]) -> int | None:
    """How many clause bounds lie between a place and the clause; None if it is no place of it."""
    if clause.form == "noun" and _within(clause, node):
        return 0
    if _named_by(antecedent(clause.predicate), node):
        return 0
    steps, over = 0, frozenset(clause.predicate.ancestors())
    for distance, above in enumerate((node, *node.ancestors())):
        if above is clause.predicate:
            return steps
        if above in over:
            break
        if (above in events and not _shared(above, clause)) or _closed(above, clause):
            return None
        if is_verb(above) and distance:
            steps += _ADDED if above.dep == "conj" else _WITHIN
    between = _clauses_above(clause, node)
    return None if between is None else 3 + 2 * max(0, between - 1)


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

    In "at a rally in Kano" and "summoned the envoy to the ministry in Kano" it is where they are spoken.
    """
    above = {clause.predicate, *clause.predicate.ancestors()}
    venue = False
    for word in node.ancestors():
        if word in above:
            return _misplaced(node, clause)
        if is_verb(word):
            meanwhile = word.lemma in whereabouts().speaking
            return not (meanwhile or (venue and word.dep == "xcomp" and word.head is clause.predicate))
        venue = venue or _is_venue(word)
        idle = building(word) or (venue and word.lemma not in event_nouns())
        if word.pos == "NOUN" and word.lemma not in whereabouts().venues and not idle:
            return True
    return False


def _is_venue(noun: Node) -> bool:
    """ "At a session", "to the foreign ministry": where words are spoken, and no town in which others are."""
    held = noun.dep == "pobj" and noun.head is not None and noun.head.text.lower() in whereabouts().attended
    return held and noun.lemma in whereabouts().venues - whereabouts().settled - whereabouts().land


def _misplaced(node: Node, clause: Clause) -> bool:
    """ "Condemned the assault on Goma", where the parser has hung the town on the verb."""
    preposition = node.head if node.dep == "pobj" else None
    own = preposition is not None and preposition.head is clause.predicate
    return own and preposition is not None and preposition.text.lower() in whereabouts().aimed


def _shared(event: Node, clause: Clause) -> bool:
    """Whether the place of an event below is the clause's too: a participle, or the noun of a lent verb."""
    if is_verb(event):
        return event.dep not in _APART
    return event.pos != "NOUN" or _lent(event, clause) or _venue_of(clause, event)


def _venue_of(clause: Clause, event: Node) -> bool:
    """ "At a meeting in Kano, Chad condemned the raid": where the meeting was."""
    held = event.head if event.dep == "pobj" and event.lemma in whereabouts().venues else None
    if held is None or held.text.lower() not in whereabouts().firm:
        return False
    above = held.head
    intended = above is not None and above.dep == "xcomp" and above.head is clause.predicate
    return above is clause.predicate or intended


def _closed(verb: Node, clause: Clause) -> bool:
    """Clauses that keep their places: those told of the subject, and those with a subject of their own."""
    if clause.form == "noun" or not is_verb(verb):
        return False
    if verb.dep == "relcl":
        return verb.index < clause.predicate.index
    apart = verb.dep in ("advcl", "ccomp", "parataxis", "conj") and _has_subject(verb)
    return apart and not is_meanwhile(verb)


def _has_subject(verb: Node) -> bool:
    return any(c.dep in ("nsubj", "nsubjpass") for c in verb.children)


def _within(clause: Clause, node: Node) -> bool:
    """Whether a place stands inside a phrase of an event noun, wherever the parser hung that phrase."""
    heads = {h for slot, held in clause.slots.items() if slot not in _NO_PHRASES for h in held}
    return not heads.isdisjoint((node, *node.ancestors()))


def _clauses_above(clause: Clause, node: Node) -> int | None:
    """How many clauses above it the place hangs, where the parser may have put it; None if not its own."""
    above = next((a for a in node.ancestors() if is_verb(a) and not _meanwhile(a)), None)
    way = [clause.predicate, *clause.predicate.ancestors()]
    if above is None or above not in way or (node.index < clause.predicate.index and occasion(clause)):
        return None
    between = way[: way.index(above)]
    if any(_meanwhile(a) for a in node.ancestors()):
        between = [verb for verb in between if verb.dep != "conj" or _has_subject(verb)]
    parted = clause.form != "noun" and any(_parted(n, node) for n in between)
    return None if parted else sum(1 for n in between if is_verb(n))


def _meanwhile(verb: Node) -> bool:
    """ "Speaking at the airport, he thanked them and urged them to go": where all is said."""
    return verb.dep == "advcl" and verb.tag == "VBG" and verb.lemma in whereabouts().speaking


def _parted(verb: Node, place: Node) -> bool:
    """Whether a clause below has no part in the place above: told, added with its own subject, relative."""
    if verb.dep == "ccomp" and verb.head is not None and says(verb.head):
        return True
    if verb.dep == "conj" and verb.head is not None and place.index < verb.head.index:
        return False
    if verb.dep == "advcl" and _overtakes(verb):
        return False
    return verb.dep == "relcl" or (verb.dep in ("conj", "advcl", "ccomp", "parataxis") and _has_subject(verb))


def _overtakes(verb: Node) -> bool:
    """ "Were on patrol in Kano when a bomb went off": it befell them there, whatever they were about."""
    above = verb.head
    marks = {c.lemma for c in verb.children if c.dep in ("mark", "advmod")}
    if above is None or verb.index < above.index or marks.isdisjoint(english().simultaneous_marks):
        return False
    struck = verb.child("dobj", "nsubjpass")
    theirs = struck is None or definite(struck) or any(n.tag in ("PRP", "PRP$") for n in struck.subtree())
    return theirs and _going_on(above)


def _going_on(verb: Node) -> bool:
    """ "Were travelling", "was on duty"."""
    if verb.tag == "VBG":
        return any(c.dep == "aux" and c.lemma == "be" for c in verb.children)
    held = (n for c in verb.children if c.dep == "prep" and c.lemma == "on" for n in c.children)
    return verb.lemma == "be" and any(n.lemma in whereabouts().errands for n in held)


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
