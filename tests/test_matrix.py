"""The permission matrix: every address, method, role and place, each with a declared answer.

What is expected is written down in ``tests/matrix/``; ``pytest -s -k matrix`` says how much.
"""

import logging
from collections.abc import Iterator

import pytest
from django.db import connection

from tests.matrix.addresses import ADDRESSES, ANY, AREAS
from tests.matrix.ask import Asker, asking_quickly
from tests.matrix.cells import Cell, any_cells, names_of_site, trust_cells
from tests.matrix.data import make_whole_cast
from tests.matrix.records import RECORDS
from tests.matrix.site import SITE, site_cells
from trustplan.trusts.actions.records import record_models

# On PostgreSQL every cell is asked; on SQLite a sample.
STEP = 1 if connection.vendor == "postgresql" else 13
PARTS = [*AREAS, *ANY, "site"]


@pytest.fixture
def both(db, tmp_path, settings):
    """Both trusts of the cast, completed."""
    settings.MEDIA_ROOT = tmp_path
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    settings.ACCOUNT_RATE_LIMITS = False
    return make_whole_cast()


@pytest.fixture
def quiet() -> Iterator[None]:
    """Without a line in the log for every cell."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def cells_of(part: str, both) -> list[Cell]:
    if part == "site":
        return list(site_cells())[::STEP]
    if part in ANY:
        return list(any_cells(part, both.ash, both.dean))[::STEP]
    return list(trust_cells(AREAS[part], both.ash, both.dean))[::STEP]


@pytest.mark.parametrize("part", PARTS)
def test_matrix(part, both, quiet):
    asker = Asker(both.ash, both.stranger)
    with asking_quickly():
        problems = [problem for cell in cells_of(part, both) if (problem := asker.problem(cell))]
    assert not problems, "\n".join([f"{len(problems)} wrong:", *problems[:200]])


def test_matrix_leaves_no_address_out(both):
    names = names_of_site()
    undeclared = [name for name in names if name not in ADDRESSES | ANY | SITE]
    cells = sum(len(cells_of(part, both)) for part in PARTS)
    print(f"\n{len(names)} URLs, {cells} cells, {len(undeclared)} undeclared")
    assert undeclared == []
    assert sorted(ADDRESSES | ANY | SITE) == sorted(names)


def test_matrix_leaves_no_kind_of_record_out(both):
    asked = {type(getattr(both.ash, name)) for name in RECORDS}
    assert set(record_models()) <= asked
