"""Where somebody goes on speaking: "told reporters in Quito that it was over. He also urged ..." """

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.circumstances import Circumstances
from kg.extract.draft import Draft
from kg.extract.referents import Referents
from kg.extract.sides import same_side
from kg.grammar import Clause, clause
from kg.grammar.phrases import is_verb
from kg.grammar.voices import says
from kg.language.reading import Sentence
from kg.model import Location

_REACH = 2


def podium(draft: Draft, referents: Referents, circumstances: Circumstances) -> Location | None:
    """The place in which the sentences right before let the same side speak; None for any other act."""
    told = any(c.dep == "aux" for c in draft.predicate.children)
    if not draft.spoken or told or draft.clause.form != "verb":
        return None
    for sentence, speech in _speeches(draft.sentence, referents):
        speakers = [r for head in speech.get("subject") for r in referents.of(head, sentence)]
        if speakers:
            return circumstances.spoken_at(speech, sentence) if same_side(speakers, draft.actors) else None
    return None


def _speeches(here: Sentence, referents: Referents) -> Iterator[tuple[Sentence, Clause]]:
    """The main verbs of saying in the sentences before, the last first."""
    first = max(0, here.index - _REACH)
    for sentence in reversed(referents.reading.sentences[first : here.index]):
        for verb in sentence.nodes:
            if verb.head is None and is_verb(verb) and says(verb):
                yield sentence, clause(verb)
