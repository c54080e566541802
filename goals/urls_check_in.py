"""Addresses of the check-in, below ``/t/<trust>/``."""

from django.urls import path

from .views import check_in

urlpatterns = [
    path("check-in/", check_in.check_in, name="check_in"),
    path("check-in/goals/<uuid:pk>/", check_in.goal_check_in, name="goal_check_in"),
    path("check-in/priorities/<uuid:pk>/", check_in.priority_check_in, name="priority_check_in"),
    path("check-in/actions/<uuid:pk>/", check_in.action_check_in, name="action_check_in"),
    path(
        "check-in/school-priorities/<uuid:pk>/",
        check_in.school_priority_check_in,
        name="school_priority_check_in",
    ),
    path(
        "check-in/school-actions/<uuid:pk>/",
        check_in.school_action_check_in,
        name="school_action_check_in",
    ),
]
