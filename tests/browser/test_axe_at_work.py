"""What people see while they work, at three widths: axe finds nothing and nothing sticks out."""

import pytest
from django.urls import reverse
from django_scopes import scope

from tests.browser.axe import problems
from tests.browser.states import of_the_contributor, of_the_leader, sent
from tests.cast import add
from trustplan.trusts.models import Grant, Role


def gather(page, states) -> list[str]:
    """Come to each state, and gather whatever is wrong with it."""
    found = []
    for name, come_to in states.items():
        come_to(page)
        found += [f"{name}: {one}" for one in problems(page)]
    return found


def test_states_of_a_leaders_work(page, sign_in, cast):
    with scope(trust=cast.ash.trust):
        add(cast.ash, Grant, membership=cast.ash.members["leader"], role=Role.ADMINISTRATOR)
    sign_in(cast.ash.leader)
    found = gather(page, of_the_leader(cast.ash))
    assert not found, "\n".join(found)


def test_states_of_a_check_in(page, sign_in, cast):
    sign_in(cast.ash.contributor)
    found = gather(page, of_the_contributor(cast.ash))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("roles", [list(Role)[:4], list(Role)[4:]])
def test_home_of_each_role(page, sign_in, cast, roles):
    found = []
    for role in roles:
        sign_in(cast.ash.members[role].user)
        page.goto(cast.ash.trust.get_absolute_url())
        found += [f"{role}: {one}" for one in problems(page)]
    assert not found, "\n".join(found)


def test_refused_while_looking_as_a_role(page, sign_in, cast):
    sign_in(cast.ash.administrator)
    slug = cast.ash.trust.slug
    sent(page, reverse("role_switch", args=[slug]), role="look:governor")
    assert page.goto(reverse("plan_add", args=[slug])).status == 403
    found = problems(page)
    assert not found, "\n".join(found)
