"""Addresses of boards, below ``/t/<trust>/``."""

urlpatterns: list = []
