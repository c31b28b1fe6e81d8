"""What is only imagined: a story, a supposition, a question to anybody, a case that may be."""

from __future__ import annotations

from itertools import takewhile

from kg.grammar.doubted import doubt_words, doubted
from kg.grammar.english import english
from kg.grammar.phrases import indefinite, is_verb, negation, phrasal
from kg.language.parse import Node

_ANYBODY = frozenset({"you", "one", "anyone", "anybody", "somebody", "someone"})
_CONDITIONS = frozenset({"if", "unless", "lest"})
_WOULD = frozenset({"would", "'d"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ONE = frozenset({"a", "an", "another", "any"})


def imagined(predicate: Node) -> bool:
    """Whether the sentence does not hold the event of a verb or noun to be part of the world.

    >>> from kg.language.parse import parse
    >>> from kg.language.sentences import Span
    >>> text = "In the novel, rebels attack Lisbon."
    >>> imagined(parse(text, [Span(0, len(text))], [])[0][5])
    True
    """
    return _itself_unreal(predicate) or _told_within_unreal([predicate, *predicate.ancestors()])


def _itself_unreal(predicate: Node) -> bool:
    """Whether the word that tells the event is asked, judged or said of anybody."""
    return (
        _asked_whether_so(predicate)
        or _asked_when(predicate)
        or _any_such(predicate)
        or _judged_beforehand(predicate)
        or doubted(predicate)
        or _anybody_who(predicate)
    )


def _told_within_unreal(chain: list[Node]) -> bool:
    """Whether a word on the way up from it, itself the first, tells of no real world."""
    return (
        _supposed(chain[-1])
        or _asked_of_anybody(chain[-1])
        or _means_of_unsure(chain)
        or _asked_whether(chain)
        or (chain[0].tag != "VBD" and any(map(_defines, chain)))
        or any(map(_may_hold, takewhile(_not_aside, chain)))
        or any(_is_story(node) or _laid_down(node) or _is_simile(node) for node in chain)
    )


def conditional(predicate: Node) -> bool:
    """Whether the event of a verb or noun hangs on a condition: "if Iran decides to attack", "it is probable
    that X will, if ..."; what somebody will do under one himself is his plan, or his threat."""
    judged = (c for a in predicate.ancestors() if a.lemma == "be" for c in a.children if c.dep == "advcl")
    return any(map(_if_clause, (predicate, *predicate.ancestors(), *judged)))


def _if_clause(node: Node) -> bool:
    return any(c.dep == "mark" and c.lemma in _CONDITIONS for c in node.children)


def _is_story(node: Node) -> bool:
    """ "In the novel, X is killed", "The novel opens with ...": the verb tells what happens in a work."""
    if not is_verb(node):
        return False
    tellers = [node, *(c for c in node.children if c.dep in _SUBJECTS)]
    inside = (
        p for t in tellers for c in t.children if c.dep == "prep" and c.lemma == "in" for p in c.children
    )
    if node.dep == "relcl" and _in_which(node) and node.head is not None:
        return _is_work(node.head)
    if node.lemma in english().performing_verbs and any(c.lemma == "as" for c in node.children):
        return True
    tells = not english().narrating_verbs.isdisjoint(phrasal(node))
    subjects = [c for c in node.children if c.dep in _SUBJECTS]
    works = subjects if tells else [word for c in subjects for word in _whose_work(c)]
    return any(_is_work(p) for p in (*inside, *works))


def _whose_work(subject: Node) -> list[Node]:
    """ "Players of the game", "the novel's hero": the work in which somebody dwells."""
    if subject.lemma not in english().dwellers_in_works:
        return []
    owners = [c for c in subject.children if c.dep == "poss"]
    return owners + [p for c in subject.children if c.lemma == "of" for p in c.children]


def _in_which(clause: Node) -> bool:
    """ "The novel in which Britain bombs the harbour"."""
    return any(c.lemma == "in" and any(p.lemma == "which" for p in c.children) for c in clause.children)


def _is_work(noun: Node) -> bool:
    """A work of the imagination, or a part of one that is counted: "the second season", "chapter three"."""
    if noun.pos == "PROPN":
        return False
    if noun.lemma in english().works:
        return not any(c.lemma == "war" or (c.dep == "prep" and c.lemma == "against") for c in noun.children)
    return noun.lemma in english().parts_of_works and any(_counts(c, noun) for c in noun.children)


def _counts(child: Node, noun: Node) -> bool:
    ordinal = child.text.lower() in english().ordinals
    return (child.dep in ("amod", "nummod", "compound") and ordinal) or (
        child.tag == "CD" and child.index > noun.index
    )


def _supposed(root: Node) -> bool:
    """ "Suppose that ...", "Imagine X attacking Y": nobody says that it is so."""
    if next(root.subtree()).text.lower() in english().supposing_verbs:
        return True
    bare = not any(c.dep in ("nsubj", "nsubjpass", "aux") for c in root.children)
    return root.lemma in english().supposing_verbs and root.tag in ("VB", "VBP") and bare


def _asked_of_anybody(root: Node) -> bool:
    """ "Would you bomb a bridge that an enemy holds?" asks of a case that the speaker makes up."""
    subject = root.child("nsubj", "nsubjpass")
    asked = subject is not None and any(c.dep == "aux" and c.index < subject.index for c in root.children)
    return _is_question(root) and asked and subject is not None and subject.lemma.lower() in _ANYBODY


def _asked_whether_so(predicate: Node) -> bool:
    """ "Was Mozart poisoned by a rival?" says nothing; "Why was he poisoned?" says that he was."""
    main = predicate
    while main.dep in ("conj", "xcomp", "acomp") and main.head is not None:
        main = main.head
    subject = main.child(*_SUBJECTS)
    if main.head is not None or subject is None or not _is_question(main):
        return False
    before = [c for c in main.children if c.index < subject.index]
    how = any(c.tag in ("WRB", "WP", "WDT") for c in before)
    turned = main.index < subject.index or any(c.dep in ("aux", "auxpass") for c in before)
    return not how and turned


def _asked_when(predicate: Node) -> bool:
    """ "When will Rabat reopen the border?" tells of no plan to."""
    if predicate.head is not None or not _is_question(predicate):
        return False
    asking = any(c.tag in ("WRB", "WP") for c in predicate.children)
    return asking and any(c.dep == "aux" and c.tag == "MD" for c in predicate.children)


def _is_question(root: Node) -> bool:
    return any(c.text == "?" for c in root.children)


def _any_such(noun: Node) -> bool:
    """ "An attack on X would cost ...", "if Iran strikes back after an attack": none in particular."""
    if is_verb(noun) or not any(c.dep == "det" and c.text.lower() in _ONE for c in noun.children):
        return False
    if conditional(noun):
        return True
    if noun.dep in _SUBJECTS and noun.head is not None:
        return _said_of_any(noun.head, noun)
    root = [noun, *noun.ancestors()][-1]
    return _is_question(root) and any(c.dep == "aux" and c.tag == "MD" for c in root.children)


def _said_of_any(verb: Node, subject: Node) -> bool:
    """What is told of no event in particular: "whether a war could", "would be a disaster", "was never", "an
    attack on one is an attack on all"."""
    if any(c.lemma == "whether" for c in verb.children):
        return True
    if verb.lemma == "be" and any(c.dep == "attr" and c.lemma == subject.lemma for c in verb.children):
        return True
    if verb.lemma == "be" and (negation(verb) or verb.child("attr", "acomp") is not None):
        return negation(verb) or _would(verb) or (verb.tag == "VBZ" and verb.child("acomp") is not None)
    carried_out = subject.dep == "nsubjpass" and not english().support_verbs.isdisjoint(phrasal(verb))
    takes_place = carried_out or verb.lemma in english().happening_verbs
    return not takes_place and (_would(verb) or _may(verb))


def _would(verb: Node) -> bool:
    return any(c.dep == "aux" and c.text.lower() in _WOULD for c in verb.children)


def _means_of_unsure(chain: list[Node]) -> bool:
    """ "You cannot end crime by arresting dealers", "could win by shelling the town"."""
    triples = zip(chain, chain[1:], chain[2:], strict=False)
    return any(
        gerund.dep == "pcomp" and preposition.lemma == "by" and _may(verb)
        for gerund, preposition, verb in triples
    )


def _asked_whether(chain: list[Node]) -> bool:
    """ "It is too early to say whether the letter was of use in persuading X to leave"."""
    gerund = next((i for i, node in enumerate(chain) if node.dep == "pcomp"), None)
    above = chain[gerund + 1 :] if gerund is not None else []
    return any(c.dep == "mark" and c.lemma == "whether" for node in above for c in node.children)


def _is_simile(preposition: Node) -> bool:
    """ "The cells patrol the body like soldiers guarding a border": no soldiers are there."""
    verb, likened = preposition.head, preposition.child("pobj")
    if preposition.lemma != "like" or preposition.dep != "prep" or verb is None or not is_verb(verb):
        return False
    return likened is not None and likened.pos == "NOUN"


def _laid_down(verb: Node) -> bool:
    """ "The constitution says that parliament declares war": what a law lays down has not happened."""
    governor = verb.head
    if verb.dep != "ccomp" or governor is None or verb.tag not in ("VBZ", "VBP", "VB"):
        return False
    return any(c.dep == "nsubj" and c.lemma in doubt_words().statutes for c in governor.children)


def _defines(said: Node) -> bool:
    """ "A siege is an operation in which troops surround a town": what a word means, and no event."""
    copula = said.head if said.dep == "attr" else None
    if copula is None or copula.lemma != "be" or copula.tag not in ("VBZ", "VBP"):
        return False
    subject = copula.child("nsubj")
    return subject is not None and subject.pos == "NOUN" and indefinite(subject) and indefinite(said)


def _not_aside(node: Node) -> bool:
    """What is told of somebody in passing is so: "would suggest that the gangs fighting there pay"."""
    return node.dep not in ("relcl", "acl")


def _may_hold(believed: Node) -> bool:
    """ "They might believe that Chad will lift the ban"."""
    holder = believed.head if believed.dep == "ccomp" else None
    return holder is not None and holder.lemma in doubt_words().holding and _may(holder)


def _anybody_who(verb: Node) -> bool:
    """ "A person who takes a hostage commits a crime", "a state that attacks another must pay"."""
    noun = verb.head
    finite = {verb.tag, *(c.tag for c in verb.children if c.dep in ("aux", "auxpass"))}
    if verb.dep != "relcl" or noun is None or finite.isdisjoint(("VBZ", "VBP")):
        return False
    if noun.lemma in _ANYBODY or noun.lemma in doubt_words().anybody:
        return not any(c.dep == "det" and c.text.lower() in ("the", "this", "that") for c in noun.children)
    ruled = noun.dep in _SUBJECTS | {"dobj"} and noun.head is not None and _ruled(noun.head)
    return ruled and any(c.dep == "det" and c.text.lower() in _ONE | {"every", "each"} for c in noun.children)


def _ruled(verb: Node) -> bool:
    """Whether a verb tells what holds of all such: "must pay", "is bound by it"; not "says that"."""
    if english().speech_verbs.isdisjoint(phrasal(verb)) and verb.tag in ("VBZ", "VBN"):
        return verb.tag == "VBZ" or any(c.dep == "auxpass" and c.tag == "VBZ" for c in verb.children)
    return _may(verb)


def _may(verb: Node) -> bool:
    return any(c.dep == "aux" and c.lemma in english().modals_hypothetical for c in verb.children)


def _judged_beforehand(verb: Node) -> bool:
    """ "It would be insane to attack X"."""
    judged = verb.head
    if verb.dep != "xcomp" or judged is None:
        return False
    copula = judged.head if judged.dep == "acomp" else judged
    return copula is not None and copula.child("acomp") is not None and _would(copula)
