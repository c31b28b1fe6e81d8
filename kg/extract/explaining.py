"""Why and why not: what each sentence of an article gave, which rules fired, and where the others stopped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.accounts import ClauseAccount, Day, Fired, Looked, Sense, SentenceAccount, Stopped
from kg.extract.article import claims_of, drafts_of
from kg.extract.claiming import becomes_claim
from kg.extract.draft import Draft
from kg.extract.matching import Matcher, NearMiss, slot_heads
from kg.extract.referents import Referents
from kg.grammar import Clause, clause
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Reading, Sentence
from kg.model import Claim, Status
from kg.rules import Role, Rule, RuleBook


def explain(reading: Reading, book: RuleBook) -> tuple[SentenceAccount, ...]:
    """An account of each sentence of an article, in order, that says what `claims_of` did and did not."""
    drafts = drafts_of(reading, book)
    claims = _claims_by_draft(drafts, claims_of(reading, book))
    accountant = _Accountant(reading, book)
    return tuple(
        accountant.account(sentence, [d for d in drafts if d.sentence is sentence], drafts, claims)
        for sentence in reading.sentences
    )


def near_misses(reading: Reading, book: RuleBook) -> Iterator[tuple[Sentence, tuple[Stopped, ...]]]:
    """Each sentence with the rules that nearly fired in it."""
    accountant = _Accountant(reading, book)
    for sentence in reading.sentences:
        yield sentence, tuple(accountant.stopped(miss, sentence) for miss in accountant.misses(sentence))


def _claims_by_draft(drafts: Sequence[Draft], claims: Sequence[Claim]) -> dict[int, Claim]:
    kept = (draft for draft in drafts if becomes_claim(draft))
    return {id(draft): claim for draft, claim in zip(kept, claims, strict=True)}


class _Accountant:
    """Reads the sentences of one article once more, in order, and keeps what the extractor throws away."""

    def __init__(self, reading: Reading, book: RuleBook) -> None:
        self._referents = Referents(reading)
        self._matcher = Matcher(book, self._referents)
        self._text = reading.document.text

    def misses(self, sentence: Sentence) -> list[NearMiss]:
        self._referents.observe(sentence)
        found: list[NearMiss] = []
        list(self._matcher.match(sentence, found))
        return found

    def account(
        self,
        sentence: Sentence,
        own: Sequence[Draft],
        drafts: Sequence[Draft],
        claims: Mapping[int, Claim],
    ) -> SentenceAccount:
        misses = self.misses(sentence)
        span = sentence.span
        return SentenceAccount(
            number=sentence.index + 1,
            text=self._text[span.begin : span.end],
            begin=span.begin,
            end=span.end,
            quoted=self._text[sentence.quoted.begin : sentence.quoted.end] if sentence.quoted else None,
            names=tuple(self._sense(name) for name in sentence.names),
            dates=tuple(self._days(sentence)),
            clauses=tuple(self._clause(each) for each in _clauses(own, misses)),
            fired=tuple(_fired(draft, drafts, claims) for draft in own),
            stopped=tuple(self.stopped(miss, sentence) for miss in misses),
        )

    def _sense(self, name: Name) -> Sense:
        actor = self._referents.choice.actor(name)
        place = self._referents.choice.place(name)
        return Sense(
            written=name.written,
            begin=name.begin,
            end=name.end,
            actor=actor.label if actor else None,
            kind=actor.kind if actor else None,
            place=place.label if place else None,
        )

    def _days(self, sentence: Sentence) -> Iterator[Day]:
        for when in sentence.dates:
            yield Day(self._text[when.begin : when.end], when.interval.earliest, when.interval.latest)

    def _clause(self, found: Clause) -> ClauseAccount:
        return ClauseAccount(
            word=found.predicate.text,
            begin=found.predicate.begin,
            passive=found.passive,
            slots={
                slot: tuple(self._argument(head, found.predicate) for head in heads)
                for slot, heads in sorted(found.slots.items(), key=_place)
            },
            status=found.outlook.status,
            hedge=found.outlook.hedge,
            speakers=self._phrases(found.outlook.speakers),
        )

    def _argument(self, head: Node, predicate: Node) -> str:
        """A phrase; of one that holds the word itself ("Iran condemned the attack") only its head."""
        return head.text if head in predicate.ancestors() else self._phrase(head)

    def _phrases(self, heads: Sequence[Node]) -> tuple[str, ...]:
        return tuple(self._phrase(head) for head in heads)

    def _phrase(self, head: Node) -> str:
        """The words of a phrase on one line; of a long one its beginning."""
        nodes = list(head.subtree())
        words = " ".join(self._text[nodes[0].begin : nodes[-1].end].split())
        return words if len(words) <= _LONGEST_PHRASE else f"{words[:_LONGEST_PHRASE].rsplit(' ', 1)[0]} …"

    def stopped(self, miss: NearMiss, sentence: Sentence) -> Stopped:
        found = clause(miss.word)
        looked = (self._look(slot, wanted, found, sentence) for slot, wanted in _sought(miss))
        return Stopped(
            rule=miss.rule.id,
            event_class=miss.rule.event,
            word=miss.word.text,
            begin=miss.word.begin,
            reason=miss.reason,
            looked=tuple(looked),
        )

    def _look(self, slot: str, wanted: tuple[str, ...], found: Clause, sentence: Sentence) -> Looked:
        heads = slot_heads(slot, found)
        can_be = {want for head in heads for r in self._referents.of(head, sentence) for want in r.wants}
        return Looked(slot, self._phrases(heads), tuple(sorted(can_be - {"thing"})), wanted)


_LONGEST_PHRASE = 90
_FIRST_SLOTS = ("subject", "object", "indirect", "attribute", "complement")


def _place(item: tuple[str, object]) -> tuple[int, str]:
    slot = item[0]
    return (_FIRST_SLOTS.index(slot) if slot in _FIRST_SLOTS else len(_FIRST_SLOTS), slot)


def _clauses(drafts: Sequence[Draft], misses: Sequence[NearMiss]) -> list[Clause]:
    """A clause for each word with arguments that started a rule or could have, in the order of the text."""
    found = {draft.predicate: draft.clause for draft in drafts}
    for miss in misses:
        if miss.word not in found:
            found[miss.word] = clause(miss.word)
    return sorted((each for each in found.values() if each.slots), key=lambda each: each.predicate.begin)


def _fired(draft: Draft, drafts: Sequence[Draft], claims: Mapping[int, Claim]) -> Fired:
    return Fired(
        rule=draft.rule.id,
        why=draft.rule.why,
        word=" ".join(n.text for n in sorted(draft.words or (draft.predicate,), key=lambda n: n.index)),
        begin=draft.predicate.begin,
        event_class=draft.event,
        claim=claims.get(id(draft)),
        dropped=None if becomes_claim(draft) else why_dropped(draft, drafts),
    )


def why_dropped(draft: Draft, drafts: Sequence[Draft]) -> str:
    """Why a dropped draft became no claim, in plain words; `drafts` are those of its article."""
    host = _host(draft, drafts)
    if host is not None:
        return _taken_in(draft, host)
    if draft.only_effect:
        return "tells what an attack did, but its sentence tells of no attack"
    if draft.status != "actual":
        return f"{_UNREAL[draft.status]}{_no_row_of_its_own(draft, drafts)}"
    return "an attack with nobody, no place and no time: nothing to record"


def _no_row_of_its_own(draft: Draft, drafts: Sequence[Draft]) -> str:
    if draft.speech:
        return ": words are recorded once they are said"
    if any(other.of is draft for other in drafts):
        return ": the request, refusal or promise tells it"
    return ", and nobody in the article denies, asks for or threatens it"


_UNREAL: Mapping[Status, str] = {
    "negated": "told as not so",
    "future": "told as yet to come",
    "hypothetical": "told as a mere possibility",
    "requested": "only asked for",
}


def _host(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The draft that took this one in, directly or through others."""
    seen = [draft]
    while seen[-1].dropped:
        host = next((d for d in drafts if seen[-1].predicate in d.extra and d not in seen), None)
        if host is None:
            return None
        seen.append(host)
    return seen[-1]


def _taken_in(draft: Draft, host: Draft) -> str:
    word = host.predicate.text
    if host.sentence is not draft.sentence:
        return f"the attack told before: “{word}” in sentence {host.sentence.index + 1}"
    if draft.rule.effect:
        return f"tells what “{word}” did: its victims and numbers went there"
    return f"another word for the same attack as “{word}”"


def _sought(miss: NearMiss) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The slots of the argument at which a rule stopped, and what was wanted there."""
    slot = miss.reason.partition(" is ")[0]
    condition = miss.rule.where.get(slot)
    if condition is not None:
        yield slot, condition.kinds or condition.words
        return
    for role in _unfilled(miss.rule, miss.reason):
        yield from ((each, role.kinds) for each in role.slots)


def _unfilled(rule: Rule, reason: str) -> list[Role]:
    roles = {"actor": rule.actor, "recipient": rule.recipient}
    named = [name for name in roles if name in reason]
    return [role for name in (named or roles) if (role := roles[name]) is not None]
