"""Two people change one goal: both texts are laid side by side in words."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django_scopes import scope

from trustplan.trusts.actions import change_record


@pytest.fixture
def stale(client, cast):
    """The answer to a form that was loaded before somebody else saved."""
    it = cast.ash
    client.force_login(it.leader)
    url = reverse("goal_edit", args=[it.trust.slug, it.goal.pk])
    form = client.get(url).context["form"]
    data = {field.html_name: field.value() for field in form if field.value()}
    with scope(trust=it.trust):
        change_record(it.goal, by=it.administrator, why="<p>Theirs:</p><ul><li>one</li></ul>")
    data.update(why="Mine, **boldly**", theme="", values=[str(it.value.pk)])
    return client.post(url, data)


def test_both_texts_are_shown_in_words(stale):
    assert stale.status_code == 409
    page = BeautifulSoup(stale.content, "html.parser").select_one(".conflict")
    texts = [dd.get_text() for dd in page.select("dd")]
    assert texts == ["Theirs:\n\n- one", "Mine, **boldly**", "People", "Nothing"]


def test_the_form_keeps_what_was_typed(stale):
    page = BeautifulSoup(stale.content, "html.parser")
    assert page.select_one("textarea[name=why]").get_text().strip() == "Mine, **boldly**"
    assert page.select_one("[data-html]")["data-html"] == "<p>Mine, <strong>boldly</strong></p>"
