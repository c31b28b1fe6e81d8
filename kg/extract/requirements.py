"""What a sentence must hold for a trigger to match: its other words, and who could fill which role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.cues import is_faint
from kg.extract.mentions import Glance, Mention
from kg.language.inflection import written_forms
from kg.rules import Form, Role, Rule, Trigger
from kg.vocabulary import load_vocabulary

# Slots that no word of the sentence names; all others are prepositions.
_UNNAMED = frozenset(
    {"subject", "object", "indirect", "possessor", "modifier", "complement", "governor", "self", "attribute"}
    | {"adverbial", "second", "named", "auxiliary", "negation", "reduced", "mark"}
)
_BEFORE = frozenset({"subject", "possessor", "modifier"})
_TURNING = frozenset({"who", "which", "that", "whom", "whose", "by"})
_MUTUAL = frozenset({"other", "another"})
# In characters: how far before a word its subject can stand, how far behind its object, what is near.
_FAR, _WITHIN, _NEAR, _BESIDE_NAME = 100, 80, 50, 80
_MATERIAL_CONFLICT = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a role can be filled, and by what: before or behind the trigger, or behind a preposition."""

    kinds: frozenset[str]
    itself: bool
    before: bool
    behind: bool
    prepositions: frozenset[str]

    def filled(self, at: int, turned: bool, glance: Glance, found: Iterable[Mention]) -> set[int]:
        """Where those begin who can fill the role of the word at an offset."""
        fitting = [m.begin for m in found if not self.kinds.isdisjoint(m.wants)]
        starts = [at for word in self.prepositions for at in glance.places(word)] if fitting else []
        return {
            begin
            for begin in fitting
            if self._beside(begin - at, turned) or any(0 < begin - start <= _NEAR for start in starts)
        }

    def _beside(self, distance: int, turned: bool) -> bool:
        """`turned`: a passive or a relative clause can put the object first and the subject last."""
        if distance == 0:
            return self.itself
        if distance < 0:
            return -distance <= _FAR and (self.before or (turned and self.behind))
        return distance <= (_WITHIN if self.behind or (turned and self.before) else _NEAR * self.before)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One trigger, as a sentence that is not parsed can meet it.

    `grave`: violence or coercion; `faint`: a word that seldom tells anything by itself.
    """

    form: Form
    words: tuple[frozenset[str], ...]
    places: tuple[Place, ...]
    both: bool
    grave: bool
    faint: bool

    def met(self, at: int, word: str, glance: Glance, found: Sequence[Mention]) -> bool:
        """Whether the roles of the trigger, written as `word` at an offset, can be filled by those found."""
        if self.form == "title":
            persons = (m for m in found if m.named and "person" in m.wants)
            return any(abs(m.begin - at) < _BESIDE_NAME for m in persons)
        turned = self.form != "verb" or _turns(word) or not _TURNING.isdisjoint(glance.words)
        filled = [place.filled(at, turned, glance, found) for place in self.places]
        if not self.both:
            return not filled or any(filled)
        return all(filled) and (len(set().union(*filled)) > 1 or not _MUTUAL.isdisjoint(glance.words))


def _turns(verb: str) -> bool:
    """Whether a form can be a passive or a participle behind its noun."""
    return not verb.endswith(("ing", "s"))


def requirements(triggers: Iterable[Trigger]) -> Iterator[Requirement]:
    """What each trigger asks of a sentence."""
    for trigger in triggers:
        places, both = _places(trigger.rule)
        grave = trigger.form != "title" and _is_grave(trigger.rule)
        rest = (_forms((word,)) for word in trigger.rest)
        faint = not trigger.rest and is_faint(trigger.form, trigger.head)
        yield Requirement(trigger.form, (*rest, *_asked(trigger.rule)), places, both, grave, faint)


def _is_grave(rule: Rule) -> bool:
    event = load_vocabulary().event(rule.event)
    return event.kind == "event" and load_vocabulary().types[event.type].quad == _MATERIAL_CONFLICT


def _asked(rule: Rule) -> Iterator[frozenset[str]]:
    """Of each condition the words one of which must be there, and its preposition."""
    for slot, condition in rule.where.items():
        if condition.absent or not (condition.words or condition.filled):
            continue
        if condition.words:
            yield _forms(condition.words)
        yield from (_forms((step,)) for step in slot.split(".") if step not in _UNNAMED)


def _places(rule: Rule) -> tuple[tuple[Place, ...], bool]:
    """Where the roles can be filled, and whether all of them must be (else one)."""
    roles = {"actor": rule.actor, "recipient": rule.recipient}
    needed = [role for name, role in roles.items() if name in rule.needs and role]
    either = tuple(_place(role) for role in roles.values() if role) if rule.needs else ()
    return (tuple(map(_place, needed)), len(needed) > 1) if needed else (either, False)


def _place(role: Role) -> Place:
    paths = [slot.split(".") for slot in role.slots]
    inner = [path for path in paths if path[-1] in _UNNAMED]
    agent = ("by",) if any(path[0] == "subject" for path in inner) else ()
    return Place(
        frozenset(role.kinds),
        "self" in role.slots,
        any(path[0] in _BEFORE for path in inner),
        any(path[0] not in _BEFORE for path in inner),
        frozenset((*agent, *(path[-1] for path in paths if path[-1] not in _UNNAMED))),
    )


@cache
def _forms(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(written_forms, words))
