"""What words make of an event: their own mood, and the mood that verbs, nouns and adjectives lend."""

from __future__ import annotations

from kg.grammar.english import english
from kg.grammar.phrases import is_infinitive, is_verb, negation, phrasal
from kg.grammar.voices import says
from kg.language.parse import Node
from kg.model import Status


def own_status(node: Node) -> Status:
    """What the word's own auxiliaries, adjectives and negation make of it."""
    if negation(node):
        return "negated"
    if _is_to(node):
        return "future"
    if _has_to(node):
        return "requested"
    if _is_imperative(node):
        return "requested"
    lent = (_lent(node, child) for child in node.children)
    return next((status for status in lent if status is not None), "actual")


def _lent(node: Node, child: Node) -> Status | None:
    """What one word below a word makes of it: an auxiliary, "if", "planned", "any", "scheduled for" behind a
    noun; None if nothing."""
    words = english()
    if child.dep == "aux":
        return _helped(node, child)
    if child.tag == "VBN" and child.dep == "acl" and child.lemma in words.arranging_verbs:
        return "future"
    marked = child.dep in ("mark", "advmod") and child.lemma in words.conditional_marks
    unreal = child.dep == "amod" and child.lemma in words.hypothetical_adjectives
    whichever = child.dep == "det" and child.lemma == "any"
    return "hypothetical" if unreal or whichever or (marked and _conditional(node, child)) else None


def _helped(node: Node, auxiliary: Node) -> Status | None:
    """ "will attack" is to come, "could attack" may be; "would attack" is either, by who says it."""
    words = english()
    would = auxiliary.text.lower() in ("would", "'d")
    if auxiliary.lemma in words.modals_future or (would and _reported(node)):
        return "future"
    return "hypothetical" if would or auxiliary.lemma in words.modals_hypothetical else None


def _reported(node: Node) -> bool:
    """ "said it would send soldiers": the future of reported speech, unless it hangs on an "if"."""
    head = node.head
    told = node.dep == "ccomp" and head is not None and head.tag in ("VBD", "VBN") and says(head)
    return told and not any(
        c.dep == "advcl" and any(m.lemma in ("if", "unless") for m in c.children) for c in node.children
    )


def _is_imperative(node: Node) -> bool:
    """ "Carry out attacks": a bare infinitive that nothing governs and nobody is the subject of."""
    if node.tag != "VB" or node.dep not in ("ROOT", "ccomp", "attr"):
        return False
    return not any(c.dep in ("nsubj", "nsubjpass", "aux", "expl") for c in node.children)


def _is_to(node: Node) -> bool:
    """ "The minister is to visit Cairo"."""
    head = node.head
    return node.dep == "xcomp" and head is not None and head.lemma == "be" and is_infinitive(node)


def _has_to(node: Node) -> bool:
    """ "The rebels have to disarm" asks for it; "the villagers had to flee" tells that they fled."""
    head = node.head
    bound = head is not None and head.lemma == "have" and head.tag in ("VBZ", "VBP")
    return bound and node.dep == "xcomp" and is_infinitive(node)


def _conditional(node: Node, mark: Node) -> bool:
    return mark.lemma in ("if", "unless", "whether", "lest", "provided") or (
        mark.dep == "mark" and mark.lemma == "until" and not ended(node)
    )


def ended(node: Node) -> bool:
    """ "Led the front until he was killed": an end told in the past has come, if what it ended was."""
    above = node.head
    finite = [c for c in node.children if c.dep in ("aux", "auxpass")] or [node]
    lasted = above is not None and is_verb(above) and above.tag == "VBD" and above.child("aux", "neg") is None
    return lasted and finite[0].tag == "VBD"


def phrasal_effect(head: Node, preposition: Node) -> Status:
    """ "called for talks", "refrained from attacking", "plans for talks": others leave the mood alone."""
    if not is_verb(head):
        telling = preposition.lemma in ("for", "of", "to", "against", "on") or preposition.child("pcomp")
        return noun_effect(head) if telling else "actual"
    lemma = preposition.lemma
    forms = [f"{head.lemma} {lemma}"] + ([head.lemma] if lemma == "from" else [])
    forms += [f"{head.lemma} {c.lemma} {lemma}" for c in head.children if c.dep in ("prt", "acomp")]
    return listed(forms)


def verb_effect(head: Node) -> Status:
    """The mood that a verb, with its particle or adjective, gives what it governs."""
    if head.lemma in english().insisting and _bare(head.child("ccomp")):
        return "requested"
    forms = list(phrasal(head))
    if any(c.dep == "prt" for c in head.children):
        return listed(forms[1:])
    forms += [f"be {c.lemma}" for c in head.children if c.dep == "acomp"] if head.lemma == "be" else []
    return listed(forms[1:] + forms[:1])


def _bare(verb: Node | None) -> bool:
    """ "That it leave": a subjunctive."""
    return verb is not None and verb.tag == "VB" and verb.child("aux", "neg") is None


def listed(forms: list[str]) -> Status:
    """The mood of the first of some forms that english.yaml lists; "actual" without one."""
    words = english()
    for form in forms:
        if form in words.negated:
            return "negated"
        if form in words.requested:
            return "requested"
        if form in words.future:
            return "future"
        if form in words.hypothetical:
            return "hypothetical"
    return "actual"


def adjective_effect(head: Node) -> Status:
    """ "due to meet" is to come, "ready to help" may come."""
    words = english()
    if head.head is not None and negation(head.head):
        return "negated"
    if head.lemma in words.future_adjectives:
        return "future"
    return "hypothetical" if head.lemma in words.willing_adjectives else "actual"


def noun_effect(head: Node) -> Status:
    """The mood that a noun gives its complement: "a plan to", "a demand for", "no attempt to"."""
    words = english()
    if negation(head):
        return "negated"
    if head.lemma in words.hypothetical_nouns:
        return "hypothetical"
    if head.lemma in words.future_nouns:
        return "future"
    if head.lemma in words.requested_nouns:
        return "requested"
    return "negated" if head.lemma in words.negated_nouns else "actual"
