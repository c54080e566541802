"""What the tests of schools share: the season."""

from datetime import date

import pytest
import time_machine

from tests.cast import YEAR


@pytest.fixture(autouse=True)
def autumn():
    """It is the autumn of the cast's year."""
    with time_machine.travel(date(YEAR, 11, 22), tick=True):
        yield
