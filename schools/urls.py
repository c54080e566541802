"""Addresses of schools and their plans, below ``/t/<trust>/``."""

from django.urls import include, path

from .views import history, plans, priorities, schools, work

urlpatterns = [
    path("", include("schools.urls_people")),
    path("", include("schools.urls_pasting")),
    path("schools/", schools.school_list, name="school_list"),
    path("schools/add", schools.school_add, name="school_add"),
    path("schools/<uuid:pk>/", schools.school_detail, name="school_detail"),
    path("schools/<uuid:pk>/edit", schools.school_edit, name="school_edit"),
    path(
        "schools/<uuid:pk>/improvement-plans/add",
        plans.improvement_plan_add,
        name="improvement_plan_add",
    ),
    path(
        "improvement-plans/<uuid:pk>/",
        plans.improvement_plan_detail,
        name="improvement_plan_detail",
    ),
    path(
        "improvement-plans/<uuid:pk>/history/",
        history.improvement_plan_history,
        name="improvement_plan_history",
    ),
    path(
        "improvement-plans/<uuid:pk>/edit",
        plans.improvement_plan_edit,
        name="improvement_plan_edit",
    ),
    path(
        "improvement-plans/<uuid:pk>/state",
        plans.improvement_plan_state,
        name="improvement_plan_state",
    ),
    path(
        "improvement-plans/<uuid:pk>/priorities/add",
        priorities.school_priority_add,
        name="school_priority_add",
    ),
    path(
        "school-priorities/<uuid:pk>/",
        priorities.school_priority_detail,
        name="school_priority_detail",
    ),
    path(
        "school-priorities/<uuid:pk>/edit",
        priorities.school_priority_edit,
        name="school_priority_edit",
    ),
    path(
        "school-priorities/<uuid:pk>/actions/add",
        work.school_action_add,
        name="school_action_add",
    ),
    path(
        "school-priorities/<uuid:pk>/updates/add",
        work.school_update_add,
        name="school_update_add",
    ),
    path("school-actions/<uuid:pk>/edit", work.school_action_edit, name="school_action_edit"),
    path(
        "school-actions/<uuid:pk>/updates/add",
        work.school_action_update_add,
        name="school_action_update_add",
    ),
    path(
        "school-actions/<uuid:pk>/milestones/add",
        work.school_milestone_add,
        name="school_milestone_add",
    ),
    path(
        "school-milestones/<uuid:pk>/edit",
        work.school_milestone_edit,
        name="school_milestone_edit",
    ),
    path("school-updates/<uuid:pk>/edit", work.school_update_edit, name="school_update_edit"),
    path(
        "school-updates/<uuid:pk>/evidence",
        work.school_update_evidence,
        name="school_update_evidence",
    ),
]
