"""Addresses of a trust's people, below ``/t/<trust>/``."""

from django.urls import path

from .views import inviting, leaving, people, roles

urlpatterns = [
    path("role/", roles.role_switch, name="role_switch"),
    path("people/", people.people, name="people"),
    path("people/invite", people.invitation_add, name="invitation_add"),
    path("people/invite-several", inviting.invitations_add, name="invitations_add"),
    path("people/invite-several/table", inviting.invitations_template, name="invitations_template"),
    path("people/<uuid:pk>/edit", people.membership_edit, name="membership_edit"),
    path("people/<uuid:pk>/roles/add", people.grant_add, name="grant_add"),
    path("people/<uuid:pk>/pass-on", leaving.membership_pass_on, name="membership_pass_on"),
    path("people/<uuid:pk>/delete", leaving.membership_delete, name="membership_delete"),
    path("roles/<uuid:pk>/delete", leaving.grant_delete, name="grant_delete"),
    path("invitations/<uuid:pk>/delete", leaving.invitation_delete, name="invitation_delete"),
    path("roles/<uuid:pk>/edit", people.grant_edit, name="grant_edit"),
    path("invitations/<uuid:pk>/resend", people.invitation_resend, name="invitation_resend"),
]
