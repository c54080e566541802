"""The main tasks, told once; each of the test_tasks modules has them done by other hands."""

from datetime import timedelta

from django.utils import timezone
from django_scopes import scope

from goals.models import Action, Priority
from tests.browser import tasks
from tests.cast import YEAR, add


def test_what_is_due(person, cast):
    with scope(trust=cast.ash.trust):
        Action.objects.update(created_at=timezone.now() - timedelta(days=90), update_rhythm="month")
    tasks.sign_in(person, cast.ash.contributor)
    tasks.say_what_is_due(person, cast.ash.action.title)
    tasks.sign_out(person, cast.ash.contributor)


def test_write_a_plan(person, sign_in, cast):
    sign_in(cast.ash.leader, person.page.context)
    person.page.goto(cast.ash.trust.get_absolute_url())
    tasks.write_a_plan(person)
    person.page.goto(cast.ash.plan.get_absolute_url())
    tasks.paste_goals(person)
    tasks.find(person, "counts with", "Every pupil counts with confidence")


def test_a_school_answers_the_trust(person, sign_in, cast):
    with scope(trust=cast.ash.trust):
        add(cast.ash, Priority, plan=cast.ash.plan, year=YEAR, title="Longer days")
    sign_in(cast.ash.leader, person.page.context)
    person.page.goto(cast.ash.trust.get_absolute_url())
    tasks.add_a_school(person)
    sign_in(cast.ash.school_leader, person.page.context)
    person.page.goto(cast.ash.trust.get_absolute_url())
    tasks.answer_the_trust(person, "Birch Primary School")


def test_say_how_it_goes(person, sign_in, cast):
    sign_in(cast.ash.leader, person.page.context)
    person.page.goto(cast.ash.priority.get_absolute_url())
    tasks.do_the_work(person)
    tasks.move_up(person, "Train two people in each school")
    tasks.delete_and_undo(person, "Train two people in each school")
    tasks.enter_a_reading(person, cast.ash.measure.name)


def test_line_of_sight(person, sign_in, cast):
    sign_in(cast.ash.trustee, person.page.context)
    person.page.goto(cast.ash.school_priority.get_absolute_url())
    tasks.follow_the_line(person, cast.ash)


def test_document_and_invitation(person, sign_in, cast, mailoutbox):
    sign_in(cast.ash.clerk, person.page.context)
    person.page.goto(cast.ash.trust.get_absolute_url())
    assert tasks.take_away_the_plan(person).startswith(b"%PDF-")
    sign_in(cast.ash.administrator, person.page.context)
    person.page.goto(cast.ash.trust.get_absolute_url())
    tasks.invite(person, mailoutbox)
