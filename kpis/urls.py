"""Addresses of kpis, below ``/t/<trust>/``."""

urlpatterns: list = []
