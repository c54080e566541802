"""The drawing of a trend: every point inside it, in the order of the figures."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kpis.trend import HEIGHT, WIDTH, trend

BY_YEAR = st.dictionaries(
    st.integers(2010, 2049), st.decimals(-1000, 1000, places=1), min_size=2, max_size=12
)


def test_one_figure_is_no_trend():
    assert trend({}, {2026: Decimal(1)}) is None
    assert trend({2026: Decimal(1)}, {2025: Decimal(2)}) is None


@given(BY_YEAR, BY_YEAR)
def test_points_stand_inside_and_in_order(readings, targets):
    drawn = trend(readings, targets)
    points = drawn.readings + drawn.targets
    assert all(0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT for point in points)
    values = [
        *(readings[p.year] for p in drawn.readings),
        *(targets[p.year] for p in drawn.targets),
    ]
    for one, value in zip(points, values, strict=True):
        for other, other_value in zip(points, values, strict=True):
            assert not value > other_value or one.y <= other.y
            assert not one.year < other.year or one.x <= other.x


def test_equal_figures_run_level():
    drawn = trend({2024: Decimal(5), 2025: Decimal(5)}, {})
    assert len({point.y for point in drawn.readings}) == 1
    assert drawn.reading_path.count(",") == 2
