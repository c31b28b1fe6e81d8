"""What a denial or a refusal answers when its own words do not name it: "Kabul denied any involvement"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kg.extract.draft import Draft
from kg.extract.sides import same_side
from kg.vocabulary import load_vocabulary

_REACH = 2


def answered(answer: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The accusation or deed that a denial answers, the demand that a refusal or the deed that an accusation
    answers, told just before it. None if there is none, or for an act that answers nothing."""
    fits = _ANSWERS.get(load_vocabulary().event(answer.event).type)
    if fits is None:
        return None
    here = (answer.sentence.index, answer.predicate.begin)
    found = [
        d
        for d in drafts
        if not d.dropped
        and (d.sentence.index, d.predicate.begin) < here
        and answer.sentence.index - d.sentence.index <= _REACH
        and fits(answer, d)
    ]
    return max(found, key=lambda d: (_type(d) == "ACCUSE", d.sentence.index, d.predicate.begin), default=None)


def _denied(denial: Draft, told: Draft) -> bool:
    """An accusation of the one who denies, a hostile deed of its own, or another that others report of it."""
    if _type(told) == "ACCUSE":
        return _turned_against(denial, told)
    quad = load_vocabulary().types[_type(told)].quad
    alleged = bool(told.speakers) and not same_side(told.speakers, denial.actors)
    return (quad == 4 or quad == 2 and alleged) and same_side(told.actors, denial.actors)


def _resented(accusation: Draft, told: Draft) -> bool:
    """The hostile deed of the accused, or of nobody known, if the accusation has no words of its own."""
    if any(accusation.clause.get(slot) for slot in _CONTENTS) or told.status != "actual":
        return False
    hostile = load_vocabulary().types[_type(told)].quad == 4
    unsolved = _type(told) == "ASSAULT" and not any(r.participant.actor for r in told.actors)
    return hostile and (unsolved or same_side(told.actors, accusation.recipients))


_CONTENTS = ("complement", "of", "for", "over", "about")


def _refused(refusal: Draft, told: Draft) -> bool:
    return _type(told) == "REQUEST" and told.status == "actual" and _turned_against(refusal, told)


def _turned_against(answer: Draft, told: Draft) -> bool:
    """Whether an act addresses who answers, and is not its own."""
    return same_side(told.recipients, answer.actors) and not same_side(told.actors, answer.actors)


def _type(draft: Draft) -> str:
    return load_vocabulary().event(draft.event).type


_ANSWERS: Mapping[str, Callable[[Draft, Draft], bool]] = {
    "ACCUSE": _resented,
    "DENY": _denied,
    "REJECT": _refused,
}
