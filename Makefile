# Two commands do everything on a machine with python3 (3.11 to 3.13, with venv) and make:
#   make run     build the environment, regenerate the corpus, say where the pages are
#   make test    build the environment, run the tests
# The environment is built once; it is rebuilt when requirements.lock or pyproject.toml changes.

PYTHON ?= python3
BENCH ?= ../shared/bench
JOBS ?= 2
BIN := .venv/bin
READY := .venv/.ready

# uv must use the Python that is here, never fetch one; a half-written environment is never "ready".
export UV_PYTHON_DOWNLOADS := never
export PIP_DISABLE_PIP_VERSION_CHECK := 1
.DELETE_ON_ERROR:
.PHONY: run test check setup fix golden bench lock clean help

run: $(READY)  ## regenerate the whole corpus and say where the pages are
	@$(BIN)/calco regenerate

test: $(READY)  ## run the tests; fails under 90 % branch coverage
	@scripts/test_programs.sh
	@$(BIN)/pytest -q -n $(JOBS) --dist worksteal --cov --cov-report=term

check: $(READY)  ## format, lint, types, layers, lexicon, tests, output is current
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/calco lexicon check
	@$(MAKE) --no-print-directory test
	@$(BIN)/calco regenerate --check

setup: $(READY)  ## build the environment only
	@echo "ready: $(BIN)/calco --help"

fix: $(READY)  ## format and mend what the linter can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

golden: $(READY)  ## write the golden documents anew; read the diff before committing
	@$(BIN)/pytest -q tests --update-golden -k golden

bench: $(READY)  ## score on the benchmark sets, if they are there: make bench BENCH=folder
	@$(BIN)/python benchmarks/bench.py $(BENCH)
	@$(BIN)/python benchmarks/speed.py $(BENCH)

lock: $(READY)  ## compile requirements.lock from pyproject.toml; names no download host
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --all-extras --no-header --no-annotate \
	  pyproject.toml -o requirements.lock

clean:  ## remove the environment, work files and caches
	rm -rf .venv .calco .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage*

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

# pip brings only what builds the rest (uv, and the builders that source packages need), at the versions and
# hashes of the lock; uv installs everything else from the lock. With no build isolation nothing unpinned is fetched.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) .ci/python_ok.py
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { rm -rf .venv && $(PYTHON) -m venv .venv; }
	@awk '/^[^ ]/ {keep = /^(uv|setuptools|hatchling|editables|packaging|pathspec|pluggy|trove-classifiers)==/} keep' \
	  requirements.lock > .venv/builders.txt
	@$(BIN)/python -m pip install -qq --no-deps --require-hashes -r .venv/builders.txt
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes --no-build-isolation requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@
