# make run   installs what is needed, makes a demonstration trust, serves it (PORT= to choose)
# make test  installs what is needed, runs every test (ARGS= goes to pytest)
# make check formatting, lint, types, templates, migrations, settings
# make lock  pins the dependencies of pyproject.toml, with hashes (ARGS=--upgrade for newer ones)

PYTHON ?= python3

.PHONY: run test check lock

run:
	@$(PYTHON) -m trustplan.dev.install run
	@exec .venv/bin/python -m trustplan.dev.run

test:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.test $(ARGS)

check:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.check

lock:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.lock $(ARGS)
