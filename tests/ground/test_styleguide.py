"""The page of living components: staff's alone, whole, and true to the style sheet."""

import re

import pytest
from django.urls import reverse

from tests.cast import make_user
from tests.conftest import ROOT
from tests.screens import signed_in, statuses, text_of, tree


@pytest.fixture
def staff(db):
    user = make_user("staff@example.org", "Stef Staff")
    user.is_staff = True
    user.save()
    return user


def test_it_is_there_for_staff_alone(staff):
    somebody = make_user("somebody@example.org", "Sam Body")
    found = statuses(reverse("styleguide"), {"staff": staff, "other": somebody, "nobody": None})
    assert found == {"staff": 200, "other": 404, "nobody": 404}


def test_it_shows_each_colour_with_a_swatch_of_its_own(staff):
    page = tree(signed_in(staff).get(reverse("styleguide")))
    rules = (ROOT / "static/css/styleguide.css").read_text()
    shown = {one["class"][-1] for one in page.select(".swatch")}
    assert shown == set(re.findall(r"\.(swatch-[a-z-]+) \{", rules))


def test_what_is_wrong_is_asked_for_in_plain_words(staff):
    said = text_of(signed_in(staff).get(reverse("styleguide")))
    assert "Enter the name of the school." in said
    assert "Choose the phase." in said
    assert "Say how it is going." in said
    assert "This field is required" not in said
