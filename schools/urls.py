"""Addresses of schools, below ``/t/<trust>/``."""

urlpatterns: list = []
