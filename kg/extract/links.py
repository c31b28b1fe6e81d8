"""What a claim of responsibility, a denial, an accusation or a demand is about: kg:of within one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.answers import answered
from kg.extract.draft import Draft
from kg.extract.event_nouns import event_nouns
from kg.extract.meant import claims_it, just_told, latest, taken_up, told_before, whole
from kg.extract.referents import Referents
from kg.extract.sides import same_side
from kg.grammar import clause
from kg.language.parse import Node
from kg.model import Participant
from kg.vocabulary import load_vocabulary


def link(drafts: Sequence[Draft], referents: Referents) -> None:
    """Fill `of` of each act that is about another, then to whom a denial answers and a demand was made."""
    by_node = {d.predicate: d for d in drafts if not d.dropped}
    by_node |= {node: d for d in drafts for node in d.extra}
    for draft in drafts:
        if draft.dropped:
            continue
        draft.of, draft.besides = _about(draft, drafts, by_node, referents)
        draft.of = _reacted_to(draft, drafts, referents) or draft.of
        if claims_it(draft):
            draft.of = just_told(draft, drafts)
            draft.dropped = draft.of is None
        if draft.event == "Denial":
            _address(draft)
        if draft.type == "REJECT" and draft.of is not None and _open_request(draft.of):
            draft.of.recipients = draft.actors
    for draft in drafts:
        _look_through(draft)
        if draft.event == "Summons" and draft.of is None and not draft.dropped:
            draft.of = _protest_delivered(draft, drafts)


def _protest_delivered(summons: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "Summoned the envoy to protest against the raid": what the protest is about."""
    words = (d for d in drafts if d.sentence is summons.sentence and d is not summons and not d.dropped)
    said = (d.of for d in words if d.type == "ACCUSE" and same_side(d.actors, summons.actors))
    return next((of for of in said if of is not None and of is not summons), None)


def _reacted_to(draft: Draft, drafts: Sequence[Draft], referents: Referents) -> Draft | None:
    """In a list of reactions the attack is that of the whole article, the first one told; who condoles
    without a word of the cause mourns those of the last attack told."""
    if draft.type not in _REACTIONS or (draft.of is not None and not draft.of.is_attack):
        return None
    attacks = [d for d in drafts if d.is_attack and d.status == "actual" and not d.dropped]
    if _in_list(draft, referents):
        own = draft.of is not None and _beside(draft, draft.of, referents)
        return None if own or draft.sentence.index < 2 else next(iter(attacks), None)
    if draft.event != "Condolence" or draft.of is not None:
        return None
    told = told_before(draft, attacks, frozenset({"ASSAULT"}))
    mourned = [d for d in told if not same_side(d.actors, (*draft.recipients, *draft.actors))]
    last = latest([d for d in mourned if same_side(d.recipients, draft.recipients)] or mourned)
    return whole(last, mourned) if last is not None else None


def _in_list(draft: Draft, referents: Referents) -> bool:
    """Whether it stands under somebody's heading, or in an item that speaks of some attack or of its dead."""
    spoken = draft.of is not None or draft.event == "Condolence"
    item = spoken and referents.one_item(draft.sentence, draft.sentence)
    return item or referents.heading(draft.sentence) is not None


def _beside(draft: Draft, of: Draft, referents: Referents) -> bool:
    """Whether an attack is told in the sentence of a reaction or in its item of the list."""
    return of.sentence is draft.sentence or referents.one_item(draft.sentence, of.sentence)


_REACTIONS = frozenset({"ACCUSE", "SUPPORT"})


def _about(
    draft: Draft, drafts: Sequence[Draft], by_node: dict[Node, Draft], referents: Referents
) -> tuple[Draft | None, tuple[Draft, ...]]:
    """The event that an act is about, and any more: the one in its own words, unless they only name one that
    was told before; else the one that it answers."""
    own = _own(draft, by_node)
    if own and not (_echo(own[0]) or _turned_down(draft, own[0])):
        told = _deed_denied(draft, own[0], drafts)
        return told or own[0], own[1:]
    earlier = taken_up(draft, _nouns(draft), drafts, referents)
    if draft.type in _ANSWERING and not (earlier and same_side(earlier.recipients, draft.actors)):
        earlier = answered(draft, drafts) or (None if _of_others(earlier, draft) else earlier)
    found = earlier or _asked_for(draft, by_node) or answered(draft, drafts)
    if found is None:
        return next(iter(own), None), own[1:]
    for echo in own[:1]:
        echo.dropped = echo.dropped or _echo(echo)
    return found, ()


def _open_request(draft: Draft) -> bool:
    """A demand that was made, and whose addressee only the answer tells: "Cuba rejected Peru's demand"."""
    return draft.type == "REQUEST" and draft.status == "actual" and not draft.recipients


_ANSWERING = frozenset({"DENY", "REJECT"})


def _nouns(draft: Draft) -> Iterator[Node]:
    """The words that can name what an act is about, or else those that tell on what occasion it came."""
    told = (h for slot in ("of", "for", "complement") for h in draft.clause.get(slot))
    bare = draft.speech and all(head in draft.words for head in told)
    for slot in (*_slots(draft), *(("after", "following") if bare else ())):
        for head in _heads(draft, slot):
            yield from (head, *_below(head))


