"""The demonstration trust: whole, valid, in our own words, the same twice."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import models, transaction
from django.test import override_settings
from django_scopes import scope

from goals.demo.people import DOMAIN, PASSWORD, PEOPLE, SIGN_INS
from goals.models import Answer, Goal, Milestone, Priority, StrategicPlan, Update
from kpis.models import Measure, Reading, Target
from schools.models import ImprovementPlan, School, SchoolPriority, SchoolUpdate
from trustplan.accounts.models import User
from trustplan.progress.models import Status
from trustplan.trusts import years
from trustplan.trusts.access import Permission
from trustplan.trusts.actions.records import record_models
from trustplan.trusts.models import Membership, Role, TermDates, Trust
from trustplan.trusts.scoping import enter
from trustplan.ui.richtext import RichTextField


def run() -> str:
    out = StringIO()
    call_command("demo", stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker, tmp_path_factory):
    """The trust, made once for this file: each test's own transaction lies within this one."""
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), media, transaction.atomic():
        run()
        yield Trust.objects.get(slug="hollinmere")
        transaction.set_rollback(True)


@pytest.fixture
def demo(made, db):
    """The trust, inside its scope."""
    with scope(trust=made):
        yield made


def all_records() -> list:
    return [record for model in record_models() for record in model.objects.all()]


def access_of(key: str, trust: Trust):
    person = next(person for person in PEOPLE if person.key == key)
    return enter(User.objects.get(email=f"{person.email}@{DOMAIN}"), trust.slug)


def test_makes_a_trust_in_the_third_year_of_five(demo):
    plan = StrategicPlan.objects.get(state="approved")
    assert (plan.first_year, plan.last_year) == (years.current() - 2, years.current() + 2)
    assert plan.supersedes.state == "superseded"
    assert demo.vision
    assert demo.logo
    assert TermDates.objects.count() == 6


def test_makes_eight_schools_with_two_years_of_plans(demo):
    year = years.current()
    assert School.objects.count() == 8
    assert len(set(School.objects.values_list("joined_on"))) > 5
    this_year = ImprovementPlan.objects.filter(year=year)
    assert this_year.count() == ImprovementPlan.objects.filter(year=year - 1).count() == 8
    assert set(this_year.values_list("state", flat=True)) == {"draft", "shared", "agreed"}
    assert all(3 <= plan.priorities.count() <= 5 for plan in this_year)


def test_makes_work_progress_and_figures(demo):
    year = years.current()
    assert Priority.objects.filter(year=year).count() == 8
    assert Priority.objects.filter(year=year - 1).count() == 9
    assert Measure.objects.count() == 16
    assert Target.objects.count() > 50
    assert Reading.objects.filter(school=None).count() > 40
    assert Reading.objects.exclude(school=None).count() > 150
    assert Update.objects.count() > 40
    assert SchoolUpdate.objects.count() > 50
    assert Milestone.objects.exists()


def test_has_every_kind_of_goal(demo):
    goals = {goal.code: goal for goal in Goal.objects.filter(plan__state="approved")}
    assert goals["D"].school_links.count() == 3
    assert goals["E"].added_on
    assert goals["F"].about.user.name == "Adaeze Thorncliffe"
    assert goals["G"].is_dropped
    assert goals["H"].is_restricted
    assert Priority.objects.annotate(goals=models.Count("goal_links")).filter(goals=2).exists()


def test_every_goal_has_a_priority_this_year_but_three(demo):
    served = set(
        Goal.objects.filter(priority_links__priority__year=years.current()).values_list("code")
    )
    assert served == {("A",), ("B",), ("C",), ("D",), ("E",)}


def test_answers_declines_and_silence(demo):
    year = years.current()
    answers = Answer.objects.filter(improvement_plan__year=year)
    assert answers.exclude(school_priority=None).count() > 15
    assert answers.filter(school_priority=None).count() >= 5
    answered = answers.values_list("improvement_plan", "priority").distinct().count()
    assert answered < 8 * Priority.objects.filter(year=year).count()


def test_every_record_is_valid(demo):
    for record in all_records():
        record.full_clean()


def test_no_long_text_is_empty(demo):
    texts = {
        Goal: ["why", "success_criteria"],
        Priority: ["success_criteria"],
        SchoolPriority: ["rationale", "success_criteria"],
        ImprovementPlan: ["introduction"],
        Measure: ["definition"],
    }
    for model, names in texts.items():
        for record in model.objects.exclude(
            **{"plan__state": "superseded"} if model is Goal else {}
        ):
            assert all(getattr(record, name) for name in names), record


def test_everybody_is_there_for_every_role(demo):
    assert Membership.objects.count() == len(PEOPLE)
    assert {access_of(key, demo).roles[0].role for key in SIGN_INS} == set(Role)


def test_sign_ins_work(demo):
    for key in SIGN_INS:
        person = next(person for person in PEOPLE if person.key == key)
        user = User.objects.get(email=f"{person.email}@{DOMAIN}")
        assert user.emailaddress_set.get().verified
    assert user.check_password(PASSWORD)


@pytest.mark.parametrize("key", SIGN_INS)
def test_each_can_open_the_front_page(demo, client, key):
    person = next(person for person in PEOPLE if person.key == key)
    client.force_login(User.objects.get(email=f"{person.email}@{DOMAIN}"))
    assert client.get(demo.get_absolute_url()).status_code == 200


def test_what_is_restricted_is_hidden(demo):
    seen = {
        key: set(
            Goal.objects.filter(plan__state="approved")
            .visible_to(access_of(key, demo))
            .values_list("code", flat=True)
        )
        for key in ("chief", "education", "chair")
    }
    assert seen["chief"] == set("ABCDEG")
    assert seen["education"] == set("ABCDEFG")
    assert seen["chair"] == set("ABCDEFGH")


def test_heads_write_for_their_own_school_alone(demo):
    access = access_of("tanners_head", demo)
    editable = [plan for plan in ImprovementPlan.objects.all() if plan.editable_by(access)]
    assert {plan.school.short_name for plan in editable} == {"Tanner’s Reach"}
    assert not access.can(Permission.EDIT_PLAN)


def test_a_subject_has_the_status_of_its_latest_update(demo):
    for priority in Priority.objects.all():
        latest = priority.updates.first()
        assert priority.status == (latest.status if latest else Status.NOT_STARTED)


def test_twice_is_the_same(demo):
    before = [(record.pk, record.version) for record in all_records()]
    assert "there already" in run()
    assert [(record.pk, record.version) for record in all_records()] == before
    assert Trust.objects.count() == 1


def test_twice_prints_the_sign_ins_again(demo):
    text = run()
    assert text.count(PASSWORD) == len(SIGN_INS)
    assert "/t/hollinmere/" in text


def test_rich_texts_are_paragraphs_and_lists(demo):
    for record in all_records():
        for field in record._meta.fields:
            if isinstance(field, RichTextField):
                text = getattr(record, field.name)
                assert not text or text.startswith(("<p>", "<ul>"))
