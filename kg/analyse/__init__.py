"""Who acts on whom, how much, and who disagrees: networkx projections of a World and measures on them."""

from kg.analyse.analysis import Analysis, analyse, write_analysis
from kg.analyse.projection import actor_graph

__all__ = ["Analysis", "actor_graph", "analyse", "write_analysis"]
