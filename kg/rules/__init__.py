"""The rule language and the rules. Know wars, know nothing of trees."""

from kg.rules.load import RULES, Form, RuleBook, Trigger, load_rules, read_rules
from kg.rules.nouns import NounClass, Nouns, Organ, nouns, singulars
from kg.rules.schema import Condition, Example, Role, Rule

__all__ = [
    "RULES",
    "Condition",
    "Example",
    "Form",
    "NounClass",
    "Nouns",
    "Organ",
    "Role",
    "Rule",
    "RuleBook",
    "Trigger",
    "load_rules",
    "nouns",
    "read_rules",
    "singulars",
]
