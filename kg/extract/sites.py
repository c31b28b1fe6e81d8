"""Places that no list knows: a capitalised name that the text itself uses as one."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.event_nouns import event_nouns
from kg.extract.nounphrase import name_run
from kg.extract.scene import name_over
from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.grammar.phrases import is_verb
from kg.language.forms import forms
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import nouns

_NO_PLACE = frozenset({"title", "office", "people", "organ", "armed", "group"})


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """A place that only the article names. `node` is the head of its phrase; offsets count characters.

    `words` are the common nouns that say what it is: "village", "valley"; any settlement if none do.
    """

    node: Node
    begin: int
    end: int
    words: frozenset[str]


def sites(sentence: Sentence) -> list[Site]:
    """The unlisted places of a sentence, in the order of the text, each once."""
    found: list[Site] = []
    for node in sentence.nodes:
        site = _site(node, sentence)
        if site is not None and (not found or found[-1].end <= site.begin):
            found.append(site)
    return found


def _site(node: Node, sentence: Sentence) -> Site | None:
    run = name_run(node, sentence.nodes)
    if not run or node is not run[-1] or not _nameable(run, sentence) or _common(run):
        return None
    land = _land_behind(node, sentence)
    head, is_land = land or node, land is not None or _geographic(run)
    if not _used_as_place(head, is_land) and not _read_as_place(run, sentence):
        return None
    if not _fits_article(head, run, is_land) or _in_headline(head):
        return None
    return Site(head, run[0].begin, (land or _with_of(node)).end, _said(head, run))


def _common(run: list[Node]) -> bool:
    """ "Onicha Local Government Area", where Onicha is a name of its own; "Killed in Ambush"."""
    first = run[0].text.lower()
    return first in whereabouts().common or (len(run) == 1 and first in event_nouns())


def _read_as_place(run: list[Node], sentence: Sentence) -> bool:
    """ "Outside Tell Zarq and": by the words around it, where the parser has lost it."""
    before = [n.text.lower() for n in sentence.nodes[max(0, run[0].index - 2) : run[0].index]]
    last = before[-2:-1] if before[-1:] == ["the"] else before[-1:]
    behind = sentence.nodes[run[-1].index + 1 : run[-1].index + 2]
    ends = not behind or behind[0].pos in ("PUNCT", "CCONJ", "ADP", "SCONJ")
    known = bool(last) and last[0] in whereabouts().where
    return ends and (known or (last == ["at"] and _on_the_map(run[-1], sentence)))


def _on_the_map(last: Node, sentence: Sentence) -> bool:
    """ "At Rais, south of Algiers", "at Zarma, 30 km off", "at Kipese (Lubero)": told by where it lies."""
    behind = sentence.nodes[last.index + 1 : last.index + 4]
    lower = [n.text.lower() for n in behind]
    if lower[:1] == [","] and len(lower) > 1:
        measured = behind[1].pos == "NUM" and len(lower) > 2 and lower[2] in whereabouts().measures
        listed = any(n.begin == behind[1].begin and n.places for n in sentence.names)
        known = words().directions | words().geographic | whereabouts().shires
        return measured or listed or lower[1] in known
    if lower[:1] and lower[0] in whereabouts().firm:
        return len(behind) > 1 and behind[1].pos == "PROPN"
    return any(n.begin == last.end + 2 and n.places for n in sentence.names)


def _said(head: Node, run: list[Node]) -> frozenset[str]:
    """The common noun that says what a place is: before "of", behind the name, or as a part of it."""
    above = head.head
    noun = above.head if above is not None and above.lemma == "of" else None
    said = {head.lemma, run[0].text.lower(), run[-1].text.lower(), noun.lemma if noun else ""}
    known = whereabouts().settled | whereabouts().land
    return frozenset(said & known) or whereabouts().settled


def _used_as_place(head: Node, land: bool) -> bool:
    """Behind a word of place; behind "towards" only if its own words say that it is land or water."""
    above = head.head
    if above is None:
        return False
    known = whereabouts()
    if not known.beside.isdisjoint((above.text.lower(), *(c.text.lower() for c in head.children))):
        return True
    if (head.dep == "appos" and _in_building(above)) or _called_a_town(head):
        return True
    if head.dep != "pobj":
        return head.dep in ("dobj", "nsubjpass") and head.lemma in known.settled
    if above.text.lower() == "at" and above.head is not None:
        return land or "facility" in nouns().find(above.head.lemma, ())[1] or _scene_of_attack(above.head)
    if above.lemma == "of" and above.head is not None:
        return land or above.head.lemma in known.settled | known.land
    return above.text.lower() in (known.where | known.towards if land else known.where)


def _scene_of_attack(told: Node) -> bool:
    """ "Ambushed a convoy at Zarma"; but whom they "shot at" is no place."""
    verb = told.head if told.dep in ("dobj", "nsubjpass") else told
    struck = verb is not None and any(c.dep in ("dobj", "nsubjpass") for c in verb.children)
    return struck and verb is not None and is_verb(verb) and verb.lemma in forms().striking


def _called_a_town(name: Node) -> bool:
    """ "Captured Zarma, a town on the coast road"."""
    beside = (c for c in name.children if c.dep == "appos" and c.child("det") is not None)
    return any(c.lemma in whereabouts().settled for c in beside)


def _in_building(noun: Node) -> bool:
    """ "At a church, Zarma": where the building stands."""
    held = noun.head.text.lower() if noun.dep == "pobj" and noun.head is not None else ""
    return held in whereabouts().firm and "facility" in nouns().find(noun.lemma, ())[1]


def _fits_article(head: Node, run: list[Node], land: bool) -> bool:
    """ "In Kerst" and "in the Andamans", but hardly "in the Constitution" or "in a Shiite quarter"."""
    articles = {c.text.lower() for c in head.children if c.dep == "det"}
    return not articles or (articles == {"the"} and (land or run[-1].tag == "NNPS"))


def _in_headline(head: Node) -> bool:
    """Behind a capitalised "In" that does not open the sentence every word is capitalised."""
    above = head.head
    return above is not None and above.dep == "prep" and above.text[0].isupper() and above.index > 0


def _land_behind(node: Node, sentence: Sentence) -> Node | None:
    """The common noun that goes on with the name of a piece of land or water: "the Suluk valley", "the
    Katuna border crossing"."""
    last = node.head if node.dep in ("compound", "nmod") else None
    between = sentence.nodes[node.index + 1 : last.index] if last is not None else ()
    joined = last is not None and all(n.head is last and n.pos == "NOUN" for n in between)
    known = whereabouts().land | whereabouts().settled
    return last if last is not None and joined and last.pos == "NOUN" and last.lemma in known else None


