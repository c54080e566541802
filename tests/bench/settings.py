"""The settings of Trustplan and, for comparison, Django's own admin."""

from trustplan.settings import *  # noqa: F403
from trustplan.settings import INSTALLED_APPS, LOGGING

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.admin"]
ROOT_URLCONF = "tests.bench.urls"
LOGGING = {**LOGGING, "root": {**LOGGING["root"], "level": "ERROR"}}
