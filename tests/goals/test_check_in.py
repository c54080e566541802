"""The check-in: from a link to a saved update, one thing after another."""

from datetime import date
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from time_machine import travel

from goals.models import Action, Goal, Priority, PriorityMeasure, Update
from kpis.models import Measure, Reading
from schools.models import SchoolAction, SchoolPriority, SchoolUpdate
from tests.cast import YEAR, add
from tests.screens import form_of, text_of, tree
from trustplan.trusts.actions import change_record

TODAY = date(YEAR, 12, 14)


@pytest.fixture(autouse=True)
def december(ash):
    """Everything was written in September, and the half term ends on Friday."""
    for model in (Goal, Priority, Action, SchoolPriority, SchoolAction):
        model.objects.update(created_at=timezone.make_aware(timezone.datetime(YEAR, 9, 1)))
    with travel(timezone.make_aware(timezone.datetime(YEAR, 12, 14, 9)), tick=False):
        yield


def follow(visitor, response):
    """The page that a saved form leads to."""
    assert response.status_code == 302, text_of(response)
    return visitor.client.get(response.url)


def send(visitor, page, **said):
    """Send a form as it was loaded, but for what is said."""
    form = tree(page).find("form", class_="edit")
    return visitor.client.post(form["action"], {**form_of(page), **said})


def test_a_round_from_the_first_link_to_the_end(ash, visit):
    contributor = visit("contributor")
    page = contributor.get("action_check_in", ash.action)
    shown = text_of(page)
    for words in ["1 of 4", "Choose the programme", "Overdue since 23 October 2026"]:
        assert words in shown
    assert "A. Every pupil reads well" in shown
    page = follow(contributor, send(contributor, page, status="on_track", narrative="We chose."))
    assert "2 of 4 " in text_of(page)
    action = Action.objects.get(pk=ash.action.pk)
    assert action.status == "on_track"
    update = action.updates.get()
    assert (update.narrative, update.author) == ("<p>We chose.</p>", ash.contributor)
    assert update.made_on == TODAY
    # The second is skipped, the third answered, and so on to the end.
    page = contributor.client.get(tree(page).find("a", class_="edit-cancel")["href"])
    assert "3 of 4" in text_of(page)
    page = follow(contributor, send(contributor, page, narrative="Two classes wait."))
    page = follow(contributor, send(contributor, page, narrative="Going on.", needs="A room"))
    text = text_of(page)
    assert "One update is due." in text
    for words in ["We chose.", "Two classes wait.", "A room", "Everyone in the trust"]:
        assert words in text


def test_what_was_said_before_is_shown_and_its_status_ticked(ash, visit):
    change_record(ash.priority, by=ash.by, status="at_risk")
    page = visit("contributor").get("priority_check_in", ash.priority)
    assert "Last time" in text_of(page)
    assert "Training is late." in text_of(page)
    assert form_of(page)["status"] == ["at_risk"]
    required = [field for field in form_of(page) if field in {"status", "narrative", "needs"}]
    assert len(required) <= 3
    chosen = tree(page).select_one("input[name=status][autofocus]")
    assert chosen["value"] == "at_risk"


def test_no_change_is_an_answer_with_a_day(ash, visit):
    contributor = visit("contributor")
    page = contributor.get("school_priority_check_in", ash.school_priority)
    response = send(contributor, page, unchanged="1", status="complete", narrative="")
    assert response.status_code == 302
    update = SchoolUpdate.objects.get(made_on=TODAY)
    assert (update.unchanged, update.status, update.narrative) == (True, "not_started", "")
    text = visit("governor").text("school_priority_detail", ash.school_priority)
    assert "No change" in text


def test_no_change_in_trouble_twice_running_must_say_why(ash, visit):
    change_record(ash.priority, by=ash.by, status="at_risk")
    contributor = visit("contributor")
    page = contributor.get("priority_check_in", ash.priority)
    refused = send(contributor, page, unchanged="1")
    assert refused.status_code == 422
    assert "say in a sentence why" in text_of(refused)
    assert not Update.objects.filter(made_on=TODAY).exists()
    assert send(contributor, page, unchanged="1", narrative="No trainer yet.").status_code == 302


