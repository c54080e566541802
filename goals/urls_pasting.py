"""Addresses at which lines are pasted into the trust's plan, below ``/t/<trust>/``."""

from django.urls import path

from .views import pasting

urlpatterns = [
    path("plans/<uuid:pk>/goals/paste", pasting.goals_paste, name="goals_paste"),
    path("plans/<uuid:pk>/priorities/paste", pasting.priorities_paste, name="priorities_paste"),
    path("goals/<uuid:pk>/aims/paste", pasting.aims_paste, name="aims_paste"),
    path("goals/<uuid:pk>/actions/paste", pasting.goal_actions_paste, name="goal_actions_paste"),
    path("goals/<uuid:pk>/criteria/paste", pasting.goal_criteria_paste, name="goal_criteria_paste"),
    path(
        "priorities/<uuid:pk>/actions/paste",
        pasting.priority_actions_paste,
        name="priority_actions_paste",
    ),
    path(
        "priorities/<uuid:pk>/criteria/paste",
        pasting.priority_criteria_paste,
        name="priority_criteria_paste",
    ),
]
