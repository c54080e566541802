"""Addresses of kpis, below ``/t/<trust>/``."""

from django.urls import path

from .views import figures, measures, readings, school_priorities

urlpatterns = [
    path("kpis/", measures.measure_list, name="measure_list"),
    path("kpis/add", measures.measure_add, name="measure_add"),
    path("kpis/<uuid:pk>/", measures.measure_detail, name="measure_detail"),
    path("kpis/<uuid:pk>/edit", measures.measure_edit, name="measure_edit"),
    path("kpis/<uuid:pk>/targets/add", figures.target_add, name="target_add"),
    path("targets/<uuid:pk>/edit", figures.target_edit, name="target_edit"),
    path("kpis/<uuid:pk>/figures/add", figures.reading_add, name="reading_add"),
    path("figures/<uuid:pk>/edit", figures.reading_edit, name="reading_edit"),
    path("schools/<uuid:pk>/figures/<int:year>/edit", readings.readings_edit, name="readings_edit"),
    path(
        "school-priorities/<uuid:pk>/measures",
        school_priorities.school_priority_measures,
        name="school_priority_measures",
    ),
]
