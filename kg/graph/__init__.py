"""The rdflib dataset: writing, reading back, checking, asking and exporting."""

from kg.graph.asking import Answer, run_query
from kg.graph.exports import FORMATS, export
from kg.graph.reading import dataset_to_world, read_dataset
from kg.graph.records import records
from kg.graph.storing import open_outputs, read_world, write_outputs
from kg.graph.validating import validate
from kg.graph.writing import world_to_dataset

__all__ = [
    "FORMATS",
    "Answer",
    "dataset_to_world",
    "export",
    "open_outputs",
    "read_dataset",
    "read_world",
    "records",
    "run_query",
    "validate",
    "world_to_dataset",
    "write_outputs",
]
