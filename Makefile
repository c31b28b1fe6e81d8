# Two commands for a fresh machine: `make graph` runs the main job, `make test` passes the tests.
# Both install what they need into .venv, at the versions and hashes of requirements.lock.

PYTHON ?= python3.11
VENV := .venv
KG := $(VENV)/bin/kg
INSTALLED := $(VENV)/.installed

.PHONY: graph test check vocabulary reliability lock clean

graph: $(INSTALLED)
	$(KG) build corpus --out exports

test: $(INSTALLED)
	$(VENV)/bin/python -m pytest

check: $(INSTALLED)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

vocabulary: $(INSTALLED)
	$(VENV)/bin/python docs/make_vocabulary.py

$(INSTALLED): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --require-hashes -r requirements.lock
	$(VENV)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Counts anew how often each rule is right, on all annotated articles; only counts by rule are kept.
reliability: $(INSTALLED)
	$(KG) build ../shared/articles tests/articles tests/reports --out .reliability --quiet
	$(KG) evaluate ../shared/gold/articles .reliability/records.jsonl --also tests/articles --also tests/reports \
	  --reliability kg/resolve/reliability.json
	rm -r .reliability

# Writes the lock file anew from the ranges of pyproject.toml.
lock:
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet uv
	$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --extra dev --extra build --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV)
