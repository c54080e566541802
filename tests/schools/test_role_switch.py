"""The switch of roles: acting in one of one's own, looking as any, and what neither ever shows."""

import pytest
from django.urls import reverse
from django_scopes import scope

from schools.models import GrantSchool
from tests.cast import add, make_user
from tests.screens import Visitor, form_of, text_of, tree
from trustplan.trusts.actions import change_record, delete_record
from trustplan.trusts.models import Grant, Membership, Role

SECRETS = ["Merger talks in confidence", "Reserves in confidence"]
PAGES = ["trust_home", "plan_list", "school_list", "measure_list", "trust_about", "document_list"]


def give(it, user, role: str, school=None):
    member = Membership.objects.get(user=user)
    grant = add(it, Grant, membership=member, role=role, limited_to_schools=bool(school))
    if school:
        add(it, GrantSchool, grant=grant, school=school)
    return grant


def switch(visitor: Visitor, role: str, **more):
    response = visitor.post("role_switch", data={"role": role, **more})
    assert response.status_code == 302
    return response


def everything_read(visitor: Visitor, it) -> str:
    """What the main pages and the records of a trust say to somebody."""
    answers = [visitor.get(name) for name in PAGES]
    answers += [visitor.get("plan_detail", it.plan), visitor.get("plan_detail", it.draft)]
    answers += [visitor.get("goal_detail", it.board_goal), visitor.get("school_detail", it.cedar)]
    answers += [visitor.get("goal_detail", it.leader_goal), visitor.get("goal_detail", it.goal)]
    return " ".join(text_of(one) for one in answers if one.status_code == 200)


def test_somebody_with_one_role_has_nothing_to_switch(visit):
    page = tree(visit("trustee").get("trust_home"))
    assert page.select_one(".person-role").text == "Trustee"
    assert not page.select("button[name=role]")


def test_one_of_two_roles_allows_what_it_alone_allows(ash, visit):
    give(ash, ash.leader, Role.TRUSTEE)
    leader = visit("leader")
    switch(leader, "act:trustee")
    page = leader.get("plan_detail", ash.plan)
    assert tree(page).select_one(".person-role").text == "Trustee"
    assert SECRETS[0] in text_of(page)
    assert leader.get("plan_add").status_code == 403
    assert "Act in all my roles" in text_of(leader.get("plan_add"))
    switch(leader, "act:leader")
    assert SECRETS[0] not in leader.text("plan_detail", ash.plan)
    assert leader.get("plan_add").status_code == 200
    # What is about somebody stays hidden from them in whatever role.
    assert leader.get("goal_detail", ash.leader_goal).status_code == 404


def test_the_switch_gives_the_session_a_new_key(ash, visit):
    administrator = visit("administrator")
    before = administrator.client.session.session_key
    switch(administrator, "look:trustee")
    assert administrator.client.session.session_key != before
    assert administrator.get("trust_home").status_code == 200


@pytest.mark.parametrize("role", [Role.LEADER, Role.CHAIR, Role.GOVERNOR])
@pytest.mark.parametrize("at_birch", [False, True])
def test_looking_never_shows_what_is_hidden_from_oneself(role, at_birch, ash, visit):
    administrator = visit("administrator")
    own = everything_read(administrator, ash)
    switch(administrator, f"look:{role}", school=ash.birch.pk if at_birch else "")
    seen = everything_read(administrator, ash)
    assert not [secret for secret in SECRETS if secret in own + seen]
    assert "You can change nothing" in seen
    if at_birch:
        assert administrator.get("school_detail", ash.cedar).status_code == 404
    if role == Role.GOVERNOR:
        assert administrator.get("plan_detail", ash.draft).status_code == 404


def test_the_roles_that_one_holds_at_a_school_reach_no_further_when_looking(ash, visit):
    """The board's wording at Birch is read as trustee of Birch, and at Cedar not, looking too."""
    give(ash, ash.administrator, Role.TRUSTEE, ash.birch)
    ash.cedar_priority.wording_audience = "board"
    ash.cedar_priority.save()
    administrator = visit("administrator")
    for role in ("everything", "look:trustee"):
        switch(administrator, role)
        assert administrator.get("school_priority_detail", ash.cedar_priority).status_code == 404


