"""By what an effect came about, as far as its own sentence says: "in the raid", "when a bomb went off"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extract.draft import Draft
from kg.extract.event_nouns import names_attack
from kg.extract.nounphrase import pointed_at
from kg.extract.words import words
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.rules import nouns

# In days.
_ONE_ATTACK = 10
_EXPLAINING = (
    "in", "by", "during", "from", "of", "with", "when", "after", "following", "due", "adverbial", "at",
)  # fmt: skip
_CAUSAL = ("subject", "in", "by", "during", "after", "from", "with", "when", "following", "to", "adverbial")
_NAMING = ("in", "by", "during", "from", "after", "subject")


def unexplained(effect: Draft) -> bool:
    """Whether its word is no attack by itself, and nothing in its clause says by what it came about, unless
    that is the attack told before."""
    if effect.clause.get("since") or over_time(effect):
        return False
    if in_the_attack(effect):
        return True
    counted = effect.rule.recipient.slots if effect.rule.recipient else ()
    causes = [h for slot in _EXPLAINING if slot not in counted for h in effect.clause.get(slot)]
    return effect.only_effect and not _other_culprit(effect) and all(_no_cause(head) for head in causes)


def over_time(effect: Draft) -> bool:
    """ "Have been killed this year", "since April": more than one attack can do."""
    return effect.when is not None and effect.when.width.days > _ONE_ATTACK


def _other_culprit(effect: Draft) -> bool:
    """ "Cholera killed 60": what kills here is no attacker."""
    about, role = effect.rule.where.get("object"), effect.rule.recipient
    sufferer_first = role is None or role.slots[0] == "subject" or (about and about.words)
    if sufferer_first or effect.actors or not effect.clause.get("object"):
        return False
    kinds = ("NOUN", "PROPN") if effect.rule.actor else ("NOUN",)
    culprits = (h for h in effect.clause.get("subject") if h.pos in kinds)
    return any(not names_attack(h.lemma) for h in culprits)


def _no_cause(head: Node) -> bool:
    """A place, a day, whom they belong to, or others who suffered."""
    if head.lemma in words().suffering | words().deathbeds or _meanwhile(head):
        return True
    return (
        head.pos in ("PROPN", "NUM", "PRON")
        or bool(nouns().find(head.lemma, ())[1])
        or head.lemma in words().times
    )


def _meanwhile(verb: Node) -> bool:
    """ "Three were killed, while five were hurt": what happened beside it is no cause."""
    mark = verb.child("mark")
    return mark is not None and mark.lemma in words().meanwhile


def in_the_attack(effect: Draft) -> bool:
    """ "Nine were wounded in the raid": the raid told before."""
    return any(True for _ in attack_nouns(effect))


def attack_nouns(effect: Draft) -> Iterator[Node]:
    """The words of its clause that name an attack told before: "in the raid", "the blast killed"."""
    causes = [h for slot in _NAMING for h in effect.clause.get(slot)]
    beside = [h for conjunct in _conjuncts(effect.predicate) for h in _circumstances(conjunct)]
    yield from (head for head in (*causes, *beside, *_toll_from(effect)) if _known_attack(head))


def _toll_from(effect: Draft) -> tuple[Node, ...]:
    return tuple(
        h for c in effect.clause.get("subject") for n in c.children if n.dep == "prep" for h in n.children
    )


def _known_attack(noun: Node) -> bool:
    return pointed_at(noun) and noun.lemma not in words().lasting and names_attack(noun.lemma)


def told_causes(effect: Draft, attacks: Mapping[Node, Draft]) -> list[Node]:
    """The phrases and clauses that say by what, or when, the effect came about; an attack that is told beside
    it has causes and circumstances of its own."""
    causes = [h for slot in _CAUSAL for h in effect.clause.get(slot)]
    causes += [c for cause in causes for c in (*_compounds(cause), *_acting(cause))]
    apart = {attack.predicate for attack in attacks.values() if not attack.rule.effect}
    beside = (c for c in _conjuncts(effect.predicate) if c not in apart)
    return causes + [h for conjunct in beside for h in _circumstances(conjunct)]


def _acting(clause: Node) -> list[Node]:
    """ "Ten died as clashes hit Poso"."""
    return [c for c in clause.children if c.dep == "nsubj" and c.pos == "NOUN" and is_verb(clause)]


def _conjuncts(verb: Node) -> list[Node]:
    """ "were killed, scores wounded and cattle stolen in fighting": the last verb has what is true of all."""
    own = [c for c in verb.children if c.dep == "conj"] or _said_beside(verb)
    return [n for c in own for n in (c, *_conjuncts(c))]


def _said_beside(verb: Node) -> list[Node]:
    """The next of two clauses that the tree hangs side by side: "ten died and two were hurt, police said"."""
    joined = verb.dep == "ccomp" and verb.head is not None and any(c.dep == "cc" for c in verb.children)
    behind = verb.head.children if joined and verb.head is not None else ()
    return [c for c in behind if c.dep == "ccomp" and c.index > verb.index][:1]


def _circumstances(verb: Node) -> list[Node]:
    behind = [c for c in verb.children if c.dep == "prep" and c.lemma in _CAUSAL]
    return [c for c in verb.children if c.dep == "advcl"] + [h for p in behind for h in p.children]


def _compounds(node: Node) -> list[Node]:
    return [c for c in node.children if c.dep in ("appos", "conj")]
