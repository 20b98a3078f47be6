# Set-up and checks. `make demo` and `make test` are all that a fresh machine needs.
# Another interpreter: make PYTHON=python3.12 test (3.11, 3.12 or 3.13)

SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON := $(shell for name in python3 python3.13 python3.12 python3.11; do \
	if $$name -c '$(SUPPORTED)' 2>/dev/null; then echo $$name; exit; fi; done; echo python3)
VENV := .venv
BIN := $(VENV)/bin
# what is installed is named after the files that decide it, so an unchanged tree installs nothing
STAMP := $(VENV)/installed-$(shell cat requirements-dev.lock pyproject.toml 2>/dev/null | cksum | cut -d' ' -f1)
SAMPLE := MINESEARCH_ARCHIVE=. $(BIN)/minesearch

.PHONY: install demo test lint types bench torture lock clean

install: $(STAMP)

# nothing is fetched that the lock does not name with its hash: no build isolation, no source packages
$(STAMP):
	@$(PYTHON) -c '$(SUPPORTED)' || { echo "minesearch needs Python 3.11, 3.12 or 3.13;" \
		"$(PYTHON) is not one. Name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "$(PYTHON) cannot make virtual environments." \
		"Install its venv package first: sudo apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/installed-*
	@touch $@

demo: install
	$(SAMPLE) build
	$(SAMPLE) search "car thefts"
	$(SAMPLE) trace "bus shelter"
	$(SAMPLE) export actions --format csv --output index/actions.csv
	head -n 5 index/actions.csv

test: lint types
	$(BIN)/pytest

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

bench: install
	$(BIN)/python -m bench

# the fault tests in full: about an hour and a half
torture: install
	$(BIN)/python -m bench.soundness
	$(BIN)/python -m bench.fuzz

# after a change of the dependencies in pyproject.toml; needs uv (pip install uv)
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		pyproject.toml --output-file requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		pyproject.toml --group dev --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find index -mindepth 1 ! -name README.md -delete
