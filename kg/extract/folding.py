"""Tellings that add nothing to one before: "the attack", "an attack claimed by X", "its demand"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft
from kg.extract.event_nouns import names_attack
from kg.extract.hosts import agree
from kg.extract.meant import called, general, latest, told_before
from kg.extract.nounphrase import definite
from kg.extract.sides import same_side
from kg.grammar.phrases import indefinite


def fold(drafts: Sequence[Draft]) -> None:
    """ "the attack", with nobody, nowhere and at no time, is the attack told before, or nothing to record;
    "its demand", addressed to nobody, is the demand that it made before."""
    for draft in drafts:
        if draft.dropped:
            continue
        summed_up = _campaign_told(draft, drafts) or _attack_summed_up(draft, drafts)
        if summed_up is not None:
            _sum_up(draft, summed_up)
        else:
            _take_up(draft, drafts)


def _sum_up(draft: Draft, told: Draft) -> None:
    """Let a noun give way to what it sums up, with its doers and its toll."""
    told.actors = told.actors or draft.actors
    told.killed, told.injured = told.killed or draft.killed, told.injured or draft.injured
    told.extra += [draft.predicate, *draft.extra]
    draft.give_way(told)


def _take_up(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Let a draft give way to what it only names again; a bare attack is dropped in any case."""
    bare = draft.is_attack and (_bare(draft) or _in_general(draft))
    again = _same_words(draft, drafts) or _renamed(draft, drafts) or _ranked(draft, drafts)
    earlier = _attack_meant(draft, drafts) if bare else again
    draft.dropped = bare
    if earlier is not None:
        draft.give_way(earlier)
        earlier.extra += [draft.predicate, *draft.extra]


def _campaign_told(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "Mali was hit by a wave of attacks": the wave is what hit it, and no event of its own."""
    if draft.event != "AttackCampaign" or draft.clause.form != "noun":
        return None
    telling = (d for d in drafts if d.event == draft.event and d is not draft and d.clause.form == "verb")
    return next((d for d in telling if draft.predicate in d.clause.get("subject")), None)


def _attack_summed_up(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "Gunmen killed five in Quetta, an attack claimed by Islamic State": the attack told so far."""
    noun = draft.predicate
    beside = noun.pos == "NOUN" and noun.dep in ("appos", "npadvmod")
    if not (draft.is_attack and beside and indefinite(noun)):
        return None
    told = (d for d in drafts if d.sentence is draft.sentence and d.is_attack and not d.dropped)
    return latest(d for d in told if d.predicate.begin < noun.begin and agree(d, draft))


def _same_words(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The act of speech by the same side that a bare noun takes up again; None if it may be a new one."""
    again = draft.clause.form == "noun" and not (draft.recipients or draft.when or draft.rule.symmetric)
    if not again or not draft.actors or not draft.speech:
        return None
    told = told_before(draft, drafts, frozenset({draft.type}))
    return latest([d for d in told if same_side(d.actors, draft.actors) and d.recipients])


def _renamed(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "the airport attack": the attack whose target or place, told before, its noun bears."""
    noun = draft.predicate
    marks = {c.text.lower() for c in noun.children if c.dep == "compound"}
    if not draft.is_attack or draft.clause.form != "noun" or not definite(noun) or draft.killed:
        return None
    told = told_before(draft, drafts, frozenset({"ASSAULT"}))
    return latest(d for d in told if marks & _words_of(d) and agree(d, draft))


def _ranked(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "The attack is Cali's second mass shooting this year": what is said of the attack told before."""
    noun, verb = draft.predicate, draft.predicate.head
    subject = verb.child("nsubj") if verb is not None and verb.lemma == "be" and noun.dep == "attr" else None
    if subject is None or not draft.is_attack or not definite(subject):
        return None
    if not names_attack(subject.lemma):
        return None
    told = [d for d in told_before(draft, drafts, frozenset({"ASSAULT"})) if agree(d, draft)]
    return latest([d for d in told if called(d, subject.lemma)] or told)


def _words_of(attack: Draft) -> set[str]:
    """The words for those struck and for the place."""
    phrases = [r.participant.written for r in attack.recipients]
    phrases += [attack.place.written] if attack.place is not None else []
    return {word.lower() for phrase in phrases for word in phrase.split()}


def _bare(draft: Draft) -> bool:
    return not (
        draft.actors or draft.recipients or draft.place or draft.when or draft.killed or draft.injured
    )


def _in_general(draft: Draft) -> bool:
    """ "The problem of gang abductions": what some sort of people do, nowhere, at no time and to nobody."""
    noun, named = draft.predicate, any(r.participant.actor for r in draft.actors)
    told = draft.recipients or draft.place or draft.when or draft.killed or draft.injured
    return draft.clause.form == "noun" and not named and not told and general(noun) and noun.dep == "pobj"


def _attack_meant(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The attack told last before a draft, if its word speaks of one told before."""
    told = [] if general(draft.predicate) else told_before(draft, drafts, frozenset({"ASSAULT"}))
    return latest([d for d in told if called(d, draft.predicate.lemma)] or told)
