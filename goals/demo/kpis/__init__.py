"""The measures of the demonstration trust, with three years of figures and the year to date."""

from .pupils import PUPILS
from .resources import RESOURCES

KPIS = PUPILS + RESOURCES
