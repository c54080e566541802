"""The priorities of the demonstration trust, by how many years ago their year is."""

from .learning_last_year import LEARNING_LAST_YEAR
from .learning_this_year import LEARNING_THIS_YEAR
from .resources_last_year import RESOURCES_LAST_YEAR
from .resources_this_year import RESOURCES_THIS_YEAR

PRIORITIES = {
    1: LEARNING_LAST_YEAR + RESOURCES_LAST_YEAR,
    0: LEARNING_THIS_YEAR + RESOURCES_THIS_YEAR,
}
