"""The day and the place at the head of an entry or note, "12 March: ...", or the day of a whole text."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.chronicle import in_the_news
from kg.extract.draft import Draft
from kg.extract.heads import Head, heads_of, is_day
from kg.extract.referents import Referents
from kg.extract.words import words
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.language.reading import Reading
from kg.model import Location
from kg.vocabulary import load_vocabulary

_LEAST_ENTRIES = 3
_PRESENT, _PAST = frozenset({"VBZ", "VBP"}), frozenset({"VBD", "VBN"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})


def date_entries(drafts: Sequence[Draft], reading: Reading) -> None:
    """Give undated acts the day at the head of their entry or note; that of a whole text only in the present
    tense.

    "14 May: Chad closes the border. It expels two envoys." The past tense of other texts has days of its own.
    """
    heads = heads_of(reading) if drafts else []
    chronology = sum(head.entry for head in heads) >= _LEAST_ENTRIES
    for draft in drafts if heads else ():
        head = _over(heads, draft.sentence.span.begin, chronology)
        tenses = _PRESENT | _PAST if head is not None and head.entry else _PRESENT
        if head is not None and draft.when is None and _goes_on(draft, tenses):
            draft.when = head.day


def place_notes(drafts: Sequence[Draft], referents: Referents) -> None:
    """Give deeds whose place nobody tells the one at the head of their note: "Herat Province: ..."."""
    heads = [head for head in heads_of(referents.reading) if head.place is not None] if drafts else []
    for draft in drafts if heads else ():
        begin = draft.sentence.span.end
        above = [head for head in heads if head.begin < begin <= head.end]
        if above and draft.place is None and draft.type in _DEEDS and _told(draft):
            draft.place = _location(above[-1], referents)


def _location(head: Head, referents: Referents) -> Location | None:
    if head.place is None:
        return None
    begin, end = head.place
    written = referents.reading.document.text[begin:end]
    name = next((n for n in referents.reading.names if n.begin == begin and n.end == end), None)
    entry = referents.choice.place(name) if name is not None else None
    if entry is None:
        return Location(written, None, written, begin, end)
    return Location(entry.label, entry.id, written, begin, end)


def _over(heads: Sequence[Head], begin: int, chronology: bool) -> Head | None:
    """The head under which an offset stands: in a chronology that of the last entry, elsewhere that of the
    note, as long as it goes on, or of the text."""
    above = [head for head in heads if head.begin <= begin and head.day is not None]
    if chronology:
        return next((head for head in reversed(above) if head.entry), None)
    note = above[-1] if above and above[-1].entry and begin < above[-1].end else None
    if note is not None and note.day is not None and is_day(note.day):
        return note
    return next((head for head in reversed(above) if not head.entry), None)


def _goes_on(draft: Draft, tenses: frozenset[str]) -> bool:
    return _told(draft) and _tense(_verb(draft.predicate)) in tenses and in_the_news(draft.predicate)


def _told(draft: Draft) -> bool:
    kind = load_vocabulary().event(draft.event).kind
    return draft.status == "actual" and not draft.dropped and kind == "event"


def _verb(word: Node) -> Node:
    """The verb of which an event noun is the subject or object, or in which people come to harm: "a suicide
    attack killed three", "were killed in clashes"."""
    above = word.head
    if above is None or is_verb(word):
        return _finite_over(word)
    if word.dep in ("nsubj", "nsubjpass", "dobj"):
        return above
    harmed = above.head if above.dep == "prep" or above.dep == "agent" else None
    return harmed if harmed is not None and harmed.lemma in words().suffering else word


def _finite_over(verb: Node) -> Node:
    """A verb, or for a gerund the verb over it, whose tense is its own: "claimed responsibility for exploding
    a bomb"."""
    if verb.tag != "VBG" or verb.child("aux") is not None:
        return verb
    return next((above for above in verb.ancestors() if is_verb(above) and above.tag != "VBG"), verb)


def _tense(verb: Node) -> str:
    """The tag of the finite word: "are" in "are killed"; none for what "has happened" before. Of words that
    the tagger knows in another form too, "Gunmen attack a post", a subject tells that they are finite."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if any(c.dep == "aux" and c.lemma == "have" for c in helpers):
        return ""
    if verb.dep == "conj" and not helpers and verb.head is not None and verb.tag == "VBN":
        return _tense(verb.head)
    plain = not helpers and verb.child("nsubj") is not None and verb.text.lower() == verb.lemma
    return "VBP" if plain and verb.tag in ("VB", "VBD") else (helpers[0] if helpers else verb).tag
