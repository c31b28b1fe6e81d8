"""What an attack does ("killed 20", "wounding dozens") belongs to the attack told with it or just before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.draft import Draft
from kg.extract.explained import unexplained
from kg.extract.hosts import attack_counted, fits, host_of, noun_of, told_of_mishap
from kg.extract.joining import add_tolls, join, retell
from kg.extract.matching import slot_heads
from kg.extract.numbers import count, one
from kg.extract.referents import Referent, Referents
from kg.extract.tallies import add_tallies
from kg.extract.words import words
from kg.language.parse import Node
from kg.language.reading import Reading
from kg.model import Toll

# In sentences: so near another attack or a mishap may be what fighters died of.
_BESIDE = 2


def settle(drafts: Sequence[Draft], referents: Referents, told: Sequence[Draft] = ()) -> None:
    """Give each effect's toll and victims to its attack and drop it; one without attack stays an attack.

    `told` are the drafts of the sentences before: one that only counts goes on with the attack told last.
    """
    text = referents.reading.document.text
    join([d for d in drafts if not d.rule.effect])
    for effect in [d for d in drafts if d.rule.effect or d.event in _DEADLY]:
        _count(effect, text)
    given = [host for d in drafts if d.rule.effect and (host := _settled(d, drafts, told, referents.reading))]
    _join_harms([d for d in drafts if d.rule.effect in ("killed", "injured") and not d.dropped])
    for draft in [d for d in drafts if not d.dropped]:
        retell(draft, told)
    if drafts:
        add_tallies(drafts, given, drafts[0].sentence, text)


def _join_harms(effects: Sequence[Draft]) -> None:
    """ "Fatally wounding a guard and injuring two": one attack, though nothing else is told of it."""
    for first, other in pairwise(effects):
        chained = other.predicate.dep == "conj" and other.predicate.head is first.predicate
        if chained and first.doers and first.doers == other.doers and fits(other, first):
            _give(other, first)


def _settled(effect: Draft, drafts: Sequence[Draft], told: Sequence[Draft], reading: Reading) -> Draft | None:
    """The attack to which an effect was given; without any it is dropped, unless its word is an attack."""
    host = host_of(effect, drafts) or attack_counted(effect, drafts, told, reading)
    if host is not None:
        _give(effect, host)
    elif effect.only_effect and not (_by_armed(effect) or _of_fighters(effect, (*told, *drafts), reading)):
        effect.dropped = True
    return host


def _by_armed(effect: Draft) -> bool:
    """ "Gunmen killed a teacher, and a bomb exploded": whom armed people kill they have attacked."""
    armed = any("armed" in r.wants and not r.metonym for r in effect.actors)
    return armed and effect.event == "Killing" and bool(effect.recipients)


def _of_fighters(effect: Draft, drafts: Sequence[Draft], reading: Reading) -> bool:
    """ "Two soldiers were killed near Kidal": no other cause and no other attack is told beside."""
    if effect.rule.effect != "killed" or not effect.clause.passive:
        return False
    if effect.status != "actual" or not unexplained(effect):
        return False
    index = effect.sentence.index
    near = range(index - _BESIDE, index + _BESIDE + 1)
    others = any(d.is_attack and not d.rule.effect and d.sentence.index in near for d in drafts)
    told = [sentence for sentence in reading.sentences if sentence.index in near]
    mishap = any(told_of_mishap(sentence, reading) for sentence in told)
    return not others and not mishap and bool(effect.recipients) and all(map(_bears_arms, effect.recipients))


def _bears_arms(victim: Referent) -> bool:
    return "armed" in victim.wants and not victim.metonym and "country" not in victim.classes


_DEADLY = frozenset({"Execution", "Massacre", "Assassination"})


def _count(effect: Draft, text: str) -> None:
    tolls = _tolls(effect, text)
    if not tolls or effect.rule.effect == "harmed":
        return
    counted = effect.injured if effect.rule.effect == "injured" else effect.killed
    counted.append(tolls[0] if len(tolls) == 1 else _sum(tolls))


def _tolls(effect: Draft, text: str) -> list[Toll]:
    """The counts of the victims, in the slots of the recipient; one deeper down may hold none."""
    clause, role = effect.clause, effect.rule.recipient
    own = count(effect.predicate, text) if effect.predicate.tag == "VBN" else None
    if own is not None:
        return [own]
    for slot in (*(role.slots if role else ()), "object"):
        heads = slot_heads(slot, clause)
        tolls = _counted(heads, effect, text)
        if tolls or (heads and "." not in slot):
            return tolls
    itself = clause.form == "noun" and effect.event != "Massacre"
    alone = count(effect.predicate, text) if itself else None
    return [alone] if alone else []


def _counted(heads: Sequence[Node], effect: Draft, text: str) -> list[Toll]:
    """The counts of the heads of a slot, without attackers and without those of whom another harm is told."""
    others = words().killed if effect.rule.effect == "injured" else words().injured
    victims = [h for h in heads if h.lemma not in words().attackers] or heads
    mine = [h for h in victims if not _told_as(h, others, text) or _of_injured(h, effect)]
    return [t for head in mine if (t := count(head, text) or _person(head, effect) or one(head, text))]


def _of_injured(head: Node, effect: Draft) -> bool:
    """ "A woman injured in the blast died": both are told of her."""
    acting = head.dep == "nsubj" and head.head is effect.predicate
    return acting and any(c.dep == "acl" and c.lemma in words().suffering for c in head.children)


def _told_as(head: Node, others: frozenset[str], text: str) -> bool:
    """ "leaving 13 people dead and 32 wounded": the 13 are not those wounded, nor the 32 those dead."""
    behind = text[head.end : head.end + 12].split(maxsplit=1)
    beside = {n.text.lower() for n in (head, *head.children) if n.dep != "relcl"}
    return bool(others & {*beside, *behind[:1]})


def _person(head: Node, effect: Draft) -> Toll | None:
    """Somebody killed or hurt who is named counts one."""
    named = (r.participant for r in effect.recipients if r.participant.kind == "Person")
    words = tuple(head.subtree())
    found = next((p for p in named if words[0].begin <= p.begin and p.end <= words[-1].end), None)
    return Toll(1, 1, found.written) if found else None


def _sum(tolls: list[Toll]) -> Toll:
    """ "two soldiers and a guard" are three."""
    high = None if any(t.high is None for t in tolls) else sum(t.high or 0 for t in tolls)
    return Toll(sum(t.low for t in tolls), high, " and ".join(t.stated for t in tolls))


def _give(effect: Draft, host: Draft) -> None:
    add_tolls(host.killed, effect.killed)
    add_tolls(host.injured, effect.injured)
    if host.rule.symmetric or host.event == "Clash":
        _give_to_both(effect, host)
    elif host.is_attack and not any("party" in r.wants for r in host.recipients):
        host.recipients += tuple(
            r for r in effect.recipients if r not in host.actors and r not in host.recipients
        )
    if not host.actors:
        host.actors = tuple(r for r in effect.actors if r not in host.recipients)
    host.place = host.place or effect.place
    host.when = host.when or effect.when
    host.extra.append(effect.predicate)
    effect.give_way(host)


def _give_to_both(effect: Draft, host: Draft) -> None:
    """Of a fight with one side named, the armed who fell are the other; who did not fight is a victim."""
    armed = tuple(r for r in effect.recipients if "armed" in r.wants)
    if len(host.doers) < 2:
        host.actors += tuple(r for r in armed if r not in host.actors)
    fighting = {noun_of(r.participant.label) for r in host.actors}
    others = (r for r in effect.recipients if r not in armed and r not in host.recipients)
    host.recipients += tuple(r for r in others if noun_of(r.participant.label) not in fighting)
