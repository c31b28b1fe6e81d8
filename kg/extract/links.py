"""What a claim of responsibility, a denial, an accusation or a demand is about: kg:of within one article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.answers import answered
from kg.extract.draft import Draft
from kg.extract.event_nouns import event_nouns
from kg.extract.sides import same_side
from kg.grammar import clause
from kg.language.parse import Node
from kg.vocabulary import load_vocabulary

_REACH = 14


def fold(drafts: Sequence[Draft]) -> None:
    """ "the attack", with nobody, nowhere and at no time, is the attack told before, or nothing to record;
    "its demand", addressed to nobody, is the demand that it made before."""
    for draft in drafts:
        if draft.dropped:
            continue
        bare = _is_attack(draft) and _bare(draft)
        earlier = _attack_meant(draft, drafts) if bare else _same_words(draft, drafts)
        draft.dropped = bare or earlier is not None
        if earlier is not None:
            earlier.extra += [draft.predicate, *draft.extra]


def _same_words(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The act of speech by the same side that a bare noun takes up again; None if it may be a new one."""
    again = draft.clause.form == "noun" and not (draft.recipients or draft.when or draft.rule.symmetric)
    if not again or not draft.actors or not draft.speech:
        return None
    told = _told_before(draft, drafts, frozenset({load_vocabulary().event(draft.event).type}))
    return _latest([d for d in told if same_side(d.actors, draft.actors) and d.recipients])


def _bare(draft: Draft) -> bool:
    return not (
        draft.actors or draft.recipients or draft.place or draft.when or draft.killed or draft.injured
    )


def _is_attack(draft: Draft) -> bool:
    return load_vocabulary().event(draft.event).type == "ASSAULT"


def link(drafts: Sequence[Draft]) -> None:
    """Fill `of` of each draft whose rule asks for it: the event in its own slots, else the last one meant."""
    by_node = {d.predicate: d for d in drafts if not d.dropped}
    hosts = {node: d for d in drafts for node in d.extra}
    for draft in drafts:
        if not draft.dropped and _slots(draft):
            found = _own(draft, by_node | hosts)
            draft.of = found[0] if found else _earlier(draft, drafts)
            draft.besides = found[1:]
        if not draft.dropped and draft.of is None:
            draft.of = answered(draft, drafts)
        if draft.event == "Denial" and draft.of is not None and not draft.recipients:
            _answer(draft, draft.of)
    for draft in drafts:
        _look_through(draft)


def _answer(denial: Draft, denied: Draft) -> None:
    """Who denies an accusation answers the accuser; who denies an act, whoever reports it."""
    accusers = denied.actors if load_vocabulary().event(denied.event).type == "ACCUSE" else denied.speakers
    own = {r.participant.actor for r in denial.actors} | {r.participant.principal for r in denial.actors}
    denial.recipients = tuple(r for r in accusers if r.participant.actor not in own)


def _look_through(draft: Draft) -> None:
    """A promise to probe an attack is about the attack: words that were not yet said have no row."""
    of = draft.of
    if of is not None and of.of is not draft and of.status != "actual" and of.speech:
        draft.of = of.of


_SPOKEN_OF = ("complement", "object", "of", "for", "over", "about", "to", "with", "against", "on")
_PROTESTED = ("against", "over", "at", "about", "complement")


def _slots(draft: Draft) -> tuple[str, ...]:
    """Where the event that a verbal act is about can stand: as its rule says, else in any of its phrases."""
    if load_vocabulary().event(draft.event).type == "PROTEST":
        return draft.rule.of or _PROTESTED
    return draft.rule.of or (_SPOKEN_OF if draft.speech else ())


def _own(draft: Draft, by_node: dict[Node, Draft]) -> tuple[Draft, ...]:
    """The events in the first of its slots that holds any."""
    for slot in _slots(draft):
        nodes = (n for head in _heads(draft, slot) for n in (head, *_below(head)))
        found = dict.fromkeys(
            d for n in nodes if (d := by_node.get(n)) is not None and d is not draft and not _ties(d)
        )
        if found:
            return tuple(found)
    return ()


