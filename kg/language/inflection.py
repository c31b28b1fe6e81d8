"""The forms in which a word can be written: the lemmatiser's own tables, read backwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from spacy.lookups import Lookups

from kg.language.forms import forms
from kg.language.parse import load_model

WordClass = Literal["verb", "noun", "adj"]
_ENDINGS = ("", "s", "es", "d", "ed", "ing")
_INDEXED = ("adj", "adv", "noun", "verb")
# The model's attribute ruler knows these by their tags; the tables have no entry for them.
_AUXILIARIES: Mapping[str, tuple[str, ...]] = {
    "be": ("am", "is", "are", "was", "were", "been", "being"),
    "have": ("has", "had", "having"),
    "do": ("does", "did", "done", "doing"),
    "not": ("n't", "t", "cannot"),
    "can": ("cannot",),
}


@cache
def written_forms(lemma: str, *classes: WordClass) -> frozenset[str]:
    """All words in lower case that the parse can bring back to `lemma` as a word of one of these classes.

    Some of them nobody would write ("seizeed"). No class given: all classes.

    >>> sorted(written_forms("slay", "verb") & {"slain", "slew", "slays", "slayer"})
    ['slain', 'slays', 'slew']
    """
    found = {lemma, *_AUXILIARIES.get(lemma, ()), *_plurals_in_capitals(lemma)}
    for word_class in classes or ("verb", "noun", "adj"):
        found |= _irregular(word_class).get(lemma, frozenset())
        found.update(form for pair in _endings(word_class) for form in _with_ending(lemma, *pair))
    return frozenset(found)


def _with_ending(lemma: str, written: str, ending: str) -> Iterator[str]:
    """`lemma` with `written` where the lemmatiser puts `ending`."""
    if lemma.endswith(ending):
        yield lemma[: len(lemma) - len(ending)] + written


def _plurals_in_capitals(lemma: str) -> Iterator[str]:
    """A capitalised plural keeps its ending in the parse; rules look through it by these."""
    yield lemma + "s"
    if lemma.endswith("man"):
        yield lemma[:-3] + "men"
    if lemma.endswith("y"):
        yield lemma[:-1] + "ies"


@cache
def is_word(written: str) -> bool:
    """Whether a word in lower case is in the lemmatiser's lists, as it is or in another form.

    >>> is_word("talks"), is_word("quiroga")
    (True, False)
    """
    lemmas = {written.removesuffix(ending) for ending in _ENDINGS} | set(_singular(written))
    index, irregular = _lookups().get_table("lemma_index"), _lookups().get_table("lemma_exc")
    return any(not lemmas.isdisjoint(_listed(c)) or written in irregular[c] for c in _INDEXED if c in index)


def _singular(written: str) -> Iterator[str]:
    """ "gunman" for "gunmen", which no table has."""
    if written.endswith("men"):
        yield written[:-3] + "man"


@cache
def is_plural(written: str) -> bool:
    """Whether a noun in lower case looks like a plural.

    >>> is_plural("miners"), is_plural("tribesmen"), is_plural("union")
    (True, True, False)
    """
    irregular = written in _lookups().get_table("lemma_exc")["noun"]
    return written.endswith("s") or irregular or any(_singular(written))


def is_verb(written: str) -> bool:
    """Whether a word in lower case is in the lemmatiser's list of verbs, as it is or in another form.

    >>> is_verb("signs"), is_verb("militia")
    (True, False)
    """
    listed = _listed("verb")
    stems = (written.removesuffix(ending) for ending in _ENDINGS)
    return any(stem in listed for stem in stems) or written in _lookups().get_table("lemma_exc")["verb"]


@cache
def is_adjective(written: str) -> bool:
    """Whether a word in lower case is in the lemmatiser's list of adjectives.

    >>> is_adjective("responsible"), is_adjective("attacks")
    (True, False)
    """
    return written in _listed("adj")


@cache
def is_adverb(written: str) -> bool:
    """Whether a word in lower case is in the lemmatiser's list of adverbs.

    >>> is_adverb("today"), is_adverb("village")
    (True, False)
    """
    return written in _listed("adv")


@cache
def is_noun(written: str) -> bool:
    """Whether a word in lower case is in the lemmatiser's list of nouns.

    >>> is_noun("attack"), is_noun("arrived")
    (True, False)
    """
    return written in _listed("noun")


@cache
def _listed(word_class: str) -> frozenset[str]:
    return frozenset(_lookups().get_table("lemma_index")[word_class])


@cache
def _lookups() -> Lookups:
    lookups: Lookups = load_model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return lookups


@cache
def _endings(word_class: WordClass) -> tuple[tuple[str, str], ...]:
    """Pairs of the ending of a written form and that of its lemma."""
    return tuple((written, ending) for written, ending in _lookups().get_table("lemma_rules")[word_class])


@cache
def _irregular(word_class: WordClass) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form, lemmas in _lookups().get_table("lemma_exc")[word_class].items():
        for lemma in lemmas:
            found.setdefault(lemma, set()).add(form)
    for form, lemma in forms().lemmas.items():
        found.setdefault(lemma, set()).add(form)
    return {lemma: frozenset(written) for lemma, written in found.items()}
