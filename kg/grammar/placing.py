"""Where the direct dependents of a word belong: each goes into the slot of its own relation."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable

from kg.grammar.english import english
from kg.grammar.phrases import conjuncts, is_verb, no_longer
from kg.language.parse import Node

Slots = dict[str, list[Node]]
TIMES = frozenset(map(str.lower, calendar.day_name))


def _before_participle(noun: Node) -> Node:
    """ "factions meeting in Cairo agreed": a plural before a word in -ing is the noun that it describes."""
    many = next((c for c in noun.children if c.dep == "compound" and c.tag in ("NNS", "NNPS")), None)
    participle = noun.tag == "NN" and noun.text.endswith("ing") and noun.child("prep") is not None
    return many if many is not None and participle and many.index + 1 == noun.index else noun


def _subject_of_auxiliary(auxiliary: Node) -> list[Node]:
    """ "Chad has unfrozen ...": the parser may hang the subject on the auxiliary."""
    return [h for c in auxiliary.children if c.dep == "nsubj" for h in conjuncts(c)]


def behind_agent(slots: Slots) -> None:
    """ "threats by the militia against farmers": phrases that hang on the agent belong to the event."""
    for agent in list(slots["subject"]):
        for child in agent.children:
            if child.dep == "prep" and child.index > agent.index and _of_the_event(child):
                preposition_slots(slots, child)


def _of_the_event(preposition: Node) -> bool:
    """ "accused by Chad of burning", "confirmed by the senate as minister": no part of the agent."""
    gerund = preposition.lemma == "of" and any(c.dep == "pcomp" for c in preposition.children)
    return gerund or preposition.lemma in ("against", "over", "for", "on", "with", "to", "as")


def deep_agents(verb: Node) -> list[Node]:
    """ "distributed to villagers by the Red Cross": a by-phrase that hangs on an oblique."""
    found: list[Node] = []
    for child in verb.children:
        if child.dep in ("dative", "xcomp") or (
            child.dep == "prep" and child.lemma in ("to", "for", "with", "from", "on", "of", "include")
        ):
            for node in child.subtree():
                if (
                    node.dep in ("prep", "agent")
                    and node.lemma == "by"
                    and not any(is_verb(a) for a in _between(node, child))
                ):
                    found += objects(node)
    return found


def _between(node: Node, top: Node) -> list[Node]:
    chain = []
    above = node.head
    while above is not None and above is not top:
        chain.append(above)
        above = above.head
    return chain


def place(slots: Slots, child: Node, passive: bool) -> None:
    """Put one dependent of a verb where it belongs."""
    match child.dep:
        case "nsubj":
            slots["object" if passive else "subject"] += conjuncts(_before_participle(child))
        case "csubj" if child.tag == "VBG" and child.child("nsubj") is not None:
            slots["subject"] += [h for c in child.children if c.dep == "nsubj" for h in conjuncts(c)]
        case "nsubjpass":
            slots["object"] += conjuncts(child)
        case "dobj":
            slots["second" if slots["object"] else "object"] += conjuncts(child)
        case "dative" if child.pos != "ADP":
            slots["indirect"] += conjuncts(child)
        case "agent":
            slots["subject"] += [head for head in objects(child) if not _conveyance(head)]
        case "prep" | "dative":
            preposition_slots(slots, child, passive)
        case "advmod" | "prt" if any(c.dep == "prep" for c in child.children):
            for below in child.children:
                if below.dep == "prep":
                    preposition_slots(slots, below, passive)
        case "attr" | "oprd" | "acomp":
            slots["attribute"] += conjuncts(child)
            slots["complement"] += [
                c for c in child.children if c.dep in ("xcomp", "ccomp") or (c.dep == "acl" and c.tag == "VB")
            ]
        case "ccomp" if not is_verb(child) and child.child("nsubj") is not None:
            _small_clause(slots, child)
        case "ccomp" | "xcomp":
            slots["complement"].append(child)
        case "aux" | "auxpass":
            slots["auxiliary"].append(child)
            slots["object" if passive else "subject"] += _subject_of_auxiliary(child)
        case "neg":
            slots["negation"].append(child)
        case "advmod" if (denied := no_longer(child)) is not None:
            slots["negation"].append(denied)
        case "mark":
            slots["mark"].append(child)
        case "npadvmod" if _right_behind(child) or _term(child):
            slots["object"].append(child)
        case "prt" if child.child("pobj") is not None:
            slots["object"] += objects(child)
        case "npadvmod" if _hyphened(child):
            slots["subject"] += conjuncts(child)
        case "advcl":
            slots["adverbial"].append(child)
        case "conj" if _alternative(child):
            slots["or"].append(child)


def _conveyance(agent: Node) -> bool:
    """ "were evacuated by plane", though not "were struck by a plane": it says how, and not by whom."""
    alone = agent.tag == "NN" and not any(c.dep in ("det", "poss", "nummod") for c in agent.children)
    return alone and agent.lemma in english().conveyances


def _alternative(child: Node) -> bool:
    """ "told them to leave or face arrest": what comes if they do not."""
    verb = child.head
    return verb is not None and is_verb(child) and any(c.lemma == "or" for c in verb.children)


def _right_behind(child: Node) -> bool:
    """ "Airstrikes killed ten", "Hezbollah attacked Haifa": an object that the parser takes for an adverb."""
    named = child.tag in ("CD", "NNP") and child.lemma not in TIMES
    return named and child.head is not None and child.index == child.head.index + 1


def _term(child: Node) -> bool:
    """ "gave the rebels ten days": a span of time that is given to somebody."""
    verb = child.head
    return verb is not None and verb.lemma in ("give", "grant") and verb.child("dative") is not None


def _small_clause(slots: Slots, adjective: Node) -> None:
    """ "holds Israel responsible for the raid": the adjective's subject is the verb's object."""
    slots["attribute"].append(adjective)
    for child in adjective.children:
        if child.dep == "nsubj":
            slots["object"] += conjuncts(child)
        elif child.dep == "prep":
            preposition_slots(slots, child)


def _hyphened(modifier: Node) -> bool:
    """ "Qatar" in "Qatar-brokered talks"."""
    verb = modifier.head
    beside = verb is not None and verb.tag == "VBN" and 0 < verb.begin - modifier.end <= 1
    return beside and verb is not None and verb.child("nsubj") is None


def objects(preposition: Node) -> list[Node]:
    """The heads behind a preposition, coordination spelled out."""
    return [head for c in preposition.children if c.dep == "pobj" for head in conjuncts(c)]


def preposition_slots(slots: Slots, preposition: Node, passive: bool = False) -> None:
    """Put what stands behind a preposition, and those that follow it, into the slots of their names."""
    name = preposition.text.lower()
    if name == "according":
        return
    behind = objects(preposition)
    slots[name] += behind + [c for c in preposition.children if c.dep == "pcomp" or _judged(c, name)]
    if passive and name == "by" and not any(o.lemma in TIMES for o in behind):
        slots["subject"] += behind
    for child in preposition.children:
        if child.dep in ("prep", "conj") and child.pos in ("ADP", "SCONJ"):
            preposition_slots(slots, child)


def _judged(behind: Node, preposition: str) -> bool:
    """ "Dismissed the vote as illegitimate": what it is called may be an adjective."""
    return preposition == "as" and behind.dep in ("amod", "acomp")


def attached(slots: Slots, heads: Iterable[Node], depth: int = 0) -> None:
    """Prepositions that the parser hung on an object instead: a second best place to look."""
    extra: Slots = defaultdict(list)
    for head in heads:
        for child in (*head.children, *_trailing(head)):
            if child.dep == "prep":
                preposition_slots(extra, child)
    for name, found in extra.items():
        if name != "of":
            slots[name] += found
    if depth < 2:
        _attached_below(slots, extra, depth)


def _trailing(head: Node) -> list[Node]:
    """Phrases on an adjective behind a noun: "opened fire unprovoked on the posts"."""
    behind = [c for c in head.children if c.dep in ("amod", "advmod", "acl") and c.index > head.index]
    return [c for b in behind if b.pos == "ADJ" or b.index == head.index + 1 for c in b.children]


def _attached_below(slots: Slots, extra: Slots, depth: int) -> None:
    below: Slots = defaultdict(list)
    attached(below, [h for heads in list(extra.values()) for h in heads if not is_verb(h)], depth + 1)
    for name, found in below.items():
        if not slots[name]:
            slots[name] += found
