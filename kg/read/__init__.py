"""Articles in, Documents out: text, Markdown, HTML and JSONL files, alone or in folders."""

from kg.read.articles import read_articles
from kg.read.dating import infer_date
from kg.read.finding import find_articles

__all__ = ["find_articles", "infer_date", "read_articles"]
