"""The latest figure in words."""

from decimal import Decimal

import pytest

from kpis.models import Measure, Reading, Target
from kpis.summary import in_words

MEASURE = Measure(name="Attendance", unit="percent", decimals=1)


def figures(model, **by_year):
    return [
        model(measure=MEASURE, year=int(year[1:]), value=Decimal(value))
        for year, value in by_year.items()
    ]


@pytest.mark.parametrize(
    ("readings", "targets", "words"),
    [
        ({}, {}, "No figure yet"),
        ({}, {"y2026": "75"}, "No figure yet, target 75.0% (2026/27)"),
        ({"y2025": "72.5"}, {}, "72.5% (2025/26), no target"),
        ({"y2025": "72.5"}, {"y2025": "75"}, "72.5% (2025/26), target 75.0%"),
        ({"y2025": "72.5"}, {"y2026": "76"}, "72.5% (2025/26), target 76.0% (2026/27)"),
        ({"y2025": "72.5"}, {"y2024": "70"}, "72.5% (2025/26), no target"),
        ({"y2024": "70", "y2025": "72.45"}, {}, "72.5% (2025/26), no target"),
    ],
)
def test_latest_against_target(readings, targets, words):
    assert in_words(MEASURE, figures(Reading, **readings), figures(Target, **targets)) == words
