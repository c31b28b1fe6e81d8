"""When: the date that belongs to a clause, and to no other in its sentence."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kg.extract.event_nouns import event_nouns, names_attack
from kg.extract.nounphrase import definite
from kg.extract.ranking import ranks
from kg.extract.reported import day_of_the_report
from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.grammar import Clause
from kg.grammar.english import english
from kg.grammar.phrases import is_meanwhile, is_verb, perfect, phrasal, pluperfect, side_by_side
from kg.grammar.voices import says
from kg.language.dates import When
from kg.language.offsets import Offset, find_offsets
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval
from kg.rules import load_rules, nouns
from kg.vocabulary import load_vocabulary

_JUST_BEHIND = 3
_NO_VERB = frozenset({"prep", "nsubj", "nsubjpass", "compound", "pobj"})
_BEFORE_OR_AFTER = frozenset({"after", "before"})
_UNTIL = frozenset({"until", "till"})
_FINISHED = frozenset({"VBD", "VBN", "NN", "NNS"})


def date_of(
    clause: Clause, sentence: Sentence, future: bool, spoken: frozenset[Node] = frozenset()
) -> Interval | None:
    """The date of the clause: its own, else by its distance from the clause above, else the nearest above.

    The day of what is said (`spoken`, the words of acts of speech) is not that of what it is said about.
    """
    return _distant(clause, sentence) or _nearest(clause, sentence, future, spoken)


def own_date(clause: Clause, sentence: Sentence) -> Interval | None:
    """The date that hangs on the very word of a clause: "joined the front in 1973"."""
    inside = (w for w in sentence.dates if _rank(clause, w, sentence, frozenset()) == 0)
    own = [w for w in inside if verb_over(w.begin, w.end, sentence) is clause.predicate]
    return own[0].read(False, _lasting(clause.predicate)) if len(own) == 1 else None


def _distant(clause: Clause, sentence: Sentence) -> Interval | None:
    """ "Thanked them on Friday two days after he had blamed them", "two days after the raid": the day of the
    blame, of the raid."""
    below = _behind_mark(clause.predicate) or _behind_preposition(clause.predicate)
    offset = _offset_before(below, sentence)
    if below is None or offset is None:
        return None
    own = {id(node) for node in below.subtree()}
    outside = [
        w
        for w in sentence.dates
        if own.isdisjoint((id(verb_over(w.begin, w.end, sentence)), id(sentence.node_at(w.begin, w.end))))
    ]
    if len(outside) < len(sentence.dates):
        return None
    above = [w for w in outside if verb_over(w.begin, w.end, sentence) is below.head] or outside
    return offset.reverse().from_day(above[0].interval) if len(above) == 1 else None


def distance_of(predicate: Node, sentence: Sentence) -> Offset | None:
    """The words that say how far an event lies from what the clause above tells: "two days after"."""
    return _offset_before(_behind_mark(predicate), sentence)


def _offset_before(below: Node | None, sentence: Sentence) -> Offset | None:
    """The distance that ends with the "after" of a clause, or with one that is a preposition."""
    mark = (below.child("mark") or below) if below is not None else None
    if mark is None:
        return None
    return next((o for o in offsets_of(sentence) if o.clause and o.end == mark.end), None)


def _behind_preposition(noun: Node) -> Node | None:
    above = noun.head if noun.dep == "pobj" else None
    return above if above is not None and above.lemma in _BEFORE_OR_AFTER else None


def _behind_mark(predicate: Node) -> Node | None:
    """The verb of the clause behind "after" or "before" in which the event is told."""
    for node in (predicate, *predicate.ancestors()):
        mark = node.child("mark")
        if mark is not None and mark.lemma in _BEFORE_OR_AFTER:
            return node
        if node.dep in ("relcl", "ccomp", "conj", "acl"):
            return None
    return None


def offsets_of(sentence: Sentence) -> list[Offset]:
    """The distances in time that a sentence states; offsets count from the beginning of the article."""
    begin, words = sentence.span.begin, list(" " * (sentence.span.end - sentence.span.begin))
    for node in sentence.nodes:
        words[node.begin - begin : node.end - begin] = node.text
    return [replace(o, begin=o.begin + begin, end=o.end + begin) for o in find_offsets("".join(words))]


def verb_over(begin: int, end: int, sentence: Sentence) -> Node | None:
    """The verb on which the words between two offsets hang."""
    node = sentence.node_at(begin, end)
    return next((a for a in node.ancestors() if _clausal(a)), None) if node is not None else None


def _clausal(node: Node) -> bool:
    """A verb, but not "following", "neighbouring" or a name that the parser takes for one."""
    return is_verb(node) and node.dep not in _NO_VERB and node.text.lower() not in whereabouts().beside


def _nearest(clause: Clause, sentence: Sentence, future: bool, spoken: frozenset[Node]) -> Interval | None:
    ranked = sorted(
        (
            (rank, w.begin, w)
            for w in sentence.dates
            if (rank := _rank(clause, w, sentence, spoken)) is not None
        ),
        key=lambda item: item[:2],
    )
    if not ranked:
        return None
    first = ranked[0][2]
    told = [first, *(when for _, _, when in ranked[1:] if _of_one_clause(first, when, clause, sentence))]
    return _finest([when.read(future, _lasting(clause.predicate)) for when in told])


def _of_one_clause(first: When, other: When, clause: Clause, sentence: Sentence) -> bool:
    """Whether a second date hangs on the same verb as the first, or on the one whose subject the event is."""
    predicate = clause.predicate
    verb = verb_over(other.begin, other.end, sentence)
    if predicate.dep in ("nsubj", "nsubjpass"):
        return verb is not None and verb is predicate.head
    return clause.form == "verb" and verb is verb_over(first.begin, first.end, sentence)


def _finest(times: list[Interval]) -> Interval:
    """The first of the times that are those of a clause, or the finest of those that lie in it: "the 2016
    attack was carried out on 18 September 2016"."""
    within = (t for t in times if times[0].earliest <= t.earliest and t.latest <= times[0].latest)
    return min(within, key=lambda t: t.width)


