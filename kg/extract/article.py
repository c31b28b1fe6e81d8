"""One article to its claims: the sentences in order, then what ties them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from kg.extract.allegiance import swear_in
from kg.extract.announcing import announcements
from kg.extract.attribution import speaker_of
from kg.extract.circumstances import Circumstances
from kg.extract.claiming import claims_from
from kg.extract.days import follow
from kg.extract.discourse import carry_places, complete
from kg.extract.draft import Draft
from kg.extract.effects import settle
from kg.extract.entries import date_entries, place_notes
from kg.extract.folding import fold
from kg.extract.links import link
from kg.extract.matching import Matcher
from kg.extract.mentioned import join_mentions
from kg.extract.outcries import gather
from kg.extract.persons import titles
from kg.extract.play import leave_play
from kg.extract.podium import podium
from kg.extract.private import leave_private
from kg.extract.quoting import as_written
from kg.extract.referents import Referents
from kg.extract.retelling import hand_down, retold
from kg.extract.scanning import telling
from kg.extract.serving import serve
from kg.extract.sides import same_side
from kg.extract.story import leave_stories
from kg.extract.timing import date_of, own_date
from kg.extract.trailing import trails
from kg.grammar.moods import verb_effect
from kg.grammar.phrases import is_verb, negation
from kg.language.reading import Reading, Sentence, read_all
from kg.model import Claim, Document, Interval
from kg.rules import RuleBook, load_rules
from kg.vocabulary import load_vocabulary


def extract(document: Document) -> tuple[Claim, ...]:
    """All claims of an article, in the order of its text. A pure function of the document and the rules.

    Only sentences that a rule may match, and those that they lean on, are parsed.
    """
    (claims,) = extract_all((document,))
    return claims


def extract_all(documents: Iterable[Document]) -> Iterator[tuple[Claim, ...]]:
    """The claims of each article, in order, as `extract` finds them; few articles are held at a time.

    Sentences of several articles are parsed together, which is faster where few of each are parsed.
    """
    for reading in read_all(documents, telling(load_rules())):
        yield claims_of(reading, load_rules())


def claims_of(reading: Reading, book: RuleBook) -> tuple[Claim, ...]:
    """The claims that a rule book finds in an article already read."""
    claims = claims_from(drafts_of(reading, book), reading.document)
    if reading.written == reading.document.text:
        return claims
    return tuple(as_written(claim, reading.written) for claim in claims)


def drafts_of(reading: Reading, book: RuleBook) -> list[Draft]:
    """All matches of an article, settled and linked; those that another absorbed are marked as dropped."""
    if not any(sentence.nodes for sentence in reading.sentences):
        return []
    referents = Referents(reading)
    drafts = _by_sentence(reading, book, referents)
    _over_the_article(drafts, reading, referents)
    return sorted(drafts, key=lambda d: (d.sentence.index, d.predicate.begin, d.event))


def _by_sentence(reading: Reading, book: RuleBook, referents: Referents) -> list[Draft]:
    """What each sentence tells, read in the order of the text: later ones lean on those before."""
    matcher, circumstances = Matcher(book, referents), Circumstances(referents)
    drafts: list[Draft] = []
    for sentence in (s for s in reading.sentences if s.nodes):
        referents.observe(sentence)
        matched = (d for d in matcher.match(sentence) if not trails(d, referents))
        found = [*matched, *titles(sentence, book, referents)]
        found.sort(key=lambda d: d.predicate.begin)
        _circumstances(found, circumstances, sentence, referents)
        _quoted(found, sentence, reading, referents)
        settle(found, referents, drafts)
        gather(found)
        drafts += found
    return drafts


def _over_the_article(drafts: list[Draft], reading: Reading, referents: Referents) -> None:
    """What only the whole article tells, in place: days, retellings, links, promises, what is no news."""
    serve(drafts)
    again = retold(drafts)
    date_entries(drafts, reading)
    follow(drafts, reading, again)
    fold(drafts)
    join_mentions(drafts, referents)
    hand_down(again)
    place_notes(drafts, referents)
    carry_places(drafts)
    swear_in(drafts)
    link(drafts, referents)
    _assert(drafts)
    complete(drafts, referents)
    leave_private(drafts, referents)
    leave_play(drafts, referents)
    leave_stories(drafts, referents)
    drafts += list(announcements(drafts))
    _forget_unreal(drafts)


def _circumstances(
    drafts: list[Draft], circumstances: Circumstances, sentence: Sentence, referents: Referents
) -> None:
    events = frozenset(d.predicate for d in drafts if load_vocabulary().event(d.event).kind == "event")
    spoken = frozenset(d.predicate for d in drafts if d.speech)
    for draft in drafts:
        if load_vocabulary().event(draft.event).kind == "tie":
            draft.when = own_date(draft.clause, sentence) if draft.clause.form == "verb" else None
            continue
        draft.place = circumstances.where(draft, events) or podium(draft, referents, circumstances)
        when = date_of(draft.clause, sentence, draft.status in ("future", "requested"), spoken)
        draft.when = None if draft.status == "actual" and _after_the_report(when, referents) else when
        draft.content = _content(draft, sentence)
    _share_places(drafts)


def _share_places(drafts: list[Draft]) -> None:
    """ "Attacked a sit-in in Khartoum": where that is which was struck, there it was struck."""
    for draft in drafts:
        if draft.place is None and draft.is_attack:
            struck = (d for d in drafts if d.place is not None and d.predicate in draft.clause.get("object"))
            draft.place = next((d.place for d in struck), None)


def _after_the_report(when: Interval | None, referents: Referents) -> bool:
    """ "Ahead of the vote next May, police arrested": what is told as fact had happened by the report."""
    published = referents.reading.document.published
    return when is not None and published is not None and when.earliest > published + timedelta(days=1)


def _content(draft: Draft, sentence: Sentence) -> str | None:
    """What is asked, promised or threatened: the words of the first filled slot that the rule names."""
    for slot in draft.rule.content:
        for head in draft.clause.get(slot):
            words = list(head.subtree())
            words = [w for w in words if w.begin > draft.predicate.begin] or words
            text = " ".join(w.text for w in words)
            return text[:200]
    return None


def _quoted(drafts: list[Draft], sentence: Sentence, reading: Reading, referents: Referents) -> None:
    if sentence.quoted is None or not drafts:
        return
    speakers = speaker_of(sentence, reading.sentences, referents)
    for draft in drafts:
        if not draft.speakers:
            draft.speakers = speakers


def _assert(drafts: list[Draft]) -> None:
    """Who claims or is blamed for an attack did it by that account, unless the article names somebody."""
    for draft in drafts:
        if draft.rule.asserts is None or draft.dropped or draft.status != "actual":
            continue
        for about in (draft.of, *draft.besides):
            if about is not None and not _named(about):
                _ascribe(draft, about)


def _ascribe(draft: Draft, about: Draft) -> None:
    """Give an attack (`about`) the doers whom a claim of it or an accusation tells; who is blamed for it did
    not suffer it."""
    if draft.rule.asserted_actor == "actor" and draft.actors:
        about.actors, about.speakers = draft.actors, about.speakers or draft.actors
    elif draft.rule.asserted_actor == "recipient" and _accuses(draft, about):
        about.actors, about.speakers = draft.recipients, about.speakers or draft.actors
        about.recipients = tuple(r for r in about.recipients if r not in draft.recipients)
        about.hedge = about.hedge or "blamed"


def _accuses(draft: Draft, about: Draft) -> bool:
    """Whether somebody is blamed by others who tells more than the article does of the doers."""
    if _of_inaction(draft):
        return False
    named = any(r.participant.actor for r in draft.recipients) or not about.actors
    return named and bool(draft.recipients) and not same_side(draft.actors, draft.recipients)


def _of_inaction(draft: Draft) -> bool:
    """ "Accused the police of failing to stop the violence": they are no doers of it."""
    heads = (head for slot in ("of", "for", "complement") for head in draft.clause.get(slot))
    return any(is_verb(head) and (negation(head) or verb_effect(head) == "negated") for head in heads)


def _named(draft: Draft) -> bool:
    return any(r.participant.actor for r in draft.actors)


def _forget_unreal(drafts: list[Draft]) -> None:
    """What did not happen, or might, is worth a row only if somebody denies, demands or threatens it.

    A promise to investigate is a promise; words that are only asked for or promised have no row of their own.
    """
    said = [d for d in drafts if not d.dropped and not (d.speech and d.status != "actual")]
    spoken_of = {id(d.of): d for d in reversed(said) if d.of is not None}
    for draft in drafts:
        if draft.status == "actual":
            continue
        telling = spoken_of.get(id(draft))
        unsaid = draft.status != "future" and telling is None
        if draft.speech or unsaid or (telling is not None and _is_content(draft, telling)):
            draft.dropped = True


def _is_content(draft: Draft, telling: Draft) -> bool:
    """A meeting or withdrawal that is asked for, refused or promised is told by the request or promise.

    One that is denied, or announced for a day to come, is an event to speak of.
    """
    announced = telling.event == load_vocabulary().event(draft.event).announced
    if (
        telling.predicate is draft.predicate
        or telling.type == "DENY"
        or (announced and draft.when is not None)
    ):
        return False
    return draft.quad in _COOPERATIVE or (draft.is_attack and telling.type == "AGREE")


_COOPERATIVE = (1, 2)
