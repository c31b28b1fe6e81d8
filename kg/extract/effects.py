"""What an attack does ("killed 20", "wounding dozens") belongs to the attack told in the same sentence."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft
from kg.extract.matching import slot_heads
from kg.extract.numbers import count
from kg.extract.referents import Referents
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.model import Toll
from kg.vocabulary import load_vocabulary


def settle(drafts: Sequence[Draft], referents: Referents) -> None:
    """Give each effect's toll and victims to its attack and drop it; one without attack stays an attack."""
    text = referents.reading.document.text
    join([d for d in drafts if not d.rule.effect])
    for effect in [d for d in drafts if d.rule.effect or d.event in _DEADLY]:
        _count(effect, text)
    for effect in [d for d in drafts if d.rule.effect]:
        host = _host(effect, drafts)
        if host is not None:
            _give(effect, host)
        elif "attack" in effect.rule.needs:
            effect.dropped = True


_DEADLY = frozenset({"Execution", "Massacre", "Assassination"})


def join(drafts: Sequence[Draft]) -> None:
    """Two words for one attack: "a car bomb targeted a post", "opened fire in an attack on a bus"."""
    attacks = [d for d in drafts if _is_attack(d) and not d.dropped]
    by_node = {d.predicate: d for d in attacks}
    for draft in attacks:
        for slot in _CAUSES:
            for head in draft.clause.get(slot):
                other = by_node.get(head)
                if (
                    other is not None
                    and other is not draft
                    and not other.dropped
                    and not draft.dropped
                    and _agree(draft, other)
                ):
                    _absorb(draft, other)


_CAUSES = ("subject", "in", "by", "with", "during", "object", "of")


def _agree(one: Draft, other: Draft) -> bool:
    """Neither contradicts the other's actor, day or place; a campaign takes in the attacks it counts."""
    named = [{r.participant.actor for r in d.actors if r.participant.actor} for d in (one, other)]
    if (
        one.status != other.status
        or other.event == "AttackCampaign"
        or (named[0] and named[1] and not named[0] & named[1])
    ):
        return False
    apart = (
        one.when
        and other.when
        and (one.when.latest < other.when.earliest or other.when.latest < one.when.earliest)
    )
    return not apart


def _absorb(host: Draft, other: Draft) -> None:
    """The more precise of two words gives its class to the event that both tell."""
    if host.event != "AttackCampaign" and len(load_vocabulary().event(other.event).ancestors) > len(
        load_vocabulary().event(host.event).ancestors
    ):
        host.rule, host.event = other.rule, other.event
    host.actors = host.actors or other.actors
    host.recipients += tuple(r for r in other.recipients if r not in host.recipients and r not in host.actors)
    host.place, host.when = host.place or other.place, host.when or other.when
    _add(host.killed, other.killed)
    _add(host.injured, other.injured)
    host.extra += [other.predicate, *other.extra]
    other.dropped = True


def _count(effect: Draft, text: str) -> None:
    tolls = [t for head in _victims(effect) if (t := count(head, text))]
    if not tolls or effect.rule.effect == "harmed":
        return
    counted = effect.injured if effect.rule.effect == "injured" else effect.killed
    counted.append(tolls[0] if len(tolls) == 1 else _sum(tolls))


def _victims(effect: Draft) -> list[Node]:
    """The heads of the phrases that count the victims: those in the slots of the recipient."""
    clause, role = effect.clause, effect.rule.recipient
    for slot in (*(role.slots if role else ()), "object"):
        heads = slot_heads(slot, clause)
        if heads:
            return list(heads)
    return [effect.predicate] if clause.form == "noun" else []


def _sum(tolls: list[Toll]) -> Toll:
    """ "two soldiers and a guard" are three."""
    high = None if any(t.high is None for t in tolls) else sum(t.high or 0 for t in tolls)
    return Toll(sum(t.low for t in tolls), high, " and ".join(t.stated for t in tolls))


def _host(effect: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The attack that had the effect: its subject, its "in the attack", or the clause that it completes.

    An effect with doers, a day or a place of its own belongs to no neighbour that differs in them.
    """
    attacks = {d.predicate: d for d in drafts if _is_attack(d) and d is not effect}
    for node in _causes(effect):
        found = attacks.get(node)
        if found is not None and not found.dropped:
            return found
    for node in _neighbours(effect.predicate):
        found = attacks.get(node)
        if found is not None and not found.dropped and _fits(effect, found):
            return found
    return None


def _fits(effect: Draft, host: Draft) -> bool:
    own, others = ({r.participant.label for r in d.actors} for d in (effect, host))
    elsewhere = effect.place and host.place and effect.place.label != host.place.label
    return _agree(host, effect) and not elsewhere and not (own and others and not own & others)


def _is_attack(draft: Draft) -> bool:
    return load_vocabulary().event(draft.event).type == "ASSAULT"


_CAUSAL = ("subject", "in", "by", "during", "after", "from", "with", "when", "following", "to", "adverbial")
_COMPLETING = frozenset({"conj", "advcl", "relcl", "acl", "xcomp", "pcomp", "ccomp", "prep", "dobj", "pobj"})


def _causes(effect: Draft) -> list[Node]:
    """The phrases and clauses that say by what, or when, the effect came about."""
    causes = [h for slot in _CAUSAL for h in effect.clause.get(slot)]
    causes += [c for cause in causes for c in _compounds(cause)]
    conjuncts = [c for c in effect.predicate.children if c.dep == "conj"]
    return causes + [c for conjunct in conjuncts for c in conjunct.children if c.dep == "advcl"]


def _neighbours(node: Node) -> list[Node]:
    """The clauses above an effect, and what hangs on them: "opened fire, killing"."""
    found: list[Node] = []
    for above in node.ancestors():
        found.append(above)
        if is_verb(above):
            found += [c for c in above.children if c.dep in ("advcl", "conj") and is_verb(c)]
            arguments = [c for c in above.children if c.dep in ("nsubj", "nsubjpass", "dobj", "prep")]
            found += [n for argument in arguments for n in argument.subtree()]
        if node.dep not in _COMPLETING:
            break
    return found


def _compounds(node: Node) -> list[Node]:
    return [c for c in node.children if c.dep in ("appos", "conj")]


def _give(effect: Draft, host: Draft) -> None:
    _add(host.killed, effect.killed)
    _add(host.injured, effect.injured)
    if not any("party" in r.wants for r in host.recipients):
        host.recipients += tuple(
            r for r in effect.recipients if r not in host.actors and r not in host.recipients
        )
    if not host.actors:
        host.actors = tuple(r for r in effect.actors if r not in host.recipients)
    host.place = host.place or effect.place
    host.when = host.when or effect.when
    host.extra.append(effect.predicate)
    effect.dropped = True


def _add(tolls: list[Toll], more: Sequence[Toll]) -> None:
    """Each count once, however it is written."""
    tolls += [t for t in more if (t.low, t.high) not in {(k.low, k.high) for k in tolls}]
