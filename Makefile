# Needs Python 3.11 or newer, git and make; everything else goes into .venv.
#
#   make check   check the claims in claims/ and write the report to build/report (the default)
#   make test    run the tests with coverage
#   make tools   fetch the W3C's checker of HTML, which some tests of the report need
#   make lint    ruff, its formatter, mypy, the import contracts
#   make bench   compare the speed with other tools; the report has a benchmark of its own,
#                .venv/bin/python -m tests.benchmarks.report
#   make docs    write what the tool prints into README.md
#   make clean   remove .venv and whatever was built
#
# Another Python: make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: check test tools lint bench docs clean

check: $(VENV)/.package
	@mkdir -p build && rm -f build/report.json
	@$(BIN)/claim-checker check --output text --output json:build/report.json \
		--output html:build/report; \
	status=$$?; \
	if [ $$status -gt 1 ] || [ ! -s build/report.json ]; then exit 2; fi; \
	if [ $$status -eq 1 ]; then \
		echo "the checker found disagreements (exit 1); see above"; \
	fi; \
	echo "open build/report/index.html to read the report"

test: $(VENV)/.dev
	$(BIN)/python -m pytest $(ARGS) --numprocesses auto --cov -rs

tools: build/tools/node_modules/vnu-jar/package.json

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	cd .github/action && $(CURDIR)/$(BIN)/mypy --strict .
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
	@$(PIP) install --editable '.[report]'
	@$(BIN)/python -m compileall -q checker
	@touch $@

# Dependency groups need pip 25.1, which the rule above saw to.
$(VENV)/.dev: $(VENV)/.package
	@echo "installing the tools for tests into $(VENV)"
	@$(PIP) install --group dev
	@touch $@

# Its own script would fetch a Java as well, which the machine has.
build/tools/node_modules/vnu-jar/package.json:
	@echo "installing vnu-jar into build/tools"
	@npm install --prefix build/tools --no-save --ignore-scripts --no-audit --no-fund --silent vnu-jar@26