def test_whom_a_record_is_about_is_not_shown_by_looking(ash, visit):
    """That is for those who write the record by their own right, as who may read it is."""
    person = add(ash, Membership, user=make_user("pat@ash-grove.example", "Pat Private"))
    for record in (ash.goal, ash.school_priority):
        change_record(record, by=ash.by, about=person)
    addresses = [
        ("goal_edit", ash.goal),
        ("school_priority_edit", ash.school_priority),
        ("school_priority_detail", ash.school_priority),
        ("record_history", "goals-goal", ash.goal),
        ("plan_history", ash.plan),
    ]
    leader, administrator = visit("leader"), visit("administrator")
    switch(administrator, "look:leader")
    for name, *args in addresses:
        assert names(leader.get(name, *args), "Pat Private"), name
        assert not names(administrator.get(name, *args), "Pat Private"), name


def names(response, person: str) -> bool:
    """Whether a page names somebody, other than among the people that a form can choose from."""
    assert response.status_code == 200
    page = tree(response)
    for option in page.select("option:not([selected])"):
        option.decompose()
    return person in page.get_text()


def test_who_looks_changes_nothing(ash, visit):
    administrator = visit("administrator")
    switch(administrator, "look:leader")
    assert administrator.get("goal_edit", ash.goal).status_code == 200
    for htmx in (False, True):
        refused = administrator.post("goal_edit", ash.goal, data={"title": "Mine"}, htmx=htmx)
        assert refused.status_code == 403
        assert "You are only looking" in text_of(refused)
    ash.goal.refresh_from_db()
    assert ash.goal.title == "Every pupil reads well"
    stopped = administrator.post("role_switch", data={"role": "everything"}, follow=True)
    assert "You can change nothing" not in text_of(stopped)


def test_words_outlast_a_switch_in_another_tab(ash, visit):
    give(ash, ash.administrator, Role.LEADER)
    administrator = visit("administrator")
    sent = form_of(administrator.get("goal_edit", ash.goal)) | {"title": "Written for an hour"}
    for role in ("look:leader", "act:administrator"):
        switch(administrator, role)
        refused = administrator.post("goal_edit", ash.goal, data=sent)
        assert (refused.status_code, "What you wrote is kept" in text_of(refused)) == (403, True)
        switch(administrator, "everything")
        again = form_of(administrator.get("goal_edit", ash.goal))
        assert again["title"] == "Written for an hour"
        administrator.client.post(reverse("draft_discard"), again)
    # A look itself keeps nothing: nobody could open it again by their own right.
    switch(administrator, "look:leader")
    assert "draft_token" not in form_of(administrator.get("goal_edit", ash.goal))


def test_only_an_administrator_may_look(ash, visit):
    for somebody in ("leader", "trustee", "contributor"):
        visitor = visit(somebody)
        assert visitor.post("role_switch", data={"role": "look:clerk"}).status_code == 422
        assert visitor.post("role_switch", data={"role": "act:clerk"}).status_code == 422


def test_a_role_that_is_taken_away_falls_away(ash, visit):
    grant = give(ash, ash.leader, Role.CLERK)
    leader = visit("leader")
    switch(leader, "act:clerk")
    delete_record(grant, by=ash.by)
    page = leader.get("trust_home")
    assert tree(page).select_one(".person-role").text == "Trust leader"
    boss = make_user("boss@ash-grove.example", "Bo Boss")
    add(ash, Membership, user=boss)
    give(ash, boss, Role.TRUSTEE)
    manages = give(ash, boss, Role.ADMINISTRATOR)
    looking = visit(boss)
    switch(looking, "look:leader")
    delete_record(manages, by=ash.by)
    assert "You can change nothing" not in looking.text("trust_home")


def test_the_other_trusts_of_a_person_are_one_click_away(cast, ash, visit):
    assert "Dean Moor" not in visit("leader").text("trust_home")
    with scope(trust=cast.dean.trust):
        add(cast.dean, Membership, user=ash.leader)
    assert "Dean Moor" not in visit("leader").text("trust_home"), "no role there"
    with scope(trust=cast.dean.trust):
        give(cast.dean, ash.leader, Role.TRUSTEE)
    leader = visit("leader")
    links = tree(leader.get("trust_home")).select(".menu-panel a[href='/t/dean-moor/']")
    assert [link.text for link in links] == ["Dean Moor Trust"]
    # What is chosen in one trust is chosen there alone.
    give(ash, ash.leader, Role.CLERK)
    switch(leader, "act:clerk")
    assert "Trustee" in text_of(leader.client.get("/t/dean-moor/"))
