"""An attack told again: "the blast", "the attackers" and what they did next have its place and its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.chronicle import led_away
from kg.extract.draft import Draft
from kg.extract.event_nouns import names_attack
from kg.extract.explained import over_time
from kg.extract.hosts import agree, attackers
from kg.extract.labels import head_word
from kg.extract.meant import called, on_attackers
from kg.extract.nounphrase import definite, pointed_at
from kg.extract.referents import Referent
from kg.extract.timing import offsets_of
from kg.extract.wheres import apart
from kg.extract.words import words
from kg.grammar.english import english
from kg.grammar.phrases import phrasal
from kg.language.parse import Node
from kg.vocabulary import load_vocabulary

_NOUN_REACH, _DOER_REACH = 8, 2
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
            draft.again = _by_noun(draft, before) or _by_sufferers(draft, before) or _by_news(draft, before)
            earlier = draft.again or _by_doers(draft, before) or _by_parties(draft, drafts[:position])
            if earlier is not None:
                others = (d for d in reversed(before) if d is not earlier and not led_away(d.predicate))
                kin = (d for d in others if _kin(d.event, earlier.event))
                found[draft] = [earlier, *(d for d in kin if _compatible(d, earlier))]
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
    elsewhere = apart(earlier.place, draft.place) and not _spot_of_it(draft)
    return agree(earlier, draft) and not elsewhere and not _another_town(earlier, draft)


def _spot_of_it(draft: Draft) -> bool:
    """ "The bombing took place on Ararat Street": a spot that no list has, in the town told before."""
    listed = draft.place is not None and draft.place.place is not None
    return (
        not listed
        and draft.clause.form == "noun"
        and draft.predicate.dep == "nsubj"
        and _takes_up(draft.predicate)
    )


def _another_town(earlier: Draft, draft: Draft) -> bool:
    """ "The Moura attack", told behind one in Kayes: the name before the noun is a place, listed or not."""
    if draft.clause.form != "noun" or earlier.place is None:
        return False
    named = {c.text for c in draft.predicate.children if c.dep == "compound" and c.pos == "PROPN"}
    struck = {r.participant.written for r in draft.recipients if r.place is not None or _unlisted(r)}
    known = {earlier.place.written, *(r.participant.written for r in earlier.recipients)}
    return not named.isdisjoint(struck) and struck.isdisjoint(known)


def _unlisted(struck: Referent) -> bool:
    return struck.participant.kind == "Organization"


def _by_noun(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "The blast hit a bus", "in the attack on the bus": the last attack that can be called so."""
    names = [node.lemma for node in _nouns(draft) if _takes_up(node)]
    if not names:
        return None
    near = [d for d in before if draft.sentence.index - d.sentence.index <= _NOUN_REACH]
    near = [d for d in near if not on_attackers(d)]
    near = [d for d in near if any(called(d, name) for name in names)] or near
    near = [d for d in near if not _of_other_victims(draft, d)]
    same = next((d for d in reversed(near) if _struck(d) & _struck(draft)), None)
    alike = next((d for d in reversed(near) if d.event == draft.event), None)
    found = same or alike or next((d for d in reversed(near) if _kin(d.event, draft.event)), None)
    return found or (next(reversed(near), None) if _only_placed(draft, near) else None)


def _only_placed(draft: Draft, near: Sequence[Draft]) -> bool:
    """ "Rebels ambushed a lorry. The landmine attack was in Zabul.": nothing but where it was, and when."""
    just_told = any(draft.sentence.index - d.sentence.index == 1 for d in near[-1:])
    return just_told and draft.place is not None and _bare(draft)


def _happened(predicate: Node) -> bool:
    """Whether it is no more than told to have happened."""
    verb = predicate.head if predicate.dep == "nsubj" else predicate
    return verb is not None and not english().happening_verbs.isdisjoint((verb.lemma, *phrasal(verb)))


def _of_other_victims(draft: Draft, told: Draft) -> bool:
    """ "The gang held the nurses. ... It was blamed for the kidnapping of five priests": another one."""
    named = {head.lemma for head in draft.clause.get("of")} if draft.clause.form == "noun" else set()
    held = {word.removesuffix("s") for word in _struck(told)}
    return draft.event == "Abduction" and bool(named and held) and named.isdisjoint(held)


def _by_sufferers(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "A group was kidnapped in Kano. ... The group, which was abducted by bandits": what befell them."""
    role = draft.rule.recipient if draft.clause.form == "verb" else None
    heads = [head for slot in (role.slots if role else ()) for head in draft.clause.get(slot)]
    if not any(definite(head) and head.pos == "NOUN" for head in heads):
        return None
    near = [d for d in before if draft.sentence.index - d.sentence.index <= _NOUN_REACH]
    near = [d for d in near if _kin(d.event, draft.event) and _struck(d) & _struck(draft)]
    return next((d for d in reversed(near) if not (d.killed and draft.killed)), None)


def _by_news(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "A bombing occurred in Mubi on Monday. A boy blew up a mosque": what happened there and then."""
    last = next(reversed(before), None)
    told = last is not None and draft.sentence.index - last.sentence.index == 1 and _bare(last)
    goes_on = draft.predicate.tag == "VBD" and not (draft.place or draft.when or _elsewhere(draft))
    return last if told and goes_on and last is not None and _kin(last.event, draft.event) else None


def _bare(draft: Draft) -> bool:
    """Whether nothing is told but that it happened, and where or when."""
    more = draft.actors or draft.recipients or draft.killed or draft.injured
    return not more and _happened(draft.predicate)


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
    """ "The blast", but not "the first blast", which is one of several."""
    another = english().ordinals | words().elsewhere
    counted = any(child.lemma in another for child in noun.children)
    return pointed_at(noun) and names_attack(noun.lemma) and not counted


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
    last = next((d for d in near if not led_away(d.predicate)), None)
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
    return head.pos == "PRON" or (pointed_at(head) and head.pos == "NOUN")


def _attackers(heads: Sequence[Node]) -> bool:
    return any(head.lemma in words().attackers for head in heads)


def _labels(draft: Draft) -> frozenset[str]:
    return frozenset(r.participant.actor or r.participant.label for r in draft.actors)
