# Wijkagenda: short names for plain commands.  PYTHON picks another Python: make test PYTHON=python3.12

PYTHON ?= python3
# .venv for python3; another Python gets a .venv-NAME of its own beside it.
VENV := $(patsubst .venv-python3,.venv,.venv-$(notdir $(PYTHON)))
BIN  := $(VENV)/bin
# Only what a lock file names, byte for byte.
PIP  := $(BIN)/pip install -qq --disable-pip-version-check --require-hashes
NODE := tests/js/node_modules

.PHONY: help run test check audit lock sbom bench screenshots

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 20

run: $(VENV)/run.stamp  ## start Wijkagenda (the first time with demo data)
	$(BIN)/python -m planner start

test: check  ## check, run every test, then audit where that can be done
	sh tests/tools/install_system.sh
	@$(MAKE) --no-print-directory $(NODE)/stamp
	$(BIN)/python -m pytest -n auto
	$(BIN)/python -m tests.tools.audit --where-possible

check: $(VENV)/test.stamp  ## style, types and which package imports which
	$(BIN)/ruff check
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

audit: $(VENV)/test.stamp  ## ask whether what is installed has known weaknesses
	$(BIN)/python -m tests.tools.audit

lock: $(VENV)/test.stamp  ## lock what requirements.txt says; NEW=--upgrade takes newer versions of the rest too
	$(BIN)/python -m tests.tools.lock $(NEW)
	@echo "Now: make sbom, which installs them."

sbom: $(VENV)/test.stamp  ## list what is installed and under which licence, in deploy/sbom.json
	$(BIN)/python -m tests.tools.sbom

bench: $(VENV)/test.stamp  ## measure speed
	$(BIN)/python -m tests.bench

screenshots: $(VENV)/test.stamp  ## take the pictures in docs/images again
	$(BIN)/python -m tests.tools.screenshots

# A stamp is newer than its lock file: then there is nothing to install.
$(VENV)/run.stamp: deploy/requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Wijkagenda needs Python 3.11 or newer; this is " + sys.version)'
	@echo "Installing Wijkagenda in $(VENV): once, about a minute."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) -r deploy/requirements.lock
	@touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp tests/requirements.lock
	@echo "Installing the test tools in $(VENV): once."
	@$(PIP) -r tests/requirements.lock
	@touch $@

# What reads the types of the scripts; without it that test is skipped and says so.
$(NODE)/stamp: tests/js/package-lock.json
	@echo "Installing the tools of the scripts in $(NODE): once."
	@npm ci --prefix tests/js --silent --no-audit --no-fund && touch $@ || echo "That failed: npm isn't here, or can't reach its registry."
