"""Addresses that link measures to goals and priorities, below ``/t/<trust>/``."""

from django.urls import path

from .views import measures

urlpatterns = [
    path("goals/<uuid:pk>/measures", measures.goal_measures, name="goal_measures"),
    path("priorities/<uuid:pk>/measures", measures.priority_measures, name="priority_measures"),
]
