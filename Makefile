# Needs Python 3.11 or newer, git and make; everything else goes into .venv.
#
#   make check   check the claims in claims/ (the default)
#   make test    run the tests with coverage
#   make lint    ruff, its formatter, mypy, the import contracts
#   make bench   compare the speed with other tools
#   make docs    write what the tool prints into README.md
#   make clean   remove .venv and whatever was built
#
# Another Python: make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: check test lint bench docs clean

check: $(VENV)/.package
	@mkdir -p build && rm -f build/report.json
	@$(BIN)/claim-checker check --output text --output json:build/report.json; \
	status=$$?; \
	if [ $$status -eq 1 ] && [ -s build/report.json ]; then \
		echo "the checker found disagreements (exit 1); see above"; \
		exit 0; \
	fi; \
	exit $$status

test: $(VENV)/.dev
	$(BIN)/python -m pytest $(ARGS) --numprocesses auto --cov

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	cd .github/action && $(CURDIR)/$(BIN)/mypy --strict .
	cd .github/pages && $(CURDIR)/$(BIN)/mypy --strict .
	$(BIN)/lint-imports

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks.compare $(ARGS)

docs: $(VENV)/.dev
	$(BIN)/python -m tests.project.update_readme

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache \
		.hypothesis .coverage .coverage.*

# The stamps are younger than the installation they stand for.
$(VENV)/.package: pyproject.toml checker/__init__.py
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("claim-checker needs Python 3.11 or newer, and $(PYTHON) is %d.%d: try make PYTHON=python3.12" % tuple(sys.version_info[:2]))'
	@echo "installing claim-checker into $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q checker
	@touch $@

# Dependency groups need pip 25.1, which the rule above saw to.
$(VENV)/.dev: $(VENV)/.package
	@echo "installing the tools for tests into $(VENV)"
	@$(PIP) install --group dev
	@touch $@
