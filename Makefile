# Everything happens in .venv; the first call of a target sets it up.
PYTHON ?= python3
BIN := .venv/bin
LIBRARY ?= .demo/library
DOCUMENTS ?= 10000
# Tests run in two processes, but in one where they share the server of NEO4J_URI, which they empty.
WORKERS ?= $(if $(NEO4J_URI),0,2)
# The CPU build of torch, wanted by tests of model loading and by `make model` only; the product does without.
TORCH := torch==2.13.0

.PHONY: demo test check model tagger bench bench-feed bench-search bench-graph neo4j serve clean

demo: .venv/base
	@$(BIN)/python -m api.demo --library $(LIBRARY)

test: .venv/dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/mypy

serve: .venv/base
	$(BIN)/policygraph serve --library $(LIBRARY)

model: .venv/dev
	$(BIN)/python -m search.training
	$(BIN)/python -m search.training.asking
	$(BIN)/python -m ingest.training
	$(BIN)/python -m search.training.ranking
	$(BIN)/python -m api.reading

# Learns from the annotated plans of the project and of ../shared and from marked sentences; four minutes.
tagger: .venv/dev
	$(BIN)/python -m ingest.training

bench: .venv/dev
	$(BIN)/policygraph bench

# Documents a second and memory held on the way, over DOCUMENTS documents.
bench-feed: .venv/base
	$(BIN)/python -m api.feedingbench --documents $(DOCUMENTS) --corpora ../shared/corpora

bench-search: .venv/dev
	$(BIN)/python -m search.bench --passages 1000000 --corpora ../shared/corpora

# Both stores on the same documents; DOCUMENTS=1000 for a quick look. Records are kept in .bench, so a second run is shorter.
bench-graph: .venv/dev
	$(BIN)/python -m api.graphbench --documents $(DOCUMENTS) --corpora ../shared/corpora

# A server to try the server store with: that of NEO4J_URI, or one beside the project, on port 7687.
neo4j:
	@if [ -n "$$NEO4J_URI" ]; then echo "using $$NEO4J_URI"; \
	elif [ -x ../shared/neo4j/server ]; then ../shared/neo4j/server start --home .neo4j --port 7687 --password policygraph \
	  && echo "export POLICYGRAPH_STORE=bolt://127.0.0.1:7687 POLICYGRAPH_STORE_PASSWORD=policygraph"; \
	else echo "no server here: set NEO4J_URI, or start one with compose.yaml" >&2; exit 1; fi

clean:
	rm -rf .venv .demo .bench build *.egg-info

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "policygraph needs Python 3.11 or newer; name one with make PYTHON=…")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip

.venv/base: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m api.preparing
	@touch $@

.venv/dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet $(TORCH)
	$(BIN)/python -m pip install --quiet --editable '.[dev,models,parquet,mcp]'
	$(BIN)/python -m api.preparing
	@touch .venv/base $@
