"""The lexicon of common nouns."""

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.rules import nouns, singulars
from kg.rules.nouns import Nouns


def test_the_longest_known_phrase_decides() -> None:
    assert nouns().find("force", ("security",)) == ("security force", nouns().classes["security force"])
    assert nouns().find("minister", ("foreign",))[0] == "foreign minister"
    assert nouns().find("soldier", ("brave", "young"))[0] == "soldier"


@pytest.mark.parametrize(
    ("word", "noun"), [("fishermen", "fisherman"), ("rebels", "rebel"), ("ministries", "ministry")]
)
def test_a_plural_that_has_no_lemma_is_found(word: str, noun: str) -> None:
    assert nouns().find(word, ())[0] == noun


def test_what_is_no_participant_has_no_class() -> None:
    assert nouns().find("idea", ("new",)) == ("idea", frozenset())


def test_a_phrase_that_means_nobody_beats_the_noun_that_it_ends_in() -> None:
    assert nouns().find("cell", ("red", "blood")) == ("blood cell", frozenset())
    assert "armed" in nouns().find("cell", ("terrorist",))[1]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("militant", "armed"),
        ("civilian", "people"),
        ("embassy", "organ"),
        ("president", "office"),
        ("outfit", "group"),
    ],
)
def test_nouns_are_of_the_class_that_the_field_gives_them(noun: str, kind: str) -> None:
    assert kind in nouns().classes[noun]


def test_every_noun_of_an_organ_leads_to_it() -> None:
    lexicon: Nouns = nouns()
    assert lexicon.organs["police"].key == "police"
    assert lexicon.organs["foreign ministry"].kind == "Ministry"
    assert all("organ" in lexicon.classes[noun] for noun in lexicon.organs)


def test_what_a_plural_may_come_from() -> None:
    assert singulars("attacks") == ("attack",)
    assert "party" in singulars("parties")
    assert singulars("press") == ()


def test_a_list_that_is_not_known_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nouns.yaml"
    path.write_text("weapons: gun, knife\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"nouns\.yaml"):
        nouns(path)
