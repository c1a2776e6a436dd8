# GNU make 3.81 or newer (macOS has that one). All but `help` first see to .venv and to what Qt needs of the system.

PY := .venv/bin/python
BOOTSTRAP := sh resources/dev/bootstrap.sh
SOURCES := $(wildcard resources/translations/*.ts)
TRANSLATIONS := $(SOURCES:resources/translations/%.ts=build/translations/%.qm)

# What a user may add: make run ARGS="--store shop.hudie", make test ARGS="tests/ui -k import"
ARGS :=
MINUTES := 30
SEED := 1

# Where it is set, as in many containers, every run would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check bench tour lock soak dist translations format env env-window env-extras compiled

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: env-window compiled ## open Hudie (without a display: draw its pages into build/tour)
	@sh resources/dev/run.sh run $(ARGS)

test: env compiled ## the tests (ARGS="tests/services -k phone" for some of them)
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(ARGS)

check: env compiled ## format, lint, types, layers, translations, then the tests: what must be green
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'
	$(PY) resources/dev/translations.py check
	@$(MAKE) --no-print-directory test

format: env ## put the code into the house's format, mend what ruff can
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

bench: env-extras compiled ## the benchmarks, one after the other, with their figures
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -o addopts= -o timeout=0 --import-mode=importlib -p no:xdist \
		-s tests/benchmarks $(ARGS)

tour: env compiled ## every page and dialog as PNG, both languages and themes, into build/tour (ARGS="--size 1280x720")
	@sh resources/dev/run.sh tour $(ARGS)

translations: env ## bring resources/translations up to date with the source texts
	$(PY) resources/dev/translations.py update

lock: env-extras ## pin the newest versions that pyproject.toml allows
	@sh resources/dev/lock.sh

soak: env compiled ## faults at random for MINUTES=30 from SEED=1
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.soak --minutes $(MINUTES) --seed $(SEED)

dist: env-extras compiled ## a folder for this platform that runs without Python: dist/hudie
	@sh resources/dev/dist.sh

env:
	@$(BOOTSTRAP)

env-window:
	@$(BOOTSTRAP) window

env-extras:
	@$(BOOTSTRAP) extras

# What only a child process imports would be compiled anew each time: children write no bytecode.
compiled: $(TRANSLATIONS)
	@$(PY) -m compileall -q main.py models services ui tests

build/translations/%.qm: resources/translations/%.ts
	@$(PY) resources/dev/translations.py release
