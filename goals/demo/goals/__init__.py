"""The strategic goals of the demonstration trust, in the order of their letters."""

from .lasting import LASTING
from .restricted import RESTRICTED

GOALS = LASTING + RESTRICTED
