"""The main tasks in a browser that runs no script."""

import pytest

from tests.browser.hands import WithoutJavaScript
from tests.browser.stories import (  # noqa: F401
    test_a_school_answers_the_trust,
    test_document_and_invitation,
    test_line_of_sight,
    test_say_how_it_goes,
    test_what_is_due,
    test_write_a_plan,
)


@pytest.fixture
def person(without_javascript) -> WithoutJavaScript:
    return WithoutJavaScript(without_javascript.new_page())