def _lasting(predicate: Node) -> bool:
    """ "Have killed 200 since May": all the time since; "was killed in May" and "is held since May": then."""
    verb = next((n for n in (predicate, *predicate.ancestors()) if is_verb(n)), None)
    return verb is not None and any(
        c.lemma == "have" and c.tag != "VBD" for c in verb.children if c.dep == "aux"
    )


def _rank(clause: Clause, when: When, sentence: Sentence, spoken: frozenset[Node]) -> int | None:
    node = sentence.node_at(when.begin, when.end)
    if node is None or any(n.lemma in _UNTIL for n in (node, *node.children, node.head) if n is not None):
        return None
    if day_of_the_report(node, clause.predicate) or ranks(node):
        return None
    if perfect(clause.predicate) and _behind_event(when, clause.predicate, sentence):
        return None
    chain = _above(node, clause.predicate)
    if clause.predicate in chain:
        between = chain[1 : chain.index(clause.predicate)]
        told_of = clause.predicate in spoken and any(_keeps(n, when) and not _pact(n) for n in between)
        return None if told_of else _inner_rank(clause, between)
    if _outlives(clause) or (node.index < clause.predicate.index and occasion(clause)):
        return None
    behind = clause.form == "noun" and clause.predicate.index < node.index
    if behind and any(h in chain[:2] for heads in clause.slots.values() for h in heads):
        return _JUST_BEHIND
    return _outer_rank(clause, node, chain, spoken)


def _behind_event(when: When, verb: Node, sentence: Sentence) -> bool:
    """ "Have arrested men over a bombing last month": the day of the bombing."""
    between = (n for n in sentence.nodes if n.index > verb.index and n.end <= when.begin)
    return any(n.dep == "pobj" and n.pos == "NOUN" and names_attack(n.lemma) for n in between)


def _above(date: Node, predicate: Node) -> list[Node]:
    """A date and the words on which it hangs; it is not that of a participle beside a noun: "arrested a man
    carrying a bomb on Friday"."""
    chain = [date, *date.ancestors()]
    while (beside := next((n for n in chain if is_verb(n)), None)) is not None:
        above = next((n for n in beside.ancestors() if is_verb(n)), None)
        if beside is predicate or above is None or (beside.dep, beside.tag) != ("acl", "VBG"):
            break
        chain = [*chain[: chain.index(beside)], *chain[chain.index(above) :]]
    return chain


def of_a_noun(when: When, sentence: Sentence) -> bool:
    """Whether a date is that of an event noun, not of the verb above: "condemned last month's attack"."""
    node = sentence.node_at(when.begin, when.end)
    above = list(node.ancestors()) if node is not None else []
    at = next((i for i, n in enumerate(above) if _clausal(n)), len(above))
    return any(_keeps(n, when) for n in above[:at])


def _keeps(noun: Node, when: When) -> bool:
    """ "Condemned last month's attack", "the attack in May": when it was and not when it was condemned."""
    event = noun.lemma in event_nouns() and noun.lemma not in whereabouts().venues
    return event and (when.begin < noun.begin or when.interval.earliest != when.interval.latest)


def _pact(noun: Node) -> bool:
    """ "Agreed to a ceasefire in May": that was made when it was agreed."""
    return "AGREE" in event_nouns().get(noun.lemma, frozenset())


