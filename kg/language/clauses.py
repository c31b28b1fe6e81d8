"""Clauses that the small model hangs on the wrong verb, or leaves without a subject.

An infinitive that a day parts from its verb ("threatened on Monday to attack") or from its noun ("voiced
readiness on Monday to talk") comes out as a purpose; a verb behind a title and a name comes out as a
participle; a preposition said twice comes out beside the one between; a clause whose subject is a long phrase
comes out without it ("after the quake measuring 6.9 on the scale hit Chad").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.doing import (
    act_anew,
    act_beside,
    act_first,
    act_in_place,
    follow_at_once,
    went_on,
)
from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def mend_clause(node: Node, nodes: Sequence[Node]) -> bool:
    """Set right, in place, the clause of which one of the nodes of a sentence is the head; False if it is of
    no kind that is known to go wrong."""
    match node.dep:
        case "advcl":
            return _mend_adverbial(node)
        case "conj":
            return _mend_second(node, nodes)
        case "acl" | "relcl":
            return _mend_describing(node, nodes)
        case "dep" if node.tag == "VBD":
            return follow_at_once(node, nodes)
        case "npadvmod" | "nsubj" if node.text in forms().dates:
            _act_on_day(node)
            return True
    return False


def _mend_adverbial(verb: Node) -> bool:
    if _infinitive(verb):
        _complete(verb)
    elif verb.tag in _FINITE:
        _open_clause(verb)
    else:
        return False
    return True


def _mend_second(node: Node, nodes: Sequence[Node]) -> bool:
    """The same for the second of two verbs or prepositions side by side."""
    if node.pos == "ADP":
        _repeat(node)
    elif node.pos in ("NOUN", "NUM"):
        return _share_helper(node)
    elif node.tag == "VBG":
        _go_on_saying(node)
    elif node.tag == "VBN":
        act_anew(node, nodes)
    elif node.pos == "PROPN":
        return act_in_place(node, nodes)
    elif node.tag == "VBD":
        act_beside(node, nodes)
        _resume(node)
        _go_on(node)
        _speak_on(node)
    else:
        return False
    return True


def _share_helper(noun: Node) -> bool:
    """ "A guard was killed and two clerks wounded by men": they were wounded, though no "were" says so."""
    verb = noun.head
    harmed = next((c for c in noun.children if c.dep == "acl" and c.tag == "VBN"), None)
    if verb is None or harmed is None or verb.child("auxpass") is None or harmed.index != noun.index + 1:
        return False
    harmed.hang(verb, "conj")
    noun.hang(harmed, "nsubjpass")
    return True


def _mend_describing(verb: Node, nodes: Sequence[Node]) -> bool:
    """The same for what seems to describe a noun."""
    if _states(verb):
        _tell(verb)
    elif verb.dep == "acl" and went_on(verb, nodes):
        act_first(verb, nodes)
    elif verb.dep == "acl" and (verb.tag == "VBD" or verb.lemma in forms().declaring_verbs):
        _say(verb, nodes)
    elif verb.dep == "acl" and verb.tag == "VBG" and verb.lemma in forms().quoting_verbs:
        _quote(verb)
    else:
        return False
    return True


def _infinitive(node: Node) -> bool:
    below = {child.dep for child in node.children}
    return node.tag == "VB" and any(c.tag == "TO" for c in node.children) and "mark" not in below


def _complete(infinitive: Node) -> None:
    """Make an infinitive the complement of the verb, or of the noun at the verb, that asks for one."""
    verb = infinitive.head
    if verb is None or verb.index > infinitive.index or verb.child("xcomp", "ccomp") is not None:
        return
    noun = verb.child("dobj", "nsubjpass")
    if noun is not None and noun.lemma in forms().infinitive_nouns:
        infinitive.hang(noun, "acl")
    elif verb.lemma in (forms().infinitive_verbs if noun is None else forms().commanding_verbs):
        infinitive.dep = "xcomp"


def _open_clause(verb: Node) -> None:
    """ "sent aid after the quake measuring 6 hit Chad": what stands behind "after" is its subject."""
    above = verb.head
    if above is None or any(c.dep in _SUBJECTS for c in verb.children):
        return
    before = [c for c in above.children if c.dep == "prep" and above.index < c.index < verb.index]
    opener = verb.child("mark") or (before[-1] if before else None)
    subject = opener.child("pobj") if opener is not None else None
    if opener is not None and subject is not None and opener.lemma in forms().clause_openers:
        subject.hang(verb, "nsubj")
        opener.hang(verb, "mark")


def _repeat(preposition: Node) -> None:
    """ "called for steps against the gang and for its surrender": the second "for" goes with the first."""
    if preposition.head is None or preposition.head.lemma == preposition.lemma:
        return
    for above in preposition.ancestors():
        first = next((c for c in above.children if c.dep == "prep" and c.lemma == preposition.lemma), None)
        if first is not None and first.index < preposition.index:
            preposition.hang(first, "conj")
            return


def _go_on(verb: Node) -> None:
    """ "Raiders entered while guards were sleeping, and opened fire": it was the raiders who did."""
    meanwhile = verb.head
    if meanwhile is None or meanwhile.dep != "advcl" or meanwhile.tag != "VBG" or meanwhile.head is None:
        return
    told = meanwhile.head
    if meanwhile.child("mark", "advmod") is not None and told.tag == "VBD" and told.index < meanwhile.index:
        verb.hang(told, "conj")


def _speak_on(verb: Node) -> None:
    """ "Said that rebels were arming and warned that it would act", "said jets bombed a road, and accused its
    neighbour of lying": who said so warned and accused."""
    told = verb.head
    if told is None or told.dep != "ccomp" or told.head is None or told.head.tag != "VBD":
        return
    pause = any(c.text == "," and told.index < c.index < verb.index for c in told.children)
    if pause and verb.lemma in forms().blaming | forms().declaring_verbs and verb.child("nsubj") is None:
        verb.hang(told.head, "conj")
        return
    apart = told.child("aux") is not None and verb.child("aux", "auxpass", "nsubj") is None
    if apart and verb.child("ccomp") is not None and told.head.index < told.index:
        verb.hang(told.head, "conj")


