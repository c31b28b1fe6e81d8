"""What happens in films and novels: told in the present tense where a text speaks of them, it is no event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.extract.draft import Draft
from kg.extract.referents import Referents
from kg.extract.vicinity import Field, Vicinity
from kg.grammar.phrases import is_verb
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.language.wordfiles import read_words

STORY = Path(__file__).with_name("story.yaml")
# In days: what is longer is a year.
_MONTHS = 100
_PRESENT = frozenset({"VBZ", "VBP"})
_HELPERS = frozenset({"aux", "auxpass"})


@cache
def story_words(path: Path = STORY) -> Field:
    """Read the lists. Raises RuleError naming the file and the line or list that does not fit."""
    return read_words(path, Field)


def leave_stories(drafts: Sequence[Draft], referents: Referents) -> None:
    """Drop what is told in the present tense, and of no day, where the text is about a film or a novel; what
    well-known persons do there is of the world."""
    if not drafts:
        return
    tales, listed = Vicinity(story_words(), referents), referents.gazetteer.actors
    for draft in drafts:
        present = tales.tells_of_it(draft.sentence.index) and _dateless(draft) and _in_present(draft)
        if present and not _real(draft, listed):
            draft.dropped = True


def _dateless(draft: Draft) -> bool:
    """Whether its sentence names no day, but at most the year of a film."""
    spans = (when.interval for when in draft.sentence.dates)
    return all(span.width.days > _MONTHS for span in spans)


def _in_present(draft: Draft) -> bool:
    """Whether no verb on the way up from the word that tells it is in the past."""
    verbs = [n for n in (draft.predicate, *draft.predicate.ancestors()) if is_verb(n)]
    return any(map(_present, verbs)) and not any(map(_past, verbs))


def _present(verb: Node) -> bool:
    """ "Storms", "is storming"; not "has stormed"."""
    helpers = {c.tag for c in verb.children if c.dep in _HELPERS}
    done = any(c.lemma == "have" for c in verb.children if c.dep == "aux")
    return not done and not _PRESENT.isdisjoint({verb.tag, *helpers})


def _past(verb: Node) -> bool:
    return verb.tag == "VBD" or any(c.tag == "VBD" for c in verb.children if c.dep in _HELPERS)


def _real(draft: Draft, listed: Mapping[str, Entry]) -> bool:
    """Whether somebody takes part whom the lists know as a person."""
    parties = (r.participant for r in (*draft.actors, *draft.recipients))
    return any(p.kind == "Person" and p.actor in listed for p in parties)
