"""Reading the rule files, and the index from trigger lemmas to rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kg.errors import RuleError, VocabularyError
from kg.rules.schema import Rule, RuleFile
from kg.vocabulary import load_vocabulary

RULES = Path(__file__).parent / "families"
Form = Literal["verb", "noun", "title"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that starts a rule: the lemma of its head and the other lemmas, in order."""

    rule: Rule
    form: Form
    head: str
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules, and the triggers by form and head lemma, longest phrase first."""

    rules: tuple[Rule, ...]
    index: Mapping[tuple[Form, str], tuple[Trigger, ...]]

    def triggers(self, form: Form, lemma: str) -> tuple[Trigger, ...]:
        """The triggers with this head lemma."""
        return self.index.get((form, lemma), ())


@cache
def load_rules(folder: Path = RULES) -> RuleBook:
    """Read and check every *.yaml of `folder`.

    Raises RuleError, with file and line or rule, for an unknown key, an id used twice, or a class that the
    ontology does not have.
    """
    rules: dict[str, Rule] = {}
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise RuleError(folder, "no rule files here")
    for path in paths:
        for rule in read_rules(path):
            if rule.id in rules:
                raise RuleError(path, f"the rule id {rule.id!r} is used twice")
            rules[rule.id] = rule
    return RuleBook(tuple(rules.values()), _index(rules.values()))


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules of one file. Raises RuleError if it is not YAML, does not fit, or names an unknown class."""
    try:
        raw = yaml.load(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
        rules = RuleFile.model_validate(raw).rules
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise RuleError(path, f"not YAML: {error.problem}", line=line) from error
    except ValidationError as error:
        first = min(error.errors(), key=_telling)
        raise RuleError(
            path, f"{_where(first['loc'], raw)}: {first['msg']}", line=_line(path, first["loc"])
        ) from error
    for number, rule in enumerate(rules):
        _check_class(path, number, rule)
    return rules


def _telling(fault: ErrorDetails) -> bool:
    """A misspelt key comes first: what is then missing follows from it."""
    return fault["type"] != "extra_forbidden"


def _check_class(path: Path, number: int, rule: Rule) -> None:
    for key, name in (("class", rule.event), ("asserts", rule.asserts)):
        try:
            if name:
                load_vocabulary().event(name)
        except VocabularyError as error:
            line = _line(path, ("rules", number, key))
            raise RuleError(path, f"{rule.id}: no class {name!r} in the ontology", line=line) from error


def _where(location: tuple[int | str, ...], raw: object) -> str:
    """The path to a fault, with the id of the rule in place of its number."""
    steps = []
    for step in location:
        raw = raw[step] if isinstance(raw, dict | list) and _has(raw, step) else None  # type: ignore[index]
        steps.append(
            str(raw["id"]) if isinstance(step, int) and isinstance(raw, dict) and "id" in raw else str(step)
        )
    return ".".join(steps)


def _has(raw: dict[object, object] | list[object], step: int | str) -> bool:
    return step in raw if isinstance(raw, dict) else isinstance(step, int) and step < len(raw)


def _line(path: Path, location: tuple[int | str, ...]) -> int | None:
    """The line of the innermost node on the way to a fault that the file really has."""
    node: yaml.Node | None = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    line = None
    for step in location:
        if node is None:
            break
        line = node.start_mark.line + 1
        node = _step(node, step)
    return node.start_mark.line + 1 if node is not None else line


def _step(node: yaml.Node, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None


def _index(rules: Iterable[Rule]) -> dict[tuple[Form, str], tuple[Trigger, ...]]:
    table: dict[tuple[Form, str], list[Trigger]] = {}
    for rule in rules:
        for trigger in _triggers(rule):
            table.setdefault((trigger.form, trigger.head), []).append(trigger)
    return {key: tuple(sorted(found, key=_order)) for key, found in table.items()}


def _order(trigger: Trigger) -> tuple[int, int, int, int, str]:
    """Longest phrase first, then the rule that asks for more; rules never depend on their place in a file."""
    rule = trigger.rule
    asking = sum(bool(c.words or c.kinds) for c in rule.where.values())
    parties = len(rule.needs) + ("two" in rule.needs)
    return (-len(trigger.rest), -asking, -parties, -len(rule.where), rule.id)


def _triggers(rule: Rule) -> Iterator[Trigger]:
    for phrase in rule.triggers.verb:
        head, *rest = phrase.split()
        yield Trigger(rule, "verb", head, tuple(rest))
    for phrase in rule.triggers.noun:
        yield _noun_trigger(rule, "noun", phrase.split())
    for phrase in rule.triggers.title:
        yield _noun_trigger(rule, "title", phrase.split())


_LINKS = frozenset(
    {"of", "on", "for", "to", "with", "from", "in", "by", "at", "against", "under", "over", "between"}
)


def _noun_trigger(rule: Rule, form: Form, words: list[str]) -> Trigger:
    """The head is the last word, or the one before a preposition: "declaration of war", "chief of staff"."""
    links = [i for i, word in enumerate(words) if word in _LINKS]
    at = links[0] - 1 if links and links[0] > 0 else len(words) - 1
    return Trigger(rule, form, words[at], tuple(w for i, w in enumerate(words) if i != at))
