# `make build` and `make test` do all set-up themselves: a virtual environment in .venv, made from
# requirements.lock. Needed beforehand: Python 3.11 or newer with venv, git, make.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

# Sums of the two files that decide what is installed: a checkout that only touches their dates reinstalls nothing.
SETUP_SUM := $(shell cat requirements.lock pyproject.toml | cksum | tr -d ' ')

BENCHMARKS := build check compare convert process registry

.DEFAULT_GOAL := help
.PHONY: help setup build test lint corpus history mutation fuzz bench serve lock clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## make the environment .venv, if it is missing or out of date
	@[ "$$(cat $(READY) 2>/dev/null)" = "$(SETUP_SUM)" ] || $(MAKE) --no-print-directory $(READY)

.PHONY: $(READY)
$(READY):
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; set PYTHON=…")'
	@echo "Setting up .venv from requirements.lock (once; about a minute)"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q cli.py generators registry conformance
	@echo "$(SETUP_SUM)" > $@

build: setup ## compile every standard, then the site into build/site
	@$(BIN)/fabrik build --all
	@$(BIN)/fabrik site

test: setup lint ## ruff, mypy and every test
	@$(BIN)/pytest -n auto --dist loadgroup

lint: setup ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

corpus: setup ## real inputs, where they lie beside the checkout: the scoreboard, and edits as compare sees them
	@$(BIN)/python -m benchmarks.corpus
	@$(BIN)/python -m benchmarks.variants

history: setup ## what compare says of the releases of LinkML's metamodel, which it downloads once
	@$(BIN)/python -m benchmarks.history

mutation: setup ## which constraints of the schemas the test vectors would miss
	@$(BIN)/python -m benchmarks.mutation

fuzz: setup ## 100,000 mutated inputs, none of which may end in a traceback
	@$(BIN)/python -m benchmarks.fuzz --inputs 100000

bench: setup ## how fast it is, as ratios against named peers in the same run
	@for name in $(BENCHMARKS); do echo "== $$name"; $(BIN)/python -m benchmarks.$$name || missed="$$missed $$name"; done; \
		[ -z "$$missed" ] || { echo "Aims missed:$$missed"; exit 1; }

serve: setup ## the site on this machine, rebuilt on every change
	@$(BIN)/fabrik site --serve

lock: ## resolve the dependencies of pyproject.toml anew into requirements.lock
	@$(BIN)/uv --version >/dev/null 2>&1 || $(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile --system-certs pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-annotate --no-emit-index-url --custom-compile-command "make lock" --quiet --output-file requirements.lock

clean: ## remove everything that is generated, and the environment
	rm -rf build .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
