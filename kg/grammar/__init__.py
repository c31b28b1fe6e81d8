"""English clauses out of dependency trees. Knows English, knows nothing of wars."""

from kg.grammar.build import clause
from kg.grammar.clause import Clause, Form
from kg.grammar.outlook import Outlook

__all__ = ["Clause", "Form", "Outlook", "clause"]
