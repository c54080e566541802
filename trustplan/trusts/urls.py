"""Addresses of a trust: all below ``/t/<trust>/``."""

from django.urls import path

from .views import about, history, pasting, records, reminders, search, terms, theme

urlpatterns = [
    path("theme.css", theme.trust_theme, name="trust_theme"),
    path("logo", theme.trust_logo, name="trust_logo"),
    path("about/", about.trust_about, name="trust_about"),
    path("about/edit", about.trust_edit, name="trust_edit"),
    path("about/vision", about.vision_edit, name="vision_edit"),
    path("commitments/add", about.commitment_add, name="commitment_add"),
    path("commitments/<uuid:pk>/edit", about.commitment_edit, name="commitment_edit"),
    path("values/add", about.value_add, name="value_add"),
    path("values/<uuid:pk>/edit", about.value_edit, name="value_edit"),
    path("principles/add", about.principle_add, name="principle_add"),
    path("principles/<uuid:pk>/edit", about.principle_edit, name="principle_edit"),
    path("terms/", terms.term_list, name="term_list"),
    path("terms/add", terms.term_add, name="term_add"),
    path("terms/<uuid:pk>/edit", terms.term_edit, name="term_edit"),
    path("records/<slug:kind>/<uuid:pk>/move", records.record_move, name="record_move"),
    path("records/<slug:kind>/<uuid:pk>/delete", records.record_delete, name="record_delete"),
    path("records/<slug:kind>/<uuid:pk>/history", history.record_history, name="record_history"),
    path(
        "records/<slug:kind>/<uuid:pk>/history/<int:version>/restore",
        history.record_restore,
        name="record_restore",
    ),
    path("pasted/<uuid:paste>/undo", pasting.paste_undo, name="paste_undo"),
    path("search/", search.trust_search, name="trust_search"),
    path("reminders/", reminders.reminders_edit, name="reminders_edit"),
    path("deleted/", records.deletion_list, name="deletion_list"),
    path("deleted/<uuid:pk>/restore", records.deletion_restore, name="deletion_restore"),
]
