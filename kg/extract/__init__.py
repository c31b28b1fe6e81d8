"""Clauses and rules to claims."""

from kg.extract.article import claims_of, drafts_of, extract, extract_all
from kg.extract.warming import warm

__all__ = ["claims_of", "drafts_of", "extract", "extract_all", "warm"]
