"""Addresses of goals, below ``/t/<trust>/``."""

urlpatterns: list = []
