"""The main tasks with the keyboard alone, its focus seen at every stop and never lost."""

import pytest

from tests.browser.hands import Keyboard
from tests.browser.stories import (  # noqa: F401
    test_a_school_answers_the_trust,
    test_document_and_invitation,
    test_line_of_sight,
    test_say_how_it_goes,
    test_what_is_due,
    test_write_a_plan,
)


@pytest.fixture
def person(page) -> Keyboard:
    # Otherwise the page is still gliding to where the focus is when that is looked at.
    page.emulate_media(reduced_motion="reduce")
    return Keyboard(page)
