"""The tags that pages are put together from."""

from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from trustplan.progress.models import Status
from trustplan.trusts.models import Trust
from trustplan.ui.forms import PlainForm
from trustplan.ui.sight import Step
from trustplan.ui.templatetags.ui import brief

TRUST = Trust(name="Ash Grove Trust", slug="ash-grove")


def rendered(source: str, **context) -> BeautifulSoup:
    return BeautifulSoup(Template(source).render(Context(context)), "html.parser")


def text(soup) -> str:
    return " ".join(soup.get_text(" ").split())


@pytest.mark.parametrize("value", Status.values)
def test_a_status_is_a_word_and_a_shape(value):
    tag = rendered("{% status value %}", value=value).span
    assert text(tag) == Status(value).label
    assert tag.svg["aria-hidden"] == "true"
    assert len(tag.svg.find_all()) == 1


def test_each_status_has_a_shape_of_its_own():
    shapes = {str(rendered("{% status value %}", value=value).svg) for value in Status.values}
    assert len(shapes) == len(Status.values)


def test_a_change_link_says_what_it_changes_and_works_without_script():
    link = rendered('{% change "/edit" "owner" "the owner" %}').a
    assert text(link) == "Change the owner"
    assert link["id"] == "change-owner"
    assert link["href"] == link["hx-get"] == "/edit"
    assert link["hx-target"] == "#owner"


def test_an_add_link_stands_where_its_form_will():
    box = rendered('{% add "/add" "goal" "Add a goal" %}').div
    assert box["id"] == "add-goal"
    assert box.a["hx-target"] == "#add-goal"
    assert box.a["id"] == "add-goal-link"


def test_the_line_of_sight_links_all_but_the_last():
    steps = [Step("Strategic aim", "B. Every pupil reads", "/goals/b"), Step("Priority", "Phonics")]
    line = rendered('{% include "components/line_of_sight.html" %}', lines=[steps])
    first, last = line.find_all("li")
    assert text(first) == "Strategic aim B. Every pupil reads"
    assert first.a["href"] == "/goals/b"
    assert last.find(attrs={"aria-current": "page"}).text == "Phonics"
    assert not last.a


def test_a_fact_that_is_missing_says_so_and_can_be_changed():
    row = rendered('{% fact "Owner" owner url="/edit" region="owner" %}', owner=None)
    assert text(row) == "Owner Not set Change the owner"
    assert row.div["id"] == "owner"
    assert text(rendered('{% fact "Cost" cost %}', cost=0)) == "Cost 0"


def test_a_wide_table_can_be_scrolled_with_the_keyboard():
    region = rendered('{% scroll "Figures & targets" %}<table></table>{% endscroll %}').div
    assert region["role"] == "region"
    assert region["tabindex"] == "0"
    assert region["aria-label"] == "Figures & targets: table"
    assert region.table is not None


def test_what_is_passed_to_a_tag_is_escaped():
    source = '{% scroll bad %}{% endscroll %}{% fact bad bad %}{% change "/x" "r" bad %}'
    assert not rendered(source, bad='"><script>').script


@pytest.mark.parametrize(
    ("path", "current"),
    [("/t/ash-grove/schools/", "page"), ("/t/ash-grove/schools/1/", "true"), ("/t/other/", None)],
)
def test_the_navigation_marks_where_the_reader_is(path, current):
    request = RequestFactory().get(path)
    link = rendered('{% nav_link "school_list" "Schools" %}', request=request, trust=TRUST).a
    assert link.get("aria-current") == current


class AskForm(PlainForm):
    name = forms.CharField(help_text="As people know it.")
    note = forms.CharField(required=False)
    how = forms.ChoiceField(choices=[("a", "Well"), ("b", "Badly")], widget=forms.RadioSelect)


def form_of(data=None) -> BeautifulSoup:
    source = (
        "{% load crispy_forms_tags %}{% include 'components/error_summary.html' %}{% crispy form %}"
    )
    return rendered(source, form=AskForm(data=data))


def test_optional_fields_say_so_in_words_and_hints_belong_to_their_fields():
    form = form_of()
    labels = {label["for"]: text(label) for label in form.find_all("label")}
    assert labels["id_name"] == "Name"
    assert labels["id_note"] == "Note (optional)"
    hint = form.find(id=form.find(id="id_name")["aria-describedby"])
    assert text(hint) == "As people know it."


def test_choices_stand_in_a_fieldset_with_a_legend():
    choices = form_of().fieldset
    assert text(choices.legend) == "How"
    assert [text(label) for label in choices.find_all("label")] == ["Well", "Badly"]
    assert {label["for"] for label in choices.find_all("label")} == {
        radio["id"] for radio in choices.find_all("input")
    }


def test_errors_stand_in_the_summary_and_beside_their_fields():
    form = form_of({"note": "x"})
    summary = form.find(class_="error-summary")
    assert summary["tabindex"] == "-1"
    assert summary.has_attr("autofocus")
    for link in summary.find_all("a"):
        assert form.find(id=link["href"].removeprefix("#")), link
    field = form.find(id="id_name")
    assert field["aria-invalid"] == "true"
    assert all(form.find(id=one) for one in field["aria-describedby"].split())


def test_a_conflict_shows_both_texts():
    stale = SimpleNamespace(by="Lee", at=None)
    conflict = [{"label": "title", "theirs": "One", "mine": "Two"}]
    form = SimpleNamespace(stale=stale, conflict=conflict)
    panel = rendered('{% include "components/conflict.html" %}', form=form)
    assert "Lee saved this while you were writing" in text(panel)
    assert [text(one) for one in panel.find_all("dd")] == ["One", "Two"]


@pytest.mark.parametrize(
    ("text", "letters", "said"),
    [
        ("Every child reads", 17, "Every child reads"),
        ("Every child reads well", 15, "Every child…"),
        ("Every child, of any age", 14, "Every child…"),
        ("Supercalifragilistic", 10, "Supercali…"),
    ],
)
def test_a_text_is_shortened_between_words(text, letters, said):
    assert brief(text, letters) == said
