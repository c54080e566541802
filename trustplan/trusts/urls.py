"""Addresses of a trust: all below ``/t/<trust>/``."""

from django.urls import path

from .views import records, theme

urlpatterns = [
    path("theme.css", theme.trust_theme, name="trust_theme"),
    path("logo", theme.trust_logo, name="trust_logo"),
    path("records/<slug:kind>/<uuid:pk>/move", records.record_move, name="record_move"),
    path("records/<slug:kind>/<uuid:pk>/delete", records.record_delete, name="record_delete"),
    path("records/<slug:kind>/<uuid:pk>/history", records.record_history, name="record_history"),
    path("deleted/", records.deletion_list, name="deletion_list"),
    path("deleted/<uuid:pk>/restore", records.deletion_restore, name="deletion_restore"),
]
