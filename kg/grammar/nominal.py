"""What a noun is in its clause: what governs it, what it is a part of, which clause says its content."""

from __future__ import annotations

from kg.grammar.english import english
from kg.grammar.phrases import RELATIVE, conjuncts, is_passive, is_verb, phrasal
from kg.grammar.placing import Slots, objects, preposition_slots
from kg.language.parse import Node


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
    ranks = english().ranks
    first = any(c.dep == "amod" and c.text.lower() in ranks for c in noun.children)
    return first or (noun.text.lower() in ranks and noun.dep == "attr")


def counted_in(many: Node) -> list[Node]:
    """ "The ELN is one of the groups that ...", "she was among those who ...": who is one of the many."""
    preposition, words = many.head, english().counting_in
    if many.dep != "pobj" or many.tag not in ("NNS", "NNPS", "DT") or preposition is None:
        return []
    counting = preposition if preposition.lemma in words else preposition.head
    if counting is None or counting.lemma not in words or counting.dep not in ("prep", "attr"):
        return []
    copula = counting.head
    if copula is None or copula.lemma != "be":
        return []
    return [one for c in copula.children if c.dep == "nsubj" for one in conjuncts(c)]


def governors(noun: Node) -> list[Node]:
    """The word that governs an event noun: "lifted" in "lifted the curfew", "lifted a string of curfews"."""
    node, head = noun, noun.head
    while head is not None and (head.pos == "ADP" or head.lemma in english().measures or node.dep == "conj"):
        node, head = head, head.head
    if head is None or node.dep not in ("dobj", "pobj", "nsubjpass", "nsubj", "attr", "prep", "agent"):
        return []
    above = next((a for a in head.ancestors() if is_verb(a)), None)
    return [head, above] if above is not None and not is_verb(head) else [head]


def left_outside(noun: Node) -> list[Node]:
    """ "Al-Shabaab attack kills ten": of two subjects side by side the first belongs to the second."""
    if noun.dep != "nsubj" or noun.head is None:
        return []
    return [
        c for c in noun.head.children if c.dep == "nsubj" and c.pos == "PROPN" and c.index == noun.index - 1
    ]


def whole(noun: Node) -> Node:
    """The noun that stands for a word in its clause: the first of a list, "a series" of attacks, or what it
    is an example of ("attacks, including the killing of a judge")."""
    above = noun.head
    if above is None:
        return noun
    if noun.dep == "conj" and not is_verb(above):
        return whole(above)
    example = noun.dep == "pobj" and above.dep == "prep" and above.lemma == "include"
    if above.head is None or not (example or _part_of(noun)):
        return noun
    if is_verb(above.head):
        listed = above.head.child("dobj") if example else None
        return whole(listed) if listed is not None and listed is not noun else noun
    return whole(above.head)


def origin(preposition: Node) -> bool:
    """ "the arrest of Ali Sher, of the Mohmand tribe": whence he comes, set off by a comma."""
    noun = preposition.head
    if noun is None or preposition.lemma != "of":
        return False
    before = [c for c in noun.children if c.index < preposition.index]
    return any(c.lemma == "of" for c in before) and before[-1].text == ","


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


def support_verb(noun: Node) -> Node | None:
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


def told(noun: Node) -> bool:
    """ "demanded the government to act": the infinitive hangs on the one who is to act."""
    verb = noun.head
    return (
        noun.dep == "dobj"
        and verb is not None
        and noun.lemma not in english().content_nouns
        and not english().object_control.isdisjoint(phrasal(verb))
    )


def verbless(noun: Node) -> Node | None:
    """ "Gunmen on a motorcycle killed a guard": the subject, where the parser made it the root."""
    top = noun.head.head if noun.dep == "pobj" and noun.head is not None else noun
    return top if top is not None and top.dep == "ROOT" and not is_verb(top) else None


def passive_of(agent: Node) -> Node | None:
    """The passive whose agent a noun is: "accused by rights groups of" has the gerund behind the agent."""
    by = agent.head if agent.dep == "pobj" else None
    verb = by.head if by is not None and by.dep == "agent" else None
    return verb if verb is not None and is_verb(verb) and is_passive(verb) else None


def adjacent(slots: Slots, noun: Node) -> None:
    """Phrases right behind the noun that the parser hung on the verb: "the attack on Friday at a post"."""
    last = max(n.index for n in noun.subtree())
    for above in noun.ancestors():
        for child in above.children:
            if child.dep == "prep" and child.index == last + 1:
                preposition_slots(slots, child)
                last = max(n.index for n in child.subtree())


def carried_out(slots: Slots, verb: Node) -> None:
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
