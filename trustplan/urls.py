"""Every address of the site. What belongs to a trust lies below ``/t/<trust>/``."""

from django.urls import include, path

from trustplan.styleguide import styleguide
from trustplan.trusts.views import home, invitations, trusts
from trustplan.ui import views as ui

handler403 = "trustplan.ui.views.permission_denied"

urlpatterns = [
    path("", home.home, name="home"),
    path("health/live", ui.health_live, name="health_live"),
    path("health/ready", ui.health_ready, name="health_ready"),
    path("drafts/save", ui.draft_save, name="draft_save"),
    path("drafts/discard", ui.draft_discard, name="draft_discard"),
    path("account/", include("trustplan.accounts.urls")),
    path("styleguide", styleguide, name="styleguide"),
    path("trusts/new", trusts.trust_create, name="trust_create"),
    path("invitations/accept", invitations.invitation_accept, name="invitation_accept"),
    path("invitations/<str:token>", invitations.invitation_open, name="invitation_open"),
    path("t/<slug:trust>/", include("trustplan.trusts.urls")),
    path("t/<slug:trust>/", include("schools.urls")),
    path("t/<slug:trust>/", include("kpis.urls")),
    path("t/<slug:trust>/", include("goals.urls")),
    path("t/<slug:trust>/", include("boards.urls")),
]
