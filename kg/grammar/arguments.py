"""Who does what to whom: logical arguments of verbs and of event nouns.

One table of slots for every way of putting it: active and passive, relative and participial clauses,
infinitives and gerunds with the subject that controls them, coordination, support verbs, nominalisation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from kg.grammar.english import english
from kg.grammar.phrases import RELATIVE, conjuncts, is_passive, is_verb, negation, phrasal, turned_down
from kg.grammar.placing import (
    TIMES,
    Slots,
    attached,
    behind_agent,
    deep_agents,
    objects,
    place,
    preposition_slots,
)
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
        _relative(slots, verb, _agreeing(verb, verb.head), passive)
    elif verb.head is not None and (
        verb.dep in ("acl", "amod") or (verb.dep == "relcl" and is_ranked(verb.head))
    ):
        _participle(slots, verb, verb.head, passive)
    wanting = not slots["object"] if passive else not slots["subject"]
    if wanting and verb.dep in _SUBJECTLESS and depth < 8 and not _beside(verb):
        _inherit(slots, verb, passive, depth)
    if not passive and not slots["object"]:
        slots["object"] += _shared_object(verb)
    _lost_items(slots, verb)
    attached(slots, slots["object"])
    attached(slots, [head for name in ("in", "outside") for head in slots[name] if head.pos == "PROPN"])
    if passive and not slots["subject"]:
        slots["subject"] += [h for h in deep_agents(verb) if h.lemma not in TIMES] or _shared_agent(verb)
    if passive:
        behind_agent(slots)
        slots["reduced"] += _reduced(verb)
    return slots


def _lost_items(slots: Slots, verb: Node) -> None:
    """ "was blamed for attacks, including a bombing, raids on ports and ...": behind the verb stands no
    apposition of its subject, but more of what the last preposition holds."""
    for subject in (c for c in verb.children if c.dep in ("nsubj", "nsubjpass")):
        for item in (c for c in subject.children if c.dep == "appos" and c.index > verb.index):
            before = [c for c in verb.children if c.dep == "prep" and verb.index < c.index < item.index]
            if before:
                slots[before[-1].lemma] += conjuncts(item)


def _shared_object(verb: Node) -> list[Node]:
    """ "Shot and killed a guard": two verbs side by side have one object."""
    second = next((c for c in verb.children if c.dep == "conj" and c.index == verb.index + 2), None)
    shared = (c for c in second.children if c.dep == "dobj") if second is not None else ()
    return [h for c in shared for h in conjuncts(c)]


def _shared_agent(verb: Node) -> list[Node]:
    """ "Were shot and wounded by raiders"."""
    second = next((c for c in verb.children if c.dep == "conj" and c.index == verb.index + 2), None)
    agents = (c for c in second.children if c.dep == "agent") if second is not None else ()
    return [h for agent in agents for h in objects(agent)]


def _beside(verb: Node) -> bool:
    """ "Gunmen raided a camp; 23 soldiers were killed": a sentence of its own, and none that is said."""
    head = verb.head
    finite = verb.dep == "ccomp" and verb.tag in ("VBD", "VBZ", "VBP")
    return (
        finite and head is not None and verb.index < head.index and any(c.text == ";" for c in head.children)
    )


def _reduced(verb: Node) -> list[Node]:
    """The participle itself if it has no auxiliary: "backed by Iran, the group ...", "Iran-backed"."""
    bare = not any(c.dep in ("aux", "auxpass") for c in verb.children)
    return [verb] if bare and verb.dep in ("acl", "amod", "advcl") else []


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


def _relative(slots: Slots, verb: Node, antecedent: Node, passive: bool) -> None:
    """Let the antecedent stand where its pronoun, or its gap, is."""
    whole = (
        list(conjuncts(antecedent)) if _shares_clause(antecedent) else [antecedent, *_scene_of(antecedent)]
    )
    filled = False
    for heads in slots.values():
        for position, head in enumerate(heads):
            if head.lemma in RELATIVE and head.tag in ("WDT", "WP", "IN", "DT", "PRP"):
                heads[position : position + 1] = whole
                filled = True
                break
    adverb = any(c.tag == "WRB" or _is_whose(c) for c in verb.children)
    if not filled and not adverb and slots["subject"] and not passive and not slots["object"]:
        slots["object"] += whole


def _agreeing(verb: Node, antecedent: Node) -> Node:
    """ "followers of the president who are based in Oran": the noun that can be the subject of "are"."""
    plural = any(n.tag == "VBP" or n.text.lower() == "were" for n in (verb, *verb.children))
    whose = antecedent.head if antecedent.dep == "pobj" else None
    above = whose.head if whose is not None and whose.lemma == "of" else None
    one = antecedent.tag in ("NN", "NNP") and not any(c.dep == "conj" for c in antecedent.children)
    return above if plural and one and above is not None and above.tag == "NNS" else antecedent


def _is_whose(subject: Node) -> bool:
    """ "the senator, whose committee is investigating": the senator is not its object."""
    return any(c.lemma == "whose" for c in subject.children)


def _scene_of(place: Node) -> list[Node]:
    """In "a blast in Peshawar, which left ten dead" the parser has the town leave them dead."""
    preposition = place.head
    if place.pos != "PROPN" or place.dep != "pobj" or preposition is None or preposition.head is None:
        return []
    located = preposition.lemma in ("in", "at", "near", "on", "outside") and preposition.head.pos == "NOUN"
    return [preposition.head] if located else []


def _shares_clause(antecedent: Node) -> bool:
    return any(c.dep == "conj" for c in antecedent.children) and antecedent.tag in ("NNS", "NNPS")


def _participle(slots: Slots, verb: Node, noun: Node, passive: bool) -> None:
    """ "soldiers killed in ..." and "gunmen attacking ..."; for "a plan to attack" the owner of the plan."""
    if passive and verb.tag in ("VBN", "VBD"):
        slots["object"] = [noun, *slots["object"]]
    elif verb.tag == "VBG":
        slots["subject"] = [noun, *slots["subject"]]
    elif verb.tag in ("VBN", "VBD") and _verbless(noun) is not None and not slots["subject"]:
        slots["subject"] += [n for n in (_verbless(noun),) if n is not None]
    elif is_ranked(noun) and not slots["subject"]:
        slots["subject"] += _named(noun) or [noun]
    elif _told(noun) and not slots["subject"]:
        slots["subject"].append(noun)
    elif not slots["subject"]:
        owner = _noun(noun)
        slots["subject"] += owner["subject"] or owner["possessor"] or owner["modifier"]


def _verbless(noun: Node) -> Node | None:
    """ "Gunmen on a motorcycle killed a guard": the subject, where the parser made it the root."""
    top = noun.head.head if noun.dep == "pobj" and noun.head is not None else noun
    return top if top is not None and top.dep == "ROOT" and not is_verb(top) else None


def _told(noun: Node) -> bool:
    """ "demanded the government to act": the infinitive hangs on the one who is to act."""
    verb = noun.head
    return (
        noun.dep == "dobj"
        and verb is not None
        and noun.lemma not in english().content_nouns
        and not english().object_control.isdisjoint(phrasal(verb))
    )


def _inherit(slots: Slots, verb: Node, passive: bool, depth: int) -> None:
    """The understood subject of an infinitive, gerund, participle or second conjunct."""
    head, relation = verb.head, verb.dep
    if head is None:
        return
    if relation == "pcomp" or head.pos in ("ADP", "SCONJ"):
        relation, head = "pcomp", head.head if head.pos in ("ADP", "SCONJ") else head
    if head is None:
        return
    head = _passive_of(head) or head if relation == "pcomp" else head
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


def _passive_of(agent: Node) -> Node | None:
    """The passive whose agent a noun is: "accused by rights groups of" has the gerund behind the agent."""
    by = agent.head if agent.dep == "pobj" else None
    verb = by.head if by is not None and by.dep == "agent" else None
    return verb if verb is not None and is_verb(verb) and is_passive(verb) else None


def _from_noun(slots: Slots, noun: Node, passive: bool) -> None:
    if _told(noun):
        slots["object" if passive else "subject"].append(noun)
        return
    owner = _noun(noun)
    slots["object" if passive else "subject"] += owner["subject"] or owner["possessor"]


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
    slots: Slots = defaultdict(list)
    for child in noun.children:
        match child.dep:
            case "poss":
                slots["possessor"] += conjuncts(child)
            case "compound" | "nmod" | "amod" | "nummod":
                slots["modifier"] += conjuncts(child)
            case "prep":
                preposition_slots(slots, child)
            case "acl" | "relcl" | "ccomp" | "xcomp":
                if is_content(noun, child):
                    slots["complement"].append(child)
                elif child.tag == "VBN":
                    slots["participle"].append(child)
                    _carried_out(slots, child)
                else:
                    _carried_out(slots, child)
            case "advcl" if any(c.dep == "mark" and c.lemma == "for" for c in child.children):
                slots["complement"].append(child)
    slots["modifier"] += _left_outside(noun)
    _adjacent(slots, noun)
    slots["named"] += _named(noun)
    slots["governor"] += _governors(noun)
    slots["subject"] += slots["by"]
    behind_agent(slots)
    attached(
        slots,
        [h for name in ("of", "on", "against", "in", "at", "with") for h in slots[name] if not is_verb(h)],
    )
    _support(slots, noun)
    _fronted(slots, noun)
    return slots


def _left_outside(noun: Node) -> list[Node]:
    """ "Al-Shabaab attack kills ten": of two subjects side by side the first belongs to the second."""
    if noun.dep != "nsubj" or noun.head is None:
        return []
    return [
        c for c in noun.head.children if c.dep == "nsubj" and c.pos == "PROPN" and c.index == noun.index - 1
    ]


def _fronted(slots: Slots, noun: Node) -> None:
    """ "In a call with Putin, Erdogan offered to mediate": who acts in the sentence took part in the call."""
    preposition = noun.head
    if noun.dep != "pobj" or preposition is None or slots["subject"] or not slots["with"]:
        return
    verb = preposition.head
    owned = any(c.dep == "poss" and c.tag != "PRP$" for c in noun.children)
    if verb is not None and is_verb(verb) and preposition.index < verb.index and not owned:
        slots["subject"] += [c for c in verb.children if c.dep == "nsubj"]


def _named(noun: Node) -> list[Node]:
    """Whom a noun names: "JuA, an offshoot", "JuA is an offshoot", "the offshoot, JuA", "offshoot JuA"."""
    head = noun.head
    own = [h for c in noun.children if c.dep == "appos" for h in conjuncts(c)]
    if head is not None and noun.dep == "appos":
        return [*conjuncts(head), *own] if head.dep == "conj" else [head, *own]
    if head is not None and noun.dep in ("attr", "oprd"):
        above = _verb(head)
        return [*(above["object"] if is_passive(head) else above["subject"]), *own]
    if head is not None and noun.dep in ("compound", "nmod") and head.pos == "PROPN":
        return [head]
    return own


def _governors(noun: Node) -> list[Node]:
    """The word that governs an event noun: "lifted" in "lifted the curfew", "lifted a string of curfews"."""
    node, head = noun, noun.head
    while head is not None and (head.pos == "ADP" or head.lemma in english().measures or node.dep == "conj"):
        node, head = head, head.head
    if head is None or node.dep not in ("dobj", "pobj", "nsubjpass", "nsubj", "attr", "prep", "agent"):
        return []
    above = next((a for a in head.ancestors() if is_verb(a)), None)
    return [head, above] if above is not None and not is_verb(head) else [head]


def is_content(noun: Node, child: Node) -> bool:
    """Whether a clause says what the noun says ("the claim that ..."), and does not describe the noun."""
    if child.dep not in ("acl", "relcl", "ccomp", "xcomp"):
        return False
    if child.dep in ("ccomp", "xcomp") or child.tag == "VB" or any(c.dep == "mark" for c in child.children):
        return True
    own_subject = any(c.dep in ("nsubj", "nsubjpass") and c.lemma not in RELATIVE for c in child.children)
    return (
        noun.lemma in english().content_nouns
        and own_subject
        and any(c.lemma == "that" for c in child.children)
    )


def is_ranked(noun: Node) -> bool:
    """ "the first country to recognise it": who is the first, or the latest, to do something does it."""
    ranks = english().ordinals | {"last", "latest"}
    return any(c.dep == "amod" and c.text.lower() in ranks for c in noun.children)


def _adjacent(slots: Slots, noun: Node) -> None:
    """Phrases right behind the noun that the parser hung on the verb: "the attack on Friday at a post"."""
    last = max(n.index for n in noun.subtree())
    for above in noun.ancestors():
        for child in above.children:
            if child.dep == "prep" and child.index == last + 1:
                preposition_slots(slots, child)
                last = max(n.index for n in child.subtree())


def _carried_out(slots: Slots, verb: Node) -> None:
    """ "the attack, carried out by X" and "the talks that X held"."""
    if english().support_verbs.isdisjoint(phrasal(verb)):
        return
    for child in verb.children:
        if child.dep == "agent":
            slots["subject"] += objects(child)
        elif child.dep == "nsubj" and child.lemma not in RELATIVE:
            slots["subject"] += conjuncts(child)
        elif child.dep == "prep":
            preposition_slots(slots, child)


def _support(slots: Slots, noun: Node) -> None:
    """Take over the subject and the prepositions of a support verb that governs the noun."""
    first = _whole(noun)
    slots["subject"] += _renowned(first)
    verb = _support_verb(first)
    if verb is None or turned_down(first) or (verb.lemma == "claim" and negation(verb)):
        return
    above = _verb(verb)
    if first.dep != "nsubj":
        slots["subject"] += [n for n in above["subject"] if n is not first]
    for name, heads in above.items():
        if name not in _VERBAL:
            slots[name] += [h for h in heads if h is not noun and h is not first]


def _whole(noun: Node) -> Node:
    """The noun that stands for a word in its clause: the first of a list, "a series" of attacks, or what it
    is an example of ("attacks, including the killing of a judge")."""
    above = noun.head
    if above is None:
        return noun
    if noun.dep == "conj" and not is_verb(above):
        return _whole(above)
    example = noun.dep == "pobj" and above.dep == "prep" and above.lemma == "include"
    if above.head is None or not (example or _part_of(noun)):
        return noun
    if is_verb(above.head):
        listed = above.head.child("dobj") if example else None
        return _whole(listed) if listed is not None and listed is not noun else noun
    return _whole(above.head)


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


def _part_of(noun: Node) -> bool:
    """ "a round of talks", "a series of attacks": the partitive word only counts them."""
    preposition = noun.head
    above = preposition.head if preposition is not None else None
    return (
        noun.dep == "pobj"
        and preposition is not None
        and preposition.lemma == "of"
        and above is not None
        and above.lemma in english().measures
    )


_VERBAL = frozenset(
    {"subject", "object", "complement", "adverbial", "attribute", "second", "auxiliary", "negation"}
)


def _support_verb(noun: Node) -> Node | None:
    """The support verb of which a noun is object, passive subject, or object of its own preposition."""
    verb = noun.head
    if verb is not None and noun.dep == "pobj":
        preposition, verb = verb, verb.head
        if verb is not None and verb.dep == "acomp":
            verb = verb.head
        forms = set(phrasal(verb)) if verb is not None and is_verb(verb) else set()
        fitting = {f for f in forms if f.endswith(f" {preposition.lemma}") or f.startswith("be ")}
        return verb if fitting & english().support_verbs else None
    if verb is None or not is_verb(verb) or noun.dep not in ("dobj", "nsubjpass", "attr", "nsubj"):
        return None
    return None if english().support_verbs.isdisjoint(phrasal(verb)) else verb
