"""Small questions about nodes of the tree that the other modules of grammar share."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar.english import english
from kg.language.forms import forms
from kg.language.parse import Node

RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"})


def is_verb(node: Node) -> bool:
    """A verb or auxiliary in any form."""
    return node.pos in ("VERB", "AUX") or node.tag.startswith("VB") or _mistagged(node)


def _mistagged(node: Node) -> bool:
    """ "demanded that Chad hand over the men": a bare form tagged as a noun that heads a whole clause."""
    if node.tag != "NN" or node.dep not in ("ccomp", "ROOT", "acl", "relcl", "advcl", "conj"):
        return False
    below = {c.dep for c in node.children}
    return "nsubj" in below and bool(below & {"dobj", "prt"})


def conjuncts(node: Node) -> Iterator[Node]:
    """`node` and what is coordinated with it, if that is nominal too."""
    yield node
    for child in node.children:
        if child.dep == "conj" and child.pos in _NOMINAL:
            yield from conjuncts(child)
        elif child.dep == "appos" and child.pos == "PROPN" and node.pos == "NOUN":
            yield from (c for c in child.children if c.dep == "conj" and _is_another(c))


def _is_another(noun: Node) -> bool:
    """ "a presenter, Malalai Maiwand, and her driver": he is not what the name before stands for."""
    return noun.pos == "NOUN" and any(c.dep in ("poss", "det") for c in noun.children)


def is_passive(verb: Node) -> bool:
    """Passive by its auxiliary, its subject, or as a bare participle behind a noun."""
    if any(c.dep in ("nsubjpass", "auxpass", "csubjpass") for c in verb.children):
        return True
    if _shares_auxiliary(verb):
        return True
    if _undergone(verb) or _done_by_somebody(verb):
        return True
    reduced = verb.tag == "VBD" and verb.dep == "acl"
    if (verb.tag != "VBN" and not reduced) or any(c.dep == "nsubj" for c in verb.children):
        return False
    return not any(c.dep == "aux" for c in verb.children) and not any(c.dep == "dobj" for c in verb.children)


def _undergone(verb: Node) -> bool:
    """ "Ten killed in raid", "three policemen shot dead": headlines leave out the auxiliary."""
    present = {c.dep for c in verb.children} | {
        g.dep for c in verb.children if c.dep == "conj" for g in c.children
    }
    bare = (
        verb.dep == "ROOT" and verb.tag in ("VBN", "VBD") and not present & {"aux", "dobj", "ccomp", "xcomp"}
    )
    return bare and "nsubj" in present and verb.text.lower() in forms().undergone and not _aims(verb)


def _aims(verb: Node) -> bool:
    """ "Gunmen shot at herders": they are not those who were shot."""
    subject = verb.child("nsubj")
    aimed = any(c.dep == "prep" and c.lemma == "at" for c in verb.children)
    return aimed and subject is not None and subject.lemma in forms().shooters


def _done_by_somebody(verb: Node) -> bool:
    """ "Villagers hacked to death by raiders": so do they where somebody is said to have done it."""
    present = {c.dep for c in verb.children}
    bare = verb.dep == "ROOT" and verb.tag in ("VBN", "VBD") and not present & {"aux", "auxpass", "dobj"}
    return bare and {"nsubj", "agent"} <= present and verb.text.lower() not in forms().past_only


def _shares_auxiliary(verb: Node) -> bool:
    """ "20 were killed and dozens wounded": the second conjunct is passive too."""
    head = verb.head
    if verb.dep != "conj" or head is None or verb.tag not in ("VBN", "VBD"):
        return False
    own = {c.dep for c in verb.children}
    return (
        "auxpass" in {c.dep for c in head.children}
        and not own & {"dobj", "aux", "ccomp", "xcomp", "prt"}
        and "nsubj" in own
    )


def pluperfect(verb: Node) -> bool:
    """ "Had asked", "had been left": whether a verb tells of what came before the rest."""
    return any(c.dep == "aux" and c.lemma == "have" and c.tag == "VBD" for c in verb.children)


def perfect(verb: Node) -> bool:
    """ "Has asked", "have been left": whether a verb tells of what is done by now, and bears no past day."""
    return any(c.dep == "aux" and c.lemma == "have" and c.tag in ("VBZ", "VBP") for c in verb.children)


def side_by_side(verb: Node) -> Node | None:
    """ "Shot and killed", "was stabbed and lightly wounded": the second of two verbs with nothing between."""
    second = next((c for c in verb.children if c.dep == "conj" and c.index > verb.index), None)
    if second is None or not is_verb(second):
        return None
    linking = sum(1 for c in verb.children if c.dep == "cc" and c.index < second.index)
    linking += sum(1 for c in second.children if c.dep == "advmod" and c.index < second.index)
    return second if linking and second.index == verb.index + linking + 1 else None


def is_meanwhile(verb: Node) -> bool:
    """ "Was shot as he left a rally": what those spoken of were doing, there and then."""
    subject = verb.child("nsubj", "nsubjpass")
    marks = {c.lemma for c in verb.children if c.dep in ("mark", "advmod")}
    known = subject is not None and subject.tag == "PRP"
    return verb.dep == "advcl" and known and bool(marks & english().simultaneous_marks)


def phrasal(verb: Node) -> Iterator[str]:
    """The lemma, and the lemma with each particle or preposition after it: "call", "call off", "call for"."""
    yield verb.lemma
    for child in verb.children:
        if child.dep in ("prt", "prep", "advmod", "acomp") and child.index > verb.index:
            yield f"{verb.lemma} {child.lemma}"
        elif child.dep == "dobj" and child.lemma in english().light_objects:
            yield from (
                f"{verb.lemma} {child.lemma} {c.lemma}"
                for c in (*child.children, *verb.children)
                if c.dep == "prep"
            )


def is_infinitive(verb: Node) -> bool:
    """Whether "to" stands before it."""
    return any(c.tag == "TO" for c in verb.children)


def is_supported(verb: Node, preposition: Node) -> bool:
    """Whether the preposition is part of a support verb, as in "respond with a raid"."""
    return f"{verb.lemma} {preposition.lemma}" in english().support_verbs


def indefinite(noun: Node) -> bool:
    """ "A siege", "an operation": whether it stands with the indefinite article."""
    return any(c.dep == "det" and c.text.lower() in ("a", "an") for c in noun.children)


def no_longer(adverb: Node) -> Node | None:
    """The "no" of "no longer", else None."""
    if adverb.lemma not in ("long", "longer"):
        return None
    return next((c for c in adverb.children if c.lemma == "no"), None)


def negation(node: Node) -> bool:
    """ "not", "never", "no longer", "yet to" on a verb; "no" on a noun, or on a verb's subject or object."""
    if _yet_to(node):
        return True
    if node.dep == "conj" and node.head is not None and any(c.lemma == "nor" for c in node.head.children):
        return True
    for child in node.children:
        if child.dep == "neg" or child.lemma in ("never", "neither", "nor", "nobody", "hardly"):
            return True
        if no_longer(child) is not None:
            return True
        if child.dep == "det" and child.lemma == "no":
            return True
        if child.dep in ("nsubj", "nsubjpass", "dobj", "expl") and (
            _no(child) or child.lemma in ("nobody", "none")
        ):
            return not _added(node, child)
    return False


