"""Trees set right where the small model is known to hang a word on the wrong one.

An infinitive that a day parts from its verb ("threatened on Monday to attack") or from its noun ("voiced
readiness on Monday to talk") comes out as a purpose; whom a court finds guilty comes out as part of the
adjective; of two parties, the first with an owner, the first comes out as a part of the second ("Congo's
government and M23 rebels"); a verb behind a title and a name comes out as a participle; a name behind its
noun comes out as a second object; the harm done by those who are accused comes out as the accuser's; a
preposition said twice comes out beside the one between; a clause whose subject is a long phrase comes out
without it ("after the quake measuring 6.9 on the scale hit Chad").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def mend(nodes: Sequence[Node]) -> None:
    """Set the tree of a sentence right, in place."""
    for node in nodes:
        if node.dep == "advcl" and _infinitive(node):
            _complete(node)
        elif node.dep == "advcl" and node.tag in _FINITE:
            _open_clause(node)
        elif node.tag == "VBG" and node.dep in ("xcomp", "ccomp", "advcl"):
            _describe_struck(node)
            _blame_for_harm(node)
        elif node.tag == "VBG" and node.dep == "pcomp":
            _describe_doers(node)
            _blame(node)
        elif node.dep == "ccomp" and node.pos == "ADJ":
            _part_judged(node)
        elif node.dep == "npadvmod" and node.lemma in forms().terms:
            _give(node)
        elif node.dep == "conj" and node.pos == "PROPN" and _is_date(node.head):
            _list_with_object(node)
        elif node.dep == "appos" and node.pos == "PROPN":
            _entitle(node)
        elif node.dep == "conj" and node.pos == "ADP":
            _repeat(node)
        elif node.dep == "poss" and node.child("conj") is not None:
            _part_owners(node)
        elif node.dep == "prep" and node.lemma == "of":
            _own_again(node)
        elif node.dep == "conj" and node.tag == "VBG":
            _go_on_saying(node)
        elif node.dep == "conj" and node.tag == "VBN":
            _act_anew(node, nodes)
        elif node.dep == "amod" and node.tag == "JJ":
            _judge_named(node, nodes)
        elif node.dep in ("npadvmod", "nsubj") and node.text in forms().dates:
            _act_on_day(node)
        elif node.dep == "conj" and node.tag == "VBD":
            _resume(node)
            _go_on(node)
            _speak_on(node)
        elif node.dep == "attr" and node.child("det") is not None:
            _describe(node, nodes)
        elif node.dep in ("acl", "relcl") and _states(node):
            _tell(node)
        elif node.dep == "acl" and (node.tag == "VBD" or node.lemma in forms().declaring_verbs):
            _say(node, nodes)
        elif node.dep == "acl" and node.tag == "VBG" and node.lemma in forms().quoting_verbs:
            _quote(node)
        elif node.dep in ("amod", "compound") and node.tag in ("VBN", "NN"):
            _bind(node, nodes)
        elif node.dep == "dobj" and node.pos == "PROPN":
            _name(node)
        elif node.tag == "NNS":
            _part_owned(node)


def _entitle(name: Node) -> None:
    """ "The envoy for Mali and the Sahel, Ana Ruiz Soto": the name is the envoy's, and not that of a land; in
    "the government and former rebel movement Renamo" it is that of the movement."""
    land = name.head
    beside = (
        [c for c in land.children if c.dep == "conj" and c.index < name.index] if land is not None else []
    )
    if beside and beside[-1].tag == "NN" and next(name.subtree()).index == beside[-1].index + 1:
        name.hang(beside[-1], "appos")
        return
    while land is not None and land.dep == "conj":
        land = land.head
    preposition = land.head if land is not None and land.dep == "pobj" else None
    title = preposition.head if preposition is not None and preposition.lemma in ("for", "to") else None
    if title is not None and title.text in forms().holders and name.child("compound") is not None:
        name.hang(title, "appos")


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
    if meanwhile.child("mark") is not None and told.tag == "VBD" and told.index < meanwhile.index:
        verb.hang(told, "conj")


def _own_again(of: Node) -> None:
    """ "The murder in July of President Ruiz", "the abduction on Friday of six girls": no July of anybody."""
    day = of.head
    dated = day.head if day is not None and _is_date(day) else None
    noun = dated.head if dated is not None else None
    if noun is not None and noun.pos == "NOUN" and noun.child("det", "poss") is not None:
        of.hang(noun, "prep")


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


def _act_anew(verb: Node, nodes: Sequence[Node]) -> None:
    """ "left the talks in Rome and Chad has sent troops": not Rome and Chad; it is Chad that has."""
    helper = next((c for c in verb.children if c.dep == "aux" and c.tag in ("VBZ", "VBP", "VBD")), None)
    if helper is None or helper.index == 0 or verb.child("nsubj", "nsubjpass", "auxpass") is not None:
        return
    doer = nodes[helper.index - 1]
    listed = doer.head if doer.dep == "conj" else None
    if listed is not None and listed.dep == "pobj" and doer.pos in ("PROPN", "NOUN"):
        doer.hang(verb, "nsubj")


def _judge_named(adjective: Node, nodes: Sequence[Node]) -> None:
    """ "found Ana Cruz, 89, guilty": who is judged does not judge."""
    judged = adjective.head
    verb = judged.head if judged is not None else None
    if judged is None or verb is None or verb.lemma not in forms().judging_verbs:
        return
    behind = verb.index < judged.index < adjective.index and nodes[adjective.index - 1].text == ","
    if behind and judged.dep in ("nsubj", "dobj") and verb.child("ccomp") is None:
        adjective.hang(verb, "ccomp")
        judged.hang(adjective, "nsubj")


def _act_on_day(day: Node) -> None:
    """ "Later Friday, Ana Cruz met the rebels": she does not stand beside the day."""
    verb, name = day.head, day.child("appos")
    if verb is None or name is None or name.pos != "PROPN" or name.index > verb.index:
        return
    if verb.child("nsubj", "nsubjpass") in (None, day) and verb.tag in _FINITE:
        day.dep = "npadvmod"
        name.hang(verb, "nsubj")


def _quote(gerund: Node) -> None:
    """ "backed the government saying, "We ..."": who backed it says so, unless the object is a paper."""
    noun = gerund.head
    verb = next((a for a in noun.ancestors() if a.tag.startswith("VB")), None) if noun is not None else None
    if noun is None or verb is None or noun.dep not in ("pobj", "dobj") or noun.lemma in forms().papers:
        return
    if verb.child("nsubj") is not None:
        gerund.hang(verb, "advcl")


def _describe(noun: Node, nodes: Sequence[Node]) -> None:
    """ "is a bastion of Boko Haram, a militia led by ...": what is behind a name and a comma describes it."""
    start = next(noun.subtree()).index
    before = noun.head.child("attr") if noun.head is not None else None
    if before is None or before is noun or start < 2 or nodes[start - 1].text != ",":
        return
    name = nodes[start - 2]
    while name.dep in ("compound", "nmod") and name.head is not None:
        name = name.head
    if name.pos == "PROPN" and before in name.ancestors():
        noun.hang(name, "appos")


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
    """ "warned the monks that action would be taken": that is what they were warned of."""
    told = clause.head
    verb = told.head if told is not None and told.dep in ("dobj", "dative") else None
    if verb is not None and verb.lemma in forms().telling_verbs and verb.child("ccomp", "xcomp") is None:
        clause.hang(verb, "ccomp")


def _name(name: Node) -> None:
    """ "rejoined the regional bloc ECOWAS only in 2023": a name right behind an object is the object's."""
    verb = name.head
    objects = [c for c in verb.children if c.dep == "dobj"] if verb is not None else [name]
    noun = objects[objects.index(name) - 1]
    if noun.pos == "NOUN" and next(name.subtree()).index == noun.index + 1:
        name.hang(noun, "appos")


