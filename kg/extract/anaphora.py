"""References back: pronouns, "the group", "the country", "both sides"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.memory import Memory
from kg.extract.nounphrase import definite, modifiers, premodifiers
from kg.extract.referent import Referent
from kg.extract.regions import states_within
from kg.extract.words import words
from kg.grammar.arguments import arguments
from kg.grammar.phrases import cleft, is_verb, negation, phrasal, pluperfect
from kg.grammar.voices import says, speakers
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.language.sentences import Span
from kg.model import Participant
from kg.rules import NounClass, nouns

_QUOTATION_MARKS = frozenset({'"', "“", "”", "''", "``"})


def pronoun(node: Node, memory: Memory, apart: tuple[Span, ...]) -> list[Referent]:
    """Whom "he", "it", "they" or "both" means; `apart` is where those stand whom it cannot mean."""
    if node.text.lower() in ("both", "each"):
        return pair(node, memory)
    if _of_nobody(node):
        return []
    listed = memory.several(node.begin, apart) if node.text.lower() in _THEY else ()
    if len(listed) > 1:
        return [_again(participant, node, memory) for participant in listed]
    found = _meant_by(node, memory, apart)
    return [_again(found, node, memory)] if found is not None else []


_THEY = ("they", "them", "their")


def _of_nobody(node: Node) -> bool:
    """Whether a pronoun takes up a subject that is nobody: "No group said that it had done it"."""
    own = next((above for above in node.ancestors() if is_verb(above)), None)
    over = own.head if own is not None and own.dep == "ccomp" else None
    sayer = over.child("nsubj") if over is not None else None
    return sayer is not None and sayer.index < node.index and negation(sayer)


def _again(participant: Participant, node: Node, memory: Memory) -> Referent:
    """Somebody mentioned before, where a pronoun speaks of him."""
    before = memory.mention_of(participant)
    again = replace(participant, written=node.text, begin=node.begin, end=node.end)
    return Referent(again, before.classes, official=before.official, political=before.political)


def _meant_by(node: Node, memory: Memory, apart: tuple[Span, ...]) -> Participant | None:
    match node.text.lower():
        case "he" | "she" | "him" | "her" | "his":
            return memory.person(node.begin, apart)
        case "it" | "its" | "itself":
            if _is_taken(node) and (ground := memory.ground(node.begin)) is not None:
                return ground
            thing = _expletive(node) or _of_a_thing(node)
            return None if thing else memory.collective(node.begin, apart)
        case word if word in _THEY:
            if _is_counted(node):
                return memory.some(node.begin)
            if (same := _object_before(node)) is not None:
                return memory.ending(same.end)
            return memory.plural(node.begin, apart, told_of=_told_of(node))
    return None


def _is_taken(node: Node) -> bool:
    """Whether what is done to it is done to places: "recaptured it"."""
    verb = node.head if node.dep == "dobj" else None
    return verb is not None and not words().taking_ground.isdisjoint(phrasal(verb))


def _object_before(node: Node) -> Node | None:
    """ "Chased farmers and shot them": the plural object of the verb to which the pronoun's is joined."""
    verb = node.head if node.dep == "dobj" else None
    shared = verb is not None and verb.dep == "conj" and _subject_word(verb) is None
    before = verb.head if verb is not None and shared else None
    met = before.child("dobj") if before is not None else None
    return met if met is not None and met.tag in ("NNS", "NNPS") else None


def _subject_word(verb: Node) -> Node | None:
    return verb.child("nsubj", "nsubjpass")


def _of_a_thing(node: Node) -> bool:
    """ "The strike wounded five when it hit a house": the subject of the clause above, and nobody."""
    clause = node.head if node.dep == "nsubj" else None
    above = clause.head if clause is not None and clause.dep == "advcl" else None
    subject = _subject_word(above) if above is not None else None
    if subject is None or subject.pos != "NOUN" or subject.tag != "NN":
        return False
    return not nouns().find(subject.lemma, modifiers(subject))[1] - {"thing", "facility"}


def _told_of(node: Node) -> bool:
    """ "They were held", "their lawyer", "they had thrown stones", "they were planning to": nobody goes on to
    act, but something is told of somebody."""
    verb = node.head
    if node.dep != "nsubj" or verb is None:
        return node.dep in ("nsubjpass", "poss")
    going_on = any(c.dep == "aux" and c.tag == "VBD" and c.lemma == "be" for c in verb.children)
    return pluperfect(verb) or (verb.tag == "VBG" and going_on)


