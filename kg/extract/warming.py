"""What reading needs for as long as the process lives, loaded at once and then left alone."""

from __future__ import annotations

import gc
from functools import cache

from kg.extract.scanning import telling
from kg.language.gazetteer import load_gazetteer
from kg.language.names import name_index
from kg.language.parse import load_model
from kg.rules import load_rules

# New objects, and collections of the younger ones, before the next collection; Python's own are 700, 10, 10.
_SELDOM = (50_000, 20, 100)


@cache
def warm() -> None:
    """Load the model, the names and the rules, and take them out of the sight of the garbage collector.

    They are more than half a million objects that live as long as the process; without this the collector
    walks them again every few articles, which takes up to a tenth of all reading. For programs that read many
    articles, as `kg build` does: it also exempts whatever else the process has loaded by then, and collects
    more seldom from then on, as trees and drafts of an article live until its end: another tenth.
    """
    load_model()
    load_gazetteer()
    name_index()
    telling(load_rules())
    gc.freeze()
    gc.set_threshold(*_SELDOM)