def _go_on_saying(gerund: Node) -> None:
    """ "warning Chad against leaving and threatening to act": it is the speaker who threatens."""
    against = gerund.head.head if gerund.head is not None else None
    saying = against.head if against is not None and against.dep == "prep" else None
    if saying is None or saying.tag != "VBG" or gerund.head is None or gerund.head.dep != "pcomp":
        return
    if gerund.lemma in forms().declaring_verbs and gerund.head.lemma not in forms().declaring_verbs:
        gerund.hang(saying, "conj")


def _resume(verb: Node) -> None:
    """ "asked the envoy to leave and recalled its own": a past tense goes on with what was told, and not with
    what was asked for."""
    asked = verb.head
    told = next((a for a in asked.ancestors() if a.tag == "VBD"), None) if asked is not None else None
    if (
        asked is None
        or told is None
        or not _infinitive(asked)
        or asked.dep not in ("xcomp", "ccomp", "advcl")
    ):
        return
    if not any(c.dep in ("nsubj", "nsubjpass") for c in verb.children):
        for linked in [c for c in asked.children if c.dep == "cc" and c.index < verb.index]:
            linked.hang(told, "cc")
        verb.hang(told, "conj")


def _act_on_day(day: Node) -> None:
    """ "Later Friday, Ana Cruz met the rebels": she does not stand beside the day."""
    verb, name = day.head, day.child("appos")
    if verb is None or name is None or name.pos != "PROPN" or name.index > verb.index:
        return
    if verb.child("nsubj", "nsubjpass") in (None, day) and verb.tag in _FINITE:
        day.dep = "npadvmod"
        name.hang(verb, "nsubj")


def _say(verb: Node, nodes: Sequence[Node]) -> None:
    """ "The justice minister, Ana Cruz, called on Chad to act": a past tense behind a name set off by commas
    is what the sentence says, and describes nobody."""
    name = nodes[verb.index - 2] if verb.index > 2 and nodes[verb.index - 1].text == "," else None
    above = list(name.ancestors()) if name is not None and name.dep == "appos" else []
    if name is None or not above or name.pos != "PROPN" or verb.head not in (name, *above):
        return
    noun = above[-1]
    if verb.head is None or noun.tag.startswith("VB"):
        return
    verb.head.children.remove(verb)
    verb.head, verb.dep = None, "ROOT"
    for behind in [c for c in noun.children if c.index > verb.index]:
        behind.hang(verb, behind.dep)
    noun.hang(verb, "nsubj")


def _states(verb: Node) -> bool:
    """Whether a clause has a "that" of its own and a subject: it tells something and describes nobody."""
    mark = verb.child("mark")
    return mark is not None and mark.lemma == "that" and verb.child("nsubj", "nsubjpass") is not None


def _tell(clause: Node) -> None:
    """ "warned the monks that action would be taken", "said in a statement that it would": that is what they
    were warned of, and what was said."""
    told = clause.head
    verb = told.head if told is not None and told.dep in ("dobj", "dative") else None
    if verb is not None and verb.lemma not in forms().telling_verbs:
        return
    verb = verb or _stating(told)
    if verb is not None and verb.child("ccomp", "xcomp") is None:
        clause.hang(verb, "ccomp")


def _stating(paper: Node | None) -> Node | None:
    """The verb of "said in a statement", if it has no object."""
    if paper is None or paper.lemma not in forms().papers or paper.dep != "pobj" or paper.head is None:
        return None
    verb = paper.head.head if paper.head.lemma == "in" else None
    return verb if verb is not None and verb.tag.startswith("VB") and verb.child("dobj") is None else None


def _quote(gerund: Node) -> None:
    """ "backed the government saying, "We ..."": who backed it says so, unless the object is a paper."""
    noun = gerund.head
    verb = next((a for a in noun.ancestors() if a.tag.startswith("VB")), None) if noun is not None else None
    if noun is None or verb is None or noun.dep not in ("pobj", "dobj") or noun.lemma in forms().papers:
        return
    if verb.child("nsubj") is not None:
        gerund.hang(verb, "advcl")