def _is_counted(node: Node) -> bool:
    """ "Two of them", "some of them"."""
    of = node.head
    return (
        node.dep == "pobj"
        and of is not None
        and of.head is not None
        and of.head.pos in ("NUM", "DET", "PRON", "ADJ")
    )


def apart_from(node: Node, sentence: Sentence) -> tuple[Span, ...]:
    """Where those stand whom a pronoun cannot mean: as an object the subject of its verb, and in a quotation
    who speaks."""
    verb = node.head.head if node.head is not None and node.head.pos == "ADP" else node.head
    own = _subject(verb) if verb is not None and node.dep in ("dobj", "dative", "pobj") else None
    told_of = is_aged(node) or _in_quotation(node, sentence)
    speaking = speakers(verb) if told_of and verb is not None and is_verb(verb) else iter(())
    fronted = _fronted(node, verb) if verb is not None else None
    apart = (phrase for phrase in (own, fronted, *speaking) if phrase is not None)
    spans = tuple(Span(next(phrase.subtree()).begin, _end(phrase)) for phrase in apart)
    return spans + _own_words(node, verb, sentence)


def _own_words(node: Node, verb: Node | None, sentence: Sentence) -> tuple[Span, ...]:
    """ "I mourn Father Luke, who was a victim," he said; "Ana Cruz will meet Omar Sy, he said": whom he
    names in his quotation, or in what he says, is not he."""
    if verb is None or node.dep != "nsubj" or not says(verb) or _in_quotation(node, sentence):
        return ()
    told = (c for c in verb.children if c.dep == "ccomp" and c.index < node.index)
    said = (word for clause in told for word in clause.subtree())
    quoted = (n for n in sentence.nodes if _in_quotation(n, sentence))
    return tuple(Span(n.begin, n.end) for n in (*said, *quoted) if n.pos in ("PROPN", "ADJ"))


def _fronted(node: Node, verb: Node) -> Node | None:
    """ "Founded as a splinter of the League, it ...": the participle before a subject, which tells of it."""
    before = (c for c in verb.children if c.dep == "advcl" and c.index < node.index)
    bare = (c for c in before if c.tag in ("VBN", "VBG") and c.child("nsubj", "nsubjpass", "mark") is None)
    return next(bare, None) if node.dep in ("nsubj", "nsubjpass") else None


def _subject(verb: Node) -> Node | None:
    """Who acts, also where the verb leaves that to the clause above: "left the bloc, accusing it"."""
    told = verb.child("nsubj")
    return told or next(iter(arguments(verb).get("subject", ())), None) if is_verb(verb) else told


def _end(subject: Node) -> int:
    """Where a phrase ends: a clause with its last word, others with the name behind them, "its president,
    Idriss Deby", and all that "and" joins to them."""
    if is_verb(subject):
        return max(word.end for word in subject.subtree())
    joined = (c for c in subject.children if c.dep == "conj")
    return max(subject.end, *(c.end for c in subject.children if c.dep == "appos"), *map(_end, joined), 0)


def _in_quotation(node: Node, sentence: Sentence) -> bool:
    """Whether a quotation is open where a word stands."""
    marks = [n for n in sentence.nodes if n.begin < node.begin and n.text in _QUOTATION_MARKS]
    return sentence.quoted is not None or len(marks) % 2 == 1


def _expletive(node: Node) -> bool:
    """ "It is crucial to ...", "It is likely that ...", "It was in May that ...", "It was Chad that ..."."""
    verb = node.head
    if node.dep == "nsubjpass" and verb is not None and says(verb):
        return verb.child("ccomp") is not None
    if node.dep != "nsubj" or verb is None or verb.lemma != "be":
        return False
    judged = any(c.dep == "acomp" and c.lemma not in words().moods for c in verb.children)
    told = any(c.dep in ("xcomp", "ccomp", "advcl") for c in verb.subtree())
    return (judged and told) or cleft(verb) is not None


def named_before(node: Node, noun: str, classes: frozenset[NounClass], memory: Memory) -> Participant | None:
    """ "the group", "the country", "the rebels": something named before, if the noun is definite."""
    if not definite(node) or (node.tag in ("NNS", "NNPS") and not classes & {"armed", "people"}):
        return None
    if not words().civic.isdisjoint((noun, _with_word_before(node))):
        return memory.civic(node.begin)
    if "group" in classes:
        return _group_before(node, noun, memory)
    if "country" in classes and noun in words().states:
        return memory.country(node.begin, states_within([word.text for word in premodifiers(node)]))
    if "armed" in classes and not premodifiers(node) and noun not in words().demonstrators:
        return memory.only_group(node.begin)
    return None


