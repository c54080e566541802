"""Fixtures that every test may use."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import override_settings

from tests.screens import Visitor

pytest_plugins = ["tests.cast"]

ROOT = Path(__file__).resolve().parent.parent
USES_A_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(config, items):
    """What does not depend on the database is tested once, on SQLite, not on PostgreSQL again."""
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        return
    again = [item for item in items if not depends_on_database(item)]
    config.hook.pytest_deselected(items=again)
    items[:] = [item for item in items if depends_on_database(item)]


def depends_on_database(item) -> bool:
    if "any_database" in item.keywords:
        return False
    fixtures = USES_A_DATABASE & set(item.fixturenames)
    return bool(fixtures) or any(item.iter_markers("django_db")) or "browser" in item.keywords


@pytest.fixture(scope="session", autouse=True)
def test_settings(tmp_path_factory):
    """What differs from a real installation: speed, and files that go away."""
    with override_settings(
        MEDIA_ROOT=tmp_path_factory.mktemp("media"),
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
        # Otherwise each test client would first look through all static files.
        WHITENOISE_AUTOREFRESH=True,
    ):
        yield


@pytest.fixture(autouse=True)
def no_attempts_yet():
    """Nobody is slowed down for what another test tried."""
    cache.clear()


@pytest.fixture
def visit(ash):
    """``visit("leader")`` is the browser of Ash Grove's leader; ``visit(user)`` anybody's."""

    def visitor(who) -> Visitor:
        return Visitor(getattr(ash, who) if isinstance(who, str) else who, ash.trust.slug)

    return visitor


@pytest.fixture
def shared() -> Path:
    """The folder of real plans and data beside the repository; without it a test is skipped."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of source plans is not on this machine")
    return folder
