# Wijkagenda: short names for plain commands.  PYTHON picks another Python: make test PYTHON=python3.12

PYTHON ?= python3
# .venv for python3; another Python gets a .venv-NAME of its own beside it.
VENV := $(patsubst .venv-python3,.venv,.venv-$(notdir $(PYTHON)))
BIN  := $(VENV)/bin
PIP  := $(BIN)/pip install -qq --disable-pip-version-check

.PHONY: help run test check bench screenshots

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 20

run: $(VENV)/run.stamp  ## start Wijkagenda (the first time with demo data)
	$(BIN)/python -m planner start

test: check  ## check, then run every test
	sh tests/tools/install_system.sh
	$(BIN)/python -m pytest -n auto

check: $(VENV)/test.stamp  ## style, types and which package imports which
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(VENV)/test.stamp  ## measure speed
	$(BIN)/python -m tests.bench

screenshots: $(VENV)/test.stamp  ## take the pictures in docs/images again
	$(BIN)/python -m tests.tools.screenshots

# A stamp is newer than its requirements: then there is nothing to install.
$(VENV)/run.stamp: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Wijkagenda needs Python 3.11 or newer; this is " + sys.version)'
	@echo "Installing Wijkagenda in $(VENV): once, about a minute."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp tests/requirements.txt
	@echo "Installing the test tools in $(VENV): once."
	@$(PIP) -r tests/requirements.txt
	@touch $@
