"""A role that is limited to a school brings its audience to that school alone."""

from django.urls import reverse

from schools.models import GrantSchool, SchoolPriority
from tests.screens import signed_in
from trustplan.trusts.access import Access, RoleHeld
from trustplan.trusts.actions import change_record, create_record
from trustplan.trusts.models import Grant, Role


def test_leader_of_one_school_and_governor_of_another(ash):
    """Somebody reads what leaders may at Birch, and only what everyone may at Cedar."""
    member = ash.members["governor"]
    for role, school in [(Role.LEADER, ash.birch), (Role.GOVERNOR, ash.cedar)]:
        grant = Grant.objects.filter(membership=member, role=role).first() or create_record(
            Grant(trust=ash.trust, membership=member, role=role, limited_to_schools=True),
            by=ash.by,
        )
        GrantSchool.objects.filter(grant=grant).delete()
        create_record(GrantSchool(trust=ash.trust, grant=grant, school=school), by=ash.by)
    for priority in (ash.school_priority, ash.cedar_priority):
        change_record(priority, by=ash.by, wording_audience="leaders")
    client = signed_in(ash.governor)
    assert client.get(address(ash, ash.school_priority)).status_code == 200
    assert client.get(address(ash, ash.cedar_priority)).status_code == 404


def test_progress_for_leaders_of_the_other_school_is_not_shown(ash):
    access = mixed_access(ash)
    change_record(ash.cedar_priority, by=ash.by, progress_audience="leaders")
    cedar = SchoolPriority.objects.get(pk=ash.cedar_priority.pk)
    assert not cedar.shows_progress(access)
    seen = SchoolPriority.objects.filter(SchoolPriority.progress_visibility(access))
    assert cedar not in seen
    assert ash.school_priority in seen


def mixed_access(ash):
    roles = (
        RoleHeld(Role.LEADER, frozenset({ash.birch.pk})),
        RoleHeld(Role.GOVERNOR, frozenset({ash.cedar.pk})),
    )
    audiences = frozenset({"public", "trust", "leaders"})
    return Access(ash.trust, ash.governor, ash.members["governor"].pk, roles, audiences)


def address(ash, priority) -> str:
    return reverse("school_priority_detail", args=[ash.trust.slug, priority.pk])
