"""Addresses of schools' answers to the trust's priorities, below ``/t/<trust>/``."""

from django.urls import path

from .views import answering, answers, carrying

BELOW = "improvement-plans/<uuid:pk>/answers/<uuid:priority>"

urlpatterns = [
    path(
        "improvement-plans/<uuid:pk>/carry",
        carrying.improvement_plan_carry,
        name="improvement_plan_carry",
    ),
    path("plans/<uuid:pk>/priorities/carry", carrying.priorities_carry, name="priorities_carry"),
    path("improvement-plans/<uuid:pk>/answers", answering.answers_edit, name="answers_edit"),
    path(f"{BELOW}/add", answers.answer_add, name="answer_add"),
    path(f"{BELOW}/new", answers.answer_priority_add, name="answer_priority_add"),
    path(f"{BELOW}/decline", answers.answer_decline, name="answer_decline"),
    path("answers/<uuid:pk>/edit", answers.answer_edit, name="answer_edit"),
]