def _describe_struck(gerund: Node) -> None:
    """ "attacked fleeing militants": they flee, and are what is attacked."""
    verb, struck = gerund.head, gerund.child("dobj")
    if verb is None or struck is None or verb.lemma not in forms().striking or verb.child("dobj") is not None:
        return
    if gerund.index == verb.index + 1 and struck.index == gerund.index + 1 and struck.tag == "NNS":
        struck.hang(verb, "dobj")
        gerund.hang(struck, "amod")


def _describe_doers(gerund: Node) -> None:
    """ "rejected by protesting students": they protest, and are those who reject."""
    by, doers = gerund.head, gerund.child("dobj")
    if by is None or doers is None or by.dep != "agent" or gerund.lemma not in forms().describing:
        return
    if doers.tag == "NNS" and next(doers.subtree()).index == gerund.index + 1:
        doers.hang(by, "pobj")
        gerund.hang(doers, "amod")


def _bind(mark: Node, nodes: Sequence[Node]) -> None:
    """ "Islamic State group-linked fighters", "Boko Haram-style gunmen": the name goes with the word behind
    the hyphen, and does not say whose the fighters are."""
    if mark.index < 2 or nodes[mark.index - 1].text != "-":
        return
    bound, noun = nodes[mark.index - 2], mark.head
    if mark.tag == "NN" and bound.tag != "NNP":
        return
    if bound.head is noun:
        bound.hang(mark, "npadvmod")
    for name in reversed(nodes[: bound.index]):
        if name.tag != "NNP" or name.head not in (noun, nodes[name.index + 1]):
            return
        name.hang(nodes[name.index + 1], "compound")


