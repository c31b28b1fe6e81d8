"""Words that the model is shown otherwise keep their own text and dictionary form."""

from __future__ import annotations

import pytest

from kg.language.parse import Node, parse
from kg.language.posed import posed
from kg.language.sentences import Span


def nodes(text: str) -> list[Node]:
    return parse(text, [Span(0, len(text))], [])[0]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead a guard in Swabi.",
        "Two guards were shot dead by rebels.",
        "Rebels raided a resort, shooting dead 19 people.",
        "Gunmen shot and killed a guard.",
    ],
)
def test_a_word_shown_otherwise_is_still_itself(text: str) -> None:
    shot = next(n for n in nodes(text) if n.text in ("shot", "shooting"))
    assert (shot.lemma, shot.pos) == ("shoot", "VERB")
    assert text[shot.begin : shot.end] == shot.text


def test_only_the_fixed_phrases_are_shown_otherwise() -> None:
    text = "A shot was heard; the film was shot in Rome, and he is dead."
    assert posed(text, Span(0, len(text))) == {}


@pytest.mark.parametrize("text", ["UK rejects Greek bid for marbles", "Belarus rejects claims of fraud."])
def test_a_verb_of_headlines_is_no_noun(text: str) -> None:
    rejects = next(n for n in nodes(text) if n.text == "rejects")
    assert (rejects.lemma, rejects.pos) == ("reject", "VERB")


def test_only_the_sentence_asked_for_is_looked_at() -> None:
    text = "Men shot dead a guard. They fled."
    assert posed(text, Span(23, len(text))) == {}


@pytest.mark.parametrize(
    ("text", "word", "lemma", "pos"),
    [
        ("Dockworkers in Santos downed tools on Thursday.", "downed", "down", "VERB"),
        ("The envoys wound up a summit in Arusha.", "wound", "wind", "VERB"),
        ("Shining Path guerrillas killed six men.", "Shining", "shining", "PROPN"),
    ],
)
def test_a_set_phrase_keeps_its_words(text: str, word: str, lemma: str, pos: str) -> None:
    found = next(n for n in nodes(text) if n.text == word)
    assert (found.lemma, found.pos) == (lemma, pos)


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Two men on a motorcycle fired at a patrol in Yala.", "fired", "fire"),
        ("Gunmen in a passing car fired on a crowd in Irapuato.", "fired", "fire"),
        ("Dissidents lobbed grenades at a station in Cauca.", "lobbed", "lob"),
        ("Men in a jeep machine-gunned the mayor of Neiva.", "machine-gunned", "machine-gun"),
    ],
)
def test_a_verb_that_looks_like_a_participle_has_its_subject(text: str, word: str, lemma: str) -> None:
    verb = next(n for n in nodes(text) if n.text == word)
    assert (verb.lemma, verb.tag) == (lemma, "VBD")
    assert any(c.dep == "nsubj" for c in verb.children)


@pytest.mark.parametrize(
    "text",
    [
        "The bus was fired on by rebels.",
        "A car fired on by rebels crashed.",
        "Grenades lobbed at the gate hurt two.",
    ],
)
def test_a_participle_is_left_as_it_is(text: str) -> None:
    assert posed(text, Span(0, len(text))) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The king met with visiting Japanese Foreign Minister Taro Kono in Amman.",
        "The premier and visiting Turkish President Turgut Ozal discussed trade.",
    ],
)
def test_a_visiting_minister_is_not_visited(text: str) -> None:
    (visiting,) = (n for n in nodes(text) if n.text == "visiting")
    assert (visiting.lemma, visiting.dep) == ("visiting", "amod")


@pytest.mark.parametrize(
    "text",
    [
        "After visiting President Mubarak, Peres flew to Amman.",
        "The premier was visiting President Mubarak.",
        "Tourists and visiting families left the island.",
    ],
)
def test_who_goes_on_a_visit_is_shown_as_written(text: str) -> None:
    assert posed(text, Span(0, len(text))) == {}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Gunmen disguised as policemen killed five people.", "Gunmen"),
        ("Men dressed as soldiers attacked a bus near Cali.", "Men"),
        ("Attackers posing as pilgrims opened fire on a convoy.", "Attackers"),
    ],
)
def test_who_is_disguised_is_who_acts(text: str, doer: str) -> None:
    (subject,) = (n for n in nodes(text) if n.dep == "nsubj")
    assert subject.text == doer


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Policemen shot two students in Lome.", "policeman"),
        ("Rockets fell on the town of Bor.", "rocket"),
        ("Gendarmes closed the road.", "gendarme"),
    ],
)
def test_a_plural_that_opens_a_sentence_is_no_name(text: str, lemma: str) -> None:
    first = nodes(text)[0]
    assert (first.lemma, first.pos) == (lemma, "NOUN")


def test_a_plural_before_a_name_may_be_a_part_of_it() -> None:
    assert posed("Guards Division units left.", Span(0, 27)) == {}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("PM Ruiz thanked FM Soto.", ["Premier", "Minister"]),
        ("The PM of Fiji met the DPM.", ["Premier", "Premier"]),
        ("The talks began at 3 PM Sunday.", []),
        ("FM radio fell silent.", []),
    ],
)
def test_an_office_written_short_is_one_before_a_name(text: str, shown: list[str]) -> None:
    assert [word.shown for _, word in sorted(posed(text, Span(0, len(text))).items())] == shown
