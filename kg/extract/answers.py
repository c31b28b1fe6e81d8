"""What an act answers when its own words do not name it: "Kabul denied any involvement"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kg.extract.draft import Draft
from kg.extract.sides import same_side
from kg.extract.words import words

_REACH = 3
_FAR = 5


def answered(answer: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The accusation or deed that a denial answers, the demand that a refusal, the deed that an accusation or
    an apology, the attack that a condolence answers, told just before it. None if there is none, or for an
    act that answers nothing."""
    fits = _ANSWERS.get(answer.type)
    if fits is None:
        return None
    return _occasion(answer, drafts) or _told_before(answer, drafts, fits)


def _occasion(answer: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "summoned the envoy after gunboats fired at a trawler": the hostile deed told behind it."""
    if answer.type != "ACCUSE":
        return None
    heads = (head for slot in ("after", "following", "adverbial") for head in answer.clause.get(slot))
    behind = {word for head in heads for word in head.subtree()}
    told = (d for d in drafts if not d.dropped and not behind.isdisjoint((d.predicate, *d.extra)))
    found = (d for d in told if _hostile(d) and d.status == "actual")
    return next((d for d in found if not same_side(d.actors, answer.actors)), None)


def _told_before(
    answer: Draft, drafts: Sequence[Draft], fits: Callable[[Draft, Draft], bool]
) -> Draft | None:
    here = (answer.sentence.index, answer.predicate.begin)
    reach = _FAR if answer.type in ("ACCUSE", "SUPPORT") else _REACH
    found = [
        d
        for d in drafts
        if not d.dropped
        and (d.sentence.index, d.predicate.begin) < here
        and answer.sentence.index - d.sentence.index <= reach
        and fits(answer, d)
    ]
    return max(found, key=lambda d: (d.type == "ACCUSE", d.sentence.index, d.predicate.begin), default=None)


def _denied(denial: Draft, told: Draft) -> bool:
    """An accusation of the one who denies, a hostile deed of its own, or another that others report of it."""
    if told.type == "ACCUSE":
        return _turned_against(denial, told)
    alleged = bool(told.speakers) and not same_side(told.speakers, denial.actors)
    own = same_side(told.actors, denial.actors)
    return (own and (_hostile(told) or (alleged and told.quad == 2))) or _disowned(denial, told)


def _disowned(denial: Draft, told: Draft) -> bool:
    """ "Hezbollah denied any involvement": the deed of nobody known that was told just before."""
    said = {word.lemma for word in denial.predicate.subtree()}
    return _unsolved(told) and not words().disowned.isdisjoint(said)


def _unsolved(told: Draft) -> bool:
    """An act of force of nobody named."""
    return (
        told.type in ("ASSAULT", "COERCE")
        and told.status == "actual"
        and not any(r.participant.actor for r in told.actors)
    )


def _resented(accusation: Draft, told: Draft) -> bool:
    """The hostile deed of the accused, or of nobody known, if the accusation has no words of its own."""
    contents = [head for slot in _CONTENTS for head in accusation.clause.get(slot)]
    vague = all(head.pos == "PRON" or head.lemma in words().trespasses for head in contents)
    if not vague or told.status != "actual":
        return False
    open_case = _unsolved(told) or (bool(contents) and not same_side(told.actors, accusation.actors))
    blamed = bool(accusation.recipients) and told.is_attack and open_case
    return _hostile(told) and (blamed or same_side(told.actors, accusation.recipients))


_CONTENTS = ("complement", "of", "for", "over", "about")


def _refused(refusal: Draft, told: Draft) -> bool:
    return told.type == "REQUEST" and told.status == "actual" and _turned_against(refusal, told)


def _regretted(apology: Draft, told: Draft) -> bool:
    """The hostile deed of one's own side for which one apologises."""
    return apology.event == "Apology" and _hostile(told) and same_side(told.actors, apology.actors)


def _supported(support: Draft, told: Draft) -> bool:
    """The attack whose victims are mourned: somebody else's. The deed done for or to one for which one thanks
    without a word of it."""
    if told.status != "actual":
        return False
    if support.event == "Condolence":
        others = (*support.actors, *support.recipients)
        return told.is_attack and not same_side(told.actors, others)
    thanked = support.event == "Thanks" and not any(support.clause.get(slot) for slot in _CONTENTS)
    meant = same_side(told.actors, support.recipients) and same_side(told.recipients, support.actors)
    return thanked and meant and told.quad in (2, 4)


def _turned_against(answer: Draft, told: Draft) -> bool:
    """Whether an act addresses who answers, and is not its own."""
    return same_side(told.recipients, answer.actors) and not same_side(told.actors, answer.actors)


def _hostile(draft: Draft) -> bool:
    return draft.quad == 4


_ANSWERS: Mapping[str, Callable[[Draft, Draft], bool]] = {
    "ACCUSE": _resented,
    "CONCEDE": _regretted,
    "DENY": _denied,
    "REJECT": _refused,
    "SUPPORT": _supported,
}
