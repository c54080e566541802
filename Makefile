# make run   installs what is needed, makes a demonstration trust, serves it (PORT= to choose)
# make test  installs what is needed, runs every test (ARGS= goes to pytest)
# make endure  the tests of endurance with all their runs: minutes, not seconds
# make check formatting, lint, types, templates, migrations, settings
# make bench builds a large trust and measures pages and documents beside something real
# make lock  pins the dependencies of pyproject.toml, with hashes (ARGS=--upgrade for newer ones)

PYTHON ?= python3

.PHONY: run test check bench lock

run:
	@$(PYTHON) -m trustplan.dev.install run
	@exec .venv/bin/python -m trustplan.dev.run

test:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.test $(ARGS)

endure:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.endure $(ARGS)

check:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.check

bench:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.bench $(ARGS)

lock:
	@$(PYTHON) -m trustplan.dev.install test
	@exec .venv/bin/python -m trustplan.dev.lock $(ARGS)