def _heads(draft: Draft, slot: str) -> tuple[Node, ...]:
    first, _, rest = slot.partition(".")
    heads = draft.clause.get(first)
    return tuple(h for head in heads for h in clause(head).get(rest)) if rest else heads


def _below(head: Node) -> list[Node]:
    return [
        n
        for n in head.subtree()
        if n is not head
        and n.dep in ("pobj", "dobj", "compound", "conj", "pcomp", "acl", "xcomp", "ccomp", "appos", "relcl")
    ]


def _ties(draft: Draft) -> bool:
    return load_vocabulary().event(draft.event).kind == "tie"


def _earlier(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "claimed the attack", "condemned the verdict": the event of such a type that was told last."""
    for slot in _slots(draft):
        for head in _heads(draft, slot):
            for node in (head, *_below(head)):
                types = event_nouns().get(node.lemma, frozenset())
                described = draft.predicate.head is node
                unknown = not types or (_new(node) and not described and "CONSULT" not in types)
                found = None if unknown else _meant(draft, drafts, types, node.lemma)
                if found is not None:
                    return found
    return None


def _new(noun: Node) -> bool:
    """ "a demand": none that was told before, unlike "the demand" or "talks"."""
    return _general(noun) or any(c.dep == "det" and c.lemma in ("a", "an") for c in noun.children)


def _general(noun: Node) -> bool:
    """ "any attack", "possible war crimes": no event in particular. "After an attack" may well be one."""
    marks = [c.text.lower() for c in noun.children if c.dep in ("det", "poss")]
    return not _UNBOUND.isdisjoint(marks) or (noun.tag == "NNS" and not marks)


_UNBOUND = frozenset({"any", "some", "no", "another"})


def _meant(draft: Draft, drafts: Sequence[Draft], types: frozenset[str], noun: str) -> Draft | None:
    """Of the events that a noun can mean the last. Others' deeds come before one's own, what they did to one
    before the rest (but "the attack" may be on anybody), and what the noun names before what it can mean."""
    found = _told_before(draft, drafts, types)
    if draft.rule.asserts is None:
        found = [d for d in found if _of_others(d, draft)] or found
        if "ASSAULT" not in types:
            found = [d for d in found if same_side(d.recipients, draft.actors)] or found
    return _latest([d for d in found if _called(d, noun)] or found)


def _of_others(told: Draft, draft: Draft) -> bool:
    """Whether an event is the deed of somebody else; an attack may be that of nobody known."""
    return (bool(told.actors) or _is_attack(told)) and not same_side(told.actors, draft.actors)


def _called(draft: Draft, noun: str) -> bool:
    """Whether an event is told with this noun, or is of a class that bears its name."""
    return draft.predicate.lemma == noun or noun in draft.event.lower()


def _told_before(draft: Draft, drafts: Sequence[Draft], types: frozenset[str]) -> list[Draft]:
    """The events of some types that were told before a draft, not too far back."""
    here = (draft.sentence.index, draft.predicate.begin)
    return [
        d
        for d in drafts
        if not d.dropped and load_vocabulary().event(d.event).type in types and d.status == "actual"
        and d.event != "AttackCampaign" and (d.sentence.index, d.predicate.begin) < here
        and draft.sentence.index - d.sentence.index <= _REACH
    ]  # fmt: skip


def _latest(drafts: Sequence[Draft]) -> Draft | None:
    return max(drafts, key=lambda d: (d.sentence.index, d.predicate.begin), default=None)


def _attack_meant(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The attack told last before a draft, if its word speaks of one told before."""
    told = [] if _general(draft.predicate) else _told_before(draft, drafts, frozenset({"ASSAULT"}))
    return _latest(told)
