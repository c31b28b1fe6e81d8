"""Events that are as they are whatever the word above them says: told beside it, or taken for granted by it.

"Met before the attack", "called for measures after the attack", "refused to condemn the raid", "the first
country to recognise it": each attack, raid or recognition was.
"""

from __future__ import annotations

from kg.grammar.doubted import doubt_words
from kg.grammar.english import english
from kg.grammar.moods import listed, phrasal_effect
from kg.grammar.nominal import is_content, is_ranked
from kg.grammar.phrases import is_infinitive, is_supported, is_verb, negation
from kg.language.parse import Node
from kg.model import Status

_TELLING = frozenset({"prep", "relcl", "acl", "nummod", "compound"})


def leaves_alone(node: Node, head: Node) -> bool:
    """Whether a word hangs on a verb by a phrase that says nothing of its mood: "met before the attack"."""
    if node.dep != "prep" or not is_verb(head):
        return False
    return phrasal_effect(head, node) == "actual" and not is_supported(head, node)


def lies_within(preposition: Node, noun: Node) -> bool:
    """ "called for measures after the attack": the measures are asked for, not the attack; but all is, in
    "asked for help in bombing the town"."""
    if preposition.dep != "prep" or noun.pos not in ("NOUN", "PROPN"):
        return False
    words = english()
    if preposition.lemma == "in" and preposition.child("pcomp") is not None:
        return False
    if noun.lemma in doubt_words().evidence and negation(noun):
        return False
    colouring = words.hypothetical_nouns | words.future_nouns | words.requested_nouns | words.negated_nouns
    return noun.lemma not in colouring | words.measures | words.content_nouns


def warned_of(preposition: Node, noun: Node) -> Status:
    """ "warned the firms of attacks": a phrase that the parser hung on the object of its verb."""
    verb = noun.head
    if noun.dep != "dobj" or verb is None or preposition.lemma != "of":
        return "actual"
    return listed([f"{verb.lemma} of"])


def describes(node: Node, noun: Node) -> bool:
    """A relative clause or participle tells what is so; a clause that is its noun's content may not."""
    if _first_to(noun, node):
        return True
    if is_content(noun, node) or is_infinitive(node):
        return False
    return node.dep == "relcl" or (node.dep == "acl" and node.tag in ("VBN", "VBG", "VBD"))


def _first_to(noun: Node, node: Node) -> bool:
    """ "the first country to recognise it" has recognised it."""
    return is_infinitive(node) and is_ranked(noun)


def presupposed(node: Node, head: Node) -> bool:
    """ "refused to condemn the raid": there was a raid, whatever becomes of the condemning."""
    if node.dep not in ("dobj", "nsubjpass") or is_verb(node) or not is_verb(head):
        return False
    particular = not any(c.dep == "det" and c.lemma in ("a", "an", "any") for c in node.children)
    return (particular and head.lemma in english().presupposing_verbs) or _came_as_planned(node, head)


def _came_as_planned(deed: Node, verb: Node) -> bool:
    """ "He planned the attack on the camp": told as past, and of a deed of which more is known."""
    words = english()
    if verb.lemma not in words.planning_verbs or deed.lemma not in words.planned_deeds:
        return False
    definite = any(c.lemma == "the" or c.dep == "poss" for c in deed.children)
    known = definite and any(c.dep in _TELLING and c.lemma != "for" for c in deed.children)
    if deed.dep == "nsubjpass":
        return known and verb.child("agent") is not None
    return known and (verb.tag == "VBD" or verb.dep == "pcomp" or _has_done(verb))


def _has_done(verb: Node) -> bool:
    return verb.tag == "VBN" and any(c.dep == "aux" and c.lemma == "have" for c in verb.children)
