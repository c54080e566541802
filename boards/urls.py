"""Addresses of documents, below ``/t/<trust>/``."""

from django.urls import path

from .views import documents, making

urlpatterns = [
    path("documents/", documents.document_list, name="document_list"),
    path("documents/add", making.document_add, name="document_add"),
    path("documents/page/add", making.plan_page_add, name="plan_page_add"),
    path("documents/<uuid:pk>/", documents.document_detail, name="document_detail"),
    path("documents/<uuid:pk>/retry", making.document_retry, name="document_retry"),
    path("documents/<uuid:pk>/cancel", making.document_cancel, name="document_cancel"),
    path("documents/<uuid:pk>/download", documents.document_download, name="document_download"),
    path(
        "improvement-plans/<uuid:pk>/document",
        making.improvement_plan_document_add,
        name="improvement_plan_document_add",
    ),
]