def _geographic(run: list[Node]) -> bool:
    return not words().geographic.isdisjoint((run[0].text.lower(), run[-1].text.lower()))


def _with_of(last: Node) -> Node:
    """The end of a name that goes on behind "of": "the Gulf of Bothnia"."""
    if last.text.lower() not in words().geographic:
        return last
    behind = (c for c in last.children if c.dep == "prep" and c.lemma == "of")
    return next((p for of in behind for p in of.children if p.dep == "pobj" and p.pos == "PROPN"), last)


def _nameable(run: list[Node], sentence: Sentence) -> bool:
    """Not a day, a person with a title, an organisation by its words, nor a name that the lists know."""
    lower = [word.text.lower() for word in run]
    if not (words().calendar | words().unnamed).isdisjoint(lower) or any(w.text.isupper() for w in run):
        return False
    if not run[0].text[0].isupper() or not whereabouts().no_place.isdisjoint(lower):
        return False
    if any(w.begin < run[-1].end and run[0].begin < w.end for w in sentence.dates):
        return False
    if _listed(run, sentence):
        return False
    return words().organisation_kind(lower) is None and not _someone(run, sentence)


def _listed(run: list[Node], sentence: Sentence) -> bool:
    """Whether a name of the lists ends the run; one inside a longer name ("Bas-Marché", "Ashok Nagar") does
    not, if the words before it are a part of the name, be it that they are one of the lists as well."""
    last = run[-2] if len(run) > 1 and run[-1].text.lower() in whereabouts().settled else run[-1]
    name = name_over(last, sentence.names)
    if last is not run[-1]:
        return name is not None and name.begin == run[0].begin and bool(name.places)
    if name is None or name.begin > run[-1].begin or name.end < run[-1].end:
        return False
    known = words().directions | words().geographic
    before = [w for w in run if w.end <= name.begin and not _apart(w, name, sentence)]
    return not before or any(w.tag != "NNP" or w.text.lower() in known for w in before)


def _apart(word: Node, last: Name, sentence: Sentence) -> bool:
    """ "Indian Kashmir", "Kano Nigeria", though "San Miguel" is a part of "San Miguel Totolapan"."""
    own = name_over(word, sentence.names)
    return own is not None and not all(r.place for name in (own, last) for r in name.readings)


def _someone(run: list[Node], sentence: Sentence) -> bool:
    """Whether the words beside a name say that it is a person or a body."""
    before = sentence.nodes[run[0].index - 1].text.lower() if run[0].index else ""
    beside = (word for word in (before, run[0].text.lower()) if word not in whereabouts().settled)
    if any(word in nouns().honorifics or nouns().find(word, ())[1] & _NO_PLACE for word in beside):
        return True
    said = (c.lemma for c in run[-1].children if c.dep == "appos" and c.lemma not in whereabouts().land)
    if any(nouns().find(word, ())[1] & _NO_PLACE for word in said):
        return True
    return any(below.lemma == "who" for child in run[-1].children for below in child.children)
