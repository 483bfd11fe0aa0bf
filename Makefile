# Every target works on its own and does only what changed since the last time.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
# Python keeps what it compiled, whatever the shell says: without, each command compiles a thousand
# modules anew. What is installed is compiled when it is first used.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test test-deep bench lock format clean

help: ## Print every target
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{ printf "  make %-14s %s\n", $$1, $$2 }'

demo: $(READY) ## Start database, demo world and service on http://localhost:8000
	@$(BIN)/enishi demo

test: $(READY) ## Check everything: lint, types, tests on a real Neo4j
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@# The types in one process, beside the tests: alone it would leave a core idle.
	@$(BIN)/mypy & types=$$!; \
	$(BIN)/pytest -n 2 --dist loadgroup --no-loadscope-reorder; tests=$$?; \
	wait $$types || { echo "mypy found faults, told above"; exit 1; }; exit $$tests

test-deep: $(READY) ## The same checks with many more generated cases
	@ENISHI_DEEP=1 $(BIN)/pytest

bench: $(READY) ## Print the figures that the README and the notes quote
	@$(BIN)/python -m benchmarks.likeness
	@$(BIN)/python -m benchmarks.refusal
	@$(BIN)/python -m benchmarks.journal

lock: $(READY) ## Resolve the Python dependencies anew
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --python-version 3.11 -o requirements.lock -q

format: $(READY) ## Format the code
	@$(BIN)/ruff check --fix -q . ; $(BIN)/ruff format .

clean: ## Remove the environment and every cache
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": run make PYTHON=/path/to/python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the locked Python packages into .venv (about 1 GB, once) ..."
	@$(BIN)/pip install -q --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)