def _inner_rank(clause: Clause, between: list[Node]) -> int | None:
    """A date below the event word: another verb's, unless that verb tells of the noun ("agreed in June")."""
    verbs = [n for n in between if _clausal(n) and not (_carries_on(n) or _at_once(n))]
    own = clause.form == "noun" and len(verbs) == 1 and verbs[0].head is clause.predicate
    return None if verbs and not own else len(verbs) + sum(1 for n in between if n.pos == "NOUN")


def _carries_on(verb: Node) -> bool:
    """ "Were forced to flee in 2014": what they are made to do is done on the day that they are."""
    governor = verb.head
    return verb.dep == "xcomp" and governor is not None and governor.lemma in english().implying_verbs


def occasion(clause: Clause) -> bool:
    """ "Arrested two on Monday over the attack": the attack, told before, is only why."""
    noun = clause.predicate
    preposition = noun.head if clause.form == "noun" and noun.dep == "pobj" else None
    return preposition is not None and preposition.text.lower() in words().occasions and definite(noun)


def _at_once(verb: Node) -> bool:
    """ "Was shot as he left a rally on Monday", "shot and killed a guard on Monday": one moment."""
    above = verb.head
    if above is None:
        return False
    going = verb.dep == "xcomp" and is_meanwhile(above)
    return side_by_side(above) is verb or going or is_meanwhile(verb)


def _outlives(clause: Clause) -> bool:
    """ "ended the truce in May": the day of the end is not that of the truce, though that of a summit."""
    if "CONSULT" in event_nouns().get(clause.predicate.lemma, frozenset()):
        return False
    ends = english().ending_verbs
    return any(not ends.isdisjoint(phrasal(g)) for g in clause.get("governor") if is_verb(g))


def _outer_rank(clause: Clause, node: Node, chain: list[Node], spoken: frozenset[Node]) -> int | None:
    """A date on a clause above holds below if nothing stands between and it is not the day of saying so."""
    predicate = clause.predicate
    mine = [predicate, *predicate.ancestors()]
    meeting = next((n for n in chain if n in mine), None)
    if meeting is None or any(_stands_between(n) for n in chain[1 : chain.index(meeting)]):
        return None
    below = mine[mine.index(meeting) - 1]
    of_speech = below.dep == "ccomp" or _is_sequel(below)
    told = of_speech and says(meeting) and predicate.tag in _FINISHED
    spoken_about = meeting in spoken and below.dep in ("dobj", "prep")
    if told or spoken_about or _left_behind(below, node) or _of_somebody(mine[: mine.index(meeting)], chain):
        return None
    return _JUST_BEHIND + 1 + sum(2 for n in mine[: mine.index(meeting)] if is_verb(n))


def _is_sequel(verb: Node) -> bool:
    """ "The UN said on Tuesday, after rebels took the town": who has done something else before."""
    mark, subject = verb.child("mark"), verb.child("nsubj", "nsubjpass")
    own = subject is not None and subject.pos != "PRON"
    return verb.dep == "advcl" and own and mark is not None and mark.lemma == "after"


def _of_somebody(path: list[Node], chain: list[Node]) -> bool:
    """ "Arrested on Monday a man who had bombed a bus", "buried those killed in a raid": what is told of
    somebody in passing is as a rule not of the day of the verb, unless both are deeds of force."""
    verb = path[-1].head
    if verb is None or not is_verb(verb):
        return False
    beside = (n for n in path if n.dep in ("relcl", "acl") and n.tag != "VBG" and is_verb(n))
    told = (n for n in beside if not n.index < chain[0].index < verb.index)
    aside = [n for n in told if n.head and n.head not in chain and n.head.lemma not in event_nouns()]
    return bool(aside) and (not _of_force(verb.lemma) or any(pluperfect(n) for n in aside))


@cache
def _of_force(lemma: str) -> bool:
    """Whether a verb alone can tell of an act of force: "shot", but not "died"."""
    rules = (t.rule for t in load_rules().triggers("verb", lemma) if not t.rest)
    assaults = (rule for rule in rules if "attack" not in rule.needs)
    return any(load_vocabulary().event(rule.event).type == "ASSAULT" for rule in assaults)


def _stands_between(word: Node) -> bool:
    """A verb, or a noun for what happens: a day that the small model hangs on fighters is not theirs."""
    somebody = bool(nouns().find(word.lemma, ())[1] - {"thing"}) or word.lemma in whereabouts().settled
    aside = word.pos == "NOUN" and not somebody and word.lemma not in words().times
    return (is_verb(word) and not _carries_on(word)) or aside


def _left_behind(verb: Node, date: Node) -> bool:
    """Whether a verb is added behind the date of the one before, with a subject or a helper of its own."""
    above = verb.head
    if verb.dep != "conj" or above is None or not above.index < date.index < verb.index:
        return False
    added = any(c.dep == "cc" and date.index < c.index < verb.index for c in above.children)
    return not added or verb.tag != above.tag or any(c.dep in _OWN for c in verb.children)


_OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})
