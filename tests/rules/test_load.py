"""Reading rule files: what is refused, and where the refusal points."""

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.rules import RULES, load_rules, read_rules

RULE = """family: shelling
about: Guns that fire from afar.
rules:
  - id: shelling.verb
    class: Shelling
    why: The verb says it all.
    triggers: {verb: "shell, open fire"}
    actor: subject
    recipient: [object, "on"]
    examples:
      - {text: "The army shelled the village.", actor: army}
"""


def written(folder: Path, text: str, name: str = "shelling.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(RuleError) as refused:
        read_rules(written(folder, text))
    return str(refused.value)


def test_a_rule_reads_lists_in_either_spelling(tmp_path: Path) -> None:
    (rule,) = read_rules(written(tmp_path, RULE))
    assert rule.triggers.verb == ("shell", "open fire")
    assert rule.actor is not None
    assert rule.actor.slots == ("subject",)
    assert rule.actor.kinds == ("party",)
    assert rule.recipient is not None
    assert rule.recipient.slots == ("object", "on")
    assert rule.needs == ("any",)


def test_an_unknown_key_is_named_with_its_line(tmp_path: Path) -> None:
    text = refusal(tmp_path, RULE.replace("    triggers:", "    trigger:"))
    assert "shelling.yaml:7" in text
    assert "rules.shelling.verb.trigger" in text


def test_an_unknown_class_is_named_with_its_line(tmp_path: Path) -> None:
    text = refusal(tmp_path, RULE.replace("class: Shelling", "class: Cannonade"))
    assert "shelling.yaml:5" in text
    assert "'Cannonade'" in text


def test_what_is_not_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    text = refusal(tmp_path, RULE.replace("actor: subject", "actor: [subject"))
    assert "shelling.yaml:9: not YAML" in text


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        (
            'examples:\n      - {text: "The army shelled the village.", actor: army}',
            "examples: []",
            "examples",
        ),
        ('{verb: "shell, open fire"}', "{}", "trigger"),
        ("id: shelling.verb", "id: Shelling", "id"),
        ("actor: army}", "actor: army, colour: red}", "colour"),
        ("    why: The verb says it all.\n", "", "why"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, about: str) -> None:
    assert old in RULE
    assert about in refusal(tmp_path, RULE.replace(old, new))


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    written(tmp_path, RULE)
    written(tmp_path, RULE, "more.yaml")
    with pytest.raises(RuleError, match=r"'shelling\.verb' is used twice"):
        load_rules(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no rule files"):
        load_rules(tmp_path)


def test_triggers_are_found_by_form_and_head() -> None:
    book = load_rules()
    assert all(t.head == "attack" for t in book.triggers("verb", "attack"))
    assert {t.rule.event for t in book.triggers("noun", "ceasefire")}
    assert book.triggers("verb", "no such verb") == ()


def test_longer_triggers_come_first() -> None:
    for triggers in load_rules().index.values():
        lengths = [len(t.rest) for t in triggers]
        assert lengths == sorted(lengths, reverse=True)


def test_of_triggers_of_one_length_those_that_need_two_parties_come_first() -> None:
    order = [t.rule.id for t in load_rules().triggers("verb", "flare") if not t.rest]
    assert order.index("assault.battle.clash-erupts") < order.index("assault.battle.clash-erupts.one")


def test_the_order_of_files_and_rules_does_not_matter(tmp_path: Path) -> None:
    names = sorted(path.name for path in RULES.glob("*.yaml"))
    for number, name in enumerate(reversed(names)):
        text = (RULES / name).read_text(encoding="utf-8")
        written(tmp_path, text, f"{number:03}-{name}")
    shuffled, own = load_rules(tmp_path), load_rules()
    assert shuffled.index.keys() == own.index.keys()
    assert all(
        [t.rule.id for t in shuffled.index[key]] == [t.rule.id for t in own.index[key]] for key in own.index
    )


def test_every_rule_gives_examples_of_its_own() -> None:
    book = load_rules()
    assert len(book.rules) >= 150
    assert [rule.id for rule in book.rules if len(rule.examples) < 2] == []
    assert sum(len(rule.examples) + len(rule.counterexamples) for rule in book.rules) >= 1_000
