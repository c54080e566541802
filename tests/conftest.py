"""Fixtures that every test may use."""

from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import override_settings

from tests.screens import Visitor

pytest_plugins = ["tests.cast"]

ROOT = Path(__file__).resolve().parent.parent


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
