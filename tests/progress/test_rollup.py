"""Several statuses as one."""

from hypothesis import given
from hypothesis import strategies as st

from trustplan.progress.models import Status
from trustplan.progress.rollup import WORST_FIRST, worst_status


def test_every_status_has_a_rank():
    assert sorted(WORST_FIRST) == sorted(Status)


def test_nothing_has_no_status():
    assert worst_status([]) is None


@given(st.lists(st.sampled_from(Status.values), min_size=1))
def test_it_is_one_of_them_and_none_is_worse(statuses):
    worst = worst_status(statuses)
    assert worst in statuses
    assert all(WORST_FIRST.index(worst) <= WORST_FIRST.index(status) for status in statuses)


@given(st.lists(st.sampled_from(Status.values)), st.lists(st.sampled_from(Status.values)))
def test_of_both_is_the_worst_of_each(first, second):
    parts = [status for status in (worst_status(first), worst_status(second)) if status]
    assert worst_status(first + second) == worst_status(parts)
