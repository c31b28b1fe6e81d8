"""Every rule's examples and counterexamples, run through the whole extractor."""

import pytest

from kg.extract.checking import failures
from kg.rules import Rule, load_rules

BOOK = load_rules()


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_examples_come_out_as_the_rule_says(rule: Rule) -> None:
    assert list(failures(rule, BOOK)) == []
