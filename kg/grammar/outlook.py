"""How an event stands in its sentence: real, denied, asked for, planned or merely possible; and who says it.

The tree is climbed from the event word; each governor on the way may colour what it governs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.grammar.doubted import doubt_words
from kg.grammar.english import english
from kg.grammar.imagined import conditional, imagined
from kg.grammar.moods import (
    adjective_effect,
    ended,
    listed,
    noun_effect,
    own_status,
    phrasal_effect,
    verb_effect,
)
from kg.grammar.nominal import is_content
from kg.grammar.phrases import is_infinitive, is_supported, is_verb, phrasal, turned_down
from kg.grammar.untouched import describes, leaves_alone, lies_within, presupposed, warned_of
from kg.grammar.voices import hedge, says, set_apart, speakers
from kg.language.parse import Node
from kg.model import Status

_UNREACHED: dict[str, Status] = {"before": "hypothetical", "without": "negated", "instead": "negated"}
_GOVERNED = frozenset({"ccomp", "xcomp", "pcomp", "dobj", "pobj", "nsubjpass", "acl", "dep", "advcl"})


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """How a clause stands in the text: real or not, how sure, and who says so (heads of noun phrases).

    `imagined`: told in a story, under a condition or of no case in particular; so are its plans and promises.
    """

    status: Status = "actual"
    hedge: str | None = None
    speakers: tuple[Node, ...] = ()
    imagined: bool = False


@lru_cache(maxsize=1024)
def outlook(predicate: Node) -> Outlook:
    """Status, hedge and speakers of the event of a verb or noun."""
    statuses: list[Status] = [s for s in _statuses(predicate) if s != "actual"]
    status = _combine(statuses)
    made_up = imagined(predicate)
    if (status == "actual" and made_up) or (status == "future" and (made_up or conditional(predicate))):
        status = "hypothetical"
    if status == "future" and _to_be_stopped(predicate):
        status = "negated"
    told_by = tuple(dict.fromkeys(speakers(predicate)))
    return Outlook(status, hedge(predicate), told_by, made_up or conditional(predicate))


def _to_be_stopped(deed: Node) -> bool:
    """ "Will stop arming the rebels": what is to come is no arming."""
    verb = deed.head
    stops = verb is not None and is_verb(verb) and verb.lemma in english().stopping_verbs
    return stops and deed.dep in ("xcomp", "dobj", "nsubjpass")


def _combine(statuses: list[Status]) -> Status:
    """The nearest governor decides, save that what is denied anywhere did not happen."""
    if "negated" in statuses:
        return "requested" if statuses[0] == "negated" and statuses[-1] == "requested" else "negated"
    return statuses[0] if statuses else "actual"


def _statuses(predicate: Node) -> Iterator[Status]:
    """What the word itself, then each word above it, makes of the event, up to the last that can."""
    yield own_status(predicate)
    node, last = predicate, False
    while node.head is not None and not last:
        lent, last = _lent(node, node.head, node is predicate)
        yield from lent
        node = node.head


# What a word lends to the event below it, and whether nothing above it lends any more.
_Lent = tuple[Iterable[Status], bool]


def _lent(node: Node, head: Node, first: bool) -> _Lent:
    """What the head of a node lends; `first` says that the node is the event word itself."""
    relation = node.dep
    if relation == "conj" and is_verb(node) and is_verb(head):
        return _lent_beside(node, head)
    if describes(node, head):
        return (), True
    if relation == "advcl":
        return _lent_to_adverbial(node, head)
    if _by_means(node, head):
        trying = _trying(head)
        return ((own_status(trying),), True) if trying is not None else ((own_status(head),), False)
    if _travelled_for(node, head):
        return (own_status(head),), False
    if _helped_in(node, head):
        return (verb_effect(head),), False
    if set_apart(node, head) or leaves_alone(node, head) or presupposed(node, head):
        return (), True
    if lies_within(node, head):
        return (warned_of(node, head),), True
    if first and turned_down(node):
        return (), False
    if relation == "pcomp" and head.lemma in _UNREACHED:
        return (() if _suffered_next(node, head) else (_UNREACHED[head.lemma],)), True
    governed = relation in _GOVERNED or relation in ("prep", "conj") or is_content(head, node)
    return (_governor(head, node), False) if governed else ((), True)


def _travelled_for(node: Node, head: Node) -> bool:
    """ "Will go to Cairo for talks": what a journey is for is as real as the journey."""
    purpose = node.dep == "prep" and node.lemma == "for"
    return purpose and is_verb(head) and not english().travel.isdisjoint(phrasal(head))


def _suffered_next(node: Node, before: Node) -> bool:
    """ "was beaten before being deported": what is suffered after what was suffered, and so came about."""
    suffered = (before.head, node)
    passive = all(verb is not None and verb.child("auxpass") is not None for verb in suffered)
    return before.lemma == "before" and passive


def _lent_beside(node: Node, head: Node) -> _Lent:
    """Of two verbs side by side the first lends the second its helpers, unless that has its own."""
    if _starts_anew(node, head):
        return (), True
    own = any(c.dep in ("nsubj", "nsubjpass", "aux") for c in node.children)
    return (() if own else (_shared_status(head, node),)), False


def _lent_to_adverbial(node: Node, head: Node) -> _Lent:
    """A participle goes with its verb; any other clause has the mood of its own mark."""
    if _goes_with(node, head):
        return (own_status(head),), False
    return ((verb_effect(head),) if _beside_plan(node, head) else _adverbial(node)), True


def _starts_anew(node: Node, head: Node) -> bool:
    """ "were told to prepare and police were ordered out", "agreed to meet and signed": a clause of its own
    that hangs on an infinitive."""
    own_subject = any(c.dep in ("nsubj", "nsubjpass") for c in node.children)
    finite = node.tag in ("VBD", "VBZ") and head.tag == "VB"
    return (own_subject or finite) and is_infinitive(head) and not is_infinitive(node)


def _goes_with(participle: Node, verb: Node) -> bool:
    """ "is expected to visit Delhi, backing its bid": what goes with an act to come has not come either."""
    bare = participle.tag == "VBG" and not any(c.dep in ("mark", "nsubj") for c in participle.children)
    return bare and verb.tag == "VB" and participle.index > verb.index and not says(participle)


def _beside_plan(participle: Node, verb: Node) -> bool:
    """ "is expected to visit Delhi, making friends": where the parser hangs the participle on the verb that
    governs the act to come."""
    act = verb.child("xcomp")
    return act is not None and act.index < participle.index and _goes_with(participle, act)


def _shared_status(head: Node, node: Node) -> Status:
    """The mood shared with the verb before it; "gave no deadline but demanded" denies only the first."""
    status = own_status(head)
    contrasted = any(c.lemma == "but" and head.index < c.index < node.index for c in head.children)
    return "actual" if status == "negated" and contrasted else status


def _by_means(preposition: Node, verb: Node) -> bool:
    """ "will answer by closing the border": the means are as real as what they serve."""
    return preposition.lemma == "by" and preposition.child("pcomp") is not None and is_verb(verb)


def _trying(verb: Node) -> Node | None:
    """The "tried" of "tried to end the siege by shelling it": whatever came of that, it was shelled."""
    above = verb.head if verb.dep == "xcomp" else None
    if above is None or is_infinitive(above) or above.lemma not in english().trying_verbs:
        return None
    return above


def _helped_in(preposition: Node, verb: Node) -> bool:
    """ "asked for help in bombing the camp": all of it is asked."""
    if preposition.lemma != "in" or preposition.child("pcomp") is None or not is_verb(verb):
        return False
    phrases = [c for c in verb.children if c.dep == "prep" and c.index < preposition.index]
    return any(o.lemma in doubt_words().help for p in (verb, *phrases) for o in p.children)


def _adverbial(node: Node) -> Iterator[Status]:
    """ "if", "unless" and "to" clauses are not facts; "after", "when" and participles are."""
    if _goes_on_to_say(node):
        return
    enacted = node.lemma in english().enacted_purposes
    if node.head is not None and (enacted or node.head.lemma in english().gathering_verbs):
        yield from _statuses(node.head)
        return
    marks = {c.lemma for c in node.children if c.dep in ("mark", "advmod")}
    marks -= {"until"} if ended(node) else set()
    above = verb_effect(node.head) if node.head is not None and is_verb(node.head) else "actual"
    if above != "actual" and is_infinitive(node):
        yield above
        return
    if marks & {"if", "unless", "lest", "until", "before"} or is_infinitive(node):
        yield "actual" if node.lemma in ("be",) else "hypothetical"


def _goes_on_to_say(node: Node) -> bool:
    """ "Went on to accuse the army": the accusation was made."""
    going = node.head is not None and node.head.lemma in ("go", "come")
    return going and not english().speech_verbs.isdisjoint(phrasal(node))


def _governor(head: Node, node: Node) -> Iterator[Status]:
    """What a governing verb or noun makes of what it governs."""
    if node.dep == "prep":
        yield phrasal_effect(head, node)
        if is_verb(head) and head.lemma == "be" and is_supported(head, node):
            yield own_status(head)
        return
    if head.pos in ("ADP", "SCONJ") or node.dep == "conj":
        return
    if head.pos == "ADJ" and head.dep == "acomp":
        yield adjective_effect(head)
        return
    if is_verb(head):
        effect = verb_effect(head)
        if effect == "future" and _told_as_past(node):
            effect = "actual"
        yield listed([f"{head.lemma} to"]) if effect == "actual" and is_infinitive(node) else effect
        if node.dep == "xcomp" and is_infinitive(node):
            yield from (noun_effect(c) for c in head.children if c.dep == "dobj")
        if _lends_mood(head, node):
            yield own_status(head)
    elif _complement(node):
        yield noun_effect(head)
        if node.dep == "acl" and node.tag == "VB" and head.head is not None and is_verb(head.head):
            yield verb_effect(head.head)


def _told_as_past(node: Node) -> bool:
    """ "swore that the army had shelled the camp", "agreed that the raids were a crime": no promise."""
    finite = [n.tag for n in (node, *node.children) if n is node or n.dep in ("aux", "auxpass")]
    return node.dep == "ccomp" and "MD" not in finite and "VBD" in finite


def _lends_mood(head: Node, node: Node) -> bool:
    """ "will hold talks" and "could begin to leave" are moods; "will investigate the raid" is not.

    Nor is "nobody claimed the raid": the raid was.
    """
    words = english()
    if head.lemma in words.presupposing_verbs:
        return False
    if is_verb(node):
        return node.dep in ("xcomp", "pcomp") and head.lemma not in words.speech_verbs
    if node.dep in ("dobj", "prep") and not words.causing_verbs.isdisjoint(phrasal(head)):
        return True
    supported = node.dep in ("dobj", "pobj", "attr", "nsubjpass", "nsubj")
    return supported and not words.support_verbs.isdisjoint(phrasal(head))


def _complement(node: Node) -> bool:
    return node.dep in ("acl", "relcl", "pcomp", "ccomp", "xcomp", "pobj", "prep", "dobj")
