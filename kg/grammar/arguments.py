"""Who does what to whom: logical arguments of verbs and of event nouns.

One table of slots for every way of putting it: active and passive, relative and participial clauses,
infinitives and gerunds with the subject that controls them, coordination, support verbs, nominalisation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from kg.grammar.english import english
from kg.grammar.nominal import (
    adjacent,
    carried_out,
    counted_in,
    governors,
    is_content,
    is_ranked,
    left_outside,
    origin,
    passive_of,
    support_verb,
    told,
    verbless,
    whole,
)
from kg.grammar.phrases import conjuncts, indefinite, is_passive, is_verb, negation, phrasal, turned_down
from kg.grammar.placing import (
    TIMES,
    Slots,
    attached,
    behind_agent,
    deep_agents,
    place,
    preposition_slots,
)
from kg.grammar.relative import agreeing, fill_gap
from kg.grammar.shared import lost_items, reduced, shared_agent, shared_object, stands_apart
from kg.language.parse import Node

_SUBJECTLESS = frozenset({"xcomp", "advcl", "conj", "pcomp", "ccomp", "acl", "dep", "prep"})


@lru_cache(maxsize=1024)
def arguments(node: Node) -> Mapping[str, tuple[Node, ...]]:
    """The slots of a verb or noun, each with the heads of its phrases in the order of the text."""
    slots = _verb(node) if is_verb(node) else _adjective(node) if node.pos == "ADJ" else _noun(node)
    return {name: tuple(dict.fromkeys(heads)) for name, heads in slots.items() if heads}


def _verb(verb: Node, depth: int = 0) -> Slots:
    slots: Slots = defaultdict(list)
    passive = is_passive(verb)
    for child in verb.children:
        place(slots, child, passive)
    if verb.dep == "relcl" and verb.head is not None and not is_content(verb.head, verb):
        fill_gap(slots, verb, agreeing(verb, verb.head), passive)
    elif verb.head is not None and (
        verb.dep in ("acl", "amod") or (verb.dep == "relcl" and is_ranked(verb.head))
    ):
        _participle(slots, verb, verb.head, passive)
    wanting = not slots["object"] if passive else not slots["subject"]
    if wanting and verb.dep in _SUBJECTLESS and depth < 8 and not stands_apart(verb):
        _inherit(slots, verb, passive, depth)
    if not passive and not slots["object"]:
        slots["object"] += shared_object(verb)
    lost_items(slots, verb)
    attached(slots, slots["object"])
    attached(slots, [head for name in ("in", "outside") for head in slots[name] if head.pos == "PROPN"])
    if passive and not slots["subject"]:
        slots["subject"] += [h for h in deep_agents(verb) if h.lemma not in TIMES] or shared_agent(verb)
    if passive:
        behind_agent(slots)
        slots["reduced"] += reduced(verb)
    return slots


def _adjective(adjective: Node) -> Slots:
    """ "militants loyal to the general": its noun is the object, its phrases are slots."""
    slots: Slots = defaultdict(list)
    for child in adjective.children:
        if child.dep == "prep":
            preposition_slots(slots, child)
        elif child.dep == "npadvmod":
            slots["subject"] += conjuncts(child)
    head = adjective.head
    if head is not None and adjective.dep in ("amod", "appos", "relcl", "acl") and not is_verb(head):
        slots["object"].append(head)
    elif head is not None and is_verb(head):
        slots["object"] += _verb(head)["subject"]
    return slots


def _participle(slots: Slots, verb: Node, noun: Node, passive: bool) -> None:
    """ "soldiers killed in ..." and "gunmen attacking ..."; for "a plan to attack" the owner of the plan."""
    if passive and verb.tag in ("VBN", "VBD"):
        slots["object"] = [*(counted_in(noun) or [noun]), *slots["object"]]
    elif verb.tag == "VBG":
        slots["subject"] = [*(counted_in(noun) or [noun]), *slots["subject"]]
    elif verb.tag in ("VBN", "VBD") and verbless(noun) is not None and not slots["subject"]:
        slots["subject"] += [n for n in (verbless(noun),) if n is not None]
    elif is_ranked(noun) and not slots["subject"]:
        slots["subject"] += _named(noun) or [noun]
    elif told(noun) and not slots["subject"]:
        slots["subject"].append(noun)
    elif not slots["subject"]:
        owner = _noun(noun)
        slots["subject"] += owner["subject"] or owner["possessor"] or owner["modifier"]


def _inherit(slots: Slots, verb: Node, passive: bool, depth: int) -> None:
    """The understood subject of an infinitive, gerund, participle or second conjunct."""
    head, relation = verb.head, verb.dep
    if head is None:
        return
    if relation == "pcomp" or head.pos in ("ADP", "SCONJ"):
        relation, head = "pcomp", head.head if head.pos in ("ADP", "SCONJ") else head
    if head is None:
        return
    head = passive_of(head) or head if relation == "pcomp" else head
    if head.pos == "ADJ" and head.dep == "acomp" and head.head is not None:
        head = head.head
    if not is_verb(head):
        _from_noun(slots, head, passive)
        if head.pos == "ADJ" and relation == "advcl":
            slots["object" if passive else "subject"] += [c for c in head.children if c.dep == "nsubj"]
        return
    above = _verb(head, depth + 1)
    understood = _controller(above, head, relation, is_passive(head))
    slots["object" if passive else "subject"] += understood


def _from_noun(slots: Slots, noun: Node, passive: bool) -> None:
    if told(noun):
        slots["object" if passive else "subject"].append(noun)
        return
    owner = _noun(noun)
    slots["object" if passive else "subject"] += owner["subject"] or owner["possessor"] or _taker(noun)


def _taker(step: Node) -> list[Node]:
    """Who took "the step of expelling the envoy"."""
    verb = step.head
    taken = step.lemma in english().steps and verb is not None and verb.lemma == "take"
    return _verb(verb)["subject"] if taken and verb is not None else []


def _controller(above: Slots, head: Node, relation: str, head_passive: bool) -> list[Node]:
    surface = above["object"] if head_passive else above["subject"]
    if relation == "conj":
        return surface
    controls = relation in ("xcomp", "ccomp", "pcomp") and not english().object_control.isdisjoint(
        phrasal(head)
    )
    if not controls:
        return surface
    if relation == "pcomp" and head_passive:
        return above["object"]
    named = above["object"] or above["on"] or above["upon"] or above["to"] or above["indirect"]
    return named or surface


def _noun(noun: Node) -> Slots:
    slots = _beside_noun(noun)
    slots["modifier"] += left_outside(noun)
    adjacent(slots, noun)
    slots["named"] += _named(noun)
    slots["governor"] += governors(noun)
    slots["subject"] += slots["by"]
    behind_agent(slots)
    attached(
        slots,
        [h for name in ("of", "on", "against", "in", "at", "with") for h in slots[name] if not is_verb(h)],
    )
    _support(slots, noun)
    _taken_part_in(slots, noun)
    return slots


def _beside_noun(noun: Node) -> Slots:
    """The slots of what hangs on the noun itself."""
    slots: Slots = defaultdict(list)
    for child in noun.children:
        match child.dep:
            case "poss":
                slots["possessor"] += conjuncts(child)
            case "compound" | "nmod" | "amod" | "nummod":
                slots["modifier"] += conjuncts(child)
            case "prep" if not origin(child):
                preposition_slots(slots, child)
            case "acl" | "relcl" | "ccomp" | "xcomp":
                if is_content(noun, child):
                    slots["complement"].append(child)
                elif child.tag in ("VBN", "VBG"):
                    slots["participle"].append(child)
                    carried_out(slots, child)
                else:
                    carried_out(slots, child)
            case "advcl" if any(c.dep == "mark" and c.lemma == "for" for c in child.children):
                slots["complement"].append(child)
    return slots


def _taken_part_in(slots: Slots, noun: Node) -> None:
    """ "In a call with Putin, Erdogan offered to mediate", "he left after talks with Putin": who acts in the
    sentence took part."""
    first = whole(noun)
    preposition = first.head
    if first.dep != "pobj" or preposition is None or slots["subject"] or not slots["with"]:
        return
    verb = preposition.head
    owned = any(c.dep == "poss" and c.tag != "PRP$" for c in noun.children)
    if verb is None or not is_verb(verb) or owned:
        return
    if preposition.index < verb.index or _rounds_off(noun, preposition, verb):
        slots["subject"] += [c for c in verb.children if c.dep == "nsubj"]


def _rounds_off(noun: Node, preposition: Node, verb: Node) -> bool:
    """ "said after talks with Putin", "flew in for talks with Putin"."""
    words = english()
    if noun.lemma not in words.exchanges:
        return False
    return preposition.lemma in words.followed or (preposition.lemma == "for" and verb.lemma in words.travel)


def _named(noun: Node) -> list[Node]:
    """Whom a noun names: "JuA, an offshoot", "JuA is an offshoot", "the offshoot, JuA", "offshoot JuA"."""
    head = noun.head
    own = [h for c in noun.children if c.dep == "appos" and not _one_of_many(c, noun) for h in conjuncts(c)]
    if head is not None and noun.dep == "appos":
        return [*conjuncts(head), *own] if head.dep == "conj" else [head, *own]
    if head is not None and noun.dep in ("attr", "oprd"):
        above = _verb(head)
        return [*(above["object"] if is_passive(head) else above["subject"]), *own]
    if head is not None and noun.dep in ("compound", "nmod") and head.pos == "PROPN":
        return [head]
    return own


def _one_of_many(apposed: Node, noun: Node) -> bool:
    """ "Killed members of Hamas, a source said": what is one is not what the plural names."""
    return apposed.tag in ("NN", "NNP") and indefinite(apposed) and noun.tag == "NNS"


def _support(slots: Slots, noun: Node) -> None:
    """Take over the subject and the prepositions of a support verb that governs the noun."""
    first = whole(noun)
    slots["subject"] += _renowned(first)
    verb = support_verb(first)
    if verb is None or turned_down(first) or (verb.lemma in english().presupposing_verbs and negation(verb)):
        return
    above = _verb(verb)
    if first.dep != "nsubj":
        engaged = first.dep == "pobj" and is_passive(verb)
        slots["subject"] += [n for n in above["object" if engaged else "subject"] if n is not first]
    for name, heads in above.items():
        if name not in _VERBAL:
            slots[name] += [h for h in heads if h is not noun and h is not first]


def _renowned(noun: Node) -> list[Node]:
    """ "The group is known for the killing of a poet", "gained notoriety for": the deeds of the renowned."""
    preposition = noun.head
    word = preposition.head if preposition is not None and preposition.lemma == "for" else None
    if noun.dep != "pobj" or word is None:
        return []
    gained = word.child("dobj") if is_verb(word) else None
    if english().renown.isdisjoint({word.lemma, gained.lemma if gained is not None else ""}):
        return []
    if is_verb(word):
        above = _verb(word)
        return above["object"] if is_passive(word) else above["subject"]
    if word.dep == "acomp" and word.head is not None:
        return _verb(word.head)["subject"]
    return [word.head] if word.pos == "ADJ" and word.head is not None and not is_verb(word.head) else []


_VERBAL = frozenset(
    {"subject", "object", "complement", "adverbial", "attribute", "second", "auxiliary", "negation"}
)
