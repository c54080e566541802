"""Addresses of documents, below ``/t/<trust>/``."""

from django.urls import path

from . import views

urlpatterns = [
    path("documents/", views.document_list, name="document_list"),
    path("documents/add", views.document_add, name="document_add"),
    path("documents/<uuid:pk>/", views.document_detail, name="document_detail"),
    path("documents/<uuid:pk>/retry", views.document_retry, name="document_retry"),
    path("documents/<uuid:pk>/download", views.document_download, name="document_download"),
    path(
        "improvement-plans/<uuid:pk>/document",
        views.improvement_plan_document_add,
        name="improvement_plan_document_add",
    ),
]
