"""Addresses at which lines are pasted into a school's plan, below ``/t/<trust>/``."""

from django.urls import path

from .views import pasting

urlpatterns = [
    path(
        "improvement-plans/<uuid:pk>/priorities/paste",
        pasting.school_priorities_paste,
        name="school_priorities_paste",
    ),
    path(
        "school-priorities/<uuid:pk>/actions/paste",
        pasting.school_actions_paste,
        name="school_actions_paste",
    ),
    path(
        "school-priorities/<uuid:pk>/criteria/paste",
        pasting.school_criteria_paste,
        name="school_criteria_paste",
    ),
]