def test_without_words_nothing_is_saved(ash, visit):
    contributor = visit("contributor")
    page = contributor.get("action_check_in", ash.action)
    assert not tree(page).find("button", attrs={"name": "unchanged"})
    assert send(contributor, page).status_code == 422
    # There is nothing that could have stayed as it was.
    assert send(contributor, page, unchanged="1").status_code == 422


def test_a_school_gives_its_figure_with_its_words(ash, visit):
    leader = visit("school_leader")
    page = leader.get("school_priority_check_in", ash.school_priority)
    name = f"measure-{ash.measure.pk}"
    assert "Phonics standard in Year 1: Birch, 2026/27" in text_of(page)
    assert "in 2025/26 it was 79%" in text_of(page)
    wrong = send(leader, page, narrative="Better.", **{name: "over 80"})
    assert wrong.status_code == 422
    assert not SchoolUpdate.objects.filter(made_on=TODAY).exists()
    assert send(leader, page, narrative="Better.", **{name: "82"}).status_code == 302
    reading = Reading.objects.get(year=YEAR, school=ash.birch)
    assert reading.shown == "82%"
    # Who may not enter figures is not asked for any.
    assert name not in form_of(
        visit("contributor").get("school_priority_check_in", ash.school_priority)
    )


def test_a_figure_given_meanwhile_is_not_overwritten_unseen(ash, visit):
    leader = visit("leader")
    page = leader.get("priority_check_in", ash.priority)
    name = f"measure-{ash.measure.pk}"
    add(ash, Reading, measure=ash.measure, year=YEAR, value=70)
    clash = send(leader, page, narrative="Up.", **{name: "81"})
    assert clash.status_code == 409
    assert "70%" in tree(clash).find(class_="conflict").get_text(" ")
    assert not Update.objects.filter(made_on=TODAY).exists()
    assert send(leader, clash).status_code == 302
    assert Reading.objects.get(year=YEAR, school=None).shown == "81%"


def test_figures_beyond_two_are_a_link_away(ash, visit):
    for number in range(3):
        measure = add(ash, Measure, name=f"Another {number}")
        add(ash, PriorityMeasure, priority=ash.priority, measure=measure)
    page = visit("leader").get("priority_check_in", ash.priority)
    assert len([name for name in form_of(page) if name.startswith("measure-")]) == 2
    assert "measured by 2 more KPIs" in text_of(page)


def test_who_answers_for_it_without_owning_it_comes_from_any_link(ash, visit):
    page = visit("leader").get("school_action_check_in", ash.school_action)
    assert page.status_code == 200
    assert visit("governor").get("school_action_check_in", ash.school_action).status_code == 403
    assert visit("leader").get("goal_check_in", ash.board_goal).status_code == 404


def test_the_next_one_comes_as_a_page_of_its_own(ash, visit):
    """HTMX is sent on: another address, another title."""
    contributor = visit("contributor")
    page = contributor.get("action_check_in", ash.action)
    htmx = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{page.request['PATH_INFO']}"}
    data = {**form_of(page), "narrative": "We chose."}
    saved = contributor.client.post(page.request["PATH_INFO"], data, headers=htmx)
    following = contributor.client.get(saved.url, headers=htmx)
    assert following["HX-Redirect"] == saved.url
    assert urlsplit(saved.url).query == "at=2&of=4"


def test_signed_out_the_link_opens_the_item_after_signing_in(ash, visit, client):
    url = visit("contributor").url("action_check_in", ash.action)
    response = client.get(url)
    assert response.status_code == 302
    assert f"next={url}" in response.url


def test_queries_do_not_grow(ash, visit, django_assert_max_num_queries):
    owner = ash.members["contributor"]
    for number in range(4):
        priority = add(ash, Priority, plan=ash.plan, year=YEAR, title=f"P{number}", owner=owner)
        add(ash, Action, priority=priority, title=f"A{number}", owner=owner)
        add(
            ash, Update, priority=priority, status="on_track", narrative="x", author=ash.contributor
        )
    contributor = visit("contributor")
    with django_assert_max_num_queries(20):
        contributor.text("check_in")
    with django_assert_max_num_queries(20):
        contributor.text("school_priority_check_in", ash.school_priority)
