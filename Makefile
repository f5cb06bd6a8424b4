# The tasks of mazovia-cms; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help run test bench soak kills example faults look lint format types messages lock wheel clean setup-test browser

# Python could not read a path with Polish letters under a locale that this machine does not have,
# or that is not UTF-8.
ifneq ($(shell locale charmap 2>/dev/null),UTF-8)
export LC_ALL := C.UTF-8
endif

# Where Python may not keep what it compiled, as in many containers, it compiles the whole program
# at each of the hundred starts of a run of the tests.
unexport PYTHONDONTWRITEBYTECODE

# The newest Python that is there and new enough; PYTHON=… chooses another one.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
BOOTSTRAP = test -n "$(PYTHON)" && "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	|| { echo "mazovia-cms: Python 3.11 or newer is needed and was not found; install it or say PYTHON=/path/to/python3.11." >&2; exit 1; }; \
	"$(PYTHON)" cms/operations/bootstrap.py
VENV = .venv/bin
WITH_TESTS = DJANGO_SETTINGS_MODULE=cms.settings.test

help: ## List the tasks
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r task text; do \
		printf 'make %-10s %s\n' "$$task" "$$text"; done

run: ## Install what is missing and serve the whole site on 127.0.0.1:8000 (PORT=… for another)
	@$(BOOTSTRAP) run
	@DJANGO_SETTINGS_MODULE=cms.settings.production exec $(VENV)/python manage.py start

test: setup-test browser ## Install what is missing and run every test (on SQLite, or on DATABASE_URL)
	@rm -rf var/test
	@$(VENV)/python -m pytest -q -n 4 --dist loadgroup $(ARGS)

bench: setup-test ## Measure answers against stock Wagtail and a bare view (COUNT= news in each language; FULL=1 for 50,000)
	@test -d var/prepared || $(VENV)/python -m pytest -q tests/cms/test_dates.py
	@$(VENV)/python -m tests.benchmarks $(or $(COUNT),$(if $(FULL),50000,500))

soak: setup-test ## Edit a site at random and compare every answer after each step (SEEDS=, STEPS=, FIRST=, PAGES=)
	@SOAK_PAGES=$(or $(PAGES),0) SOAK_SEEDS=$(or $(SEEDS),20) SOAK_STEPS=$(or $(STEPS),100) SOAK_FIRST=$(or $(FIRST),1) \
		$(VENV)/python -m pytest -q -p no:randomly tests/cms/published/test_differential.py $(ARGS)

example: ## Build the partner site of examples/ from a running site and serve it (SITE=… for another than make run's)
	@cd examples/partner-site && npm ci --no-audit --no-fund && npm run types && npm run build && npm run preview

kills: setup-test ## Kill an editing process again and again and look at what is kept (COUNT=, FIRST=)
	@KILLS=$(or $(COUNT),200) KILLS_FIRST=$(or $(FIRST),1) \
		$(VENV)/python -m pytest -q -p no:randomly tests/journeys/test_killed.py $(ARGS)

faults: setup-test ## Make small mistakes in a copy and tell which test notices each (ARGS=… for some)
	@$(VENV)/python -m tests.faults.run $(ARGS)

look: setup-test browser ## Take pictures and measures of every page type into var/look (LOOK_TYPES=, LOOK_TIMES=, LOOK_AT=)
	@$(VENV)/python -m pytest -q -p no:randomly tests/look/look.py $(ARGS)

setup-test:
	@$(BOOTSTRAP) test

browser: setup-test
	@$(VENV)/python tests/journeys/browser.py

lint: setup-test ## Check the code's rules, its imports and the templates
	@$(VENV)/ruff check .
	@$(VENV)/lint-imports
	@$(VENV)/djhtml --check cms pages

format: setup-test ## Lay out the code and the templates as the house does
	@$(VENV)/ruff check -q --fix-only .
	@$(VENV)/ruff format .
	@$(VENV)/djhtml cms pages

types: setup-test ## Check the types
	@$(VENV)/mypy

messages: setup-test ## Gather the strings of the code into locale/ (needs GNU gettext)
	@$(WITH_TESTS) $(VENV)/python manage.py messages

wheel: setup-test ## Build the wheel into dist/
	@$(VENV)/python -m build --wheel --no-isolation

lock: ## Write both lock files anew from pyproject.toml (a maintainer's task; needs uv)
	@uv --version >/dev/null || { echo "mazovia-cms: make lock needs uv (pip install uv)." >&2; exit 1; }
	@$(LOCK) --group build -o requirements.txt
	@$(LOCK) --group dev --all-extras -c requirements.txt -o requirements-dev.txt

LOCK = uv pip compile -q --no-config pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate $(ARGS)

clean: ## Remove the environment, the tests' data and what was built; the site's data stays
	@rm -rf .venv var/test var/prepared build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find cms pages tests -name __pycache__ -type d -prune -exec rm -rf {} +
