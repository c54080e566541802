from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "trustplan.ui"
