# Two commands do everything: `make run` and `make test`. Every other target is a part of one of them.

PYTHON ?= python3
PORT ?= 8000
WORKERS ?= $(shell nproc 2>/dev/null || echo 2)
BIN := .venv/bin
PYTEST = $(BIN)/python -m pytest
PIP_INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
COMPILE_LOCK = $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --quiet --extra passkeys --extra postgres --group build

export PATH := $(PATH):/usr/sbin:/sbin
.DEFAULT_GOAL := help
.PHONY: help run build test lint types contracts catalogues banks unit journeys browser snapshots screenshots tests \
	coverage bench bench-workshop desk pictures simulation documents audio develop lock upgrade update-catalogues programs system-packages clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# -- Running ----------------------------------------------------------------------------------------------------------

run: build ## Set everything up and start the server (PORT=8000)
	@$(BIN)/skills-app database migrate
	@$(BIN)/skills-app demonstration
	@PORT=$(PORT) exec $(BIN)/skills-app serve

build: .venv/run ## Compile the translations, draw the pictures, name the assets
	@$(BIN)/skills-app build

# -- Testing ----------------------------------------------------------------------------------------------------------

test: lint types contracts banks tests ## Check and test everything

lint: .venv/develop ## Style, unused or missing packages, templates
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/deptry skills_app
	$(BIN)/djlint --lint --quiet skills_app/web/templates

types: .venv/develop ## Types (mypy, strict)
	$(BIN)/mypy

contracts: .venv/develop ## Which room may import which
	$(BIN)/lint-imports

catalogues: .venv/develop ## Interface texts: none missing, none stale, placeholders kept
	$(PYTEST) tests/test_catalogues.py

banks: .venv/run ## Question banks and their pictures: every problem with file and line, then their figures
	$(BIN)/skills-app banks check
	$(BIN)/skills-app banks report

unit: .venv/develop programs ## Tests without journeys and browser
	$(PYTEST) -n $(WORKERS) -m "not journey and not browser"

journeys: .venv/develop programs ## Robots and counsellors through HTTP
	$(PYTEST) -n $(WORKERS) -m journey

browser: .venv/develop programs ## The whole walk in Chromium
	$(PYTEST) -n $(WORKERS) -m browser

snapshots: .venv/develop ## Keep anew how every client page looks in German, Arabic and Tigrinya
	KEEP_SNAPSHOTS=1 $(PYTEST) -n $(WORKERS) -m browser tests/browser/test_languages.py -k kept

screenshots: .venv/develop ## Every client page in every language, to look at, in tests/browser/screenshots
	EVERY_PAGE=1 $(PYTEST) -n $(WORKERS) -m browser tests/browser/test_languages.py

tests: .venv/develop programs ## All of pytest: unit, journeys, browser
	$(PYTEST) -n $(WORKERS)

coverage: .venv/develop programs ## Lines and branches that unit tests and journeys reach
	$(PYTEST) -n $(WORKERS) -m "not browser" --cov

bench: .venv/develop build ## CPU per answered item against the floor
	$(BIN)/python tests/bench/run.py

bench-workshop: .venv/develop build ## How long until 300 screens of 20 workshops are told what their facilitators do
	$(BIN)/python tests/bench/workshop.py

desk: .venv/develop build ## The desk's pages with 10,000 stored sittings while tablets answer
	$(BIN)/python tests/bench/desk.py

simulation: .venv/develop ## How far a reported level may be trusted (needs the extra calibrate); CPU of scoring
	$(BIN)/python tests/assessment/simulation/levels.py
	$(BIN)/python tests/assessment/simulation/speed.py
	$(BIN)/python tests/assessment/simulation/stored.py

documents: .venv/develop build ## Time and memory of one document and of a hundred; the documents to look at
	$(BIN)/python tests/documents/measure.py

audio: .venv/run build ## Make the sounds of the voice (espeak-ng, opus-tools, lame)
	@.ci/system-packages need voice
	@$(BIN)/skills-app audio build

pictures: .venv/develop build ## Contact sheets of all pictures, to look at
	@for bank in interface $$(ls question_banks); do \
		test ! -f question_banks/$$bank/bank.yaml && test $$bank != interface || $(BIN)/skills-app pictures sheet $$bank; done

# -- The environment --------------------------------------------------------------------------------------------------

develop: .venv/develop ## Set up the environment for development only

.venv/packages: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed: PYTHON=python3.12 make ...' >&2; exit 1; }
	@PYTHON=$(PYTHON) .ci/system-packages need venv
	@echo 'Setting up the environment ...'
	@$(PYTHON) -m venv --clear .venv
	@$(PIP_INSTALL) --require-hashes -r requirements.lock
	@touch $@

.venv/run: .venv/packages pyproject.toml
	@$(PIP_INSTALL) --no-build-isolation --no-index -e .
	@touch $@

.venv/develop: .venv/run requirements-dev.lock
	@echo 'Setting up the environment for development ...'
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip check
	@touch $@

lock: .venv/develop ## Write the locks anew after a change of packages in pyproject.toml
	$(COMPILE_LOCK) --output-file requirements.lock
	$(COMPILE_LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock

upgrade: .venv/develop ## Write the locks anew with the newest versions
	$(COMPILE_LOCK) --upgrade --output-file requirements.lock
	$(COMPILE_LOCK) --upgrade --group dev --constraint requirements.lock --output-file requirements-dev.lock

update-catalogues: .venv/develop ## Write the interface texts of code and templates into the translations
	$(BIN)/python translations/catalogues.py

programs:
	@.ci/system-packages offer test

system-packages: ## Install what make wants from Debian or Ubuntu (with sudo)
	@.ci/system-packages install venv test

clean: ## Remove the environment and caches; keeps var/ (the data)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov skills_app.egg-info
