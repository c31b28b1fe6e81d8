"""How fast articles are read, measured side by side in one process.

    python benchmarks/speed.py [PATH ...]    (default: the general texts and the articles of ../shared)

For each path: seconds of processor time from raw text to claims with every sentence parsed, and with only
those that the scanner lets through (medians); what that loses; and how much longer that takes than spaCy's
parse of the same sentences, as spaCy comes and with the arithmetic that the project gives it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TypeVar

import spacy
from spacy.language import Language
from threadpoolctl import threadpool_limits

from kg.extract import claims_of, warm
from kg.extract.scanning import telling
from kg.language.parse import load_model
from kg.language.reading import TOGETHER, Reading, read, read_all
from kg.model import Claim, Document
from kg.read import read_articles
from kg.rules import load_rules

DEFAULT = ("../shared/bench/general.jsonl", "../shared/articles")
ROUNDS = 5
Result = TypeVar("Result")


def timed(work: Callable[[], Result], rounds: int = ROUNDS) -> tuple[float, Result]:
    """Seconds of processor time, the median of some rounds, and what the work gave."""
    took = []
    for _ in range(rounds):
        start = time.process_time()
        result = work()
        took.append(time.process_time() - start)
    return median(took), result


def claims(readings: Iterable[Reading]) -> list[Claim]:
    """The claims of articles as they are read; none is held longer than that takes."""
    return [claim for reading in readings for claim in claims_of(reading, load_rules())]


def plain_parse(model: Language, readings: list[Reading]) -> None:
    """spaCy alone, lemmas included, on the same sentences in batches of the same size."""
    parsed = ((r.document.text, s.span) for r in readings for s in r.sentences if s.nodes)
    texts = (text[span.begin : span.end] for text, span in parsed)
    with threadpool_limits(1, user_api="blas"):
        list(model.pipe(texts, batch_size=TOGETHER))


def content(claim: Claim) -> Claim:
    """A claim without its numbers, which shift when another claim is gone."""
    return replace(claim, id="", of=None, again=None)


def measure(path: Path) -> None:
    """Print the figures of one path."""
    documents = list(read_articles([path]))
    choose = telling(load_rules())
    warm()
    read(Document("warm", "Police in Lagos arrested two men."), choose)
    full_time, full = timed(lambda: claims(read_all(documents)), rounds=1)
    own_time, scanned = timed(lambda: claims(read_all(documents, choose)))
    readings = list(read_all(documents, choose))
    as_it_comes = spacy.load(load_model().path, exclude=["ner"])
    spacy_time, _ = timed(lambda: plain_parse(as_it_comes, readings))
    same_time, _ = timed(lambda: plain_parse(load_model(), readings))
    sentences = [s for reading in readings for s in reading.sentences]
    lost = len({content(c) for c in full} - {content(c) for c in scanned})
    print(f"{path}: {len(documents)} texts, {len(sentences)} sentences, {len(full)} claims")
    print(f"  every sentence parsed   {full_time:6.2f} s")
    print(f"  scanned first           {own_time:6.2f} s  {full_time / own_time:.1f} x")
    print(f"  sentences parsed        {sum(bool(s.nodes) for s in sentences)}")
    print(f"  claims lost or changed  {lost}")
    print(f"  spaCy alone, on those   {spacy_time:6.2f} s; ours with it {_more(own_time, spacy_time)}")
    print(f"  with our arithmetic     {same_time:6.2f} s; ours with it {_more(own_time, same_time)}")


def _more(whole: float, part: float) -> str:
    return f"{100 * (whole - part) / part:+.0f}%"


if __name__ == "__main__":
    for name in sys.argv[1:] or DEFAULT:
        measure(Path(name))