def _added(verb: Node, noun: Node) -> bool:
    """ "Opened fire, wounding four, none critically": said of what stands before."""
    return noun.dep == "dobj" and any(c.dep == "dobj" and c.index < noun.index for c in verb.children)


def _yet_to(verb: Node) -> bool:
    """ "has yet to claim", "is yet to arrive"."""
    above = verb.head if verb.dep == "xcomp" else None
    return (
        above is not None and above.lemma in ("have", "be") and any(c.lemma == "yet" for c in above.children)
    )


def _no(noun: Node) -> bool:
    return any(c.dep == "det" and c.lemma in ("no", "neither") for c in noun.children)


def turned_down(noun: Node) -> bool:
    """ "rejected the demand", "dismissed the charge": nobody answers what one said oneself."""
    verb = noun.head
    answered = (
        noun.dep in ("dobj", "nsubjpass") and verb is not None and verb.lemma in english().answering_verbs
    )
    return answered and noun.lemma in english().content_nouns


def cleft(copula: Node) -> Node | None:
    """ "It was Chad that left", "it was in May that they left": the clause that tells it; None without one.

    "It is a group that trades" tells what it is.
    """
    subject, who = copula.child("nsubj"), copula.child("attr")
    if copula.lemma != "be" or subject is None or subject.lemma != "it":
        return None
    clauses = [c for c in copula.children if c.dep in ("ccomp", "relcl") and c.child("mark", "nsubj", "dobj")]
    that = next((c for c in clauses if any(m.lemma == "that" for m in c.children)), None)
    if who is None:
        return that if copula.child("prep") is not None else None
    definite = who.pos == "PROPN" or any(c.dep == "det" and c.lemma == "the" for c in who.children)
    return (who.child("relcl") or that) if definite else None
