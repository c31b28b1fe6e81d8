"""An attack told again: "the blast", "the attackers" and what they did next have its place and its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.draft import Draft
from kg.extract.event_nouns import event_nouns
from kg.extract.hosts import agree, attackers, over_time
from kg.extract.labels import head_word
from kg.extract.timing import offsets_of
from kg.extract.words import words
from kg.language.parse import Node
from kg.vocabulary import load_vocabulary

_NOUN_REACH, _DOER_REACH = 8, 2
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_HOLDING = ("self", "subject", "in", "by", "during", "from", "after")


def retold(drafts: Sequence[Draft]) -> dict[Draft, list[Draft]]:
    """For each attack that takes up one told before, its tellings, the last first; `drafts` as in the text.

    "A bomb went off in Kano on Monday. ... The blast hit a bus." is one attack, and so are "Gunmen attacked
    Mayba on Monday. ... The attackers burned houses." Another place or day makes another attack.
    """
    found: dict[Draft, list[Draft]] = {}
    for position, draft in enumerate(drafts):
        if _single(draft):
            before = [d for d in drafts[:position] if _single(d) and _compatible(d, draft)]
            draft.again = _by_noun(draft, before)
            earlier = draft.again or _by_doers(draft, before) or _by_parties(draft, drafts[:position])
            if earlier is not None:
                others = [d for d in reversed(before) if d is not earlier and _kin(d.event, earlier.event)]
                found[draft] = [earlier, *(d for d in others if _compatible(d, earlier))]
    return found


def hand_down(again: Mapping[Draft, Sequence[Draft]]) -> None:
    """Give each attack told again the place and the day of the tellings before, where it has none."""
    for draft, before in again.items():
        draft.place = draft.place or next((d.place for d in before if d.place), None)
        draft.when = draft.when or next((d.when for d in before if d.when), None)


def _single(draft: Draft) -> bool:
    """Whether it is one attack, and no war, nor a sum ("the fighting has killed 700 this year")."""
    real = draft.status == "actual" and not draft.dropped
    summed = bool(draft.killed) and over_time(draft)
    return real and draft.is_attack and not draft.lasting and not summed


def _compatible(earlier: Draft, draft: Draft) -> bool:
    """Whether nothing that they state sets two tellings apart."""
    elsewhere = earlier.place and draft.place and earlier.place.label != draft.place.label
    return agree(earlier, draft) and not elsewhere


def _by_noun(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "The blast hit a bus", "in the attack on the bus": the last attack that can be called so."""
    if not any(_takes_up(node) for node in _nouns(draft)):
        return None
    near = [d for d in before if draft.sentence.index - d.sentence.index <= _NOUN_REACH]
    same = next((d for d in reversed(near) if _struck(d) & _struck(draft)), None)
    return same or next((d for d in reversed(near) if _kin(d.event, draft.event)), None)


def _struck(draft: Draft) -> frozenset[str]:
    """By what name its unnamed targets go: "the bombing of the mosque" is that of the mosque told before."""
    return frozenset(head_word(r.participant.label) for r in draft.recipients if not r.participant.actor)


def _nouns(draft: Draft) -> Iterator[Node]:
    for slot in _HOLDING:
        for head in (draft.predicate,) if slot == "self" else draft.clause.get(slot):
            yield from (head, *_counted(head))


def _counted(head: Node) -> Iterator[Node]:
    """ "One of the strikes"."""
    for of in head.children:
        if of.lemma == "of" and head.pos != "PROPN":
            yield from (n for n in of.children if n.dep == "pobj" and n.tag == "NNS")


def _takes_up(noun: Node) -> bool:
    definite = any(c.dep == "det" and c.lemma in _DEFINITE for c in noun.children)
    return definite and "ASSAULT" in event_nouns().get(noun.lemma, frozenset())


def _kin(one: str, other: str) -> bool:
    """Whether one class of attack is a finer word for the other."""
    first, second = load_vocabulary().event(one), load_vocabulary().event(other)
    return one == other or one in second.ancestors or other in first.ancestors


def _by_doers(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "The attackers shot at guards", "they burned houses", "gunmen then opened fire": there and then."""
    near = [d for d in before if 0 <= draft.sentence.index - d.sentence.index <= _DOER_REACH]
    heads = [head for head in draft.clause.get("subject") if _known_doers(head)]
    onward = any(c.text.lower() in words().onward for c in draft.predicate.children)
    if not (heads or onward) or draft.place or draft.when or offsets_of(draft.sentence):
        return None
    return next((d for d in reversed(near) if onward or _by_same(d, draft) or _attackers(heads)), None)


def _by_parties(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "Police shot two of the attackers", "the army fired back": right behind, by the same parties."""
    near = (
        d for d in reversed(before) if _single(d) and draft.sentence.index - d.sentence.index <= _DOER_REACH
    )
    last = next(near, None)
    if last is None or draft.place or draft.when or draft.clause.form == "noun" or _elsewhere(draft):
        return None
    return last if attackers(draft, last) or (_parties(draft) and _parties(draft) <= _parties(last)) else None


def _elsewhere(draft: Draft) -> bool:
    """Whether the sentence says that it tells of something else, or of another time."""
    return bool(offsets_of(draft.sentence)) or any(n.lemma in words().elsewhere for n in draft.sentence.nodes)


def _parties(draft: Draft) -> frozenset[str]:
    named = (r.participant.principal or r.participant.actor for r in (*draft.actors, *draft.recipients))
    return frozenset(p for p in named if p)


def _by_same(earlier: Draft, draft: Draft) -> bool:
    """Whether the doers are the same; an unresolved pronoun means those of the sentence before."""
    if draft.actors:
        return bool(_labels(earlier) & _labels(draft))
    return bool(earlier.actors) and draft.sentence.index - earlier.sentence.index <= 1


def _known_doers(head: Node) -> bool:
    definite = any(c.dep == "det" and c.lemma in _DEFINITE for c in head.children)
    return head.pos == "PRON" or (definite and head.pos == "NOUN")


def _attackers(heads: Sequence[Node]) -> bool:
    return any(head.lemma in words().attackers for head in heads)


def _labels(draft: Draft) -> frozenset[str]:
    return frozenset(r.participant.actor or r.participant.label for r in draft.actors)