def _asked_for(draft: Draft, by_node: dict[Node, Draft]) -> Draft | None:
    """ "Talks were held at the request of Oman": what is done at somebody's request."""
    preposition = draft.predicate.head if draft.clause.form == "noun" else None
    if draft.type != "REQUEST" or preposition is None or preposition.lemma not in ("at", "on", "upon"):
        return None
    above = preposition.head
    words = (above, *above.children) if above is not None else ()
    return next((d for word in words if (d := by_node.get(word)) is not None and d is not draft), None)


def _of_others(told: Draft | None, answer: Draft) -> bool:
    """An accusation of somebody known: only the accused answers it, or somebody of whom no side is known."""
    if told is None or told.type != "ACCUSE" or not any(r.participant.actor for r in told.recipients):
        return False
    spokesman = bool(answer.actors) and not any(_sided(r.participant) for r in answer.actors)
    return not spokesman or answer.sentence.index - told.sentence.index > _DENIED_REACH


def _sided(party: Participant) -> bool:
    """Whether somebody is more than a person of whom the article does not say for whom he speaks."""
    return party.kind != "Person" or party.principal is not None


def _echo(own: Draft) -> bool:
    """ "rejected the protest", "denied its claim": a bare noun may only name what was told before."""
    marks = own.predicate.children
    definite = any(c.lemma in ("the", "this", "that") or c.dep == "poss" for c in marks)
    return own.clause.form == "noun" and definite and all(c.dep in ("det", "poss") for c in marks)


def _deed_denied(denial: Draft, own: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "denied hitting the clinic": the deed of which others told just before, if it can be the same."""
    if denial.type != "DENY" or own.status != "negated":
        return None
    told = told_before(denial, drafts, frozenset({own.type}))
    near = [d for d in told if denial.sentence.index - d.sentence.index <= _DENIED_REACH]
    return latest(
        d for d in near if same_side(d.actors if own.actors else d.recipients, own.actors or own.recipients)
    )


_DENIED_REACH = 2


def _turned_down(draft: Draft, own: Draft) -> bool:
    """ "refused to step down": what is refused may have been asked for."""
    return draft.type == "REJECT" and own.status != "actual"


def _address(denial: Draft) -> None:
    """Nobody denies a thing to his own side ("denied raids by its troops"), but to who holds it against
    him."""
    if same_side(denial.recipients, denial.actors):
        denial.recipients = ()
    if denial.of is not None and not denial.recipients:
        _answer(denial, denial.of)


def _answer(denial: Draft, denied: Draft) -> None:
    """Who denies an accusation answers the accuser; who denies an act, whoever reports it."""
    accusers = denied.actors if denied.type == "ACCUSE" else denied.speakers
    denial.recipients = tuple(r for r in accusers if not same_side((r,), denial.actors))


def _look_through(draft: Draft) -> None:
    """A promise to probe an attack is about the attack: words that were not yet said have no row."""
    of = draft.of
    if of is not None and of.of is not draft and of.status != "actual" and of.speech:
        draft.of = of.of


_SPOKEN_OF = ("complement", "object", "of", "for", "over", "about", "to", "with", "against", "on", "into")
_PROTESTED = ("against", "over", "at", "about", "complement", "in", "adverbial", "after", "following")


def _slots(draft: Draft) -> tuple[str, ...]:
    """Where the event that a verbal act is about can stand: as its rule says, then in any of its phrases."""
    if draft.type == "PROTEST":
        return draft.rule.of or _PROTESTED
    if not draft.speech:
        return draft.rule.of
    rest = _SPOKEN_OF if not draft.rule.of else _OCCASIONS if draft.type in _PROMPTED else ()
    return (*draft.rule.of, *(slot for slot in rest if slot not in draft.rule.of))


_OCCASIONS = ("for", "over", "about")
_PROMPTED = frozenset({"ACCUSE", "SUPPORT", "CONCEDE", "THREATEN"})


def _own(draft: Draft, by_node: dict[Node, Draft]) -> tuple[Draft, ...]:
    """The events in the first of its slots that holds any."""
    for slot in _slots(draft):
        nodes = (n for head in _heads(draft, slot) for n in (head, *_below(head)))
        found = dict.fromkeys(
            d
            for n in nodes
            if (d := by_node.get(n)) is not None and d is not draft and _can_be_meant(d, draft)
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


def _can_be_meant(told: Draft, draft: Draft) -> bool:
    """An event, but no words of one's own ("summoned him to protest"), or a tie that is the very thing said:
    "backed its stance that they operate from Mali"."""
    if load_vocabulary().event(told.event).kind == "event":
        own_words = draft.speech and told.type == draft.type and same_side(told.actors, draft.actors)
        return not own_words
    above = told.predicate.head
    if told.type not in _DISPUTED or told.predicate.dep not in _CLAUSES or above is None:
        return False
    said = above in (draft.predicate, *(c for c in draft.predicate.children if c.dep == "prep"))
    return draft.speech and told.status == "actual" and (said or above.lemma in event_nouns())


_DISPUTED = frozenset({"BASED", "AFFILIATE", "MEMBER"})
_CLAUSES = frozenset({"ccomp", "pcomp", "acl", "xcomp"})