def _group_before(node: Node, noun: str, memory: Memory) -> Participant | None:
    """ "The group", "the coalition", "his group", "the company": each means bodies of its own sort."""
    if noun in words().party_marks or _of_another_trade(node):
        return None
    if any(c.tag == "PRP$" for c in node.children):
        return memory.own_group(node.begin) if noun == "group" else None
    if noun in words().trading:
        return memory.private_body(node.begin)
    if noun in words().sitting | words().joint and (called := _so_called(noun, node, memory)):
        return called
    armed = noun.split()[-1] in words().armed_bodies
    return memory.group(node.begin) if armed else memory.organisation(node.begin)


def _with_word_before(node: Node) -> str:
    """The noun with the word before it: "rights group"."""
    return " ".join(n.text.lower() for n in (*premodifiers(node)[-1:], node))


def _so_called(noun: str, node: Node, memory: Memory) -> Participant | None:
    """Of the bodies named before the one that bears the noun in its name: "the coalition", "the council"."""
    return memory.shortened(noun, node.begin) or memory.shortened(noun.title(), node.begin)


def _of_another_trade(node: Node) -> bool:
    """ "the survey group", "the U.S.-led coalition", "the kidnapped group": not the armed group named
    before."""
    if any(any(c.text[0].isupper() for c in below.subtree()) for below in premodifiers(node)):
        return True
    marks = words().armed_marks | words().party_marks
    before = (c for c in node.children if c.dep == "compound" and c.pos == "NOUN" and not _counts_members(c))
    held = (c for c in node.children if c.dep == "amod" and c.lemma in words().held)
    return any(c.lemma not in marks for c in before) or next(held, None) is not None


def _counts_members(node: Node) -> bool:
    """ "15-member" in "the 15-member council": how many belong to it."""
    return any(c.dep == "nummod" for c in node.children)


def is_aged(node: Node) -> bool:
    """ "the 54-year-old", of a person."""
    return node.lemma == "old" and node.dep != "amod" and any(c.lemma == "year" for c in node.children)


def is_reciprocal(node: Node) -> bool:
    """ "each other", "one another", "each accused the other": nobody new."""
    if node.lemma not in ("other", "another"):
        return False
    marks = {c.lemma for c in node.children}
    subject = node.head.child("nsubj") if node.head is not None and "the" in marks else None
    each = subject is not None and (
        subject.lemma == "each" or any(c.lemma == "each" for c in subject.children)
    )
    return each or not marks.isdisjoint({"each", "one"})


def is_pair(node: Node, noun: str) -> bool:
    """Whether the phrase is one like "both sides", "each side", "the two countries"."""
    marks = {c.text.lower() for c in node.children}
    told = not marks.isdisjoint({"both", "each"}) or ("two" in marks and definite(node))
    return noun in words().paired and (told or _faces(node, noun))


def are_opposed(node: Node) -> bool:
    """ "rival gangs", "two militias": a plural that speaks of two sides at least."""
    if node.tag not in ("NNS", "NNPS"):
        return False
    marks = {c.lemma.lower() for c in node.children if c.index < node.index}
    return not marks.isdisjoint(words().opposed) or ("two" in marks and node.lemma in nouns().political)


def _faces(node: Node, noun: str) -> bool:
    """ "the sides", and not those of a road."""
    whose = any(c.dep in ("prep", "poss", "compound", "amod") for c in node.children)
    return noun in words().facing and node.tag == "NNS" and definite(node) and not whose


def is_two_of_them(node: Node) -> bool:
    """ "The two agreed": two who have just been told of."""
    alone = [c.text.lower() for c in node.children] == ["the"]
    return node.tag == "CD" and node.text.lower() == "two" and node.dep in ("nsubj", "nsubjpass") and alone


def just_two(node: Node, memory: Memory, index: int) -> list[Referent]:
    """The two persons whom the sentence before, or the one of that `index`, names, or else two parties."""
    both = memory.two(node.begin, persons=True)
    just_told = (p for p in both if index - memory.mention_of(p).sentence <= 1)
    return [Referent(replace(p, begin=node.begin, end=node.end)) for p in just_told]


def pair(node: Node, memory: Memory) -> list[Referent]:
    """The last two parties named, or persons if it speaks of leaders, states if of countries."""
    classes = nouns().find(node.lemma, ())[1]
    both = memory.two_states(node.begin) if "country" in classes else ()
    both = both or memory.two(node.begin, persons="title" in classes)
    known = [(replace(p, begin=node.begin, end=node.end), memory.mention_of(p).classes) for p in both]
    return [Referent(p, frozenset() if p.actor else classes) for p, classes in known]
