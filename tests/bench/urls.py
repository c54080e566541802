"""The addresses of Trustplan, an empty page of it, and the admin's lists of the same rows."""

from django.contrib import admin
from django.shortcuts import render
from django.urls import include, path
from django_scopes import scopes_disabled

from goals.models import Answer, Goal, Priority
from kpis.models import Measure, Reading
from schools.models import SchoolAction, SchoolPriority
from trustplan.trusts.access import Permission
from trustplan.trusts.scoping import trust_view

site = admin.AdminSite(name="admin")


class ListAdmin(admin.ModelAdmin):
    """A list as an administrator would set it up: what our page tells of a row, a column each."""

    list_per_page = 500
    show_full_result_count = False

    def lookup_allowed(self, lookup, value, request):
        return True

    def get_queryset(self, request):
        with scopes_disabled():
            return self.model.objects.select_related(*self.list_select_related or ())


def offer(model, *columns: str, together: tuple[str, ...] = ()) -> None:
    options = {"list_display": columns, "list_select_related": together}
    site.register(model, type(f"{model.__name__}Admin", (ListAdmin,), options))


OWNER = ("owner", "owner__user")
offer(Goal, "code", "title", "tier", "theme", "owner", "status", together=("theme", *OWNER))
offer(Priority, "code", "title", "year", "owner", "status", "ends", together=OWNER)
offer(SchoolPriority, "plan", "code", "title", "owner", "status", together=("plan__school", *OWNER))
offer(SchoolAction, "title", "owner", "due", "cost", "status", "evidence", together=OWNER)
offer(
    Answer,
    "priority",
    "improvement_plan",
    "school_priority",
    "declined_because",
    together=("priority", "improvement_plan__school", "school_priority"),
)
offer(Measure, "name", "unit", "direction", "owner", together=OWNER)
offer(Reading, "measure", "school", "year", "value", "note", together=("measure", "school"))


@trust_view(Permission.BELONG)
def empty(request):
    """A page of the trust with nothing on it."""
    return render(request, "base.html")


urlpatterns = [
    path("t/<slug:trust>/empty/", empty),
    path("admin/", site.urls),
    path("", include("trustplan.urls")),
]
handler403 = "trustplan.ui.views.permission_denied"