def _blame(gerund: Node) -> None:
    """ "accused rebels of raiding a camp": what they are accused of, and no mark of theirs."""
    preposition = gerund.head
    accused = (
        preposition.head if preposition is not None and preposition.lemma in forms().blamed_for else None
    )
    if preposition is None or accused is None or accused.dep != "dobj" or accused.head is None:
        return
    if accused.head.lemma in forms().blaming:
        preposition.hang(accused.head, "prep")


def _blame_for_harm(gerund: Node) -> None:
    """ "accused rebels of raiding a camp, killing ten": it is the rebels who killed."""
    verb = gerund.head
    if gerund.dep != "advcl" or gerund.lemma not in forms().harming or verb is None:
        return
    if verb.lemma not in forms().blaming or gerund.index < verb.index or gerund.child("mark") is not None:
        return
    between = (c for c in verb.children if verb.index < c.index < gerund.index)
    prepositions = (c for c in between if c.dep == "prep" and c.lemma in forms().blamed_for)
    deed = next((d for c in prepositions if (d := c.child("pcomp", "pobj")) is not None), None)
    if deed is not None and deed.pos in ("VERB", "NOUN"):
        gerund.hang(deed, "advcl" if deed.pos == "VERB" else "acl")


def _is_date(node: Node | None) -> bool:
    return node is not None and node.dep == "pobj" and node.text in forms().dates


def _list_with_object(name: Node) -> None:
    """ "seized Goma in January and Bukavu in February": what is done on the second day is no date."""
    day = name.head
    verb = day.head.head if day is not None and day.head is not None else None
    done = verb.child("dobj") if verb is not None else None
    if day is None or verb is None or done is None or name.text in forms().dates:
        return
    dated = (d for p in verb.children if p.dep == "prep" and p.index > name.index for d in p.children)
    if any(_is_date(d) for d in dated):
        name.hang(done, "conj")


def _give(term: Node) -> None:
    """ "gave Sudan ten days": the days are given, and Sudan gets them."""
    verb = term.head
    receiver = verb.child("dobj") if verb is not None and verb.lemma in forms().giving_verbs else None
    if receiver is not None and receiver.index < term.index:
        receiver.dep, term.dep = "dative", "dobj"


def _part_judged(adjective: Node) -> None:
    """ "found General Krstic guilty": who is judged is the subject of the adjective."""
    before = [c for c in adjective.children if c.index < adjective.index]
    if not before or adjective.child("nsubj") is not None or before[-1].index != adjective.index - 1:
        return
    judged, *described = reversed(before)
    if judged.dep not in ("amod", "compound", "npadvmod") or not _can_be_judged(judged, described):
        return
    judged.dep = "nsubj"
    if judged.pos == "ADJ":
        judged.pos, judged.tag = "NOUN", "NN"
    for word in reversed(described):
        word.hang(judged, word.dep)


def _can_be_judged(word: Node, described: Sequence[Node]) -> bool:
    return word.pos in ("NOUN", "PROPN") or any(c.dep == "det" for c in described)


def _part_owned(plural: Node) -> None:
    """ "Congo's government and M23 rebels": not the rebels of Congo's government, but two parties."""
    owned = plural.child("nmod", "compound")
    name = owned.child("conj") if owned is not None else None
    if owned is None or name is None or name.index != plural.index - 1:
        return
    owner = owned.child("poss") or plural.child("poss")
    if owner is not None and owner.index < owned.index and owned.text.islower() and not name.text.islower():
        _swap(owned, plural)
        name.hang(plural, "compound")
        for word in [c for c in plural.children if c.index < owned.index]:
            word.hang(owned, word.dep)


def _part_owners(first: Node) -> None:
    """ "The Houthis and Yemen's government": two parties, and no government of both."""
    ruler, second = first.head, first.child("conj")
    if ruler is None or second is None or ruler.tag != "NN" or ruler.lemma not in forms().rulers:
        return
    if first.child("case") is None and second.child("case") is not None:
        _swap(first, ruler)
        second.hang(ruler, "poss")
        for word in [c for c in ruler.children if c.index < first.index]:
            word.hang(first, word.dep)


def _swap(below: Node, above: Node) -> None:
    """Put a word in the place of the one above it, which comes to stand beside it."""
    top = above.head
    if top is None:
        above.children.remove(below)
        below.head, below.dep = None, above.dep
    else:
        below.hang(top, above.dep)
        top.children.remove(above)
    above.head = None
    above.hang(below, "conj")
